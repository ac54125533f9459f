package io.depotdesk.routing;

import io.depotdesk.pace.Pace;

import org.jspecify.annotations.Nullable;

/// Driving times and distances between all places, for one kind of vehicle.
///
/// Shape: `size × size`, row = origin, column = destination, flat and row by row. Whole seconds and metres.
/// A pair without a way holds [#UNREACHABLE] (or more) in both tables.
///
/// The tables are shared, not copied; do not write to them. Where times and distances are one and the same number,
/// give one array for both: at 10,000 places a table takes 400 MB.
///
/// @param pace how times and ways change over the day, on the clock of the problem; null if they do not
public record Travel(int size, int[] seconds, int[] metres, @Nullable Pace pace) {

    /// No way between two places; the same value as in `io.depotdesk.roads.TravelMatrix`.
    public static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    /// Times that do not change over the day.
    public Travel(int size, int[] seconds, int[] metres) {
        this(size, seconds, metres, null);
    }

    /// Returns the steady driving time.
    public int seconds(int from, int to) {
        return seconds[from * size + to];
    }

    /// Returns the driving time when leaving at `departure`.
    public int seconds(int from, int to, int departure) {
        int steady = seconds(from, to);
        return pace == null
                ? steady
                : Math.min(UNREACHABLE, pace.arrival(from, to, steady, departure) - departure);
    }

    /// Returns the length of the usual way.
    public int metres(int from, int to) {
        return metres[from * size + to];
    }

    /// Returns the length of the way in force when leaving at `departure`.
    public int metres(int from, int to, int departure) {
        return pace == null ? metres(from, to) : pace.metres(from, to, metres(from, to), departure);
    }

    /// Returns the tables of some places alone.
    ///
    /// @param places which, ascending; place `i` of the answer is `places[i]` here
    public Travel part(int[] places) {
        int[] drives = part(seconds, places);
        int[] ways = metres == seconds ? drives : part(metres, places);
        return new Travel(places.length, drives, ways, pace == null ? null : pace.part(places));
    }

    private int[] part(int[] table, int[] places) {
        int[] part = new int[places.length * places.length];
        int at = 0;
        for (int from : places) {
            int row = from * size;
            for (int to : places) {
                part[at++] = table[row + to];
            }
        }
        return part;
    }
}
