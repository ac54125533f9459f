package io.depotdesk.learning;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts what one offer shows of its carrier. What is not decided yet counts nowhere; of the carrier's events only those
/// count that changed what is known.
final class OfferOutcome {

    /// Being at the depot this much after the goods were ready, or after the time it named, is in time.
    private static final Duration GRACE = Duration.ofMinutes(15);

    private OfferOutcome() {}

    static Tally of(TenderRecord offer) {
        return new Tally(
                accepted(offer),
                pickedUpInTime(offer),
                onTime(offer),
                handedOver(offer.state()),
                lateMinutes(offer));
    }

    private static Share accepted(TenderRecord offer) {
        return switch (offer.state()) {
            case INTENDED, SENT, UNKNOWN, PENDING, WITHDRAWING, WITHDRAWN -> Share.NONE;
            case REJECTED, EXPIRED -> new Share(0, 1);
            case ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, CANCELLED, LOST ->
                    new Share(1, 1);
        };
    }

    private static Share pickedUpInTime(TenderRecord offer) {
        Optional<Instant> at = told(offer, TenderState.PICKED_UP);
        if (at.isEmpty()) {
            return Share.NONE;
        }
        Instant due = offer.tender().readyAt();
        Quote quote = offer.tender().quote();
        if (quote != null && quote.pickup() != null && quote.pickup().isAfter(due)) {
            due = quote.pickup();
        }
        return new Share(at.get().isAfter(due.plus(GRACE)) ? 0 : 1, 1);
    }

    private static Share handedOver(TenderState state) {
        return switch (state) {
            case DELIVERED -> new Share(1, 1);
            case FAILED, RETURNING, RETURNED, CANCELLED, LOST -> new Share(0, 1);
            case INTENDED,
                    SENT,
                    UNKNOWN,
                    PENDING,
                    ACCEPTED,
                    REJECTED,
                    EXPIRED,
                    WITHDRAWING,
                    WITHDRAWN,
                    PICKED_UP ->
                    Share.NONE;
        };
    }

    /// What did not arrive at all was not on time either.
    private static Share onTime(TenderRecord offer) {
        Shipment shipment = offer.tender().shipment();
        if (shipment.windows().isEmpty() || handedOver(offer.state()).all() == 0) {
            return Share.NONE;
        }
        Optional<Instant> at = told(offer, TenderState.DELIVERED);
        boolean inTime =
                offer.state() == TenderState.DELIVERED
                        && at.filter(it -> !it.isAfter(shipment.windows().getLast().closes()))
                                .isPresent();
        return new Share(inTime ? 1 : 0, 1);
    }

    private static long lateMinutes(TenderRecord offer) {
        Shipment shipment = offer.tender().shipment();
        return shipment.windows().isEmpty()
                ? 0
                : told(offer, TenderState.DELIVERED)
                        .map(at -> Duration.between(shipment.windows().getLast().closes(), at))
                        .filter(Duration::isPositive)
                        .map(Duration::toMinutes)
                        .orElse(0L);
    }

    /// Returns when the carrier says that the offer came to `state`, by the last statement that counts.
    private static Optional<Instant> told(TenderRecord offer, TenderState state) {
        return offer.heard().stream()
                .filter(TenderRecord.Heard::counts)
                .map(TenderRecord.Heard::event)
                .filter(event -> event.state() == state)
                .map(CarrierEvent::at)
                .reduce((_, later) -> later);
    }
}
