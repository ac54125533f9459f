package io.depotdesk.routing.search;

import java.util.Arrays;

/// Ruin-and-recreate under simulated annealing on one set of routes.
///
/// Each step remembers the routes and jobs it touches and puts them back if the result is turned down. The best
/// state is kept apart, copying only routes that changed since the last copy.
final class Annealing implements Recreate.Touch {
    private static final int TEMPERATURE_EVERY = 256;
    private static final double REMOVED_ON_AVERAGE = 15;
    private static final double REMOVED_FROM_TRIPS = 10;
    private static final double QUENCHED_AFTER = 0.85;
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
    private final Ruin ruin;
    private final Recreate recreate;
    private final TripMover trips;

    private double current;
    private double over;
    private double arc;
    private final double[] routeOver;
    private final double[] savedOver;
    private final Packing packing;
    private final double[] routeCost;

    // What the step under way has touched.
    private int step;
    private final int[] touchedIn;
    private final int[] touched;
    private int touchedCount;
    private final int[][] saved;
    private final int[] savedLength;
    private final double[] savedCost;
    private final int[] oldCarrier;

    // The best state.
    private double best = Double.POSITIVE_INFINITY;
    private final int[][] bestSeq;
    private final int[] bestLength;
    private final int[] bestCarrier;
    private final int[] dirty;
    private int dirtyCount;
    private final boolean[] isDirty;

    Annealing(Model model, Neighbours neighbours, long seed) {
        this.model = model;
        tours = new Tours(model);
        bank = new Bank(model);
        dice = new Dice(seed);
        inserter = new Inserter(model, tours, neighbours, dice);
        double removed = model.anyReload ? REMOVED_FROM_TRIPS : REMOVED_ON_AVERAGE;
        ruin = new Ruin(model, tours, bank, neighbours, dice, removed);
        recreate = new Recreate(model, bank, inserter, dice);
        trips = new TripMover(model, tours, neighbours, inserter, dice);
        packing = inserter.packing;
        int v = model.vehicles;
        routeOver = new double[v];
        savedOver = new double[v];
        routeCost = new double[v];
        touchedIn = new int[v];
        touched = new int[v];
        saved = new int[v][0];
        savedLength = new int[v];
        savedCost = new double[v];
        oldCarrier = new int[model.jobs];
        bestSeq = new int[v][0];
        bestLength = new int[v];
        bestCarrier = new int[model.jobs];
        dirty = new int[v];
        isDirty = new boolean[v];
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
        step++;
        recreate.place(loose, count, v -> {}, true, Double.POSITIVE_INFINITY);
        current = total();
        for (int v = 0; v < model.vehicles; v++) {
            markDirty(v);
        }
        keepBest();
    }

    double best() {
        return best;
    }

    /// Returns the best state since the last beginning.
    Elites.Elite elite() {
        return new Elites.Elite(best, bestRoutes(), bestCarriers());
    }

    /// Begins anew with other routes; jobs on none of them are placed greedily.
    void restart(int[][] routes) {
        load(routes);
        begin();
    }

    /// Takes other routes; nobody is in the bank.
    private void load(int[][] routes) {
        while (bank.size > 0) {
            bank.take(bank.members[bank.size - 1]);
        }
        bank.ticks = bank.emptyTicks;
        Arrays.fill(tours.route, -1);
        for (int v = 0; v < model.vehicles; v++) {
            tours.load(v, routes[v]);
            inserter.routeShrank(v);
            markDirty(v);
        }
    }

    /// Goes on from a whole plan that keeps every rule.
    void resume(Elites.Elite plan) {
        resume(plan, 0);
    }

    /// Goes on from a whole plan in which vehicles may be overloaded.
    ///
    /// @param loadPrice see [Packing#price]; 0 if it is not known
    void resume(Elites.Elite plan, double loadPrice) {
        packing.price = Math.max(packing.price, loadPrice);
        packing.end();
        take(plan);
        best = Double.POSITIVE_INFINITY;
        current = total();
        for (int v = 0; v < model.vehicles; v++) {
            routeOver[v] = packing.excess(v);
            over += routeOver[v];
        }
        if (over <= 0) {
            keepBest();
        }
    }

