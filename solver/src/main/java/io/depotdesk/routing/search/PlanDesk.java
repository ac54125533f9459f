package io.depotdesk.routing.search;

import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import java.util.Arrays;

/// A finished plan laid open, to ask "what if" of single jobs and put everything back.
final class PlanDesk {
    final Model model;
    final Tours tours;
    final Bank bank;
    final Inserter inserter;
    final PlanWriter writer;

    /// Where a job was.
    ///
    /// @param vehicle its vehicle, or -1
    /// @param nodes the route as it was
    /// @param carrier where the bank had it
    record Taken(int job, int vehicle, int[] nodes, int carrier) {}

    PlanDesk(RoutingProblem problem, RoutingPlan plan) {
        model = new Model(problem);
        tours = new Tours(model);
        bank = new Bank(model);
        new PlanReader(model, tours, bank).load(plan);
        for (int j = 0; j < model.jobs; j++) {
            if (tours.route[model.firstNode[j]] < 0 && !bank.holds(j)) {
                bank.put(j, Bank.UNSERVED);
            }
        }
        inserter = new Inserter(model, tours, Neighbours.none(model), new Dice(0));
        writer = new PlanWriter(model);
    }

    int job(String id) {
        Integer j = model.problem.jobIndex().get(id);
        if (j == null) {
            throw new IllegalArgumentException("The problem has no job %s.".formatted(id));
        }
        return j;
    }

    long cents(double ticks) {
        return Math.round(ticks / model.ticksPerCent);
    }

    int[] nodes(int v) {
        return Arrays.copyOf(tours.seq[v], tours.length[v]);
    }

    /// Returns `route` with `job` behind a position, and with a reload of a kind beside it unless that is -1.
    int[] withReload(int[] route, int job, int before, int kind, boolean first) {
        if (kind < 0) {
            return with(route, job, before, before);
        }
        int[] nodes = new int[route.length + 2];
        int reload = tours.freeReload(kind);
        System.arraycopy(route, 0, nodes, 0, before + 1);
        nodes[before + 1] = first ? reload : model.firstNode[job];
        nodes[before + 2] = first ? model.firstNode[job] : reload;
        System.arraycopy(route, before + 1, nodes, before + 3, route.length - before - 1);
        return nodes;
    }

    /// Returns `route` with the task or tasks of `job` behind the given positions.
    int[] with(int[] route, int job, int before, int second) {
        int tasks = model.linked[job] ? 2 : 1;
        int[] nodes = new int[route.length + tasks];
        int to = 0;
        for (int p = 0; p < route.length; p++) {
            nodes[to++] = route[p];
            if (p == before) {
                nodes[to++] = model.firstNode[job];
            }
            if (tasks == 2 && p == second) {
                nodes[to++] = model.lastNode(job);
            }
        }
        return nodes;
    }

    Taken takeOut(int job) {
        int v = tours.route[model.firstNode[job]];
        if (v < 0) {
            int carrier = bank.carrier[job];
            bank.take(job);
            return new Taken(job, -1, new int[0], carrier);
        }
        int[] was = nodes(v);
        boolean[] gone = new boolean[model.nodes];
        gone[model.firstNode[job]] = true;
        gone[model.lastNode(job)] = true;
        tours.compact(v, gone);
        inserter.routeShrank(v);
        return new Taken(job, v, was, Bank.ON_ROUTE);
    }

    void putBack(Taken taken) {
        if (taken.vehicle() < 0) {
            bank.put(taken.job(), taken.carrier());
            return;
        }
        int v = taken.vehicle();
        tours.seq[v] = Arrays.copyOf(taken.nodes(), taken.nodes().length + 8);
        tours.length[v] = taken.nodes().length;
        tours.refresh(v);
    }
}
