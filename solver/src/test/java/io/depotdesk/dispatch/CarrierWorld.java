package io.depotdesk.dispatch;

import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.CANCELLED;
import static io.depotdesk.domain.tender.TenderState.DELIVERED;
import static io.depotdesk.domain.tender.TenderState.FAILED;
import static io.depotdesk.domain.tender.TenderState.PENDING;
import static io.depotdesk.domain.tender.TenderState.PICKED_UP;
import static io.depotdesk.domain.tender.TenderState.REJECTED;
import static io.depotdesk.domain.tender.TenderState.RETURNED;
import static io.depotdesk.domain.tender.TenderState.RETURNING;

import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What really happens at carriers, whatever the desk believes. They know an offer by its key.
final class CarrierWorld {

    private final RandomGenerator dice;
    private final Map<TenderKey, Booking> bookings = new LinkedHashMap<>();

    CarrierWorld(RandomGenerator dice) {
        this.dice = dice;
    }

    static final class Booking {
        final Tender tender;
        final String body;
        final List<CarrierEvent> events = new ArrayList<>();
        private TenderState state;

        Booking(Tender tender, String body, TenderState state, Instant at) {
            this.tender = tender;
            this.body = body;
            this.state = state;
            enter(state, at);
        }

        void enter(TenderState next, Instant at) {
            state = next;
            events.add(
                    new CarrierEvent(
                            tender.key() + "#" + events.size(), next, next.name(), at, null, ""));
        }

        TenderState state() {
            return state;
        }

        /// Returns whether somebody will come, or has come, for the goods.
        boolean isActive() {
            return switch (state) {
                case ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED -> true;
                default -> false;
            };
        }
    }

    List<Booking> bookings() {
        return List.copyOf(bookings.values());
    }

    TenderAnswer book(Tender tender, String body, Instant at) {
        Booking known = bookings.get(tender.key());
        if (known != null) {
            if (!known.body.equals(body)) {
                throw new AssertionError(tender.key() + " came with another content.");
            }
        } else {
            int which = dice.nextInt(10);
            TenderState state = which < 5 ? ACCEPTED : which < 8 ? PENDING : REJECTED;
            known = new Booking(tender, body, state, at);
            bookings.put(tender.key(), known);
        }
        String reference = "r-" + tender.key();
        return switch (known.state()) {
            case PENDING -> new TenderAnswer.Pending(reference, at.plusSeconds(90));
            case REJECTED -> new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full.");
            case CANCELLED -> new TenderAnswer.Rejected(RejectReason.OTHER, "It was cancelled.");
            default -> new TenderAnswer.Accepted(reference, null);
        };
    }

    Found find(TenderKey key) {
        Booking booking = bookings.get(key);
        return booking == null ? new Found.Absent() : new Found.Exists("r-" + key, booking.events);
    }

    CancelAnswer cancel(TenderKey key, Instant at) {
        Booking booking = bookings.get(key);
        if (booking == null) {
            return new CancelAnswer.Cancelled(0);
        }
        return switch (booking.state()) {
            case ACCEPTED, PENDING -> {
                booking.enter(CANCELLED, at);
                yield new CancelAnswer.Cancelled(0);
            }
            case REJECTED, CANCELLED -> new CancelAnswer.Cancelled(0);
            default -> new CancelAnswer.TooLate("It is under way.");
        };
    }

    /// Lets one booking get on.
    void goOn(Instant at) {
        if (bookings.isEmpty()) {
            return;
        }
        Booking booking = bookings().get(dice.nextInt(bookings.size()));
        int which = dice.nextInt(10);
        switch (booking.state()) {
            case PENDING -> booking.enter(which < 6 ? ACCEPTED : REJECTED, at);
            case ACCEPTED -> booking.enter(which < 8 ? PICKED_UP : CANCELLED, at);
            case PICKED_UP -> booking.enter(which < 8 ? DELIVERED : FAILED, at);
            case FAILED -> booking.enter(which < 5 ? PICKED_UP : RETURNING, at);
            case RETURNING -> booking.enter(RETURNED, at);
            default -> {}
        }
    }
}