    /// Returns by how many average jobs vehicles are too full in the state that the last step left.
    double over() {
        return over;
    }

    /// Returns what overload costs now, see [Packing#price].
    double loadPrice() {
        return packing.price;
    }

    private void take(Elites.Elite plan) {
        load(plan.routes());
        for (int j = 0; j < model.jobs; j++) {
            if (plan.carriers()[j] != Bank.ON_ROUTE) {
                bank.put(j, plan.carriers()[j]);
            }
        }
    }

    /// Returns what the state costs; it has to keep every limit.
    private double total() {
        over = 0;
        Arrays.fill(routeOver, 0);
        double sum = bank.ticks;
        for (int v = 0; v < model.vehicles; v++) {
            routeCost[v] = tours.cost(v);
            sum += routeCost[v];
        }
        return sum;
    }

    /// Returns what the routes of the state that the last step left cost, in ticks.
    double routed() {
        return current - bank.ticks;
    }

    /// Returns the state that the last step left; see [#over].
    Elites.Elite now() {
        int[][] routes = new int[model.vehicles][];
        for (int v = 0; v < routes.length; v++) {
            routes[v] = Arrays.copyOf(tours.seq[v], tours.length[v]);
        }
        return new Elites.Elite(current, routes, bank.carrier.clone());
    }

    /// Begins anew with nobody but the frozen visits on the routes.
    void restart() {
        int[][] empty = new int[model.vehicles][];
        for (int v = 0; v < model.vehicles; v++) {
            int[] frozen = model.frozen[v];
            empty[v] = new int[frozen.length + 2];
            empty[v][0] = model.startNode(v);
            System.arraycopy(frozen, 0, empty[v], 1, frozen.length);
            empty[v][frozen.length + 1] = model.endNode(v);
        }
        restart(empty);
    }

