package io.depotdesk.dispatch;

import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

/// In which order the states of a booking follow each other, so that statements may come in any order.
///
/// A statement moves the state up, whenever it was made; down only where carriers really go back (a courier is
/// taken off it, a second attempt, goods brought back after all), and then only if it is the newest.
final class TenderLattice {

    private TenderLattice() {}

    /// What a statement does to a booking that the carrier has.
    enum Move {
        /// It is so from now on.
        GOES,
        /// It says what is known.
        SAME,
        /// It was so before; what is known is further on.
        HISTORY,
        /// It cannot be; what is known holds.
        REFUSED,
        /// It cannot be, and one of both matters: a person has to say which.
        CONTRADICTS
    }

    /// Returns what `event` means in our terms, null if it means nothing that a carrier can know.
    static @Nullable TenderState meaning(CarrierEvent event) {
        return switch (event.state()) {
            case PENDING,
                    ACCEPTED,
                    REJECTED,
                    EXPIRED,
                    PICKED_UP,
                    DELIVERED,
                    FAILED,
                    RETURNING,
                    RETURNED,
                    CANCELLED,
                    LOST ->
                    event.state();
            case WITHDRAWN -> TenderState.CANCELLED;
            case INTENDED, SENT, UNKNOWN, WITHDRAWING -> null;
            case null -> null;
        };
    }

    /// Returns whether `to` ends a booking without the goods being anywhere but here.
    static boolean isOff(TenderState to) {
        return switch (to) {
            case REJECTED, EXPIRED, CANCELLED, WITHDRAWN -> true;
            case INTENDED,
                    SENT,
                    UNKNOWN,
                    PENDING,
                    ACCEPTED,
                    WITHDRAWING,
                    PICKED_UP,
                    DELIVERED,
                    FAILED,
                    RETURNING,
                    RETURNED,
                    LOST ->
                    false;
        };
    }

    /// Returns whether `to` says that a courier has, or had, the goods.
    static boolean isDriving(TenderState to) {
        return rank(to) >= rank(TenderState.PICKED_UP);
    }

    /// Returns whether the carrier itself has said that it does it, and not only somebody for it.
    static boolean hasSaidYes(TenderRecord record) {
        return record.heard().stream()
                .filter(TenderRecord.Heard::counts)
                .map(it -> meaning(it.event()))
                .anyMatch(it -> it != null && rank(it) >= rank(TenderState.ACCEPTED));
    }

    /// Returns what a statement that it is in `to` does to a booking.
    static Move move(TenderProgress now, TenderState to, CarrierEvent event) {
        TenderState from = now.state();
        var toldAt = now.booking().toldAt();
        boolean older = toldAt != null && event.at().isBefore(toldAt);
        if (from == to) {
            return Move.SAME;
        }
        if (isOff(to)) {
            boolean stillHere = !isDriving(from);
            if (stillHere) {
                return older ? Move.CONTRADICTS : Move.GOES;
            }
            return older && from != TenderState.LOST ? Move.HISTORY : Move.CONTRADICTS;
        }
        if (from == TenderState.LOST) {
            return rank(to) >= rank(TenderState.DELIVERED) ? Move.CONTRADICTS : Move.HISTORY;
        }
        if (to == TenderState.LOST) {
            return rank(from) >= rank(TenderState.DELIVERED)
                    ? older ? Move.HISTORY : Move.CONTRADICTS
                    : Move.GOES;
        }
        if (rank(to) > rank(from)) {
            return older && goesBack(to, from) ? Move.HISTORY : Move.GOES;
        }
        if (older) {
            return Move.HISTORY;
        }
        if (goesBack(from, to)) {
            return Move.GOES;
        }
        return from == TenderState.RETURNED && to == TenderState.DELIVERED
                ? Move.CONTRADICTS
                : Move.REFUSED;
    }

    /// Where carriers really go back.
    private static boolean goesBack(TenderState from, TenderState to) {
        return switch (from) {
            case ACCEPTED -> to == TenderState.PENDING;
            case FAILED -> to == TenderState.PICKED_UP;
            case DELIVERED -> to == TenderState.RETURNING;
            case INTENDED,
                    SENT,
                    UNKNOWN,
                    PENDING,
                    REJECTED,
                    EXPIRED,
                    WITHDRAWING,
                    WITHDRAWN,
                    PICKED_UP,
                    RETURNING,
                    RETURNED,
                    CANCELLED,
                    LOST ->
                    false;
        };
    }

    private static int rank(TenderState state) {
        return switch (state) {
            case INTENDED, SENT, UNKNOWN, WITHDRAWING, REJECTED, EXPIRED, WITHDRAWN, CANCELLED -> 0;
            case PENDING -> 1;
            case ACCEPTED -> 2;
            case PICKED_UP -> 3;
            case FAILED -> 4;
            case RETURNING -> 5;
            case DELIVERED -> 6;
            case RETURNED -> 7;
            case LOST -> 8;
        };
    }
}
