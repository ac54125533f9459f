package io.depotdesk.routing.search;

/// Remembers what a step of ruin-and-recreate changes, and puts it back if the result is turned down.
final class StepUndo {
    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final PlanState plan;
    private final int[][] saved;
    private final int[] savedLength;
    private final double[] savedCost;
    private final double[] savedOver;
    private final int[] oldCarrier;

    /// The routes that the step has touched.
    final RouteSet touched;

    /// What the bank cost before the step, in ticks.
    double bankBefore;

    StepUndo(Model model, PlanState plan) {
        this.model = model;
        this.plan = plan;
        tours = plan.tours;
        bank = plan.bank;
        int v = model.vehicles;
        saved = new int[v][0];
        savedLength = new int[v];
        savedCost = new double[v];
        savedOver = new double[v];
        oldCarrier = new int[model.jobs];
        touched = new RouteSet(v);
    }

    void begin() {
        touched.clear();
        bankBefore = bank.ticks;
    }

    /// Takes what `ruin` has marked off its routes, remembering these first.
    void cut(Ruin ruin) {
        for (int i = 0; i < ruin.ruinedCount; i++) {
            route(ruin.ruined[i]);
        }
        for (int i = 0; i < ruin.looseCount; i++) {
            oldCarrier[ruin.loose[i]] = Bank.ON_ROUTE;
        }
        ruin.cut();
        for (int i = 0; i < ruin.ruinedCount; i++) {
            plan.inserter.routeShrank(ruin.ruined[i]);
        }
    }

    /// Asks at most so many jobs near `seed` back from the bank, remembering where they were.
    void recall(Ruin ruin, int seed, int most) {
        ruin.recall(seed, oldCarrier, most);
    }

    /// Remembers route `v` as it is, before its first change in this step.
    void route(int v) {
        if (touched.holds(v)) {
            return;
        }
        touched.add(v);
        int size = model.simple ? Links.savedSize(tours.length[v]) : tours.length[v];
        if (saved[v].length < size) {
            saved[v] = new int[2 * size];
        }
        if (model.simple) {
            tours.links.save(v, saved[v]);
        } else {
            System.arraycopy(tours.seq[v], 0, saved[v], 0, size);
        }
        savedLength[v] = tours.length[v];
        savedCost[v] = plan.routeCost[v];
        savedOver[v] = plan.routeOver[v];
    }

    double costBefore(int v) {
        return savedCost[v];
    }

    double overBefore(int v) {
        return savedOver[v];
    }

    /// Returns the carrier that a loose job had, [Bank#ON_ROUTE] if it was on a route.
    int carrierBefore(int job) {
        return oldCarrier[job];
    }

    /// Puts every touched route, and every job that `ruin` made loose, back.
    void undo(Ruin ruin) {
        for (int i = 0; i < ruin.looseCount; i++) {
            int job = ruin.loose[i];
            if (bank.holds(job)) {
                bank.take(job);
            }
        }
        undoRoutes();
        for (int i = 0; i < ruin.looseCount; i++) {
            int job = ruin.loose[i];
            if (oldCarrier[job] != Bank.ON_ROUTE) {
                bank.put(job, oldCarrier[job]);
            }
        }
        bank.ticks = bankBefore;
    }

    /// Puts every touched route back.
    void undoRoutes() {
        for (int i = 0; i < touched.count; i++) {
            tours.unmark(touched.members[i]);
        }
        for (int i = 0; i < touched.count; i++) {
            restore(touched.members[i]);
        }
    }

    private void restore(int v) {
        if (model.simple) {
            tours.links.restore(v, saved[v], savedLength[v]);
        } else {
            System.arraycopy(saved[v], 0, tours.seq[v], 0, savedLength[v]);
            tours.length[v] = savedLength[v];
            tours.refresh(v);
        }
        plan.routeCost[v] = savedCost[v];
        plan.routeOver[v] = savedOver[v];
        plan.inserter.routeShrank(v);
    }
}
