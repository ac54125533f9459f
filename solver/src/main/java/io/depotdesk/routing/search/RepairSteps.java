package io.depotdesk.routing.search;

/// Local ruin-and-recreate around a job that has just come in, under a bound on how many other jobs move.
///
/// The plan before is where every job is at home. A step takes short strings of visits out of the routes around the
/// newcomer, or anywhere, and places them again; moves are counted as they are made, and a result with too many is
/// turned down. For each number of moves the cheapest plan met is kept.
///
/// Most steps go into a distant plan, which may be more moves away and lasts from one repair to the next; the open
/// plan is then drawn there. What is kept never costs more than the newcomer's cheapest place and moves at their price.
final class RepairSteps {
    /// A ruin takes out this many visits on average, and this many on the way to the distant plan.
    private static final double REMOVED_ON_AVERAGE = 15;

    private static final double REMOVED_ON_THE_WAY = 12;

    private static final double LOCAL_SHARE = 0.6;
    private static final double AWAY_SHARE = 0.8;

    // Of the steps: for the distant plan, and for going there. The rest is as without one.
    private static final double FAR_SHARE = 0.6;
    private static final double BACK_SHARE = 0.3;

    /// How many jobs the distant plan may have elsewhere.
    private static final int FAR = 12;

    private static final int AROUND = 60;
    private static final int RECALLED = 4;
    private static final int COOLED_EVERY = 16;

    // Temperatures, and the most that leaving home must gain, in mean ways of the plan.
    private static final double HOT = 0.3;
    private static final double COLD = 0.01;
    private static final double SHY = 0.5;
    private static final double COOL = 0.05;
    private static final double TEPID = 0.02;

    // What a move costs the distant plan, and what being where it is drawn to is worth to a job, in
    // mean ways.
    private static final double FAR_PRICE = 0.3;
    private static final double PULL = 0.3;

    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final Neighbours neighbours;
    private final Homes homes;
    private final CalmPlans plans;
    private final Dice dice;
    private final Inserter inserter;
    private final Ruin larger;
    private final Ruin smaller;
    private Ruin ruin;
    private final Arrivals arrivals;
    private final CalmRecreate recreate;
    private final PlanState plan;
    private final StepUndo undo;
    private final DistantPlan distant;
    private final Attraction attraction;
    private final int[] awayJobs;
    private RepairLimits limits = RepairLimits.of(0, 0);
    private double price;
    private double moveTicks;
    private int moved;
    private int most;
    private double plain;
    private double missing;
    private int awayCount;

