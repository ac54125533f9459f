package io.depotdesk.app.cases;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.Right;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What a person can do with something that somebody asked for: approve it, say why not, or take it back.
final class RequestAnswers {

    /// Why something that was asked for is not done.
    private static final List<String> WHY_NOT =
            List.of(
                    "It costs too much",
                    "The promise comes first",
                    "There is a better way",
                    "The carrier keeps what it has accepted",
                    "It can wait");

    private final Desk desk;
    private final Overlay overlay;
    private final Notices notices;
    private final Runnable undo;

    RequestAnswers(Desk desk, Overlay overlay, Notices notices, Runnable undo) {
        this.desk = desk;
        this.overlay = overlay;
        this.notices = notices;
        this.undo = undo;
    }

    void choose(ExceptionCase it, ApprovalRequest request, int index) {
        if (index == 0) {
            answer(it, 0, null, "Approved: %s.".formatted(request.what()));
        } else if (isMine(request)) {
            answer(it, index, null, "Withdrawn: %s.".formatted(request.what()));
        } else {
            ReasonForm.open(
                    overlay,
                    "Do not do it: " + request.what(),
                    "%s is told why. Why not?".formatted(request.by()),
                    WHY_NOT,
                    reason -> answer(it, index, reason, "Not done: %s.".formatted(request.what())));
        }
    }

    private void answer(ExceptionCase it, int index, @Nullable String reason, String words) {
        notices.follow(
                desk.answer(it.id(), index, reason),
                new Notice(Tone.GOOD, words, "Undo (U)", undo));
    }

    /// Returns what the person at the desk can do about it, in a sentence.
    String standing(ApprovalRequest request) {
        Optional<DeskPerson> person = desk.state().people().called(desk.person().name());
        boolean decides =
                person.filter(it -> Right.DECIDE_REQUESTS.isHeldBy(it.role())).isPresent();
        if (isMine(request)) {
            return decides
                    ? "You asked for this, so somebody else has to decide it. Press 2 to withdraw"
                          + " it."
                    : "You asked for this. A supervisor decides it. Press 2 to withdraw it.";
        }
        return decides
                ? "Press A to approve it, or 2 to say why not."
                : "A supervisor decides this. Press Ctrl+L to let one sign in.";
    }

    /// Returns what the second option is for the person at the desk.
    String otherwise(ApprovalRequest request) {
        return isMine(request) ? "Withdraw (2)" : "Reject (2)";
    }

    private boolean isMine(ApprovalRequest request) {
        return desk.person().name().equals(request.by());
    }
}
