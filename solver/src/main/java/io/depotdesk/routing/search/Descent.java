package io.depotdesk.routing.search;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Changes routes by [PairMoves] for as long as that makes them cheaper.
///
/// Only pairs of visits near each other are looked at, and only if one of their routes has changed since they were
/// looked at last (granular search, Toth & Vigo 2003; the order of Vidal 2022).
final class Descent {
    private final Ground ground;
    private final Lanes lanes;
    private final Neighbours neighbours;
    private final Dice dice;
    private final PairMoves moves;
    private final @Nullable Choices choices;
    private final Spares spares;
    private final int[] order;
    private final int[] changed;
    private final int[] looked;
    private int now;
    private int swapped;

    /// How many pairs have been looked at so far.
    long pairs;

    Descent(Lanes lanes, Neighbours neighbours, Dice dice) {
        this.lanes = lanes;
        this.neighbours = neighbours;
        this.dice = dice;
        ground = lanes.ground;
        moves = new PairMoves(lanes);
        choices = ground.leftOut == null ? null : new Choices(lanes, ground.leftOut);
        spares = new Spares(lanes);
        order = new int[ground.jobs];
        changed = new int[ground.vehicles];
        looked = new int[ground.jobs];
        Arrays.setAll(order, i -> i);
    }

    /// Improves all routes.
    ///
    /// @param settled routes that need not be looked at as long as they do not change
    void run(boolean[] settled) {
        now = 1;
        swapped = 0;
        Arrays.fill(looked, 0);
        for (int v = 0; v < ground.vehicles; v++) {
            changed[v] = settled[v] ? 0 : 1;
        }
        spares.changed();
        dice.shuffle(order);
        boolean better = true;
        boolean first = true;
        while (better) {
            better = false;
            for (int u : order) {
                better |= look(u, !first);
            }
            better |= choices != null && close(choices);
            better |= spares.kinds() > 1 && changeVehicles();
            first = false;
        }
    }

    private boolean look(int u, boolean open) {
        int since = looked[u];
        looked[u] = now;
        boolean better = false;
        if (choices != null) {
            if (lanes.route[u] < 0) {
                return serve(choices, u, since, open);
            }
            int a = lanes.route[u];
            if (changed[a] > since && choices.leave(u)) {
                heard(a);
                return true;
            }
        }
        for (int v : neighbours.before[u]) {
            if (lanes.route[v] < 0) {
                continue;
            }
            if (Math.max(changed[lanes.route[u]], changed[lanes.route[v]]) > since) {
                better |= move(u, v);
                int before = lanes.prev[v];
                if (before >= ground.jobs) {
                    better |= move(u, before);
                }
            }
        }
        if (open && changed[lanes.route[u]] > since) {
            for (int k = 0; k < spares.kinds(); k++) {
                int v = spares.of(k);
                if (v >= 0) {
                    better |= move(u, lanes.start(v));
                }
            }
        }
        return better;
    }

    private boolean move(int u, int v) {
        pairs++;
        int a = lanes.route[u];
        int b = lanes.route[v];
        if (!moves.find(u, v)) {
            return false;
        }
        moves.apply(u, v);
        heard(a);
        changed[b] = now;
        spares.shrank(b);
        return true;
    }

    private void heard(int v) {
        now++;
        changed[v] = now;
        spares.shrank(v);
    }

    /// Looks where a job that is left out would go.
    private boolean serve(Choices choices, int u, int since, boolean open) {
        for (int v : neighbours.before[u]) {
            int b = lanes.route[v];
            if (b >= 0 && changed[b] > since) {
                if (serve(choices, u, v)
                        || lanes.prev[v] >= ground.jobs && serve(choices, u, lanes.prev[v])) {
                    return true;
                }
            }
        }
        for (int k = 0; open && since == 0 && k < spares.kinds(); k++) {
            if (spares.of(k) >= 0 && serve(choices, u, lanes.start(spares.of(k)))) {
                return true;
            }
        }
        return false;
    }

    private boolean serve(Choices choices, int u, int v) {
        pairs++;
        if (!choices.serve(u, v)) {
            return false;
        }
        heard(lanes.route[u]);
        return true;
    }

    /// Lets routes that have changed since the last time swap their vehicles with any other, or with an empty one.
    private boolean changeVehicles() {
        int since = swapped;
        swapped = now;
        int[] kind = ground.model.vehicleClass;
        boolean any = false;
        for (int a = 0; a < ground.vehicles; a++) {
            for (int b = 0; b < ground.vehicles && lanes.visits[a] > 0; b++) {
                boolean news = Math.max(changed[a], changed[b]) > since;
                boolean other = kind[a] != kind[b] && (lanes.visits[b] == 0 || b > a);
                boolean spare = lanes.visits[b] > 0 || spares.of(kind[b]) == b;
                if (news && other && spare && moves.changeVehicles(a, b)) {
                    heard(a);
                    changed[b] = now;
                    spares.shrank(b);
                    any = true;
                }
            }
        }
        return any;
    }

    private boolean close(Choices choices) {
        boolean any = false;
        for (int v = 0; v < ground.vehicles; v++) {
            if (choices.close(v)) {
                heard(v);
                any = true;
            }
        }
        return any;
    }
}
