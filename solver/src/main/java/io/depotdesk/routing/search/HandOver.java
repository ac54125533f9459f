package io.depotdesk.routing.search;

import java.util.Arrays;

/// Gives routes to the vehicles that suit their loads best, where vehicles come in several sizes; see [Packing].
final class HandOver {
    private final Model model;
    private final Tours tours;
    private final Inserter inserter;
    private final Packing packing;

    HandOver(Model model, Tours tours, Inserter inserter) {
        this.model = model;
        this.tours = tours;
        this.inserter = inserter;
        packing = inserter.packing;
    }

    /// Gives each route that a step has touched to an empty vehicle, or swaps it with another of them.
    void run(StepUndo undo) {
        RouteSet touched = undo.touched;
        int count = packing.possible ? touched.count : 0;
        for (int i = 0; i < count; i++) {
            int v = touched.members[i];
            int other = tours.empty(v) ? -1 : packing.better(v);
            if (other >= 0) {
                undo.route(other);
                give(v, other);
                inserter.routeShrank(v);
                continue;
            }
            for (int k = 0; k < i && !tours.empty(v); k++) {
                int w = touched.members[k];
                if (!tours.empty(w) && packing.better(v, w)) {
                    swap(v, w);
                }
            }
        }
    }

    /// Lets `other`, which is empty, drive the route of `v`.
    private void give(int v, int other) {
        int n = tours.length[v];
        int[] s = tours.seq[v];
        if (tours.seq[other].length < n) {
            tours.seq[other] = new int[s.length];
        }
        System.arraycopy(s, 1, tours.seq[other], 1, n - 2);
        tours.length[other] = n;
        tours.length[v] = 2;
        refresh(v);
        refresh(other);
    }

    /// Lets `a` and `b` drive each other's routes.
    private void swap(int a, int b) {
        // Both may grow back to what they were.
        int room = Math.max(tours.seq[a].length, tours.seq[b].length);
        int[] route = Arrays.copyOf(tours.seq[a], room);
        int count = tours.length[a];
        tours.seq[a] = Arrays.copyOf(tours.seq[b], room);
        tours.length[a] = tours.length[b];
        tours.seq[b] = route;
        tours.length[b] = count;
        refresh(a);
        refresh(b);
    }

    /// Makes the route begin and end where `v` does.
    private void refresh(int v) {
        tours.seq[v][0] = model.startNode(v);
        tours.seq[v][tours.length[v] - 1] = model.endNode(v);
        tours.refresh(v);
    }
}
