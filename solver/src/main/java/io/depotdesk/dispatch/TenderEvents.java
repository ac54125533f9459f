package io.depotdesk.dispatch;

import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.PENDING;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWN;

import io.depotdesk.dispatch.TenderStep.Trouble;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderState;

import java.time.Instant;

/// What a carrier's statements do to an offer. They come twice, late, in another order, and contradict each other.
final class TenderEvents {

    private final TenderStep step;
    private final TenderMoves moves;

    TenderEvents(TenderStep step, TenderMoves moves) {
        this.step = step;
        this.moves = moves;
    }

    /// @param lookedUp whether it is part of an answer to a question of ours, which repeats what is known
    void take(CarrierEvent event, boolean lookedUp) {
        boolean known = step.record.hasHeard(event);
        boolean open = step.state() == PENDING && step.record.state() != PENDING;
        if (known && !(lookedUp && open)) {
            if (!lookedUp) {
                step.odd(Flag.DUPLICATE, event, "It was told before.");
            }
            return;
        }
        TenderState to = TenderLattice.meaning(event);
        if (to == null) {
            step.hear(event, false, "The word \"%s\" is not known.".formatted(event.word()));
            return;
        }
        switch (step.state()) {
            case INTENDED -> {
                if (step.now().sent() == null) {
                    refused(event, "It was never sent.");
                } else {
                    goes(to, event);
                }
            }
            case SENT, UNKNOWN -> goes(to, event);
            case PENDING, ACCEPTED, PICKED_UP, DELIVERED, FAILED, RETURNING, RETURNED, LOST ->
                    booked(to, event);
            case WITHDRAWING -> askedBack(to, event);
            case REJECTED, EXPIRED, WITHDRAWN, CANCELLED -> over(to, event);
        }
    }

    private void booked(TenderState to, CarrierEvent event) {
        String person = step.now().booking().confirmedBy();
        if (person != null
                && step.state() == ACCEPTED
                && TenderLattice.isOff(to)
                && !TenderLattice.hasSaidYes(step.record)) {
            contradicts(
                    to,
                    event,
                    "%s, said that it takes the shipment. The carrier's own system says that it is %s%s"
                            .formatted(
                                    person,
                                    word(to),
                                    event.note().isBlank() ? "." : ": " + event.note()));
            return;
        }
        switch (TenderLattice.move(step.now(), to, event)) {
            case GOES -> goes(to, event);
            case SAME -> {
                step.hear(event, true, "");
                step.become(moves.draft().known().told(event));
            }
            case HISTORY -> {
                step.odd(Flag.OUT_OF_ORDER, event, "More is known by now.");
                step.hear(event, false, "More was known by then.");
            }
            case REFUSED -> refused(event, "It was %s before.".formatted(word(step.state())));
            case CONTRADICTS -> contradicts(to, event, otherwise(to));
        }
    }

    private void goes(TenderState to, CarrierEvent event) {
        boolean freed = TenderLattice.isOff(to) && step.state() == ACCEPTED;
        TenderState entered = freed ? TenderState.CANCELLED : to;
        step.hear(event, true, "");
        var draft = moves.draft().to(entered, step.at).known().told(event).note(event.note());
        if (entered == PENDING) {
            draft.until(
                    TenderMoves.later(
                            step.record.tender().answerBy().plus(TenderMoves.GRACE),
                            step.at.plus(TenderMoves.PATIENCE)));
        } else if (TenderLattice.isOff(entered)) {
            draft.again(false);
        }
        step.become(draft);
        if (entered == TenderState.FAILED) {
            step.trouble(Trouble.FAILED, note(event));
        } else if (entered == TenderState.LOST) {
            step.trouble(Trouble.LOST, note(event));
        }
    }

    private void askedBack(TenderState to, CarrierEvent event) {
        step.hear(event, true, "");
        if (TenderLattice.isOff(to)) {
            step.become(moves.draft().to(WITHDRAWN, step.at).known().told(event));
        } else if (TenderLattice.isDriving(to)) {
            step.odd(Flag.LATE, event, "It was to be asked back, and is under way.");
            step.become(moves.draft().told(event));
            moves.tooLate(to, "It is %s already.".formatted(word(to)));
        } else {
            boolean news = !step.now().known();
            step.odd(Flag.LATE, event, "It is being asked back.");
            var draft = moves.draft().known().told(event);
            step.become(news && moves.canBeAsked() ? draft.next(step.at) : draft);
        }
    }

    private void over(TenderState to, CarrierEvent event) {
        if (TenderLattice.isOff(to)) {
            step.hear(event, false, "It had ended already.");
        } else if (TenderLattice.isDriving(to)) {
            contradicts(to, event, otherwise(to));
        } else if (step.now().known() && event.at().isBefore(ended())) {
            step.odd(Flag.OUT_OF_ORDER, event, "It has ended since.");
            step.hear(event, false, "It had ended since.");
        } else {
            step.hear(event, true, "");
            moves.late(null);
            step.become(moves.draft().told(event));
        }
    }

    private Instant ended() {
        var told = step.now().booking().toldAt();
        return step.state() == TenderState.CANCELLED && told != null ? told : step.now().since();
    }

    private void refused(CarrierEvent event, String why) {
        step.odd(Flag.CONTRADICTS, event, why);
        step.hear(event, false, why);
    }

    private String otherwise(TenderState to) {
        return "It says that the shipment is %s, but it was %s before."
                .formatted(word(to), word(step.state()));
    }

    private void contradicts(TenderState to, CarrierEvent event, String why) {
        refused(event, why);
        step.contradiction(to, why);
    }

    private static String note(CarrierEvent event) {
        return event.note().isBlank() ? event.word() : event.note();
    }

    /// Returns how an offer stands, in a word or two after "it is".
    static String word(TenderState state) {
        return switch (state) {
            case INTENDED -> "not sent yet";
            case SENT -> "being sent";
            case UNKNOWN -> "sent, outcome unknown";
            case PENDING -> "waiting for an answer";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case EXPIRED -> "not answered in time";
            case WITHDRAWING -> "being asked back";
            case WITHDRAWN -> "withdrawn";
            case PICKED_UP -> "picked up";
            case DELIVERED -> "delivered";
            case FAILED -> "not handed over";
            case RETURNING -> "coming back";
            case RETURNED -> "back";
            case CANCELLED -> "cancelled by the carrier";
            case LOST -> "lost";
        };
    }
}
