package io.depotdesk.maps.travel;

import java.io.IOException;

/// The arcs of one side of a hierarchy (all upward ones, or all downward ones turned round), grouped by the
/// state they start from, in flat arrays.
///
/// @param first where the arcs of a state begin, one entry more than states
/// @param arcs two numbers for each arc: the state it leads to, its weight in milliseconds
/// @param millis driving time of each arc
/// @param centimetres length of each arc
/// @param edges the edge or shortcut of GraphHopper's hierarchy that each arc stands for
record ArcTable(int[] first, int[] arcs, int[] millis, int[] centimetres, int[] edges) {

    int size() {
        return millis.length;
    }

    void write(ArrayFile.Writer file) {
        file.add(first);
        file.add(arcs);
        file.add(millis);
        file.add(centimetres);
        file.add(edges);
    }

    static ArcTable read(ArrayFile.Reader file) throws IOException {
        return new ArcTable(file.ints(), file.ints(), file.ints(), file.ints(), file.ints());
    }
}
