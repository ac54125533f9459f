package io.depotdesk.routing.search;

/// Takes strings of visits out of neighbouring routes (SISR, Christiaens & Vanden Berghe 2020).
final class Ruin {
    private static final int LONGEST_STRING = 20;
    private static final double SPLIT_SHARE = 0.5;
    private static final double SPLIT_GROWS = 0.01;
    private static final int USED_EVERY = 64;

    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final Neighbours neighbours;
    private final Dice dice;
    private final double average;
    private final boolean[] gone;
    private final int[] ruinedIn;
    private int round;
    private int used;

    /// Jobs to place again: those taken out and those asked back from the bank.
    final int[] loose;

    int looseCount;
    final int[] ruined;
    int ruinedCount;

    Ruin(Model model, Tours tours, Bank bank, Neighbours neighbours, Dice dice, double average) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        this.neighbours = neighbours;
        this.dice = dice;
        this.average = average;
        gone = new boolean[model.nodes];
        ruinedIn = new int[model.vehicles];
        loose = new int[model.jobs];
        ruined = new int[model.vehicles];
    }

    /// Empties the lists and picks where to begin; [#strings] or [#wholeRoute] go on from there.
    void begin() {
        round++;
        looseCount = 0;
        ruinedCount = 0;
    }

    /// Marks strings in the routes around `seed` as gone; the routes themselves are cut by [#cut].
    void strings(int seed) {
        int routed = model.jobs - bank.size;
        if (round % USED_EVERY == 1) {
            used = usedRoutes();
        }
        double perRoute = used == 0 ? 1 : (double) routed / used;
        double longest = Math.min(LONGEST_STRING, Math.max(1, perRoute));
        double most = 4 * average / (1 + longest) - 1;
        int strings = (int) (1 + dice.unit() * Math.max(0, most));
        take(seed, longest);
        for (int node : neighbours.near[seed]) {
            if (ruinedCount >= strings) {
                break;
            }
            take(node, longest);
        }
    }

    private int usedRoutes() {
        int count = 0;
        for (int v = 0; v < model.vehicles; v++) {
            count += tours.empty(v) ? 0 : 1;
        }
        return count;
    }

    private void take(int node, double longest) {
        int v = tours.route[node];
        if (v < 0 || ruinedIn[v] == round || model.frozenNode[node]) {
            return;
        }
        int free = tours.firstFree(v);
        int visits = tours.length[v] - 1 - free;
        int most = (int) Math.min(visits, longest);
        int cut = 1 + dice.below(Math.max(1, most));
        int kept = 0;
        if (cut > 1 && cut < visits && dice.unit() < SPLIT_SHARE) {
            kept = 1;
            while (cut + kept < visits && dice.unit() < SPLIT_GROWS) {
                kept++;
            }
        }
        int span = cut + kept;
        int p = tours.position[node];
        int lowest = Math.max(free, p - span + 1);
        int highest = Math.min(p, free + visits - span);
        int begin = lowest + dice.below(highest - lowest + 1);
        int hole = kept == 0 ? span : dice.below(cut + 1);
        markRuined(v);
        for (int i = 0; i < span; i++) {
            if (i < hole || i >= hole + kept) {
                remove(tours.seq[v][begin + i]);
            }
        }
    }

    /// Marks every free visit of the route of `node` as gone.
    void wholeRoute(int v) {
        if (ruinedIn[v] == round) {
            return;
        }
        markRuined(v);
        for (int p = tours.firstFree(v); p < tours.length[v] - 1; p++) {
            remove(tours.seq[v][p]);
        }
    }

    private void markRuined(int v) {
        ruinedIn[v] = round;
        ruined[ruinedCount++] = v;
    }

    private void remove(int node) {
        int job = model.jobOf[node];
        if (job < 0 || gone[node] || model.linked[job] && model.frozenNode[model.firstNode[job]]) {
            return;
        }
        gone[model.firstNode[job]] = true;
        gone[model.lastNode(job)] = true;
        loose[looseCount++] = job;
    }

    /// Takes the marked visits out of their routes.
    void cut() {
        for (int i = 0; i < ruinedCount; i++) {
            tours.compact(ruined[i], gone);
        }
        for (int i = 0; i < looseCount; i++) {
            gone[model.firstNode[loose[i]]] = false;
            gone[model.lastNode(loose[i])] = false;
        }
    }

    /// Asks jobs back from the bank, those near `seed` first, and writes into `oldCarrier` where they were.
    void recall(int seed, int[] oldCarrier, int most) {
        int asked = 0;
        if (bank.size <= most) {
            while (bank.size > 0) {
                askBack(bank.members[bank.size - 1], oldCarrier);
            }
            return;
        }
        int own = model.jobOf[seed];
        if (bank.holds(own)) {
            askBack(own, oldCarrier);
            asked++;
        }
        for (int node : neighbours.near[seed]) {
            int job = model.jobOf[node];
            if (asked >= most) {
                return;
            }
            if (bank.holds(job)) {
                askBack(job, oldCarrier);
                asked++;
            }
        }
    }

    private void askBack(int job, int[] oldCarrier) {
        oldCarrier[job] = bank.carrier[job];
        bank.take(job);
        loose[looseCount++] = job;
    }
}
