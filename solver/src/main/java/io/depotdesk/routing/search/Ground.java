package io.depotdesk.routing.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What local search on whole routes knows of a problem: nodes as in [Model], ways priced by vehicle, one table of times,
/// one window per visit, limits on duty, and sums that a vehicle has room for.
///
/// There each job is on a route, each route goes straight on, and nothing is worth anything but ways, vehicles and
/// the rules. If pickups have to come after all deliveries, both are sums of their own, and a way from a pickup to a
/// delivery is very long.
final class Ground {

    /// Farther than any way that can be driven.
    private static final int TOO_FAR = 1 << 26;

    /// Numbers that tell a stretch of a route: how long it takes, by how much windows are missed, and between which
    /// seconds it has to begin for that. See [Strand].
    static final int STRIDE = 4;

    /// What it costs to fetch something before all is delivered, where that is forbidden.
    private static final int OUT_OF_ORDER = 1 << 27;

    private static final int MOST_KINDS = 16;
    private static final int MOST_NODES = 5000;

    final Model model;
    final int jobs;
    final int vehicles;

    /// Tables of ways, one per price of a way, and which one each vehicle has.
    private final int[][] tables;

    final int kinds;
    final int[] kindOf;
    private final int[] seconds;

    // Of a node: the row of all tables that its place has, and the column.
    private final int[] row;
    private final int[] column;

    /// Whether ways are as long there as back.
    final boolean symmetric;

    /// What each node alone is as a stretch.
    final int[] alone;

    /// How many sums have to stay below what a vehicle holds, each on its own.
    final int sums;

    /// Whether all deliveries of a route come before its pickups.
    private final boolean ordered;

    final int[] amount;
    final int[] room;
    private final boolean choosy;
    final boolean anyLimit;

    /// What leaving jobs out costs; null if all have to be on a route.
    final @Nullable LeftOut leftOut;

    /// Returns whether `model` is such a problem.
    static boolean holds(Model model) {
        boolean ok =
                model.vehicles > 0
                        && model.jobs > 1
                        && model.nodes <= MOST_NODES
                        && model.breaks == 0
                        && model.extraTicks.length == 0
                        && (model.oneWay || deliverFirst(model))
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
        int dearest = model.oneWay ? Model.FORBIDDEN - 1 : TOO_FAR;
        return ok
                && within(model.seconds[0], TOO_FAR)
                && distinct(model.arcTicks).size() <= MOST_KINDS
                && distinct(model.arcTicks).stream().allMatch(ways -> within(ways, dearest));
    }

    /// Returns whether jobs of such a problem may be left out at a price of their own that may be worth it.
    static boolean leavesOut(Model model) {
        return LeftOut.priced(model) && new LeftOut(model).worthwhile;
    }

    private static boolean deliverFirst(Model model) {
        boolean all = true;
        for (boolean first : model.deliverFirst) {
            all &= first;
        }
        return all;
    }

    private static List<int[]> distinct(int[][] tables) {
        var all = new ArrayList<int[]>();
        for (int[] table : tables) {
            if (all.stream().noneMatch(known -> known == table)) {
                all.add(table);
            }
        }
        return all;
    }

    private static boolean like(Model model, int v) {
        boolean priced =
                model.dutyTicks[v] > 0 || model.waitingTicks[v] > 0 || model.overtimeTicks[v] > 0;
        return model.seconds[v] == model.seconds[0]
                && !priced
                && !model.limited[v]
                && model.pace[v] == null;
    }

    private static boolean within(int[] table, int most) {
        return Arrays.stream(table).noneMatch(way -> way < 0 || way > most);
    }

    Ground(Model model) {
        this.model = model;
        jobs = model.jobs;
        vehicles = model.vehicles;
        List<int[]> priced = distinct(model.arcTicks);
        kinds = priced.size();
        kindOf = new int[vehicles];
        for (int v = 0; v < vehicles; v++) {
            while (model.arcTicks[v] != priced.get(kindOf[v])) {
                kindOf[v]++;
            }
        }
        ordered = !model.oneWay;
        tables = new int[kinds][];
        for (int k = 0; k < kinds; k++) {
            tables[k] = ordered ? byNode(priced.get(k), true) : priced.get(k);
        }
        seconds = ordered ? byNode(model.seconds[0], false) : model.seconds[0];
        row = new int[model.nodes];
        column = new int[model.nodes];
        alone = new int[model.nodes * STRIDE];
        for (int node = 0; node < model.nodes; node++) {
            column[node] = ordered ? node : model.place[node];
            row[node] = column[node] * (ordered ? model.nodes : model.width);
            alone[node * STRIDE] = model.service[node];
            alone[node * STRIDE + 2] = model.opens[node];
            alone[node * STRIDE + 3] = Math.min(model.closes[node], TOO_FAR);
        }
        symmetric =
                !ordered
                        && (model.toRow == 1
                                || TravelTables.turned(tables[0], model.width) == tables[0]);
        sums = ordered ? 2 * model.dims : model.dims;
        amount = ordered ? bothWays() : model.demand;
        room = ordered ? twice(model.capacity) : model.capacity;
        boolean some = false;
        for (boolean may : model.fits) {
            some |= !may;
        }
        choosy = some;
        anyLimit = Arrays.stream(model.mostDuty).anyMatch(duty -> duty != Integer.MAX_VALUE);
        leftOut = leavesOut(model) ? new LeftOut(model) : null;
    }

    /// Returns a table with a row for each node.
    private int[] byNode(int[] table, boolean priced) {
        int n = model.nodes;
        int[] all = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean wrong = !inOrder(i, j);
                all[i * n + j] =
                        table[model.place[i] * model.width + model.place[j]]
                                + (priced && wrong ? OUT_OF_ORDER : 0);
            }
        }
        return all;
    }

    /// Returns what is delivered and what is fetched, each as sums of its own.
    private int[] bothWays() {
        int dims = model.dims;
        int[] all = new int[jobs * 2 * dims];
        for (int j = 0; j < jobs; j++) {
            for (int d = 0; d < dims; d++) {
                all[j * 2 * dims + d + (model.delivery[j] ? 0 : dims)] = model.demand[j * dims + d];
            }
        }
        return all;
    }

    private int[] twice(int[] capacity) {
        int dims = model.dims;
        int[] all = new int[vehicles * 2 * dims];
        for (int v = 0; v < vehicles; v++) {
            System.arraycopy(capacity, v * dims, all, v * 2 * dims, dims);
            System.arraycopy(capacity, v * dims, all, v * 2 * dims + dims, dims);
        }
        return all;
    }

    /// Returns the ways that vehicle `v` drives, see [#way].
    int[] ways(int v) {
        return tables[kindOf[v]];
    }

    /// Returns the ticks of a way in a table of [#ways].
    int way(int[] table, int from, int to) {
        return table[row[from] + column[to]];
    }

    int drive(int from, int to) {
        return seconds[row[from] + column[to]];
    }

    /// Returns the ticks of a way as the vehicles of a kind pay for it.
    int priced(int kind, int from, int to) {
        return tables[kind][row[from] + column[to]];
    }

    /// Returns whether `to` may come right behind `from`.
    boolean inOrder(int from, int to) {
        boolean visits = from < jobs && to < jobs;
        return !ordered || !visits || model.delivery[from] || !model.delivery[to];
    }

    boolean fits(int job, int vehicle) {
        return !choosy || model.fits[job * vehicles + vehicle];
    }

    boolean fitsAll() {
        return !choosy;
    }
}
