package io.depotdesk.routing.search;

/// The best change of the routes that makes one visit follow another, see [Change].
final class PairMoves {
    private final Lanes lanes;
    private final Change change;
    private final Exchanges exchanges;
    private final Turns turns;
    private final Tails tails;

    PairMoves(Lanes lanes) {
        this.lanes = lanes;
        var trial = new Trial(lanes);
        change = new Change(lanes);
        exchanges = new Exchanges(lanes, change, trial);
        turns = new Turns(lanes, change, trial);
        tails = new Tails(lanes, change, trial);
    }

    /// Returns what the change that [#find] found adds to the cost, negative.
    double gain() {
        return change.cost;
    }

    /// Returns whether some change by which `u` follows `v` (a visit or a start) makes the routes cheaper.
    boolean find(int u, int v) {
        change.begin();
        if (lanes.prev[u] == v) {
            return false;
        }
        int a = lanes.route[u];
        int b = lanes.route[v];
        if (a == b) {
            exchanges.within(u, v, a);
            turns.within(u, v, a);
        } else {
            exchanges.between(u, v, a, b);
            turns.between(u, v, a, b);
            tails.between(u, v, a, b);
        }
        return change.found();
    }

    /// Returns whether routes `a`, in use, and `b` of a vehicle of another kind had better change vehicles. If so it is
    /// carried out.
    boolean changeVehicles(int a, int b) {
        change.begin();
        int u = lanes.next[lanes.start(a)];
        int v = lanes.start(b);
        tails.between(u, v, a, b);
        if (change.found()) {
            change.apply(u, v);
        }
        return change.found();
    }

    /// Carries out what [#find] found.
    void apply(int u, int v) {
        change.apply(u, v);
    }
}
