package io.depotdesk.dispatch;

import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.REJECTED;

import io.depotdesk.dispatch.TenderStep.Trouble;
import io.depotdesk.domain.tender.ProgressDraft;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderReport;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What the outcome of a sending does to an offer. It may come late, twice, or after more is known.
final class TenderAnswers {

    private final TenderStep step;
    private final TenderMoves moves;
    private final Instant at;

    TenderAnswers(TenderStep step, TenderMoves moves) {
        this.step = step;
        this.moves = moves;
        this.at = step.at;
    }

    void take(TenderReport.Answered it) {
        boolean stale = it.sending() != 0 && it.sending() != step.now().sendings();
        switch (it.answer()) {
            case TenderAnswer.Accepted answer -> accepted(answer);
            case TenderAnswer.Pending answer -> pending(answer);
            case TenderAnswer.Rejected _ when stale -> stale();
            case TenderAnswer.Unknown _ when stale -> stale();
            case TenderAnswer.NotSent _ when stale -> stale();
            case TenderAnswer.Rejected answer -> rejected(answer);
            case TenderAnswer.Unknown answer -> unknown(answer.cause(), it.notBefore());
            case TenderAnswer.NotSent answer -> notSent(answer.cause(), it.notBefore());
        }
    }

    /// It says something of an earlier sending, and that has been taken into account.
    private void stale() {
        step.odd(Flag.OUT_OF_ORDER, "It was sent again since.");
    }

    private void accepted(TenderAnswer.Accepted it) {
        String reference = step.now().booking().reference();
        switch (step.state()) {
            case INTENDED, SENT, UNKNOWN, PENDING -> {
                if (moves.wasNeverSent()) {
                    return;
                }
                step.become(
                        moves.draft()
                                .to(ACCEPTED, at)
                                .known()
                                .reference(it.reference())
                                .price(it.price())
                                .note(""));
            }
            case ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, LOST -> {
                if (reference != null && !reference.equals(it.reference())) {
                    String why =
                            "It is booked as %s and as %s.".formatted(reference, it.reference());
                    step.odd(Flag.CONTRADICTS, why);
                    step.contradiction(step.state(), why);
                } else if (reference != null) {
                    step.odd(Flag.DUPLICATE, "It is known to be booked.");
                } else {
                    step.become(moves.draft().reference(it.reference()).price(it.price()));
                }
            }
            case WITHDRAWING -> {
                boolean news = !step.now().known();
                step.odd(Flag.LATE, "It was accepted while it was asked back.");
                ProgressDraft draft = moves.draft().known().reference(it.reference());
                step.become(news ? draft.next(at) : draft);
            }
            case REJECTED, EXPIRED -> moves.late(it.reference());
            case WITHDRAWN, CANCELLED -> {
                if (reference != null && reference.equals(it.reference())) {
                    step.odd(Flag.DUPLICATE, "It was accepted, and has ended since.");
                } else {
                    moves.late(it.reference());
                }
            }
        }
    }

    private void pending(TenderAnswer.Pending it) {
        switch (step.state()) {
            case INTENDED, SENT, UNKNOWN -> {
                if (!moves.wasNeverSent()) {
                    moves.wait(it.reference(), it.answerBy());
                }
            }
            case PENDING -> {
                Instant until = it.answerBy().plus(TenderMoves.GRACE);
                if (step.now().nextAt() != null || until.equals(step.now().until())) {
                    step.odd(Flag.DUPLICATE, "It is known to be waiting for an answer.");
                } else {
                    step.become(moves.draft().reference(it.reference()).until(until));
                }
            }
            case WITHDRAWING ->
                    step.become(moves.draft().known().reference(it.reference()).next(at));
            case REJECTED, EXPIRED, WITHDRAWN, CANCELLED -> {
                if (step.now().known()) {
                    step.odd(Flag.OUT_OF_ORDER, "It has ended since.");
                } else {
                    moves.late(it.reference());
                }
            }
            default -> step.odd(Flag.OUT_OF_ORDER, "It was accepted since.");
        }
    }

    private void rejected(TenderAnswer.Rejected it) {
        switch (step.state()) {
            case SENT, INTENDED, PENDING -> {
                if (moves.wasNeverSent()) {
                    return;
                }
                if (step.now().inDoubt()) {
                    // It says no to the repetition; the first one may be booked all the same.
                    moves.inDoubt("A repetition was rejected: " + it.text(), at);
                    return;
                }
                step.become(
                        moves.draft()
                                .to(REJECTED, at)
                                .known()
                                .again(it.reason() == RejectReason.QUOTE_GONE)
                                .note(
                                        it.text().isBlank()
                                                ? TenderMoves.words(it.reason())
                                                : it.text()));
                if (it.reason() == RejectReason.ACCOUNT || it.reason() == RejectReason.MALFORMED) {
                    step.trouble(Trouble.ACCOUNT, it.text());
                }
            }
            case UNKNOWN -> {
                step.odd(Flag.LATE, "It says no to one sending; a look-up tells of all.");
                step.become(moves.draft().next(at));
            }
            case WITHDRAWING -> {
                if (step.now().inDoubt() || step.now().known()) {
                    step.become(moves.draft().next(moves.canBeAsked() ? at : null));
                } else {
                    moves.off();
                }
            }
            case REJECTED -> step.odd(Flag.DUPLICATE, "It is known to be rejected.");
            case EXPIRED, WITHDRAWN, CANCELLED -> step.odd(Flag.OUT_OF_ORDER, "It has ended.");
            default -> step.odd(Flag.CONTRADICTS, "It was accepted before.");
        }
    }

    private void unknown(String cause, @Nullable Instant notBefore) {
        switch (step.state()) {
            case SENT ->
                    moves.inDoubt(
                            cause, TenderMoves.later(at.plus(TenderMoves.backoff(0)), notBefore));
            case UNKNOWN -> step.odd(Flag.DUPLICATE, "Nobody knows what became of it.");
            case WITHDRAWING ->
                    step.become(
                            moves.draft()
                                    .inDoubt(!step.now().known())
                                    .next(
                                            TenderMoves.later(
                                                    at.plus(TenderMoves.backoff(0)), notBefore)));
            default -> step.odd(Flag.OUT_OF_ORDER, "More is known by now.");
        }
    }

    private void notSent(String cause, @Nullable Instant notBefore) {
        int attempts = step.now().attempts();
        Instant next = TenderMoves.later(at.plus(TenderMoves.backoff(attempts)), notBefore);
        switch (step.state()) {
            case SENT -> {
                if (step.now().inDoubt()) {
                    moves.inDoubt(cause, next);
                } else {
                    moves.intended(next, attempts + 1, cause);
                }
            }
            case WITHDRAWING -> {
                if (!step.now().inDoubt() && !step.now().known()) {
                    moves.off();
                }
            }
            default -> step.odd(Flag.OUT_OF_ORDER, "More is known by now.");
        }
    }
}
