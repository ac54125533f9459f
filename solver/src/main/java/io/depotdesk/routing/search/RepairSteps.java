package io.depotdesk.routing.search;

/// Local ruin-and-recreate around a job that has just come in, under a bound on how many other jobs move.
///
/// The plan before is where every job is at home. A step takes short strings of visits out of the routes around the
/// newcomer, or anywhere, and places them again; moves are counted as they are made, and a result with too many is
/// turned down. For each number of moves the cheapest plan met is kept.
final class RepairSteps {
    /// A ruin takes out this many visits on average.
    private static final double REMOVED_ON_AVERAGE = 6;

    private static final double LOCAL_SHARE = 0.6;
    private static final int AROUND = 60;
    private static final int RECALLED = 4;
    private static final int COOLED_EVERY = 16;

    // Temperatures, and the most that leaving home must gain, in mean ways of the plan.
    private static final double HOT = 0.3;
    private static final double COLD = 0.01;
    private static final double SHY = 0.5;

    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final Neighbours neighbours;
    private final Homes homes;
    private final CalmPlans plans;
    private final double[] routeCost;
    private final Dice dice;
    private final Inserter inserter;
    private final Ruin ruin;
    private final Arrivals arrivals;
    private final CalmRecreate recreate;
    private final StepUndo undo;
    private final int[] oldCarrier;
    private RepairLimits limits = RepairLimits.of(0, 0);
    private double moveTicks;
    private double current;
    private int moved;

