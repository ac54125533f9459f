package io.depotdesk.routing.search;

import io.depotdesk.routing.Carrier;

/// What it costs to have a job on no route, where that is a price of its own: nobody serves it, or a carrier whose bill is
/// the sum of its quotes.
final class LeftOut {

    /// Per job the ticks of leaving it out.
    final long[] ticks;

    /// Per job the carrier that then has it, or [Bank#UNSERVED].
    final int[] with;

    /// Whether some job costs less left out than on a route of its own.
    final boolean worthwhile;

    /// Returns whether jobs have such prices.
    static boolean priced(Model model) {
        return model.problem.carriers().stream().allMatch(firm -> plain(firm, model.jobs));
    }

    private static boolean plain(Carrier firm, int jobs) {
        return firm.tiers().isEmpty()
                && firm.rebates().isEmpty()
                && firm.waves().isEmpty()
                && firm.minimumCents() <= 0
                && firm.commitment().jobs() <= 0
                && firm.capacity() >= jobs;
    }

    LeftOut(Model model) {
        var nobody = new Bank(model);
        ticks = new long[model.jobs];
        with = new int[model.jobs];
        boolean any = false;
        for (int j = 0; j < model.jobs; j++) {
            with[j] = nobody.cheapest(j);
            ticks[j] = (long) nobody.price(j, with[j]);
            any |= ticks[j] < alone(model, j);
        }
        worthwhile = any;
    }

    /// Returns what a route with job `j` alone costs at most.
    private static long alone(Model model, int j) {
        long most = 0;
        for (int v = 0; v < model.vehicles; v++) {
            int[] ways = model.arcTicks[v];
            int there = model.place[model.startNode(v)] * model.width + model.place[j];
            int back = model.place[j] * model.width + model.place[model.endNode(v)];
            most = Math.max(most, model.fixedTicks[v] + ways[there] + ways[back]);
        }
        return most;
    }

    /// Returns who has each job if all but those on `routes` (start and end included) are left out.
    int[] carriers(int[][] routes) {
        int[] carriers = with.clone();
        for (int[] route : routes) {
            for (int p = 1; p < route.length - 1; p++) {
                carriers[route[p]] = Bank.ON_ROUTE;
            }
        }
        return carriers;
    }
}
