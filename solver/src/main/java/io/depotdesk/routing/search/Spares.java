package io.depotdesk.routing.search;

/// Finds an empty route of each kind of vehicle.
final class Spares {
    private final Lanes lanes;
    private final int[] kind;
    private final int[] spare;
    private boolean known;

    Spares(Lanes lanes) {
        this.lanes = lanes;
        kind = lanes.ground.model.vehicleClass;
        int kinds = 0;
        for (int k : kind) {
            kinds = Math.max(kinds, k + 1);
        }
        spare = new int[kinds];
    }

    int kinds() {
        return spare.length;
    }

    /// Must be called when routes have changed.
    void changed() {
        known = false;
    }

    /// Returns an empty vehicle of kind `k`, or -1.
    int of(int k) {
        if (!known) {
            look();
        }
        return spare[k];
    }

    private void look() {
        for (int k = 0; k < spare.length; k++) {
            spare[k] = -1;
        }
        for (int v = kind.length - 1; v >= 0; v--) {
            if (lanes.visits[v] == 0) {
                spare[kind[v]] = v;
            }
        }
        known = true;
    }
}
