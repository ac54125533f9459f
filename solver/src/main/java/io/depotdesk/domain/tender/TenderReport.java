package io.depotdesk.domain.tender;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is told about offers to carriers: by whoever talks to them, by people at the desk, or by the clock.
///
/// Everything about one offer names its key. What comes twice, late, in another order or contradicts what is known
/// is told as it came; the core says what of it counts.
public sealed interface TenderReport {

    // --- before there is an offer

    /// Somebody wants to know what carriers would ask now.
    record QuotesAsked(List<CarrierId> carriers, List<ShipmentId> shipments)
            implements TenderReport {
        public QuotesAsked {
            carriers = List.copyOf(carriers);
            shipments = List.copyOf(shipments);
        }
    }

    /// A carrier was asked for prices.
    record Quoted(CarrierId carrier, List<ShipmentQuote> answers) implements TenderReport {
        public Quoted {
            answers = List.copyOf(answers);
        }
    }

    /// What a carrier said about one shipment.
    record ShipmentQuote(ShipmentId shipment, QuoteAnswer answer) {}

    /// A person wants these shipments offered now.
    ///
    /// @param carriers whom to ask, in this order; empty = as the policy orders them
    /// @param atOnce how many are asked at the same time, at least 1; the first to accept gets it
    record Offered(List<ShipmentId> shipments, List<CarrierId> carriers, int atOnce)
            implements TenderReport {
        public Offered {
            shipments = List.copyOf(shipments);
            carriers = List.copyOf(carriers);
            if (atOnce < 1) {
                throw new IllegalArgumentException(
                        "An offer goes to 1 carrier at least, not to %d.".formatted(atOnce));
            }
        }
    }

    /// It is time for these shipments to be offered, or to go on to the next carrier.
    record OfferDue(List<ShipmentId> shipments) implements TenderReport {
        public OfferDue {
            shipments = List.copyOf(shipments);
        }
    }

    // --- about one offer

    /// What is told about one offer.
    sealed interface OfOne extends TenderReport {
        TenderKey key();
    }

    /// The first byte is about to leave. Whoever sends waits until the state says [TenderState#SENT] with this hash.
    ///
    /// @param bodySha256 of the exact bytes, as lower-case hex
    /// @param keyValidUntil until when the carrier tells repetitions by the key, null if it does so for good
    record Sending(TenderKey key, String bodySha256, @Nullable Instant keyValidUntil)
            implements OfOne {}

    /// What came of sending it.
    ///
    /// @param sending which of its sendings ([TenderProgress#sendings()] while it was SENT); 0 = the last one, for whoever
    ///     never tells anything twice
    /// @param notBefore until when the carrier does not want to hear from us (`Retry-After`), null if it did not say
    record Answered(TenderKey key, int sending, TenderAnswer answer, @Nullable Instant notBefore)
            implements OfOne {
        public Answered(TenderKey key, TenderAnswer answer, @Nullable Instant notBefore) {
            this(key, 0, answer, notBefore);
        }

        public Answered(TenderKey key, TenderAnswer answer) {
            this(key, 0, answer, null);
        }
    }

    /// What the carrier says when it is asked for it by its key.
    ///
    /// @param askedAt when it was asked, null = just now
    record LookedUp(TenderKey key, Found found, @Nullable Instant askedAt) implements OfOne {
        public LookedUp(TenderKey key, Found found) {
            this(key, found, null);
        }
    }

    /// A person wants it back.
    record Withdrawn(TenderKey key, String reason) implements OfOne {}

    /// What came of asking it back.
    record CancelAnswered(TenderKey key, CancelAnswer answer) implements OfOne {}

    /// The carrier tells how it stands.
    record Status(TenderKey key, CarrierEvent event) implements OfOne {}

    /// Somebody at the carrier has said whether they take it, by telephone or on paper.
    ///
    /// @param who at the carrier
    /// @param at when they said so
    /// @param text what else they said, may be empty
    record PhoneAnswered(TenderKey key, boolean accepted, String who, Instant at, String text)
            implements OfOne {}

    /// A person says how it stands, after what was told left that open.
    record Settled(TenderKey key, TenderState state, String why) implements OfOne {}

    /// What the state asks for is to be tried again after a while.
    record AskAgain(TenderKey key, Duration after) implements OfOne {}

    /// A time was reached at which something follows for it by itself.
    record TimeReached(TenderKey key) implements OfOne {}
}
