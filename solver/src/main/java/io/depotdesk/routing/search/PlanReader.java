package io.depotdesk.routing.search;

import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Loads a plan made earlier into empty tours, leaving out what is no longer possible.
///
/// Visits of a route that keeps all rules come over as they are. From a route that does not, visits are taken in
/// order as long as the route stays sound; the rest is left loose.
final class PlanReader {
    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final boolean[] placed;
    private boolean complete = true;

    PlanReader(Model model, Tours tours, Bank bank) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        placed = new boolean[model.jobs];
        for (int v = 0; v < model.vehicles; v++) {
            for (int node : model.frozen[v]) {
                placed[model.jobOf[node]] = true;
            }
        }
    }

    /// Returns whether everything in `plan` could be taken over. The order of its lists does not matter.
    boolean load(RoutingPlan plan) {
        for (PlannedRoute route : inOrder(plan.routes(), this::vehicle)) {
            int v = vehicle(route);
            if (v < 0) {
                complete = false;
            } else {
                load(v, route);
            }
        }
        for (RoutingPlan.Outsourced out : inOrder(plan.outsourced(), this::job)) {
            int j = job(out);
            int c = carrier(out.carrier());
            if (j < 0 || placed[j] || c < 0 || !(bank.price(j, c) < Double.POSITIVE_INFINITY)) {
                complete = false;
            } else {
                placed[j] = true;
                bank.put(j, c);
            }
        }
        return complete;
    }

    private static <T> List<T> inOrder(List<T> parts, ToIntFunction<T> index) {
        return parts.stream().sorted(Comparator.comparingInt(index)).toList();
    }

    private int vehicle(PlannedRoute route) {
        return model.problem.vehicleIndex().getOrDefault(route.vehicle(), -1);
    }

    private int job(RoutingPlan.Outsourced out) {
        return model.problem.jobIndex().getOrDefault(out.job(), -1);
    }

    private int carrier(String id) {
        for (int c = 0; c < model.problem.carriers().size(); c++) {
            if (model.problem.carriers().get(c).id().equals(id)) {
                return c;
            }
        }
        return -1;
    }

    private void load(int v, PlannedRoute route) {
        int[] nodes = nodes(v, route);
        if (adopt(v, nodes)) {
            return;
        }
        complete = false;
        new Aboard(model, tours).deliver();
        for (int node : nodes) {
            int j = model.jobOf[node];
            if (j < 0) {
                tours.route[node] = -1;
            } else if (!placed[j] && node == model.firstNode[j]) {
                placed[j] = appendIfSound(v, j);
            }
        }
    }

    /// Makes `nodes` the route of `v` if that keeps every rule and none is taken.
    private boolean adopt(int v, int[] nodes) {
        int[] whole = new int[nodes.length + 2];
        whole[0] = model.startNode(v);
        System.arraycopy(nodes, 0, whole, 1, nodes.length);
        whole[nodes.length + 1] = model.endNode(v);
        if (!free(v, nodes) || !tours.rules.sound(v, whole, whole.length)) {
            return false;
        }
        for (int node : nodes) {
            if (node < model.tasks) {
                placed[model.jobOf[node]] = true;
            }
        }
        tours.seq[v] = Arrays.copyOf(whole, whole.length + 8);
        tours.length[v] = whole.length;
        tours.refresh(v);
        return true;
    }

    /// Returns whether `nodes` begin with what is frozen on `v` and hold nobody else who has a place already.
    private boolean free(int v, int[] nodes) {
        int[] frozen = model.frozen[v];
        for (int i = 0; i < frozen.length; i++) {
            if (i >= nodes.length || nodes[i] != frozen[i]) {
                return false;
            }
        }
        for (int i = frozen.length; i < nodes.length; i++) {
            int j = model.jobOf[nodes[i]];
            if (j >= 0 && placed[j] && !model.linked[j]) {
                return false;
            }
        }
        return true;
    }

    /// Puts `job` at the end of route `v` if the route keeps every rule with it.
    private boolean appendIfSound(int v, int job) {
        int at = tours.length[v] - 2;
        tours.splice(v, at, model.firstNode[job]);
        if (model.linked[job]) {
            tours.splice(v, at + 1, model.lastNode(job));
        }
        int[] s = tours.seq[v];
        boolean ok = tours.rules.sound(v, s, tours.length[v]);
        if (!ok) {
            int tasks = model.linked[job] ? 2 : 1;
            System.arraycopy(s, at + 1 + tasks, s, at + 1, tours.length[v] - at - 1 - tasks);
            tours.length[v] -= tasks;
        }
        tours.refresh(v);
        return ok;
    }

    /// Returns the nodes of a route as far as they are known; reloads are taken from the free ones.
    private int[] nodes(int v, PlannedRoute route) {
        Set<Integer> wanted = new LinkedHashSet<>();
        for (RouteStep step : route.steps()) {
            switch (step) {
                case RouteStep.Pause _ -> {}
                case RouteStep.Reload reload -> {
                    int node = reload(v, reload);
                    if (node >= 0) {
                        tours.route[node] = v;
                        wanted.add(node);
                    } else {
                        complete = false;
                    }
                }
                case RouteStep.Visit visit -> {
                    Integer j = model.problem.jobIndex().get(visit.job());
                    if (j != null && visit.task() <= (model.linked[j] ? 1 : 0)) {
                        wanted.add(model.firstNode[j] + visit.task());
                    } else {
                        complete = false;
                    }
                }
            }
        }
        return wanted.stream().mapToInt(Integer::intValue).toArray();
    }

    private int reload(int v, RouteStep.Reload reload) {
        for (int kind : model.reloads.kinds[v]) {
            if (model.place[model.reloads.firstOf(kind)] == reload.place()) {
                return tours.freeReload(kind);
            }
        }
        return -1;
    }
}
