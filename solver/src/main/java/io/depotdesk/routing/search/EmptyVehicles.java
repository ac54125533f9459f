package io.depotdesk.routing.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds an empty vehicle of each class; all of a class are alike, so one is enough to look at.
final class EmptyVehicles {
    private final Model model;
    private final Tours tours;
    private final int[][] members;
    private final int[] first;

    EmptyVehicles(Model model, Tours tours) {
        this.model = model;
        this.tours = tours;
        int classes = Arrays.stream(model.vehicleClass).max().orElse(-1) + 1;
        members = new int[classes][];
        for (int c = 0; c < classes; c++) {
            int wanted = c;
            members[c] =
                    IntStream.range(0, model.vehicles)
                            .filter(v -> model.vehicleClass[v] == wanted)
                            .toArray();
        }
        first = new int[classes];
    }

    int classes() {
        return members.length;
    }

    /// Returns the vehicle that stands for class `c`.
    int example(int c) {
        return members[c][0];
    }

    /// Returns an empty vehicle of class `c`, or -1.
    int of(int c) {
        int[] all = members[c];
        int at = first[c];
        while (at < all.length && !tours.empty(all[at])) {
            at++;
        }
        first[c] = at;
        return at < all.length ? all[at] : -1;
    }

    /// Must be called when a route lost visits, so that empty vehicles are found again.
    void shrank(int v) {
        if (tours.empty(v)) {
            first[model.vehicleClass[v]] = 0;
        }
    }
}
