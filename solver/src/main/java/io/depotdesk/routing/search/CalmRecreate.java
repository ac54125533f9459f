package io.depotdesk.routing.search;

/// Places loose jobs one by one where they cost least, leaving home only where that is worth a move.
final class CalmRecreate {
    private static final int BY_CHANCE = 0;
    private static final int BIG_FIRST = 1;
    private static final int FAR_FIRST = 2;
    private static final int NEWCOMERS_FIRST = 3;
    private static final int ORDERS = 5;

    private final Model model;
    private final Bank bank;
    private final Inserter inserter;
    private final Homes homes;
    private final Dice dice;
    private final Spot spot = new Spot();
    private final JobSort sort;

    private final Attraction attraction;

    CalmRecreate(
            Model model,
            Bank bank,
            Inserter inserter,
            Homes homes,
            Attraction attraction,
            Dice dice) {
        this.model = model;
        this.bank = bank;
        this.inserter = inserter;
        this.homes = homes;
        this.dice = dice;
        sort = new JobSort(model.jobs);
        this.attraction = attraction;
    }

    /// Places the first `count` jobs of `loose` with at most `moves` of them away from home and returns true, or
    /// gives up and returns false as soon as that costs `budget` ticks or more.
    ///
    /// @param moveTicks by how much home has to be dearer before a job leaves it
    boolean place(
            int[] loose, int count, int moves, double moveTicks, StepUndo undo, double budget) {
        sort(loose, count);
        double spent = 0;
        int left = moves;
        for (int i = 0; i < count; i++) {
            int job = loose[i];
            int home = homes.of(job);
            int other = bank.cheapest(job);
            double limit = bank.price(job, other);
            inserter.search(job, limit);
            boolean routed = inserter.bestRoute >= 0;
            int to = routed ? inserter.bestRoute : Homes.inBank(other);
            double ticks = routed ? inserter.bestDelta : limit;
            int wanted = attraction.of(job);
            double pull = attraction.ticks();
            boolean pulled = attraction.on() && wanted >= 0;
            if (pulled && to != wanted && (wanted == home || home == Homes.NONE || left > 0)) {
                spot.remember(inserter);
                inserter.searchOnly(job, wanted);
                if (inserter.bestRoute >= 0 && inserter.bestDelta - pull < ticks) {
                    to = wanted;
                    ticks = inserter.bestDelta;
                } else {
                    spot.recall(inserter);
                }
            }
            if (to != home && home != Homes.NONE) {
                spot.remember(inserter);
                double bonus = pulled && to == wanted ? pull : 0;
                double most = left > 0 ? ticks + moveTicks - bonus : Double.POSITIVE_INFINITY;
                double stay = priceAtHome(job, home);
                if (stay <= most && stay < Double.POSITIVE_INFINITY) {
                    to = home;
                    ticks = stay;
                } else if (left == 0) {
                    return false;
                } else {
                    left--;
                    spot.recall(inserter);
                }
            }
            spent += ticks;
            if (spent >= budget) {
                return false;
            }
            if (to >= 0) {
                undo.route(to);
                inserter.apply(job);
            } else {
                bank.put(job, Homes.carrier(to));
            }
        }
        return true;
    }

    /// An answer of the inserter, put aside.
    private static final class Spot {
        private int route;
        private int before;
        private int second;
        private int reload;
        private boolean reloadFirst;
        private double delta;

        void remember(Inserter inserter) {
            route = inserter.bestRoute;
            before = inserter.bestBefore;
            second = inserter.bestSecond;
            reload = inserter.bestReload;
            reloadFirst = inserter.bestReloadFirst;
            delta = inserter.bestDelta;
        }

        void recall(Inserter inserter) {
            inserter.bestRoute = route;
            inserter.bestBefore = before;
            inserter.bestSecond = second;
            inserter.bestReload = reload;
            inserter.bestReloadFirst = reloadFirst;
            inserter.bestDelta = delta;
        }
    }

    private double priceAtHome(int job, int home) {
        if (home < 0) {
            return bank.price(job, Homes.carrier(home));
        }
        inserter.searchOnly(job, home);
        return inserter.bestRoute >= 0 ? inserter.bestDelta : Double.POSITIVE_INFINITY;
    }

    private void sort(int[] loose, int count) {
        int order = dice.below(ORDERS);
        for (int i = 0; i < count; i++) {
            sort.insert(loose, i, key(loose[i], order));
        }
    }

    private long key(int job, int order) {
        int node = model.lastNode(job);
        return switch (order) {
            case BY_CHANCE -> dice.next() >>> 1;
            case BIG_FIRST -> model.dims == 0 ? 0 : -model.demand[job * model.dims];
            case FAR_FIRST -> -fromDepot(node);
            case NEWCOMERS_FIRST ->
                    (homes.of(job) == Homes.NONE ? 0 : 1L << 40) + (dice.next() >>> 32);
            default -> (long) model.closes[node] - model.opens[node];
        };
    }

    private long fromDepot(int node) {
        int from = model.place[model.startNode(0)] * model.width;
        return model.arcTicks[0][from + model.place[node]];
    }
}
