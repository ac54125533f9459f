package io.depotdesk.routing.search;

/// Some of a plan's routes, each once, in the order in which they came.
final class RouteSet {
    final int[] members;
    int count;
    private final boolean[] holds;

    /// @param vehicles how many routes there are
    RouteSet(int vehicles) {
        members = new int[vehicles];
        holds = new boolean[vehicles];
    }

    boolean holds(int v) {
        return holds[v];
    }

    void add(int v) {
        if (!holds[v]) {
            holds[v] = true;
            members[count++] = v;
        }
    }

    void addAll(RouteSet others) {
        for (int i = 0; i < others.count; i++) {
            add(others.members[i]);
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            holds[members[i]] = false;
        }
        count = 0;
    }
}
