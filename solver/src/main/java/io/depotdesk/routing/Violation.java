package io.depotdesk.routing;

/// A rule that a plan breaks.
///
/// @param where id of the job, vehicle or carrier, or `plan`
/// @param kind which rule
/// @param amount by how much, in seconds, metres, load units, visits or cents; 1 where there is no measure
/// @param sentence for a person, with the values that decided
public record Violation(Kind kind, String where, long amount, String sentence) {

    /// The rules of a plan.
    public enum Kind {
        WINDOW,
        SHIFT,
        BREAK,
        CAPACITY,
        SKILL,
        VEHICLE,
        LIMIT,
        FROZEN,
        ORDER,
        RELEASE,
        UNREACHABLE,
        CARRIER,
        /// A job that is nowhere or in two places.
        COVERAGE,
        /// A time that does not follow from the times before it.
        TIMING,
        /// A number in a ledger that is not what it should be.
        COST
    }
}
