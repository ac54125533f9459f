package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Words;
import io.depotdesk.app.offers.Offer;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;

import java.util.List;

/// One carrier as it stands, with all that its page shows.
///
/// @param quotes how its prices stand, empty if none was asked for
/// @param offers of the day, what still needs something first, then the newest first
record CarrierRow(
        CarrierId id,
        String name,
        CarrierKind kind,
        Reach reach,
        OfferCounts counts,
        String quotes,
        Usage usage,
        Scored scored,
        List<Offer> offers,
        Words words) {

    CarrierRow {
        offers = List.copyOf(offers);
    }

    String kindWords() {
        return switch (kind) {
            case CONTRACT -> "contract";
            case GIG -> "gig couriers";
        };
    }
}
