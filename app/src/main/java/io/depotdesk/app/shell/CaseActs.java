package io.depotdesk.app.shell;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.cases.CaseAnswers;
import io.depotdesk.app.cases.QueueModel;
import io.depotdesk.app.day.DayView;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What keys do with the case that is looked at: taking, answering and closing it are three things with three keys.
final class CaseActs {

    private static final int MOST = 9;

    private final QueueModel queue;
    private final CaseAnswers answers;
    private final Selection selection;
    private final Overlay overlay;
    private final Notices notices;
    private final Supplier<DayView> day;

    /// @param day the newest that is on the screen
    CaseActs(
            QueueModel queue,
            CaseAnswers answers,
            Selection selection,
            Overlay overlay,
            Notices notices,
            Supplier<DayView> day) {
        this.queue = queue;
        this.answers = answers;
        this.selection = selection;
        this.overlay = overlay;
        this.notices = notices;
        this.day = day;
    }

    void addTo(Actions actions) {
        actions.add(
                DeskAction.when(
                        () -> looked().filter(ExceptionCase::isUndecided).isPresent(),
                        "Shelve the case",
                        "Queue",
                        "S",
                        this::shelve));
        actions.add(
                DeskAction.when(
                        () ->
                                looked().filter(it -> it.state() instanceof CaseState.Open)
                                        .isPresent(),
                        "Take the case: say that you look after it",
                        "Queue",
                        "T",
                        () -> looked().ifPresent(answers::take)));
        actions.add(
                DeskAction.when(
                        () -> looked().isPresent(),
                        "Close the case without an answer, or as seen",
                        "Queue",
                        "X",
                        () -> looked().ifPresent(answers::close)));
        actions.add(
                DeskAction.when(
                        queue::isFlooded,
                        "Show or hide the cases that the flood holds back",
                        "Queue",
                        "F",
                        queue::toggleHeldBack));
        actions.add(
                DeskAction.of("Look at a shelved case", "Queue", "Shift+S", this::chooseShelved));
    }

    /// Returns the case that is selected, if it is not closed.
    private Optional<ExceptionCase> looked() {
        return selection.get() instanceof Selected.OfCase(CaseId id)
                ? day.get().state().caseOf(id).filter(it -> !it.isClosed())
                : Optional.empty();
    }

    void shelve() {
        looked().ifPresent(it -> answers.shelve(it, day.get()));
    }

    /// Shows the cases that are put aside, the next to come back first; the one chosen is looked at.
    void chooseShelved() {
        DayView now = day.get();
        record Line(CaseId id, CaseState.Shelved state, String title) {}
        List<Line> lines =
                now.state().cases().stream()
                        .filter(it -> it.state() instanceof CaseState.Shelved)
                        .map(it -> new Line(it.id(), (CaseState.Shelved) it.state(), it.title()))
                        .sorted((one, other) -> one.state.until().compareTo(other.state.until()))
                        .limit(MOST)
                        .toList();
        if (lines.isEmpty()) {
            notices.tell(Tone.INFO, "No case is put aside.");
            return;
        }
        ReasonForm.choose(
                overlay,
                "Shelved cases",
                "They come back by themselves. Which one do you want to look at?",
                lines.stream()
                        .map(line ->
                                "%s · back at %s · %s"
                                        .formatted(
                                                line.title,
                                                now.words().time(line.state.until()),
                                                line.state.reason()))
                        .toList(),
                index -> selection.select(new Selected.OfCase(lines.get(index).id())));
    }
}
