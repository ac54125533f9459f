package io.depotdesk.domain.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One offer with everything that is known of it.
///
/// @param heard every different statement of the carrier, in the order in which they came
public record TenderRecord(Tender tender, TenderProgress progress, List<Heard> heard) {

    public TenderRecord {
        heard = List.copyOf(heard);
    }

    /// A statement of the carrier as it was taken.
    ///
    /// @param at when it came
    /// @param counts whether it changed what is known; else it only fills the history
    /// @param why not, in a sentence; empty if it counts
    public record Heard(CarrierEvent event, Instant at, boolean counts, String why) {}

    public TenderKey key() {
        return tender.key();
    }

    public TenderState state() {
        return progress.state();
    }

    /// Returns whether nobody else may get the shipment: this carrier does it, or may be doing it.
    public boolean holds() {
        return progress.state().holdsShipment() && !progress.overtaken();
    }

    /// Returns whether the carrier has said yes and has not given it back.
    public boolean isCommitted() {
        return holds()
                && switch (progress.state()) {
                    case ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, LOST -> true;
                    case INTENDED,
                            SENT,
                            UNKNOWN,
                            PENDING,
                            REJECTED,
                            EXPIRED,
                            WITHDRAWING,
                            WITHDRAWN,
                            CANCELLED ->
                            false;
                };
    }

    /// Returns whether the goods have left the depot with it.
    public boolean hasGoods() {
        return switch (progress.state()) {
            case PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, LOST -> true;
            case INTENDED,
                    SENT,
                    UNKNOWN,
                    PENDING,
                    ACCEPTED,
                    REJECTED,
                    EXPIRED,
                    WITHDRAWING,
                    WITHDRAWN,
                    CANCELLED ->
                    false;
        };
    }

    /// Returns whether `event` was taken before, however it came.
    public boolean hasHeard(CarrierEvent event) {
        return heard.stream().anyMatch(it -> it.event().fingerprint().equals(event.fingerprint()));
    }

    /// Returns the same offer, further on.
    ///
    /// @param more statements that came with it
    public TenderRecord with(TenderProgress next, List<Heard> more) {
        if (more.isEmpty()) {
            return new TenderRecord(tender, next, heard);
        }
        var all = new ArrayList<>(heard);
        all.addAll(more);
        return new TenderRecord(tender, next, all);
    }
}
