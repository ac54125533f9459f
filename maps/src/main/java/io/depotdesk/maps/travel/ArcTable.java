package io.depotdesk.maps.travel;

import java.io.IOException;

/// The arcs of one side of a hierarchy (all upward ones, or all downward ones turned round), grouped by the
/// state they start from, in flat arrays.
///
/// @param first where the arcs of a state begin, one entry more than states
/// @param arcs two numbers for each arc: the state it leads to, its weight in milliseconds
/// @param millis driving time of each arc
/// @param centimetres length of each arc
/// @param slots the edge or shortcut that each arc stands for, with its direction, as [ArcCosts] numbers them
record ArcTable(int[] first, int[] arcs, int[] millis, int[] centimetres, int[] slots) {

    int size() {
        return millis.length;
    }

    void write(ArrayFile.Writer file) {
        file.add(first);
        file.add(arcs);
        file.add(millis);
        file.add(centimetres);
        file.add(slots);
    }

    static ArcTable read(ArrayFile.Reader file) throws IOException {
        return new ArcTable(file.ints(), file.ints(), file.ints(), file.ints(), file.ints());
    }
}