    RepairSteps(Model model, Tours tours, Bank bank, Neighbours neighbours, long seed) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        this.neighbours = neighbours;
        homes = new Homes(model, tours, bank);
        plans = new CalmPlans(model, tours, bank);
        dice = new Dice(seed);
        inserter = new Inserter(model, tours, neighbours, dice);
        ruin = new Ruin(model, tours, bank, neighbours, dice, REMOVED_ON_AVERAGE);
        arrivals = new Arrivals(model, tours);
        recreate = new CalmRecreate(model, bank, inserter, homes, dice);
        routeCost = new double[model.vehicles];
        undo = new StepUndo(model, tours, inserter, routeCost);
        oldCarrier = new int[model.jobs];
    }

    Homes homes() {
        return homes;
    }

    CalmPlans plans() {
        return plans;
    }

    /// Returns the ticks of the plan as it is.
    double ticks() {
        double sum = bank.ticks;
        for (int v = 0; v < model.vehicles; v++) {
            routeCost[v] = tours.cost(v);
            sum += routeCost[v];
        }
        return sum;
    }

    /// Places `job`, which is loose, repairs around it and leaves the tours as the best plan has them; returns how
    /// many other jobs that moves.
    int run(int job, RepairLimits within) {
        limits = within;
        moveTicks = (double) within.moveCents() * model.ticksPerCent;
        homes.settle();
        arrivals.remember(within.shiftSeconds());
        plans.begin(within.moves());
        current = ticks();
        moved = 0;
        double arc = meanWay();
        insert(job);
        plans.keep(0, current);
        long quench = within.steps() * 4 / 5;
        double temperature = 0;
        for (long at = 0; at < within.steps(); at++) {
            if (at == quench) {
                load(plans.best(moveTicks));
            }
            if (at % COOLED_EVERY == 0) {
                double share = (double) Math.min(at, quench) / Math.max(1, quench);
                temperature = arc * HOT * StrictMath.pow(COLD / HOT, share);
            }
            step(job, temperature, arc);
        }
        load(plans.best(moveTicks));
        return moved;
    }

    private void insert(int job) {
        inserter.exactly = true;
        int other = bank.cheapest(job);
        double limit = bank.price(job, other);
        inserter.searchAll(job, limit);
        undo.begin();
        if (inserter.bestRoute >= 0) {
            int v = inserter.bestRoute;
            undo.route(v);
            inserter.apply(job);
            if (arrivals.keep(undo.touched, undo.count)) {
                routeCost[v] = tours.cost(v);
                current += routeCost[v] - undo.costBefore(v);
                plans.changed(undo.touched, undo.count);
                return;
            }
            undo.undo();
        }
        current += limit;
        bank.put(job, other);
    }

    private void load(int moves) {
        plans.load(moves);
        for (int v = 0; v < model.vehicles; v++) {
            inserter.routeShrank(v);
        }
        current = ticks();
        moved = moves;
    }

    private double meanWay() {
        long sum = 0;
        long ways = 0;
        for (int v = 0; v < model.vehicles; v++) {
            if (!tours.empty(v)) {
                sum += tours.arcs[v];
                ways += tours.length[v] - 1;
            }
        }
        return ways == 0 ? 1 : Math.max(1, (double) sum / ways);
    }

    private int seed(int job) {
        int[] near = neighbours.near[model.firstNode[job]];
        if (near.length > 0 && dice.unit() < LOCAL_SHARE) {
            int at = dice.below(Math.min(AROUND, near.length) + 1);
            return at == 0 ? model.firstNode[job] : near[at - 1];
        }
        return dice.below(model.tasks);
    }

    private void step(int job, double temperature, double arc) {
        undo.begin();
        inserter.exactly = false;
        double bankBefore = bank.ticks;
        int seed = seed(job);
        ruin.begin();
        ruin.strings(seed);
        int movedBefore = homes.away(ruin.loose, ruin.looseCount);
        for (int i = 0; i < ruin.looseCount; i++) {
            oldCarrier[ruin.loose[i]] = Bank.ON_ROUTE;
        }
        for (int i = 0; i < ruin.ruinedCount; i++) {
            undo.route(ruin.ruined[i]);
        }
        ruin.cut();
        for (int i = 0; i < ruin.ruinedCount; i++) {
            inserter.routeShrank(ruin.ruined[i]);
        }
        int taken = ruin.looseCount;
        ruin.recall(seed, oldCarrier, RECALLED);
        for (int i = taken; i < ruin.looseCount; i++) {
            int was = Homes.inBank(oldCarrier[ruin.loose[i]]);
            int home = homes.of(ruin.loose[i]);
            movedBefore += home != Homes.NONE && home != was ? 1 : 0;
        }
        if (ruin.looseCount == 0) {
            return;
        }
        int staying = moved - movedBefore;
        double limit = current + temperature * dice.exponential();
        double sofar = current + bank.ticks - bankBefore;
        for (int i = 0; i < ruin.ruinedCount; i++) {
            int v = ruin.ruined[i];
            sofar += tours.roughCost(v) - undo.costBefore(v);
        }
        double shy = moveTicks + arc * SHY * dice.unit();
        int free = limits.moves() - staying;
        if (!recreate.place(ruin.loose, ruin.looseCount, free, shy, undo, limit - sofar)) {
            undo(bankBefore);
            return;
        }
        int then = staying + homes.away(ruin.loose, ruin.looseCount);
        double now = current + bank.ticks - bankBefore;
        for (int i = 0; i < undo.count; i++) {
            int v = undo.touched[i];
            routeCost[v] = tours.cost(v);
            now += routeCost[v] - undo.costBefore(v);
        }
        boolean cheap = now + (then - moved) * moveTicks < limit;
        if (!cheap || !arrivals.keep(undo.touched, undo.count)) {
            undo(bankBefore);
            return;
        }
        current = now;
        moved = then;
        plans.changed(undo.touched, undo.count);
        if (plans.isNews(moved, current)) {
            plans.keep(moved, current);
        }
    }

    private void undo(double bankBefore) {
        for (int i = 0; i < ruin.looseCount; i++) {
            if (bank.holds(ruin.loose[i])) {
                bank.take(ruin.loose[i]);
            }
        }
        undo.undo();
        for (int i = 0; i < ruin.looseCount; i++) {
            int job = ruin.loose[i];
            if (oldCarrier[job] != Bank.ON_ROUTE) {
                bank.put(job, oldCarrier[job]);
            }
        }
        bank.ticks = bankBefore;
    }
}
