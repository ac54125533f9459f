package io.depotdesk.app.day;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep.Visit;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;

/// What the plan does with a shipment.
public sealed interface Placement {

    /// @param position number of the stop, 1 = first
    /// @param stops how many stops the route has
    record OnRoute(Vehicle vehicle, Route route, int position, int stops, Visit visit)
            implements Placement {}

    record WithCarrier(Carrier carrier, Outsourced outsourced) implements Placement {}

    record LeftOver(Unserved unserved) implements Placement {}

    record InReview(Destination.InReview review) implements Placement {}

    record Deferred() implements Placement {}

    /// The next search will place it.
    record Waiting() implements Placement {}

    default Standing standing() {
        return switch (this) {
            case OnRoute on -> on.visit().lateness().isZero() ? Standing.ON_ROUTE : Standing.LATE;
            case WithCarrier _ -> Standing.WITH_CARRIER;
            case LeftOver _ -> Standing.UNSERVED;
            case InReview _ -> Standing.IN_REVIEW;
            case Deferred _ -> Standing.DEFERRED;
            case Waiting _ -> Standing.WAITING;
        };
    }

    /// Returns who serves it, empty if nobody does.
    default String servedBy() {
        return switch (this) {
            case OnRoute on -> on.vehicle().name();
            case WithCarrier with -> with.carrier().name();
            case LeftOver _, InReview _, Deferred _, Waiting _ -> "";
        };
    }
}
