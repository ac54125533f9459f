package io.depotdesk.routing;

/// Driving times and distances between all places, for one kind of vehicle.
///
/// Shape: `size × size`, row = origin, column = destination, flat and row by row. Whole seconds and metres.
/// A pair without a way holds [#UNREACHABLE] (or more) in both tables.
///
/// The tables are shared, not copied; do not write to them.
public record Travel(int size, int[] seconds, int[] metres) {

    /// No way between two places; the same value as in `io.depotdesk.roads.TravelMatrix`.
    public static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    public int seconds(int from, int to) {
        return seconds[from * size + to];
    }

    public int metres(int from, int to) {
        return metres[from * size + to];
    }
}
