package io.depotdesk.maps.traces;

/// A part of one edge that was driven in one direction.
///
/// @param key the edge and its direction: twice the edge, plus one against its storage
/// @param from metres from the edge's beginning, seen in this direction
/// @param to metres from there to the end of the part; not less than `from`
/// @param length of the whole edge
record Step(int key, double from, double to, double length) {

    double metres() {
        return to - from;
    }

    boolean turnsBackFrom(Step before) {
        return key == (before.key ^ 1);
    }

    Step to(double end) {
        return new Step(key, from, end, length);
    }

    Step from(double begin) {
        return new Step(key, begin, to, length);
    }
}
