package io.depotdesk.app;

import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.decisions.DecisionLinks;
import io.depotdesk.app.desk.DaySwitch;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.past.TimeMachine;
import io.depotdesk.app.region.RoadsOfThen;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.shell.MainWindow;
import io.depotdesk.app.whynot.WhyNotDesk;
import io.depotdesk.roads.Roads;

import java.util.concurrent.Executor;

/// The ways from the window into the past: the board as it was, and questions to decisions.
final class LookingBack implements AutoCloseable {

    private final RoadsOfThen then;
    private final TimeMachine machine;
    private final WhyNotDesk questions;

    LookingBack(
            Home home,
            DaySwitch days,
            Roads roads,
            MainWindow window,
            Selection selection,
            Executor screen) {
        then = new RoadsOfThen(home, roads);
        machine =
                new TimeMachine(
                        days,
                        home.journal(),
                        then,
                        window.overlay(),
                        window.notices(),
                        window::mark,
                        screen);
        questions = new WhyNotDesk(home, then, window.overlay(), selection, screen);
        machine.addTo(window.actions());
        window.offer(new DecisionLinks(machine::enter, questions::ask));
        window.onEscape(this::left);
        window.actions()
                .add(
                        DeskAction.of(
                                "Look back: show the board as it was, before a decision or just"
                                        + " now",
                                "Past",
                                "B",
                                () ->
                                        window.decision()
                                                .ifPresentOrElse(
                                                        machine::enter, machine::enterNow)));
        window.actions()
                .add(
                        DeskAction.when(
                                () -> window.decision().isPresent(),
                                "Ask the decision: why not somebody else?",
                                "Decisions",
                                "Y",
                                () -> window.decision().ifPresent(questions::ask)));
    }

    private boolean left() {
        boolean open = machine.isOpen();
        machine.leave();
        return open;
    }

    @Override
    public void close() {
        machine.close();
        questions.close();
        then.close();
    }
}
