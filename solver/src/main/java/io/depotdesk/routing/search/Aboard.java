package io.depotdesk.routing.search;

import java.util.Arrays;

/// Sees to it that what is picked up in the frozen part of a route is delivered by the same vehicle: the goods are, or
/// will be, on board, so this is not up for choice.
final class Aboard {
    private final Model model;
    private final Tours tours;

    Aboard(Model model, Tours tours) {
        this.model = model;
        this.tours = tours;
    }

    /// Puts each delivery that is missing where its route stays sound and is shortest; if it can be nowhere in time,
    /// right behind the frozen visits.
    void deliver() {
        for (int v = 0; v < model.vehicles; v++) {
            for (int node : model.frozen[v]) {
                int job = model.jobOf[node];
                if (model.linked[job] && tours.route[model.lastNode(job)] < 0) {
                    deliver(v, model.lastNode(job));
                }
            }
        }
    }

    private void deliver(int v, int node) {
        int best = tours.firstFree(v) - 1;
        long least = Long.MAX_VALUE;
        for (int p = best; p < tours.length[v] - 1; p++) {
            int[] with = with(v, p, node);
            long way = ways(v, with);
            if (way < least && tours.rules.sound(v, with, with.length)) {
                least = way;
                best = p;
            }
        }
        tours.splice(v, best, node);
        tours.refresh(v);
    }

    private int[] with(int v, int before, int node) {
        int[] nodes = Arrays.copyOf(tours.seq[v], tours.length[v] + 1);
        System.arraycopy(tours.seq[v], before + 1, nodes, before + 2, tours.length[v] - before - 1);
        nodes[before + 1] = node;
        return nodes;
    }

    private long ways(int v, int[] nodes) {
        long sum = 0;
        for (int p = 1; p < nodes.length; p++) {
            int from = model.place[nodes[p - 1]] * model.width;
            sum += model.arcTicks[v][from + model.place[nodes[p]]];
        }
        return sum;
    }
}
