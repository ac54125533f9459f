package io.depotdesk.routing.search;

import java.util.Arrays;

/// For each number of moves the cheapest plan that a repair has met, told by what differs from the plan before.
final class CalmPlans {

    /// @param routes vehicles whose routes may differ from before
    /// @param nodes these routes
    /// @param bank the jobs on no route
    /// @param carriers with whom they are
    private record Kept(int[] routes, int[][] nodes, int[] bank, int[] carriers) {}

    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final int[][] before;

    /// Routes that may not be as before.
    private final RouteSet changed;

    private double[] least = new double[0];
    private double[] scores = new double[0];
    private Kept[] kept = new Kept[0];

    CalmPlans(Model model, Tours tours, Bank bank) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        before = new int[model.vehicles][0];
        changed = new RouteSet(model.vehicles);
    }

    /// Begins with the plan as it is.
    ///
    /// @param moves the most moves of a plan to keep
    void begin(int moves) {
        for (int v = 0; v < model.vehicles; v++) {
            if (!same(v)) {
                before[v] = Arrays.copyOf(tours.seq[v], tours.length[v]);
            }
        }
        changed.clear();
        least = new double[moves + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        scores = least.clone();
        kept = new Kept[moves + 1];
    }

    private boolean same(int v) {
        return Arrays.equals(before[v], 0, before[v].length, tours.seq[v], 0, tours.length[v]);
    }

    /// Hears of routes that are no longer as before.
    void changed(RouteSet routes) {
        changed.addAll(routes);
    }

    /// Hears that any route may no longer be as before.
    void changedAll() {
        for (int v = 0; v < model.vehicles; v++) {
            if (!changed.holds(v) && !same(v)) {
                changed.add(v);
            }
        }
    }

    /// Returns whether no plan with at most so many moves has as low a score.
    boolean isNews(int moves, double score) {
        for (int m = 0; m <= moves; m++) {
            if (scores[m] <= score + 1e-6) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether a plan with exactly `moves` moves is kept.
    boolean has(int moves) {
        return kept[moves] != null;
    }

    /// Says anew by what the kept plan with `moves` moves is compared.
    void weigh(int moves, double score) {
        scores[moves] = score;
    }

    /// Keeps the plan as it is.
    ///
    /// @param score by which plans are compared: its ticks, and what its distance from where it is drawn is worth
    void keep(int moves, double ticks, double score) {
        int[][] nodes = new int[changed.count][];
        for (int i = 0; i < nodes.length; i++) {
            int v = changed.members[i];
            nodes[i] = Arrays.copyOf(tours.seq[v], tours.length[v]);
        }
        int[] carriers = new int[bank.size];
        for (int i = 0; i < bank.size; i++) {
            carriers[i] = bank.carrier[bank.members[i]];
        }
        least[moves] = ticks;
        scores[moves] = score;
        kept[moves] =
                new Kept(
                        Arrays.copyOf(changed.members, changed.count),
                        nodes,
                        Arrays.copyOf(bank.members, bank.size),
                        carriers);
    }

    /// Returns the number of moves at which the score of the plan and the ticks of its moves are least.
    int best(double moveTicks) {
        int best = 0;
        for (int m = 1; m < scores.length; m++) {
            if (scores[m] + m * moveTicks < scores[best] + best * moveTicks - 1e-6) {
                best = m;
            }
        }
        return best;
    }

    /// Returns the ticks of the cheapest plan with at most `moves` moves, infinite if none was met.
    double ticks(int moves) {
        double ticks = least[0];
        for (int m = 1; m <= moves; m++) {
            ticks = Math.min(ticks, least[m]);
        }
        return ticks;
    }

    /// Makes the kept plan with exactly `moves` moves the plan again.
    void load(int moves) {
        Kept plan = kept[moves];
        bank.clear();
        for (int i = 0; i < changed.count; i++) {
            tours.unmark(changed.members[i]);
        }
        for (int i = 0; i < changed.count; i++) {
            int v = changed.members[i];
            if (!contains(plan.routes(), v)) {
                tours.load(v, before[v]);
            }
        }
        for (int i = 0; i < plan.routes().length; i++) {
            tours.load(plan.routes()[i], plan.nodes()[i]);
        }
        for (int i = 0; i < plan.bank().length; i++) {
            bank.put(plan.bank()[i], plan.carriers()[i]);
        }
    }

    private static boolean contains(int[] routes, int v) {
        for (int r : routes) {
            if (r == v) {
                return true;
            }
        }
        return false;
    }
}
