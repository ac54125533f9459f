package io.depotdesk.app.shell;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;

/// Undo, redo and the wish for a new plan, with what is said about them.
final class Acts {

    private final Desk desk;
    private final Notices notices;

    Acts(Desk desk, Notices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    void undo() {
        String label = desk.state().undoLabel().orElse("");
        if (label.isEmpty()) {
            notices.tell(Tone.INFO, "There is nothing to undo.");
            return;
        }
        notices.follow(
                desk.report(new Reported.Undone(desk.person())),
                new Notice(Tone.GOOD, "Taken back: " + label + ".", "Redo (Ctrl+Y)", this::redo));
    }

    void redo() {
        String label = desk.state().redoLabel().orElse("");
        if (label.isEmpty()) {
            notices.tell(Tone.INFO, "There is nothing to redo.");
            return;
        }
        notices.follow(
                desk.report(new Reported.Redone(desk.person())),
                new Notice(Tone.GOOD, "Done again: " + label + ".", "Undo (U)", this::undo));
    }

    void release(ShipmentId shipment) {
        notices.follow(
                desk.report(new Reported.LockReleased(shipment, desk.person())),
                new Notice(
                        Tone.GOOD,
                        "Searches may move %s again.".formatted(shipment),
                        "Undo (U)",
                        this::undo));
    }

    void planAgain() {
        notices.clearPlanning();
        notices.follow(
                desk.report(new Reported.ReplanAsked("asked for at the desk", desk.person())),
                Notice.of(
                        Tone.INFO, "Planning again. The plan stands until a better one is found."));
    }

    /// Returns how far the journal is, in words.
    static String journal(DayView day) {
        return "Plan %,d · journal %,d"
                .formatted(day.state().plan().version(), day.state().sequence());
    }
}
