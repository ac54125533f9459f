package io.depotdesk.routing.search;

import io.depotdesk.routing.Reloading;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The stops at which vehicles may load the goods of a next trip, as nodes of a [Model].
///
/// Each place and duration is a kind. A kind has as many nodes as there can ever be in use at once (a trip has a
/// visit at least); vehicles that reload at the same place share them, so a part of a route may move between
/// routes together with its reloads.
final class ReloadNodes {

    /// The first node, also if there are none.
    final int first;

    final int count;

    /// Nodes of one kind.
    final int pool;

    /// The kinds that a vehicle may use.
    final int[][] kinds;

    private record Kind(int place, int seconds) {}

    private final List<Kind> all = new ArrayList<>();

    ReloadNodes(RoutingProblem problem, int first) {
        this.first = first;
        List<Vehicle> fleet = problem.vehicles();
        kinds = new int[fleet.size()][];
        long most = 0;
        for (int v = 0; v < kinds.length; v++) {
            Reloading reloading = fleet.get(v).reloading();
            most += reloading.mostReloads();
            kinds[v] =
                    reloading.mostReloads() == 0
                            ? new int[0]
                            : reloading.places().stream()
                                    .mapToInt(place -> kind(place, reloading.seconds()))
                                    .distinct()
                                    .toArray();
        }
        // One more than can be in use, for trying out.
        pool = (int) Math.min(problem.jobs().size(), most) + 1;
        count = all.size() * pool;
    }

    private int kind(int place, int seconds) {
        var wanted = new Kind(place, seconds);
        if (!all.contains(wanted)) {
            all.add(wanted);
        }
        return all.indexOf(wanted);
    }

    boolean any() {
        return count > 0;
    }

    int kindOf(int node) {
        return (node - first) / pool;
    }

    int firstOf(int kind) {
        return first + kind * pool;
    }

    /// Writes what is known of the nodes into the arrays of `model`. They have no windows of their own: when a
    /// reload may be done depends on the goods of the trip behind it.
    void layOut(Model model) {
        for (int node = first; node < first + count; node++) {
            Kind kind = all.get(kindOf(node));
            model.jobOf[node] = -1;
            model.place[node] = kind.place();
            model.service[node] = kind.seconds();
            model.opens[node] = Model.NEVER;
            model.closes[node] = RoutingProblem.LATEST;
            model.windows[node] = new int[0];
            model.due[node] = Integer.MAX_VALUE;
        }
    }

    /// Returns the kind that `v` may use with the shortest way round between two nodes, -1 if there is none.
    int nearest(Model model, int v, int from, int to) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int kind : kinds[v]) {
            int row = model.place[from] * model.width + model.place[firstOf(kind)];
            int on = model.place[firstOf(kind)] * model.width + model.place[to];
            long ticks = (long) model.arcTicks[v][row] + model.arcTicks[v][on];
            if (ticks < least) {
                least = ticks;
                best = kind;
            }
        }
        return best;
    }

    /// Returns whether `node` is a reload that `v` may use.
    boolean allows(int v, int node) {
        int kind = kindOf(node);
        return Arrays.stream(kinds[v]).anyMatch(own -> own == kind);
    }
}
