package io.depotdesk.app.map;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.VehicleId;

import org.jspecify.annotations.Nullable;

/// One shipment on the map.
///
/// @param x on the unit square of [Mercator]
/// @param y on the unit square of [Mercator]
/// @param vehicle the own vehicle that serves it, null if none does
/// @param sign what is written on it: the place in its route, the carrier's letter, `!` or `?`; may be empty
/// @param late whether it comes after its promise
record Marker(
        ShipmentId shipment,
        Kind kind,
        GeoPoint point,
        double x,
        double y,
        @Nullable VehicleId vehicle,
        String sign,
        boolean late) {

    /// What a marker stands for. Each has a shape of its own.
    enum Kind {
        /// Nobody can serve it: a full triangle.
        UNSERVED,
        /// Its place is a guess that a person has to confirm: a hollow triangle.
        IN_REVIEW,
        /// Delivered by an own vehicle: a full disc.
        DELIVERY,
        /// Collected by an own vehicle: a full diamond.
        RETURN,
        /// Goes with a carrier: a hollow disc.
        OUTSOURCED,
        /// Not planned yet or left for another day: a small hollow square.
        WAITING
    }

    static Marker at(
            ShipmentId shipment,
            Kind kind,
            GeoPoint point,
            @Nullable VehicleId vehicle,
            String sign,
            boolean late) {
        return new Marker(
                shipment, kind, point, Mercator.x(point), Mercator.y(point), vehicle, sign, late);
    }

    boolean onRoute() {
        return vehicle != null;
    }

    boolean isProblem() {
        return late || kind == Kind.UNSERVED || kind == Kind.IN_REVIEW;
    }
}
