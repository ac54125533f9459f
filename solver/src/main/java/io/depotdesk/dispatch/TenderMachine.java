package io.depotdesk.dispatch;

import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.CANCELLED;
import static io.depotdesk.domain.tender.TenderState.EXPIRED;
import static io.depotdesk.domain.tender.TenderState.INTENDED;
import static io.depotdesk.domain.tender.TenderState.PENDING;
import static io.depotdesk.domain.tender.TenderState.REJECTED;
import static io.depotdesk.domain.tender.TenderState.SENT;
import static io.depotdesk.domain.tender.TenderState.UNKNOWN;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWING;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWN;

import io.depotdesk.dispatch.TenderStep.Trouble;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.ProgressDraft;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderProgress.Sent;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;

import java.time.Duration;
import java.time.Instant;

/// The states of one offer and every step between them. Nobody else changes the state of an offer.
///
/// ```
/// INTENDED -> SENT -> ACCEPTED | PENDING | REJECTED | UNKNOWN, and back to INTENDED if not a byte left
/// UNKNOWN  -> look-up: it is there -> its state; absent twice, a while apart -> INTENDED (same key, same body)
/// PENDING  -> ACCEPTED | REJECTED | EXPIRED (only after a look-up); still pending then -> WITHDRAWING
/// any of these, and ACCEPTED -> WITHDRAWING -> WITHDRAWN (confirmed) | ACCEPTED (too late)
/// ACCEPTED -> PICKED_UP -> DELIVERED | FAILED -> RETURNING -> RETURNED | CANCELLED | LOST
/// REJECTED | EXPIRED | WITHDRAWN | CANCELLED -> WITHDRAWING, if the carrier does it after all (overtaken)
/// ```
///
/// What does not fit is flagged and changes nothing. Look-ups, withdrawals and repetitions are decided here; whom to
/// offer next is not.
final class TenderMachine {

    private final TenderStep step;
    private final Tender tender;
    private final Channel channel;
    private final Instant at;
    private final TenderMoves moves;

    private TenderMachine(TenderStep step, Channel channel) {
        this.step = step;
        this.tender = step.record.tender();
        this.channel = channel;
        this.at = step.at;
        this.moves = new TenderMoves(step, channel);
    }

    /// Returns what `report` makes of `record` at `at`.
    ///
    /// @param by whose word it is
    static TenderStep step(
            TenderRecord record,
            TenderReport.OfOne report,
            Channel channel,
            String by,
            Instant at) {
        var step = new TenderStep(record, at);
        new TenderMachine(step, channel).take(report, by);
        return step;
    }

    /// Returns what wanting it back makes of `record`.
    ///
    /// @param again whether the same carrier may be offered the shipment again by itself
    /// @param overtaken whether the shipment is somebody else's by now
    static TenderStep withdraw(
            TenderRecord record,
            Channel channel,
            String reason,
            boolean again,
            boolean overtaken,
            Instant at) {
        var step = new TenderStep(record, at);
        new TenderMoves(step, channel).withdraw(reason, again, overtaken);
        return step;
    }

    private void take(TenderReport.OfOne report, String by) {
        switch (report) {
            case TenderReport.Sending it -> sending(it);
            case TenderReport.Answered it -> new TenderAnswers(step, moves).take(it);
            case TenderReport.LookedUp it -> lookedUp(it);
            case TenderReport.Withdrawn it -> moves.withdraw(it.reason(), false, false);
            case TenderReport.CancelAnswered it -> cancelAnswered(it.answer());
            case TenderReport.Status it -> new TenderEvents(step, moves).take(it.event(), false);
            case TenderReport.PhoneAnswered it -> phoneAnswered(it, by);
            case TenderReport.Settled it -> settled(it, by);
            case TenderReport.AskAgain it -> askAgain(it.after());
            case TenderReport.TimeReached _ -> timeReached();
        }
    }

    // --- sending

    private void sending(TenderReport.Sending it) {
        Sent sent = step.now().sent();
        boolean sameBody = sent == null || sent.bodySha256().equals(it.bodySha256());
        Sent now = sent == null ? new Sent(it.bodySha256(), it.keyValidUntil()) : sent;
        int attempts = step.now().attempts();
        switch (step.state()) {
            case INTENDED, UNKNOWN -> {
                boolean replay = step.state() == UNKNOWN;
                if (!sameBody) {
                    step.odd(Flag.CONTRADICTS, "It would be sent with another content.");
                    step.become(moves.draft().next(null).until(null));
                    step.trouble(Trouble.CHANGED, "It would be sent with another content.");
                } else if (replay && !isKeyGood(now)) {
                    step.odd(Flag.OUT_OF_ORDER, "The carrier would not know it as a repetition.");
                } else if (!replay && moves.isQuoteGone()) {
                    step.odd(Flag.OUT_OF_ORDER, "Its quote has run out.");
                    moves.expired("Its quote ran out before it was sent.", true);
                } else {
                    step.become(
                            moves.draft()
                                    .to(SENT, at)
                                    .sent(now)
                                    .attempts(attempts)
                                    .until(at.plus(TenderMoves.SENDING_LASTS)));
                }
            }
            case SENT -> step.odd(Flag.DUPLICATE, "It is being sent.");
            default -> step.odd(Flag.OUT_OF_ORDER, "It is not to be sent any more.");
        }
    }

