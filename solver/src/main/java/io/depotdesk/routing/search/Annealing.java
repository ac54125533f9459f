package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

/// Ruin-and-recreate under simulated annealing on one set of routes.
///
/// Each step changes the plan at once ([PlanState]) and takes that back if the result is turned down ([StepUndo]).
final class Annealing {
    private static final int ADAPTED_EVERY = 256;
    private static final double REMOVED_ON_AVERAGE = 15;
    private static final double REMOVED_FROM_TRIPS = 10;
    private static final double OPENING_SHARE = 0.05;
    private static final double WHOLE_ROUTE_SHARE = 0.01;
    private static final double TRIP_SHARE = 0.2;
    private static final double NOTHING = 1e-9;
    private static final int RECALLED = 12;
    private static final int RECALLED_FOR_OPENING = 60;

    private final Model model;
    final Tours tours;
    final Bank bank;
    private final Dice dice;
    private final Inserter inserter;
    private final Packing packing;
    private final PlanState plan;
    private final BestPlan best;
    private final StepUndo undo;
    private final Ruin ruin;
    private final Recreate recreate;
    private final TripMover trips;
    private final HandOver handOver;
    private double arc;

    Annealing(Model model, Neighbours neighbours, long seed) {
        this.model = model;
        tours = new Tours(model);
        bank = new Bank(model);
        dice = new Dice(seed);
        inserter = new Inserter(model, tours, neighbours, dice);
        packing = inserter.packing;
        plan = new PlanState(model, tours, bank, inserter);
        best = new BestPlan(model, plan);
        undo = new StepUndo(model, plan);
        double removed = model.anyReload ? REMOVED_FROM_TRIPS : REMOVED_ON_AVERAGE;
        ruin = new Ruin(model, tours, bank, neighbours, dice, removed);
        recreate = new Recreate(model, bank, inserter, dice);
        trips = new TripMover(model, tours, neighbours, inserter, dice);
        handOver = new HandOver(model, tours, inserter);
    }

    /// Begins from routes that are already loaded into [#tours]; jobs on no route are placed greedily.
    void begin() {
        packing.end();
        new Aboard(model, tours).deliver();
        int[] loose = new int[model.jobs];
        int count = 0;
        for (int j = 0; j < model.jobs; j++) {
            if (tours.route[model.firstNode[j]] < 0 && !bank.holds(j)) {
                loose[count++] = j;
            }
        }
        undo.begin();
        recreate.place(loose, count, undo, true, Double.POSITIVE_INFINITY);
        plan.recount();
        best.changedAll();
        best.keep();
    }

    /// Begins anew with other routes; jobs on none of them are placed greedily.
    void restart(int[][] routes) {
        plan.load(routes);
        begin();
    }

    /// Begins anew with nobody but the frozen visits on the routes.
    void restart() {
        restart(plan.emptyRoutes());
    }

    /// Goes on from a whole plan that keeps every rule.
    void resume(Elite from) {
        resume(from, 0);
    }

    /// Goes on from a whole plan in which vehicles may be overloaded.
    ///
    /// @param loadPrice see [Packing#price]; 0 if it is not known
    void resume(Elite from, double loadPrice) {
        packing.price = Math.max(packing.price, loadPrice);
        packing.end();
        plan.load(from);
        plan.recount();
        plan.recountOver();
        best.changedAll();
        best.forget();
        if (plan.over <= 0) {
            best.keep();
        }
    }

    /// Goes back to the best state, if there is one.
    void returnToBest() {
        best.restore();
    }

    /// Makes `from` the best state, with every job of its bank put where it is cheaper.
    void settle(Elite from) {
        packing.end();
        plan.load(from);
        best.changedAll();
        new Settling(model, plan).settle();
        best.keep();
    }

    double best() {
        return best.ticks();
    }

    /// Returns the best state since the last beginning.
    Elite elite() {
        return best.copy();
    }

    /// Returns the state that the last step left; see [#over].
    Elite now() {
        return plan.copy();
    }

    /// Returns what the routes of the state that the last step left cost, in ticks.
    double routed() {
        return plan.ticks - bank.ticks;
    }

    /// Returns by how many average jobs vehicles are too full in the state that the last step left.
    double over() {
        return plan.over;
    }

    /// Returns what overload costs now, see [Packing#price].
    double loadPrice() {
        return packing.price;
    }

    /// Returns the mean ticks of a way in use, at least 1.
    double meanArc() {
        return plan.meanWay();
    }

