package io.depotdesk.routing.search;

import java.util.Arrays;

/// What local search on whole routes knows of a problem: nodes as in [Model], one table of ways and one of times, one
/// window per visit, and sums that a vehicle has room for.
///
/// There each job is on a route, each route goes straight on, and nothing is worth anything but ways, vehicles and
/// the rules.
final class Ground {

    /// Farther than any way that can be driven.
    private static final int TOO_FAR = 1 << 26;

    /// Numbers that tell a stretch of a route: how long it takes, by how much windows are missed, and between which
    /// seconds it has to begin for that. See [Strand].
    static final int STRIDE = 4;

    final Model model;
    final int jobs;
    final int vehicles;
    final int[] ticks;
    final int[] seconds;

    // Of a node: the row of both tables that its place has, and the column.
    final int[] row;
    final int[] column;

    /// What each node alone is as a stretch.
    final int[] alone;

    /// How many sums have to stay below what a vehicle holds, each on its own.
    final int sums;

    final int[] amount;
    final int[] room;

    /// Whether some vehicle may not serve some job.
    final boolean choosy;

    final boolean anyLimit;

    /// Returns whether `model` is such a problem.
    static boolean holds(Model model) {
        boolean ok =
                model.vehicles > 0
                        && model.jobs > 1
                        && model.breaks == 0
                        && model.extraTicks.length == 0
                        && model.oneWay
                        && !model.anyReload
                        && !model.anySetup
                        && !model.anyRelease
                        && !model.anyLinked
                        && !model.anyMultiWindow;
        for (int v = 0; v < model.vehicles && ok; v++) {
            ok = like(model, v) && model.frozen[v].length == 0;
        }
        for (int node = 0; node < model.tasks && ok; node++) {
            ok = !model.soft[node];
        }
        return ok && reachable(model.arcTicks[0]) && reachable(model.seconds[0]);
    }

    private static boolean like(Model model, int v) {
        boolean priced =
                model.dutyTicks[v] > 0 || model.waitingTicks[v] > 0 || model.overtimeTicks[v] > 0;
        return model.arcTicks[v] == model.arcTicks[0]
                && model.seconds[v] == model.seconds[0]
                && !priced
                && !model.limited[v]
                && model.pace[v] == null;
    }

    private static boolean reachable(int[] table) {
        return Arrays.stream(table).noneMatch(way -> way < 0 || way > TOO_FAR);
    }

    Ground(Model model) {
        this.model = model;
        jobs = model.jobs;
        vehicles = model.vehicles;
        ticks = model.arcTicks[0];
        seconds = model.seconds[0];
        sums = model.dims;
        row = new int[model.nodes];
        column = new int[model.nodes];
        alone = new int[model.nodes * STRIDE];
        for (int node = 0; node < model.nodes; node++) {
            row[node] = model.place[node] * model.width;
            column[node] = model.place[node];
            alone[node * STRIDE] = model.service[node];
            alone[node * STRIDE + 2] = model.opens[node];
            alone[node * STRIDE + 3] = Math.min(model.closes[node], TOO_FAR);
        }
        amount = model.demand;
        room = model.capacity;
        boolean some = false;
        for (boolean may : model.fits) {
            some |= !may;
        }
        choosy = some;
        anyLimit = Arrays.stream(model.mostDuty).anyMatch(duty -> duty != Integer.MAX_VALUE);
    }

    int way(int from, int to) {
        return ticks[row[from] + column[to]];
    }

    int drive(int from, int to) {
        return seconds[row[from] + column[to]];
    }

    boolean fits(int job, int vehicle) {
        return !choosy || model.fits[job * vehicles + vehicle];
    }
}