    RepairSteps(Model model, Tours tours, Bank bank, Neighbours neighbours, long seed) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        this.neighbours = neighbours;
        homes = new Homes(model, tours, bank);
        plans = new CalmPlans(model, tours, bank);
        dice = new Dice(seed);
        inserter = new Inserter(model, tours, neighbours, dice);
        larger = new Ruin(model, tours, bank, neighbours, dice, REMOVED_ON_AVERAGE);
        smaller = new Ruin(model, tours, bank, neighbours, dice, REMOVED_ON_THE_WAY);
        ruin = larger;
        arrivals = new Arrivals(model, tours);
        attraction = new Attraction(model, homes);
        recreate = new CalmRecreate(model, bank, inserter, homes, attraction, dice);
        plan = new PlanState(model, tours, bank, inserter);
        undo = new StepUndo(model, plan);
        distant = new DistantPlan(model, tours, bank);
        awayJobs = new int[model.jobs];
    }

    Homes homes() {
        return homes;
    }

    CalmPlans plans() {
        return plans;
    }

    /// Returns the ticks of the plan with the job of the last repair at its cheapest place and all else as it was.
    double plain() {
        return plain;
    }

    /// Returns the ticks of the plan as it is.
    double ticks() {
        plan.recount();
        return plan.ticks;
    }

    /// Places `job`, which is loose, repairs around it and leaves the tours as the best plan has them; returns how
    /// many other jobs that moves.
    int run(int job, RepairLimits within) {
        limits = within;
        price = (double) within.moveCents() * model.ticksPerCent;
        moveTicks = price;
        homes.settle();
        arrivals.remember(within.shiftSeconds());
        plans.begin(within.moves());
        plan.recount();
        moved = 0;
        double arc = plan.meanWay();
        insert(job);
        plain = plan.ticks;
        plans.keep(0, plan.ticks, plan.ticks);
        long far = 0;
        long back = 0;
        most = within.moves();
        if (within.moves() > 0 && within.shiftSeconds() == Integer.MAX_VALUE) {
            far = (long) (within.steps() * FAR_SHARE);
            back = (long) (within.steps() * BACK_SHARE);
        }
        if (far > 0) {
            lookFar(job, far, arc);
            goThere(job, back, arc);
        } else {
            distant.forget();
        }
        around(job, within.steps() - far - back, far > 0 ? TEPID : HOT, arc);
        attraction.end();
        return moved;
    }

    /// Improves the distant plan, with moves at a price but hardly bounded.
    private void lookFar(int job, long steps, double arc) {
        if (distant.known()) {
            depart(job);
        }
        most = Math.max(Math.max(FAR, limits.moves()), moved);
        moveTicks = price + FAR_PRICE * arc;
        for (long at = 0; at < steps; at++) {
            step(seed(job), arc * between(HOT, at, steps), arc);
        }
        distant.keep();
        attraction.toHere(PULL * arc);
        awayCount = homes.away(awayJobs);
        awayJobs[awayCount++] = job;
        most = limits.moves();
        moveTicks = price;
    }

    /// Goes on from the distant plan if that, with `job` in it, is cheaper than the plan that is open.
    private void depart(int job) {
        double here = plan.ticks;
        distant.load();
        for (int v = 0; v < model.vehicles; v++) {
            inserter.routeShrank(v);
        }
        plan.recount();
        plans.changedAll();
        insert(job);
        moved = homes.away(awayJobs);
        if (plan.ticks >= here) {
            load(0);
        }
    }

    /// Takes the open plan, within its bounds, towards the distant one.
    private void goThere(int job, long steps, double arc) {
        for (int m = limits.moves(); m >= 0; m--) {
            if (plans.has(m)) {
                load(m);
                plans.weigh(m, plan.ticks + missing);
            }
        }
        load(plans.best(price));
        ruin = smaller;
        for (long at = 0; at < steps; at++) {
            step(seedAway(job), arc * between(COOL, at, steps), arc);
        }
        ruin = larger;
        load(plans.best(price));
    }

    private void around(int job, long steps, double hot, double arc) {
        long quench = steps * 4 / 5;
        double temperature = 0;
        for (long at = 0; at < steps; at++) {
            if (at == quench) {
                load(plans.best(price));
            }
            if (at % COOLED_EVERY == 0) {
                temperature = arc * between(hot, Math.min(at, quench), quench);
            }
            step(seed(job), temperature, arc);
        }
        load(plans.best(price));
    }

    private static double between(double hot, long at, long steps) {
        return Cooling.between(hot, COLD, (double) at / Math.max(1, steps));
    }

    private int seedAway(int job) {
        if (dice.unit() >= AWAY_SHARE) {
            return seed(job);
        }
        return model.firstNode[awayJobs[dice.below(awayCount)]];
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
            if (arrivals.keep(undo.touched)) {
                plan.routeCost[v] = tours.cost(v);
                plan.ticks += plan.routeCost[v] - undo.costBefore(v);
                plans.changed(undo.touched);
                return;
            }
            undo.undoRoutes();
        }
        plan.ticks += limit;
        bank.put(job, other);
    }

    private void load(int moves) {
        plans.load(moves);
        for (int v = 0; v < model.vehicles; v++) {
            inserter.routeShrank(v);
        }
        plan.recount();
        moved = moves;
        missing = attraction.missing();
    }

    private int seed(int job) {
        int[] near = neighbours.near[model.firstNode[job]];
        if (near.length > 0 && dice.unit() < LOCAL_SHARE) {
            int at = dice.below(Math.min(AROUND, near.length) + 1);
            return at == 0 ? model.firstNode[job] : near[at - 1];
        }
        return dice.below(model.tasks);
    }

    private void step(int seed, double temperature, double arc) {
        undo.begin();
        inserter.exactly = false;
        ruin.begin();
        ruin.strings(seed);
        int movedBefore = homes.away(ruin.loose, ruin.looseCount);
        double pull = attraction.ticks();
        int elsewhere = attraction.elsewhere(ruin.loose, ruin.looseCount);
        undo.cut(ruin);
        int taken = ruin.looseCount;
        undo.recall(ruin, seed, RECALLED);
        for (int i = taken; i < ruin.looseCount; i++) {
            int was = Homes.inBank(undo.carrierBefore(ruin.loose[i]));
            int home = homes.of(ruin.loose[i]);
            movedBefore += home != Homes.NONE && home != was ? 1 : 0;
            elsewhere += attraction.of(ruin.loose[i]) != was ? 1 : 0;
        }
        if (ruin.looseCount == 0) {
            return;
        }
        int staying = moved - movedBefore;
        double limit = plan.ticks + temperature * dice.exponential();
        double sofar = plan.ticks + bank.ticks - undo.bankBefore;
        for (int i = 0; i < ruin.ruinedCount; i++) {
            int v = ruin.ruined[i];
            sofar += tours.roughCost(v) - undo.costBefore(v);
        }
        double shy = moveTicks + arc * SHY * dice.unit();
        int free = most - staying;
        if (!recreate.place(
                ruin.loose, ruin.looseCount, free, shy, undo, limit - sofar + pull * elsewhere)) {
            undo.undo(ruin);
            return;
        }
        int then = staying + homes.away(ruin.loose, ruin.looseCount);
        double now = plan.ticks + bank.ticks - undo.bankBefore;
        for (int i = 0; i < undo.touched.count; i++) {
            int v = undo.touched.members[i];
            plan.routeCost[v] = tours.cost(v);
            now += plan.routeCost[v] - undo.costBefore(v);
        }
        double more = pull * (attraction.elsewhere(ruin.loose, ruin.looseCount) - elsewhere);
        boolean cheap = now + more + (then - moved) * moveTicks < limit;
        if (!cheap || !arrivals.keep(undo.touched)) {
            undo.undo(ruin);
            return;
        }
        plan.ticks = now;
        missing += more;
        moved = then;
        plans.changed(undo.touched);
        if (moved <= limits.moves()
                && plan.ticks + moved * price <= plain
                && plans.isNews(moved, plan.ticks + missing)) {
            plans.keep(moved, plan.ticks, plan.ticks + missing);
        }
    }
}
