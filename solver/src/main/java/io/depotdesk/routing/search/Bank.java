package io.depotdesk.routing.search;

import io.depotdesk.routing.Carrier;

import java.util.Arrays;
import java.util.List;

/// The jobs that are on no route: unserved, or with a carrier at its price.
final class Bank {
    static final int ON_ROUTE = -2;
    static final int UNSERVED = -1;

    final int[] carrier;
    final int[] members;
    int size;
    private final Model model;
    private final List<Carrier> carriers;
    private final int[] slot;
    private final int[] count;
    private final long[] sum;
    private final WaveLimits waves;

    /// What it costs in ticks to give nobody anything: carriers that were promised jobs charge for them.
    final double emptyTicks;

    double ticks;
    int unserved;

    Bank(Model model) {
        this.model = model;
        carriers = model.problem.carriers();
        carrier = new int[model.jobs];
        members = new int[model.jobs];
        slot = new int[model.jobs];
        count = new int[carriers.size()];
        sum = new long[carriers.size()];
        Arrays.fill(carrier, ON_ROUTE);
        waves = new WaveLimits(model);
        long idle = carriers.stream().mapToLong(firm -> firm.bill(0, 0)).sum();
        emptyTicks = (double) idle * model.ticksPerCent;
        ticks = emptyTicks;
    }

    boolean holds(int job) {
        return carrier[job] != ON_ROUTE;
    }

    /// Returns whether carrier `c` has all that it takes of the wave of `job`.
    boolean waveFull(int job, int c) {
        return waves.full(job, c);
    }

    int jobsWith(int c) {
        return count[c];
    }

    /// Returns the ticks that leaving `job` to `c` ([#UNSERVED] included) would add; infinite if impossible.
    double price(int job, int c) {
        double change = model.moveTicks[job];
        if (c == UNSERVED) {
            return model.unservedTicks[job] + change;
        }
        long cents = model.carrierCents[c][job];
        if (cents < 0 || count[c] >= carriers.get(c).capacity() || waves.full(job, c)) {
            return Double.POSITIVE_INFINITY;
        }
        Carrier firm = carriers.get(c);
        long more = firm.bill(count[c] + 1, sum[c] + cents) - firm.bill(count[c], sum[c]);
        return (double) more * model.ticksPerCent + change;
    }

    /// Returns the cheapest of the carriers and [#UNSERVED] for `job`.
    int cheapest(int job) {
        int best = UNSERVED;
        if (model.anyCarrier) {
            double least = price(job, UNSERVED);
            for (int c = 0; c < count.length; c++) {
                double ask = price(job, c);
                if (ask < least) {
                    least = ask;
                    best = c;
                }
            }
        }
        return best;
    }

    void put(int job, int c) {
        ticks += price(job, c);
        carrier[job] = c;
        if (c == UNSERVED) {
            unserved++;
        } else {
            count[c]++;
            sum[c] += model.carrierCents[c][job];
            waves.count(job, c, 1);
        }
        slot[job] = size;
        members[size++] = job;
    }

    void take(int job) {
        int c = carrier[job];
        if (c == UNSERVED) {
            unserved--;
        } else {
            count[c]--;
            sum[c] -= model.carrierCents[c][job];
            waves.count(job, c, -1);
        }
        carrier[job] = ON_ROUTE;
        int last = members[--size];
        members[slot[job]] = last;
        slot[last] = slot[job];
        ticks -= priceAgain(job, c);
    }

    /// Takes every job out.
    void clear() {
        while (size > 0) {
            take(members[size - 1]);
        }
        ticks = emptyTicks;
    }

    /// The capacity of a carrier does not matter when a job comes back from it.
    private double priceAgain(int job, int c) {
        if (c == UNSERVED) {
            return model.unservedTicks[job] + (double) model.moveTicks[job];
        }
        Carrier firm = carriers.get(c);
        long cents = model.carrierCents[c][job];
        long more = firm.bill(count[c] + 1, sum[c] + cents) - firm.bill(count[c], sum[c]);
        return (double) more * model.ticksPerCent + model.moveTicks[job];
    }
}
