package io.depotdesk.domain.watch;

/// What a case is about. Two troubles with equal causes are one case.
///
/// @param subject what it concerns: a shipment's or vehicle's id
public record Cause(Kind kind, String subject) {

    /// The troubles that can need a person.
    public enum Kind {
        /// Nobody can take the shipment as things stand.
        UNSERVED,
        /// The address may mean several places or none.
        ADDRESS_UNCERTAIN,
        /// A route comes later than promised.
        ROUTE_LATE,
        /// A route made by hand breaks a rule other than lateness.
        ROUTE_BREAKS_RULE
    }
}
