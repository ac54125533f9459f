package io.depotdesk.routing.search;

/// Places loose jobs one by one where they cost least: on a route, in a fresh vehicle, with a carrier, or unserved.
///
/// The order is drawn from the criteria of Christiaens & Vanden Berghe (2020) with their weights.
final class Recreate {
    private static final int[] WEIGHTS = {4, 4, 2, 1, 2, 2, 2, 1};
    private static final int WEIGHT_SUM = 18;
    private static final double FULL_SCAN_SHARE = 0.1;

    /// So many jobs are sorted by insertion.
    private static final int FEW = 64;

    private final Model model;
    private final Bank bank;
    private final Inserter inserter;
    private final Dice dice;
    private final JobSort sort;
    private final int[] fromDepot;

    Recreate(Model model, Bank bank, Inserter inserter, Dice dice) {
        this.model = model;
        this.bank = bank;
        this.inserter = inserter;
        this.dice = dice;
        sort = new JobSort(model.jobs);
        fromDepot = new int[model.jobs];
        for (int j = 0; j < model.jobs && model.vehicles > 0; j++) {
            int from = model.place[model.startNode(0)] * model.width;
            fromDepot[j] = model.arcTicks[0][from + model.place[model.lastNode(j)]];
        }
    }

    /// Places the first `count` jobs of `loose` and returns true, or gives up and returns false as soon as that
    /// costs more than `budget` ticks.
    boolean place(int[] loose, int count, StepUndo undo, boolean thorough, double budget) {
        sort(loose, count);
        double spent = 0;
        for (int i = 0; i < count; i++) {
            int job = loose[i];
            int other = bank.cheapest(job);
            double limit = bank.price(job, other);
            inserter.search(job, limit);
            if (inserter.bestRoute < 0
                    && other == Bank.UNSERVED
                    && (thorough || dice.unit() < FULL_SCAN_SHARE)) {
                inserter.searchAll(job, limit);
            }
            if (inserter.bestRoute < 0) {
                bank.put(job, other);
                spent += limit;
            } else {
                undo.route(inserter.bestRoute);
                inserter.apply(job);
                spent += inserter.bestDelta;
            }
            if (spent >= budget) {
                return false;
            }
        }
        return true;
    }

    /// Opens an empty vehicle for `job`, even at a loss: single jobs never pay for a vehicle, a cluster may. Takes it
    /// off the list and returns whether there was one.
    boolean open(int job, int[] loose, int count, StepUndo undo) {
        inserter.searchEmpty(job);
        if (inserter.bestRoute < 0) {
            return false;
        }
        undo.route(inserter.bestRoute);
        inserter.apply(job);
        for (int i = 0; i < count; i++) {
            if (loose[i] == job) {
                loose[i] = loose[count - 1];
                loose[count - 1] = job;
            }
        }
        return true;
    }

    private void sort(int[] loose, int count) {
        int criterion = draw();
        for (int i = 0; i < count; i++) {
            long key = key(loose[i], criterion);
            if (count > FEW) {
                sort.key(i, key);
            } else {
                sort.insert(loose, i, key);
            }
        }
        if (count > FEW) {
            sort.sort(loose, count);
        }
    }

    private int draw() {
        int ticket = dice.below(WEIGHT_SUM);
        int criterion = 0;
        while (ticket >= WEIGHTS[criterion]) {
            ticket -= WEIGHTS[criterion];
            criterion++;
        }
        return criterion;
    }

    private long key(int job, int criterion) {
        int node = model.lastNode(job);
        return switch (criterion) {
            case 0 -> dice.next() >>> 1;
            case 1 -> model.dims == 0 ? 0 : -model.demand[job * model.dims];
            case 2 -> -fromDepot[job];
            case 3 -> fromDepot[job];
            case 4 -> (long) model.closes[node] - model.opens[node];
            case 5 -> model.opens[node];
            case 6 -> -model.closes[node];
            default -> -model.unservedTicks[job] - model.priority[job];
        };
    }
}
