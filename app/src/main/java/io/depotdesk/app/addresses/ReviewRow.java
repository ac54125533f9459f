package io.depotdesk.app.addresses;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;

/// One uncertain address.
///
/// @param best the likeliest place, empty if there is none
/// @param confidence how sure that one is, 0 if there is none
/// @param candidates how many places it may be
public record ReviewRow(
        ShipmentId shipment,
        String consignee,
        String text,
        String best,
        double confidence,
        int candidates) {

    static ReviewRow of(Shipment shipment, Destination.InReview review) {
        boolean some = !review.candidates().isEmpty();
        return new ReviewRow(
                shipment.id(),
                shipment.consignee().name(),
                review.addressText(),
                some ? review.candidates().getFirst().label() : "",
                some ? review.candidates().getFirst().confidence() : 0,
                review.candidates().size());
    }
}