    private boolean isKeyGood(Sent sent) {
        Instant until = sent.keyValidUntil();
        return until == null || at.isBefore(until);
    }

    // --- looking up

    private void lookedUp(TenderReport.LookedUp told) {
        switch (told.found()) {
            case Found.Exists it -> exists(it);
            case Found.Absent _ -> absent(told.askedAt() == null ? at : told.askedAt());
            case Found.CannotTell it -> {
                if (moves.isLookedFor()) {
                    step.become(moves.draft().next(null).until(null));
                    step.trouble(
                            step.state() == WITHDRAWING ? Trouble.NOT_OFF : Trouble.UNCLEAR,
                            it.why());
                } else {
                    step.odd(Flag.OUT_OF_ORDER, "Nobody asks for it any more.");
                }
            }
            case Found.Unreachable it -> moves.tryLater(it.cause());
        }
    }

    private void exists(Found.Exists it) {
        boolean overdue = step.state() == PENDING && step.now().nextAt() != null;
        if (moves.wasNeverSent()) {
            step.trouble(Trouble.CHANGED, "The carrier knows an offer that this desk never sent.");
            return;
        }
        switch (step.state()) {
            case INTENDED, SENT, UNKNOWN -> moves.wait(it.reference(), tender.answerBy());
            case PENDING, ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, LOST ->
                    step.become(moves.draft().known().reference(it.reference()));
            case WITHDRAWING ->
                    step.become(
                            moves.draft()
                                    .known()
                                    .reference(it.reference())
                                    .next(step.now().known() ? step.now().nextAt() : at));
            case REJECTED, EXPIRED, WITHDRAWN, CANCELLED -> {}
        }
        var events = new TenderEvents(step, moves);
        for (CarrierEvent event : it.events()) {
            events.take(event, true);
        }
        if (overdue && step.state() == PENDING) {
            moves.withdraw("It was not answered in time.", false, false);
        }
    }

    private void absent(Instant askedAt) {
        boolean driving = TenderLattice.isDriving(step.state()) || step.state() == ACCEPTED;
        if (!moves.isLookedFor() && step.state() != PENDING && !driving) {
            step.odd(Flag.OUT_OF_ORDER, "Nobody asks for it any more.");
            return;
        }
        if (askedAt.isBefore(step.now().since())) {
            step.odd(Flag.OUT_OF_ORDER, "It was asked before more was known.");
            return;
        }
        Instant first = step.now().absentAt();
        if (first == null || askedAt.isBefore(first.plus(TenderMoves.SETTLE))) {
            Instant from = first == null ? askedAt : first;
            ProgressDraft draft = moves.draft().absentAt(from);
            step.become(moves.isLookedFor() ? draft.next(from.plus(TenderMoves.SETTLE)) : draft);
            return;
        }
        if (driving) {
            if (step.state() != TenderState.DELIVERED && step.state() != TenderState.RETURNED) {
                step.odd(Flag.CONTRADICTS, "It knows nothing of it any more.");
                step.become(moves.draft().absentAt(null));
                step.trouble(Trouble.LOST, "It knows nothing of the booking any more.");
            }
        } else if (step.state() == WITHDRAWING) {
            moves.off();
        } else if (step.state() == PENDING) {
            moves.expired("It knows nothing of the offer any more.", false);
        } else if (at.isBefore(tender.answerBy()) && !moves.isQuoteGone()) {
            moves.intended(at, 0, "It had not arrived.");
        } else {
            moves.expired("It had not arrived, and its time is over.", true);
        }
    }

    // --- asking back

