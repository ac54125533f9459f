package io.depotdesk.routing.search;

import java.util.ArrayList;
import java.util.List;

/// The best plans that several annealings have ended with, cheapest first; no two cost the same.
final class Elites {
    private final int most;
    private final List<Elite> all = new ArrayList<>();

    /// A plan.
    ///
    /// @param routes per vehicle its nodes with start and end node
    /// @param carriers per job its carrier, [Bank#UNSERVED] or [Bank#ON_ROUTE]
    record Elite(double ticks, int[][] routes, int[] carriers) {}

    /// @param most how many are kept
    Elites(int most) {
        this.most = most;
    }

    /// Keeps a plan if it is good enough and new.
    void offer(Elite plan) {
        int at = 0;
        while (at < all.size() && all.get(at).ticks() < plan.ticks()) {
            at++;
        }
        if (at < all.size() && all.get(at).ticks() <= plan.ticks()) {
            return;
        }
        all.add(at, plan);
        if (all.size() > most) {
            all.removeLast();
        }
    }

    int size() {
        return all.size();
    }

    Elite get(int rank) {
        return all.get(rank);
    }

    Elite best() {
        return all.getFirst();
    }
}
