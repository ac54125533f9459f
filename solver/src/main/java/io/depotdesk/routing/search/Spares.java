package io.depotdesk.routing.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds an empty route of each kind of vehicle: the first one in the order of vehicles.
final class Spares {
    private final Lanes lanes;
    private final int[][] members;

    /// Per vehicle which one of its kind it is.
    private final int[] rank;

    /// No vehicle of the kind before this one is empty.
    private final int[] first;

    Spares(Lanes lanes) {
        this.lanes = lanes;
        int[] kind = lanes.ground.model.vehicleClass;
        int kinds = Arrays.stream(kind).max().orElse(-1) + 1;
        members = new int[kinds][];
        rank = new int[kind.length];
        for (int k = 0; k < kinds; k++) {
            int wanted = k;
            members[k] = IntStream.range(0, kind.length).filter(v -> kind[v] == wanted).toArray();
            for (int i = 0; i < members[k].length; i++) {
                rank[members[k][i]] = i;
            }
        }
        first = new int[kinds];
    }

    int kinds() {
        return members.length;
    }

    /// Must be called when all routes may be others.
    void changed() {
        Arrays.fill(first, 0);
    }

    /// Must be called when route `v` has lost visits.
    void shrank(int v) {
        int k = lanes.ground.model.vehicleClass[v];
        if (lanes.visits[v] == 0) {
            first[k] = Math.min(first[k], rank[v]);
        }
    }

    /// Returns an empty vehicle of kind `k`, or -1.
    int of(int k) {
        int[] all = members[k];
        int at = first[k];
        while (at < all.length && lanes.visits[all[at]] > 0) {
            at++;
        }
        first[k] = at;
        return at < all.length ? all[at] : -1;
    }
}