    private void cancelAnswered(CancelAnswer answer) {
        switch (step.state()) {
            case WITHDRAWING -> {
                switch (answer) {
                    case CancelAnswer.Cancelled _ ->
                            step.become(moves.draft().to(WITHDRAWN, at).known());
                    case CancelAnswer.Requested _ -> step.become(moves.draft().known().next(null));
                    case CancelAnswer.TooLate it -> moves.tooLate(ACCEPTED, it.why());
                    case CancelAnswer.Unknown it -> moves.tryLater(it.cause());
                    case CancelAnswer.NotSent it -> moves.tryLater(it.cause());
                }
            }
            case PENDING, ACCEPTED -> {
                if (answer instanceof CancelAnswer.Cancelled) {
                    step.odd(Flag.LATE, "It was cancelled after all.");
                    step.become(moves.draft().to(CANCELLED, at).known());
                } else {
                    step.odd(Flag.OUT_OF_ORDER, "Nobody asks for it back any more.");
                }
            }
            case WITHDRAWN, CANCELLED -> step.odd(Flag.DUPLICATE, "It is off already.");
            default -> step.odd(Flag.OUT_OF_ORDER, "Nobody asks for it back any more.");
        }
    }

    // --- people and the clock

    private void phoneAnswered(TenderReport.PhoneAnswered it, String by) {
        String who = "%s, told by %s".formatted(it.who(), by);
        switch (step.state()) {
            case INTENDED, SENT, UNKNOWN, PENDING -> {
                if (it.accepted()) {
                    step.become(
                            moves.draft()
                                    .to(ACCEPTED, at)
                                    .known()
                                    .confirmedBy(who)
                                    .note(it.text()));
                } else {
                    step.become(moves.draft().to(REJECTED, at).known().note(it.text()));
                }
            }
            case ACCEPTED -> {
                if (it.accepted()) {
                    step.odd(Flag.DUPLICATE, "It is known to be accepted.");
                } else {
                    step.become(moves.draft().to(CANCELLED, at).known().note(it.text()));
                }
            }
            case WITHDRAWING -> {
                if (it.accepted()) {
                    step.odd(Flag.OUT_OF_ORDER, "It is being asked back.");
                } else {
                    step.become(moves.draft().to(WITHDRAWN, at).known());
                }
            }
            default -> step.odd(Flag.OUT_OF_ORDER, "It has ended, or is further on.");
        }
    }

    private void settled(TenderReport.Settled it, String by) {
        if (it.state() == step.state()) {
            step.odd(Flag.DUPLICATE, "That is known.");
            return;
        }
        ProgressDraft draft = moves.draft().to(it.state(), at).known().note(it.why());
        step.become(
                switch (it.state()) {
                    case INTENDED, SENT, UNKNOWN, PENDING, WITHDRAWING ->
                            throw new IllegalArgumentException(
                                    "Nobody settles that %s is %s."
                                            .formatted(step.record.key(), it.state()));
                    case ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, LOST ->
                            draft.confirmedBy(by).overtaken(false);
                    case REJECTED, EXPIRED, WITHDRAWN, CANCELLED -> draft;
                });
    }

    private void askAgain(Duration after) {
        Instant next = at.plus(after);
        switch (step.state()) {
            case INTENDED, UNKNOWN, WITHDRAWING ->
                    step.become(
                            moves.draft()
                                    .next(moves.canBeAsked() ? next : null)
                                    .until(next.plus(TenderMoves.PATIENCE)));
            case PENDING ->
                    step.become(
                            channel == Channel.API
                                    ? moves.draft()
                                            .next(next)
                                            .until(next.plus(TenderMoves.PATIENCE))
                                    : moves.draft().until(next));
            default -> step.odd(Flag.OUT_OF_ORDER, "There is nothing left to ask.");
        }
    }

    private void timeReached() {
        Instant until = step.now().until();
        if (until == null || until.isAfter(at)) {
            return; // More was told in the moment before.
        }
        switch (step.state()) {
            case INTENDED -> {
                if (moves.isQuoteGone()) {
                    moves.expired("Its quote ran out before it was sent.", true);
                } else {
                    step.become(moves.draft().until(null));
                    step.trouble(
                            moves.canBeAsked() ? Trouble.UNREACHABLE : Trouble.UNANSWERED,
                            "It could not be offered in time.");
                }
            }
            case SENT -> moves.inDoubt("No word came of the sending.", at);
            case UNKNOWN -> {
                step.become(moves.draft().until(null));
                step.trouble(Trouble.UNREACHABLE, "Nobody knows whether it is booked.");
            }
            case PENDING -> {
                if (channel != Channel.API) {
                    step.become(moves.draft().until(null));
                    step.trouble(Trouble.UNANSWERED, "It has not answered in time.");
                } else if (step.now().nextAt() == null) {
                    step.become(moves.draft().next(at).until(at.plus(TenderMoves.PATIENCE)));
                } else {
                    step.become(moves.draft().until(null));
                    step.trouble(Trouble.UNREACHABLE, "It has not answered in time.");
                }
            }
            case WITHDRAWING -> {
                step.become(moves.draft().until(null));
                step.trouble(Trouble.NOT_OFF, "It does not say whether it is off.");
            }
            default -> step.become(moves.draft().until(null));
        }
    }
}