    /// Runs steps `from` to `to` (exclusive) of a round of `total`: cooling from `hot` to `cold`, then from the
    /// best state on to a tenth of `cold`.
    void run(long from, long to, long total, double hot, double cold) {
        if (model.jobs == 0) {
            return;
        }
        if (from == 0 || arc <= 0) {
            arc = plan.meanWay();
        }
        packing.begin(arc);
        // Short rounds too must find their way back to what vehicles hold.
        long adapting = Math.clamp(total / 64, 16, ADAPTED_EVERY);
        var cooling = new Cooling(hot, cold, total);
        double temperature = hot;
        for (long at = from; at < to; at++) {
            if (at == cooling.quench() && at > 0) {
                best.restore();
            }
            if (at % adapting == 0) {
                packing.adapt(arc);
            }
            if (at == from || cooling.changesAt(at)) {
                temperature = cooling.temperature(at);
            }
            step(temperature);
        }
    }

    private void step(double temperature) {
        undo.begin();
        inserter.exactly = false;
        if (model.anyReload && dice.unit() < TRIP_SHARE) {
            moveTrip(temperature);
            return;
        }
        boolean opening = bank.size > 0 && dice.unit() < OPENING_SHARE;
        int opener = opening ? bank.members[dice.below(bank.size)] : -1;
        int seed = opening ? model.firstNode[opener] : dice.below(model.tasks);
        mark(seed, opening);
        undo.cut(ruin);
        if (noWay()) {
            undo.undo(ruin);
            return;
        }
        undo.recall(ruin, seed, opening ? RECALLED_FOR_OPENING : RECALLED);
        double weighed = plan.ticks + packing.price * plan.over;
        double limit = weighed + temperature * dice.exponential();
        double budget = limit - withoutLoose(weighed);
        int count = ruin.looseCount;
        if (opening && recreate.open(opener, ruin.loose, count, undo)) {
            count--;
            budget = Double.POSITIVE_INFINITY;
        }
        if (recreate.place(ruin.loose, count, undo, false, budget)) {
            handOver.run(undo);
            judge(plan.ticks + bank.ticks - undo.bankBefore, limit);
            packing.heard(plan.over > 0);
        } else {
            undo.undo(ruin);
        }
    }

    /// Marks visits around `seed`, to be taken off their routes.
    private void mark(int seed, boolean opening) {
        ruin.begin();
        int own = tours.route[seed];
        if (own >= 0 && dice.unit() < WHOLE_ROUTE_SHARE) {
            ruin.wholeRoute(own);
        } else if (!opening || dice.unit() < 0.5) {
            ruin.strings(seed);
        }
    }

    /// Returns whether a ruined route has nothing left between two places that no way leads between.
    private boolean noWay() {
        for (int i = 0; i < ruin.ruinedCount; i++) {
            if (tours.arcs[ruin.ruined[i]] >= Model.FORBIDDEN) {
                return true;
            }
        }
        return false;
    }

    /// Returns about what the plan costs without the loose jobs.
    ///
    /// @param weighed what it cost with them
    private double withoutLoose(double weighed) {
        double sum = weighed + bank.ticks - undo.bankBefore;
        for (int i = 0; i < ruin.ruinedCount; i++) {
            int v = ruin.ruined[i];
            sum += tours.roughCost(v) - undo.costBefore(v);
            sum += packing.price * (packing.over(v) - undo.overBefore(v));
        }
        return sum;
    }

    /// Accepts what the step has come to if it costs less than `limit`, or takes it back.
    ///
    /// @param before what the plan cost before, with the bank as it is now
    private void judge(double before, double limit) {
        double now = before;
        double tooFull = plan.over;
        RouteSet touched = undo.touched;
        for (int i = 0; i < touched.count; i++) {
            int v = touched.members[i];
            plan.routeCost[v] = tours.cost(v);
            now += plan.routeCost[v] - undo.costBefore(v);
            plan.routeOver[v] = packing.over(v);
            tooFull += plan.routeOver[v] - undo.overBefore(v);
        }
        if (now + packing.price * tooFull < limit) {
            plan.over = tooFull < NOTHING ? 0 : tooFull;
            accept(now);
        } else {
            undo.undo(ruin);
        }
    }

    /// Gives a trip to another vehicle.
    private void moveTrip(double temperature) {
        ruin.begin();
        double most = temperature * dice.exponential();
        if (trips.find(most)) {
            undo.route(trips.giver);
            undo.route(trips.taker);
            trips.apply();
            judge(plan.ticks, plan.ticks + most);
        }
    }

    private void accept(double now) {
        plan.ticks = now;
        best.changed(undo.touched);
        if (plan.over == 0 && now < best.ticks() - 1e-6) {
            best.keep();
        }
    }
}
