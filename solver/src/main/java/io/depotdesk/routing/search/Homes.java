package io.depotdesk.routing.search;

/// Where each job was before a repair, and who has moved since.
final class Homes {
    /// The home of a job that was not there before: it may go anywhere.
    static final int NONE = Integer.MIN_VALUE;

    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final int[] home;

    Homes(Model model, Tours tours, Bank bank) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        home = new int[model.jobs];
    }

    /// Makes where every job is now its home.
    void settle() {
        for (int j = 0; j < model.jobs; j++) {
            home[j] = where(j);
        }
    }

    /// Returns the vehicle of `job`, a negative number for each carrier and for nobody, [#NONE] if the job is loose.
    int where(int job) {
        int v = tours.route[model.firstNode[job]];
        return v >= 0 ? v : bank.holds(job) ? inBank(bank.carrier[job]) : NONE;
    }

    /// Returns how a place with a carrier, or [Bank#UNSERVED], is written.
    static int inBank(int carrier) {
        return -2 - carrier;
    }

    /// Returns the carrier of a place in the bank.
    static int carrier(int place) {
        return -2 - place;
    }

    int of(int job) {
        return home[job];
    }

    boolean away(int job) {
        return home[job] != NONE && where(job) != home[job];
    }

    /// Writes all jobs that are away into `jobs` and returns how many they are.
    int away(int[] jobs) {
        int count = 0;
        for (int j = 0; j < model.jobs; j++) {
            if (away(j)) {
                jobs[count++] = j;
            }
        }
        return count;
    }

    /// Returns how many of the first `count` jobs are away.
    int away(int[] jobs, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += away(jobs[i]) ? 1 : 0;
        }
        return sum;
    }
}
