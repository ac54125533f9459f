package io.depotdesk.domain.tender;

import io.depotdesk.domain.measure.CostLedger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How far one offer is, and what is known of it.
///
/// @param since when the desk learned that it is in this state
/// @param nextAt from when whoever talks to the carrier does what the state asks for (send, look up, ask back); null =
///     nothing but listening
/// @param until when the passing of time alone changes something; null = never
/// @param attempts calls in this state that led nowhere, 0 if none
/// @param sent what was or is being sent, null if not one byte was
/// @param sendings how often it was begun to be sent
/// @param inDoubt whether something was sent of which nobody knows what became
/// @param known whether the carrier has shown that it knows the offer
/// @param absentAt when the carrier first said that it knows no such offer, null if it did not say so of late
/// @param booking what the carrier has told of it
/// @param overtaken whether the shipment went elsewhere meanwhile; what is still to come of this offer is only to be
///     ended, and it holds nothing
/// @param tooLate whether the carrier has said that it cannot be asked back
/// @param again whether the same carrier may be offered the shipment again by itself, once this has ended
/// @param note what a person should know about its state (a reason, in the words given), may be empty
public record TenderProgress(
        TenderState state,
        Instant since,
        @Nullable Instant nextAt,
        @Nullable Instant until,
        int attempts,
        @Nullable Sent sent,
        int sendings,
        boolean inDoubt,
        boolean known,
        @Nullable Instant absentAt,
        Booking booking,
        boolean overtaken,
        boolean tooLate,
        boolean again,
        String note) {

    /// What left the desk.
    ///
    /// @param bodySha256 of the exact bytes; a repetition has to have the same
    /// @param keyValidUntil until when the carrier tells repetitions by the key, null if for good
    public record Sent(String bodySha256, @Nullable Instant keyValidUntil) {}

    /// What the carrier has told.
    ///
    /// @param reference its own name of the booking, null if it gave none
    /// @param price what it says it will charge, null if it does not say
    /// @param confirmedBy who at the carrier has said yes to a person, and to whom; null if it answered by itself
    /// @param arrival when its courier will be at the consignee, null if it does not say
    /// @param toldAt the carrier's time of the newest event that counts, null before the first
    public record Booking(
            @Nullable String reference,
            @Nullable CostLedger price,
            @Nullable String confirmedBy,
            @Nullable Instant arrival,
            @Nullable Instant toldAt) {
        static final Booking NONE = new Booking(null, null, null, null, null);
    }

    /// An offer that was just decided.
    ///
    /// @param until when the passing of time does something to it
    public static TenderProgress intended(Instant at, Instant until) {
        return new TenderProgress(
                TenderState.INTENDED,
                at,
                at,
                until,
                0,
                null,
                0,
                false,
                false,
                null,
                Booking.NONE,
                false,
                false,
                false,
                "");
    }

    /// Returns something to write changes into.
    public ProgressDraft draft() {
        return new ProgressDraft(this);
    }
}
