package io.depotdesk.domain.tender;

import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.TenderProgress.Booking;
import io.depotdesk.domain.tender.TenderProgress.Sent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A [TenderProgress] while it is being changed. Not for keeping.
public final class ProgressDraft {

    private final TenderProgress from;
    private TenderState state;
    private Instant since;
    private @Nullable Instant nextAt;
    private @Nullable Instant until;
    private int attempts;
    private @Nullable Sent sent;
    private int sendings;
    private boolean inDoubt;
    private boolean known;
    private @Nullable Instant absentAt;
    private Booking booking;
    private boolean overtaken;
    private boolean tooLate;
    private boolean again;
    private String note;

    ProgressDraft(TenderProgress from) {
        this.from = from;
        state = from.state();
        since = from.since();
        nextAt = from.nextAt();
        until = from.until();
        attempts = from.attempts();
        sent = from.sent();
        sendings = from.sendings();
        inDoubt = from.inDoubt();
        known = from.known();
        absentAt = from.absentAt();
        booking = from.booking();
        overtaken = from.overtaken();
        tooLate = from.tooLate();
        again = from.again();
        note = from.note();
    }

    /// Enters a state. Times, attempts and absence start anew; entering the same state again keeps since when it is so.
    public ProgressDraft to(TenderState entered, Instant at) {
        since = entered == from.state() ? since : at;
        state = entered;
        nextAt = null;
        until = null;
        attempts = 0;
        absentAt = null;
        return this;
    }

    public ProgressDraft next(@Nullable Instant at) {
        nextAt = at;
        return this;
    }

    public ProgressDraft until(@Nullable Instant at) {
        until = at;
        return this;
    }

    public ProgressDraft attempts(int count) {
        attempts = count;
        return this;
    }

    /// It is being sent once more.
    public ProgressDraft sent(Sent what) {
        sent = what;
        sendings++;
        return this;
    }

    public ProgressDraft inDoubt(boolean is) {
        inDoubt = is;
        return this;
    }

    /// The carrier has shown that it knows the offer.
    public ProgressDraft known() {
        known = true;
        inDoubt = false;
        absentAt = null;
        return this;
    }

    public ProgressDraft absentAt(@Nullable Instant at) {
        absentAt = at;
        return this;
    }

    /// Takes over the carrier's own name of it, if it gave one.
    public ProgressDraft reference(@Nullable String reference) {
        booking =
                new Booking(
                        reference == null ? booking.reference() : reference,
                        booking.price(),
                        booking.confirmedBy(),
                        booking.arrival(),
                        booking.toldAt());
        return this;
    }

    public ProgressDraft price(@Nullable CostLedger price) {
        booking =
                new Booking(
                        booking.reference(),
                        price == null ? booking.price() : price,
                        booking.confirmedBy(),
                        booking.arrival(),
                        booking.toldAt());
        return this;
    }

    public ProgressDraft confirmedBy(@Nullable String who) {
        booking =
                new Booking(
                        booking.reference(),
                        booking.price(),
                        who,
                        booking.arrival(),
                        booking.toldAt());
        return this;
    }

    /// Takes over the times of an event that counts.
    public ProgressDraft told(CarrierEvent event) {
        booking =
                new Booking(
                        booking.reference(),
                        booking.price(),
                        booking.confirmedBy(),
                        event.arrival() == null ? booking.arrival() : event.arrival(),
                        booking.toldAt() == null || event.at().isAfter(booking.toldAt())
                                ? event.at()
                                : booking.toldAt());
        return this;
    }

    public ProgressDraft overtaken(boolean is) {
        overtaken = is;
        return this;
    }

    public ProgressDraft tooLate(boolean is) {
        tooLate = is;
        return this;
    }

    public ProgressDraft again(boolean may) {
        again = may;
        return this;
    }

    public ProgressDraft note(String text) {
        note = text;
        return this;
    }

    public TenderProgress made() {
        return new TenderProgress(
                state, since, nextAt, until, attempts, sent, sendings, inDoubt, known, absentAt,
                booking, overtaken, tooLate, again, note);
    }
}
