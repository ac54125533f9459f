package io.depotdesk.routing.search;

/// A single change with which a job would fit.
///
/// @param kind which rule gives way
/// @param amount by how much at least: seconds, metres, load units or visits; 1 where there is no measure
/// @param dimension load dimension from 0 for [Kind#CAPACITY]; number of the task for windows; else 0
public record Relaxation(Kind kind, long amount, int dimension) {

    /// What gives way.
    public enum Kind {
        /// The last window of a task closes later.
        WINDOW_CLOSES_LATER,
        /// The first window of a task opens earlier.
        WINDOW_OPENS_EARLIER,
        SHIFT_ENDS_LATER,
        SHIFT_BEGINS_EARLIER,
        /// The goods are there earlier.
        RELEASED_EARLIER,
        CAPACITY,
        MORE_VISITS,
        MORE_DRIVING,
        MORE_METRES,
        LONGER_DUTY,
        /// The vehicle goes out once more.
        MORE_TRIPS
    }
}