    /// Returns the mean ticks of a way in use, at least 1.
    double meanArc() {
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

    /// Runs steps `from` to `to` (exclusive) of a round of `total`: cooling from `hot` to `cold`, then from the
    /// best state on to a tenth of `cold`.
    void run(long from, long to, long total, double hot, double cold) {
        if (model.jobs == 0) {
            return;
        }
        if (from == 0 || arc <= 0) {
            arc = meanArc();
        }
        packing.begin(arc);
        // Short rounds too must find their way back to what vehicles hold.
        long adapting = Math.clamp(total / 64, 16, TEMPERATURE_EVERY);
        long quench = (long) (total * QUENCHED_AFTER);
        double temperature = hot;
        for (long at = from; at < to; at++) {
            if (at == quench && at > 0) {
                returnToBest();
            }
            if (at % adapting == 0) {
                packing.adapt(arc);
            }
            if (at % TEMPERATURE_EVERY == 0 || at == from || at == quench) {
                long level = at - at % TEMPERATURE_EVERY;
                temperature =
                        at < quench
                                ? between(hot, cold, (double) level / quench)
                                : between(
                                        cold,
                                        cold / 10,
                                        (double) Math.max(0, level - quench) / (total - quench));
            }
            step(temperature);
        }
    }

    private static double between(double hot, double cold, double share) {
        return hot * StrictMath.pow(cold / hot, share);
    }

    private void step(double temperature) {
        step++;
        touchedCount = 0;
        inserter.exactly = false;
        if (model.anyReload && dice.unit() < TRIP_SHARE) {
            moveTrip(temperature);
            return;
        }
        boolean opening = bank.size > 0 && dice.unit() < OPENING_SHARE;
        int opener = opening ? bank.members[dice.below(bank.size)] : -1;
        int seed = opening ? model.firstNode[opener] : dice.below(model.tasks);
        double bankBefore = bank.ticks;
        ruin(seed, opening);
        if (noWay()) {
            undo(bankBefore);
            return;
        }
        ruin.recall(seed, oldCarrier, opening ? RECALLED_FOR_OPENING : RECALLED);
        double weighed = current + packing.price * over;
        double limit = weighed + temperature * dice.exponential();
        double sofar = weighed + bank.ticks - bankBefore;
        for (int i = 0; i < ruin.ruinedCount; i++) {
            int v = ruin.ruined[i];
            sofar += tours.roughCost(v) - savedCost[v];
            sofar += packing.price * (packing.over(v) - savedOver[v]);
        }
        int count = ruin.looseCount;
        double budget = limit - sofar;
        if (opening && recreate.open(opener, ruin.loose, count, this)) {
            count--;
            budget = Double.POSITIVE_INFINITY;
        }
        if (!recreate.place(ruin.loose, count, this, false, budget)) {
            undo(bankBefore);
            return;
        }
        handOver();
        double now = current + bank.ticks - bankBefore;
        double tooFull = over;
        for (int i = 0; i < touchedCount; i++) {
            int v = touched[i];
            routeCost[v] = tours.cost(v);
            now += routeCost[v] - savedCost[v];
            routeOver[v] = packing.over(v);
            tooFull += routeOver[v] - savedOver[v];
        }
        if (now + packing.price * tooFull < limit) {
            over = tooFull < NOTHING ? 0 : tooFull;
            accept(now);
        } else {
            undo(bankBefore);
        }
        packing.heard(over > 0);
    }

    /// Gives each touched route to the vehicle that suits it best: an empty one, or one whose route it can swap with.
    private void handOver() {
        int count = packing.possible ? touchedCount : 0;
        for (int i = 0; i < count; i++) {
            int v = touched[i];
            int other = tours.empty(v) ? -1 : packing.better(v);
            if (other >= 0) {
                route(other);
                tours.handOver(v, other);
                inserter.routeShrank(v);
                continue;
            }
            for (int k = 0; k < i && !tours.empty(v); k++) {
                if (!tours.empty(touched[k]) && packing.better(v, touched[k])) {
                    tours.swap(v, touched[k]);
                }
            }
        }
    }

    /// Gives a trip to another vehicle.
    private void moveTrip(double temperature) {
        ruin.begin();
        double most = temperature * dice.exponential();
        if (!trips.find(most)) {
            return;
        }
        route(trips.giver);
        route(trips.taker);
        trips.apply();
        double now = current;
        for (int i = 0; i < touchedCount; i++) {
            int v = touched[i];
            routeCost[v] = tours.cost(v);
            now += routeCost[v] - savedCost[v];
        }
        if (now < current + most) {
            accept(now);
        } else {
            undo(bank.ticks);
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

    /// Takes visits around `seed` off their routes, remembering these first.
    private void ruin(int seed, boolean opening) {
        ruin.begin();
        int own = tours.route[seed];
        if (own >= 0 && dice.unit() < WHOLE_ROUTE_SHARE) {
            ruin.wholeRoute(own);
        } else if (!opening || dice.unit() < 0.5) {
            ruin.strings(seed);
        }
        for (int i = 0; i < ruin.ruinedCount; i++) {
            route(ruin.ruined[i]);
        }
        for (int i = 0; i < ruin.looseCount; i++) {
            oldCarrier[ruin.loose[i]] = Bank.ON_ROUTE;
        }
        ruin.cut();
        for (int i = 0; i < ruin.ruinedCount; i++) {
            inserter.routeShrank(ruin.ruined[i]);
        }
    }

    /// Remembers route `v` as it is, before its first change in this step.
    @Override
    public void route(int v) {
        if (touchedIn[v] == step) {
            return;
        }
        touchedIn[v] = step;
        touched[touchedCount++] = v;
        int size = model.simple ? Tours.savedSize(tours.length[v]) : tours.length[v];
        if (saved[v].length < size) {
            saved[v] = new int[2 * size];
        }
        if (model.simple) {
            tours.save(v, saved[v]);
        } else {
            System.arraycopy(tours.seq[v], 0, saved[v], 0, size);
        }
        savedLength[v] = tours.length[v];
        savedCost[v] = routeCost[v];
        savedOver[v] = routeOver[v];
    }

    private void accept(double now) {
        current = now;
        for (int i = 0; i < touchedCount; i++) {
            markDirty(touched[i]);
        }
        if (over == 0 && current < best - 1e-6) {
            keepBest();
        }
    }

    private void undo(double bankBefore) {
        for (int i = 0; i < ruin.looseCount; i++) {
            int job = ruin.loose[i];
            if (bank.holds(job)) {
                bank.take(job);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            int v = touched[i];
            for (int p = 1; p < tours.length[v] - 1; p++) {
                tours.route[tours.seq[v][p]] = -1;
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            restore(touched[i]);
        }
        for (int i = 0; i < ruin.looseCount; i++) {
            int job = ruin.loose[i];
            if (oldCarrier[job] != Bank.ON_ROUTE) {
                bank.put(job, oldCarrier[job]);
            }
        }
        bank.ticks = bankBefore;
    }

    private void restore(int v) {
        if (model.simple) {
            tours.restore(v, saved[v], savedLength[v]);
        } else {
            System.arraycopy(saved[v], 0, tours.seq[v], 0, savedLength[v]);
            tours.length[v] = savedLength[v];
            tours.refresh(v);
        }
        routeCost[v] = savedCost[v];
        routeOver[v] = savedOver[v];
        inserter.routeShrank(v);
    }

    private void markDirty(int v) {
        if (!isDirty[v]) {
            isDirty[v] = true;
            dirty[dirtyCount++] = v;
        }
    }

    private void keepBest() {
        best = current;
        for (int i = 0; i < dirtyCount; i++) {
            int v = dirty[i];
            isDirty[v] = false;
            if (bestSeq[v].length < tours.length[v]) {
                bestSeq[v] = new int[tours.seq[v].length];
            }
            System.arraycopy(tours.seq[v], 0, bestSeq[v], 0, tours.length[v]);
            bestLength[v] = tours.length[v];
        }
        dirtyCount = 0;
        System.arraycopy(bank.carrier, 0, bestCarrier, 0, model.jobs);
    }

    /// Goes back to the best state, if there is one.
    void returnToBest() {
        if (best == Double.POSITIVE_INFINITY) {
            return;
        }
        for (int i = bank.size - 1; i >= 0; i--) {
            bank.take(bank.members[i]);
        }
        for (int i = 0; i < dirtyCount; i++) {
            int v = dirty[i];
            for (int p = 1; p < tours.length[v] - 1; p++) {
                tours.route[tours.seq[v][p]] = -1;
            }
        }
        for (int i = 0; i < dirtyCount; i++) {
            int v = dirty[i];
            isDirty[v] = false;
            tours.seq[v] = Arrays.copyOf(bestSeq[v], Math.max(16, bestSeq[v].length));
            tours.length[v] = bestLength[v];
            tours.refresh(v);
            routeCost[v] = tours.cost(v);
            routeOver[v] = 0;
            inserter.routeShrank(v);
        }
        dirtyCount = 0;
        bank.ticks = bank.emptyTicks;
        for (int j = 0; j < model.jobs; j++) {
            if (bestCarrier[j] != Bank.ON_ROUTE) {
                bank.put(j, bestCarrier[j]);
            }
        }
        current = best;
        over = 0;
    }

    /// Puts every job of the bank of `plan` where it is cheaper, until there is none: what is left unserved fits
    /// nowhere at its price.
    void settle(Elites.Elite plan) {
        inserter.exactly = true;
        packing.end();
        take(plan);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int j = 0; j < model.jobs; j++) {
                moved |= bank.holds(j) && settle(j);
            }
        }
        current = total();
        keepBest();
    }

    private boolean settle(int job) {
        int was = bank.carrier[job];
        bank.take(job);
        double price = bank.price(job, was);
        int other = bank.cheapest(job);
        double least = Math.min(price, bank.price(job, other)) - 1e-3;
        inserter.searchAll(job, least);
        if (inserter.bestRoute >= 0) {
            inserter.apply(job);
            markDirty(inserter.bestRoute);
            return true;
        }
        boolean better = bank.price(job, other) < price - 1e-3;
        bank.put(job, better ? other : was);
        return better;
    }

    /// Returns the best routes found, each with its start and end node.
    int[][] bestRoutes() {
        int[][] routes = new int[model.vehicles][];
        for (int v = 0; v < routes.length; v++) {
            routes[v] = Arrays.copyOf(bestSeq[v], bestLength[v]);
        }
        return routes;
    }

    /// Returns for each job its carrier in the best state, [Bank#UNSERVED] or [Bank#ON_ROUTE].
    int[] bestCarriers() {
        return bestCarrier.clone();
    }
}
