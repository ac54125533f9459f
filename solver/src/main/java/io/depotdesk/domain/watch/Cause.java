package io.depotdesk.domain.watch;

/// What a case is about. Two troubles with equal causes are one case.
///
/// @param subject what it concerns: a shipment's, vehicle's, incident's or wave's id
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
        ROUTE_BREAKS_RULE,
        /// Roads are closed or slow.
        ROADS_DISTURBED,
        /// A vehicle has broken down.
        VEHICLE_DOWN,
        /// Goods are loaded later than planned.
        WAVE_LATE,
        /// A driver is behind the plan.
        ROUTE_DELAYED,
        /// A carrier does not take what it was offered.
        TENDER_REJECTED,
        /// A customer asks for another time.
        RESCHEDULED,
        /// Goods that nobody had announced have to be taken back.
        RETURN_AT_DOOR,
        /// A driver was there and kept the goods.
        STOP_FAILED,
        /// Reports say different things about one matter.
        REPORTS_CONTRADICT,
        /// Somebody wants to do what needs a second person.
        APPROVAL_WANTED,
        /// An offer to a carrier goes no further by itself.
        TENDER_STUCK
    }

    /// Returns whether a plan brings this trouble or takes it away, rather than the world.
    public boolean isOfPlan() {
        return switch (kind) {
            case UNSERVED, ROUTE_LATE, ROUTE_BREAKS_RULE -> true;
            case ADDRESS_UNCERTAIN,
                    ROADS_DISTURBED,
                    VEHICLE_DOWN,
                    WAVE_LATE,
                    ROUTE_DELAYED,
                    TENDER_REJECTED,
                    RESCHEDULED,
                    RETURN_AT_DOOR,
                    STOP_FAILED,
                    REPORTS_CONTRADICT,
                    APPROVAL_WANTED,
                    TENDER_STUCK ->
                    false;
        };
    }

    @Override
    public String toString() {
        return kind + " " + subject;
    }
}
