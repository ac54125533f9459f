package io.depotdesk.testdays;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A day that a test plays report by report, with the journal that comes of it.
public final class PlayedDay {

    private final DispatchCore core = new DispatchCore();
    private final List<JournalUnit> journal = new ArrayList<>();
    private DispatchState state = DispatchState.EMPTY;
    private Instant now = SampleDay.MORNING;

    /// Returns a day that is open and has its fleet.
    public static PlayedDay open() {
        var day = new PlayedDay();
        day.report(
                new Reported.DayOpened(SampleDay.DATE, SampleDay.ZONE, SampleDay.DEPOT, "monaco"));
        day.report(
                new Reported.FleetImported(
                        "fleet.csv", SampleDay.vans(), SampleDay.carriers(), SampleDay.ANNA));
        return day;
    }

    /// Hands in a report as the loop would.
    ///
    /// @throws AssertionError if it is refused
    public List<Concluded> report(Reported report) {
        var refusal = core.refusal(state, report, now);
        if (refusal.isPresent()) {
            throw new AssertionError("Refused: " + refusal.get());
        }
        JournalUnit unit = core.taken(state, report, now);
        journal.add(unit);
        state = state.after(unit);
        return unit.conclusions();
    }

    /// Lets time pass and hands in what is due then, until nothing is due any more.
    public List<Concluded> pass(Duration time) {
        now = now.plus(time);
        List<Concluded> conclusions = new ArrayList<>();
        List<Reported> due = core.due(state, now);
        for (int rounds = 0; !due.isEmpty(); rounds++) {
            if (rounds > 100) {
                throw new AssertionError("There is no end to what is due: " + due);
            }
            due.forEach(report -> conclusions.addAll(report(report)));
            due = core.due(state, now);
        }
        return conclusions;
    }

    /// Lets time pass while the desk is closed: nothing that becomes due is handed in.
    public void sleep(Duration time) {
        now = now.plus(time);
    }

    /// Returns why `report` would be turned down, empty text if it would be taken.
    public String refusal(Reported report) {
        return core.refusal(state, report, now).orElse("");
    }

    public DispatchState state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    public List<JournalUnit> journal() {
        return List.copyOf(journal);
    }

    /// Returns the state after a restart: the fold of the journal.
    public DispatchState restarted() {
        DispatchState restored = DispatchState.EMPTY;
        for (JournalUnit unit : journal) {
            restored = restored.after(unit);
        }
        return restored;
    }
}
