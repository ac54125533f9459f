package io.depotdesk.maps.travel;

/// A contraction hierarchy in flat arrays, made for searches that touch little memory.
///
/// A state is where a search can stand: without turn costs a node, with turn costs a directed edge arrived at
/// its end. States are numbered from the most important one down, so that the few that every search meets lie
/// side by side.
///
/// Method: R. Geisberger and others, "Contraction Hierarchies: Faster and Simpler Hierarchical Routing in
/// Road Networks", 2008; the order and the shortcuts are GraphHopper's.
///
/// @param states how many there are
/// @param nodeOfState the node at which each state stands
/// @param up arcs from each state to more important ones
/// @param down arcs into each state from more important ones, grouped by the state they end in and leading
///     back to where they begin: the upward side of the search from the destination
record FlatHierarchy(int states, int[] nodeOfState, ArcTable up, ArcTable down) {

    /// A weight that no way reaches; two of them still fit into an int.
    static final int NO_WAY = Integer.MAX_VALUE / 2;

    /// Returns `weight` in whole milliseconds, [#NO_WAY] if it is closed or beyond counting.
    static int milliWeight(double weight) {
        return weight < NO_WAY / 2000.0 ? (int) Math.round(weight * 1000) : NO_WAY;
    }
}
