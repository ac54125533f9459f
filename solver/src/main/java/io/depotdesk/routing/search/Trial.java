package io.depotdesk.routing.search;

/// Times a route that is put together from parts of others.
final class Trial {
    private static final int STRIDE = Ground.STRIDE;

    private final Ground ground;
    private final Lanes lanes;
    private final Strand strand = new Strand();

    Trial(Lanes lanes) {
        this.lanes = lanes;
        ground = lanes.ground;
    }

    /// Begins with the route of `last` up to it.
    void begin(int last) {
        strand.begin(lanes.head, last * STRIDE);
    }

    /// Goes on from `last` with `count` visits from `first` on; returns where it is then.
    int forward(int last, int first, int count) {
        int from = last;
        int node = first;
        for (int i = 0; i < count; i++) {
            strand.join(ground.alone, node * STRIDE, ground.drive(from, node));
            from = node;
            node = lanes.next[node];
        }
        return from;
    }

    /// Goes on from `last` with `count` visits from `first` backward; returns where it is then.
    int backward(int last, int first, int count) {
        int from = last;
        int node = first;
        for (int i = 0; i < count; i++) {
            strand.join(ground.alone, node * STRIDE, ground.drive(from, node));
            from = node;
            node = lanes.prev[node];
        }
        return from;
    }

    /// Ends with what the route of `node` is from there on.
    void close(int last, int node) {
        strand.join(lanes.tail, node * STRIDE, ground.drive(last, node));
    }

    /// Ends with the visits from `node` on, the last of its route being `final_`, and then the end of `v`.
    void closeAs(int v, int last, int node, int end) {
        int from = last;
        if (node < ground.jobs) {
            strand.join(lanes.rest, node * STRIDE, ground.drive(last, node));
            from = end;
        }
        int home = lanes.end(v);
        strand.join(ground.alone, home * STRIDE, ground.drive(from, home));
    }

    /// Returns what it costs as a route of `v` to be late or too long.
    double fine(int v) {
        return lanes.fineOf(v, strand);
    }
}
