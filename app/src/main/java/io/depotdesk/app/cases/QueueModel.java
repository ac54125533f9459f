package io.depotdesk.app.cases;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.look.KeyedRows;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.FloodMode;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The cases that wait for a person, most urgent first, and which of them is looked at. In a flood only the most
/// urgent are shown until the person wants all.
public final class QueueModel {

    private final ObservableList<CaseRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper shelved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper handled = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper flood = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper heldBack = new ReadOnlyIntegerWrapper();
    private final Selection selection;
    private DayView day = DayView.of(DispatchState.EMPTY);
    private List<ExceptionCase> waiting = List.of();
    private Instant looked = Instant.EPOCH;
    private boolean flooded;
    private boolean all;

    public QueueModel(Selection selection) {
        this.selection = selection;
    }

    public ObservableList<CaseRow> rows() {
        return rows;
    }

    /// Returns how many cases are put aside and when the next one comes back; empty text if none is.
    public ReadOnlyStringProperty shelvedProperty() {
        return shelved.getReadOnlyProperty();
    }

    /// Returns what was settled without people, for the empty queue.
    public ReadOnlyStringProperty handledProperty() {
        return handled.getReadOnlyProperty();
    }

    /// Returns what flood mode does, in sentences; empty text while there is none.
    public ReadOnlyStringProperty floodProperty() {
        return flood.getReadOnlyProperty();
    }

    /// Returns how many cases wait that [#rows] does not show.
    public ReadOnlyIntegerProperty heldBackProperty() {
        return heldBack.getReadOnlyProperty();
    }

    /// Shows a newer state as it is to be seen at `now`. When the case that was looked at is done, the one that
    /// follows it is next.
    public void show(DayView newest, Instant now) {
        day = newest;
        refresh(now);
        shelved.set(shelvedWords(newest));
        long alone = newest.state().decisionsWithoutPerson();
        handled.set(
                alone == 0
                        ? "Nothing has needed a decision yet."
                        : Words.count(alone, "decision was", "decisions were")
                                + " taken without a person today.");
    }

    /// Lets time pass: a flood ends by itself.
    public void tick(Instant now) {
        if (flooded && Duration.between(looked, now).abs().toSeconds() >= 2) {
            refresh(now);
        }
    }

    /// Shows the cases held back in a flood, or holds them back again.
    public void toggleHeldBack() {
        all = !all;
        refresh(looked);
    }

    /// Returns whether there is a flood.
    public boolean isFlooded() {
        return flooded;
    }

    private void refresh(Instant now) {
        looked = now;
        int before = index();
        FloodMode mode = FloodMode.of(day.state(), now);
        flooded = mode.on();
        all &= flooded;
        waiting =
                day.state().cases().stream()
                        .filter(ExceptionCase::needsPerson)
                        .sorted(FloodMode.URGENT_FIRST)
                        .toList();
        List<ExceptionCase> shown = all ? waiting : mode.shown();
        boolean lost = before >= 0 && current().isEmpty();
        KeyedRows.refresh(rows, shown.stream().map(CaseRow::of).toList(), CaseRow::id);
        if (lost) {
            if (shown.isEmpty()) {
                selection.clear();
            } else {
                select(Math.min(before, shown.size() - 1));
            }
        }
        heldBack.set(waiting.size() - shown.size());
        flood.set(flooded ? floodWords(mode, shown.size()) : "");
    }

    private String floodWords(FloodMode mode, int shown) {
        long minutes = day.state().policy().queue().floodWindow().toMinutes();
        String came =
                "Flood: %s in %d min. "
                        .formatted(Words.count(mode.recent(), "new case", "new cases"), minutes);
        if (waiting.size() == shown) {
            return came + (mode.more() > 0 ? "All are shown." : "None is held back.");
        }
        return came
                + "The %d most urgent are shown, %s."
                        .formatted(
                                shown,
                                Words.count(
                                        (long) waiting.size() - shown,
                                        "waits behind them",
                                        "wait behind them"));
    }

    private static String shelvedWords(DayView day) {
        List<Instant> back =
                day.state().cases().stream()
                        .map(ExceptionCase::state)
                        .filter(CaseState.Shelved.class::isInstance)
                        .map(CaseState.Shelved.class::cast)
                        .map(CaseState.Shelved::until)
                        .sorted()
                        .toList();
        return back.isEmpty()
                ? ""
                : "%d shelved, next back at %s"
                        .formatted(back.size(), day.words().time(back.getFirst()));
    }

    /// Returns the case that is looked at, if it waits for a person.
    public Optional<ExceptionCase> current() {
        return selection.get() instanceof Selected.OfCase(CaseId id)
                ? waiting.stream().filter(it -> it.id().equals(id)).findFirst()
                : Optional.empty();
    }

    /// Looks at the next case, at the first if none was looked at.
    public void next() {
        select(Math.min(index() + 1, rows.size() - 1));
    }

    /// Looks at the case before, at the first if none was looked at.
    public void previous() {
        select(Math.max(index() - 1, 0));
    }

    private void select(int index) {
        if (index >= 0 && index < rows.size()) {
            selection.select(new Selected.OfCase(rows.get(index).id()));
        }
    }

    /// Returns where in [#rows] the case that is looked at stands, -1 if nowhere.
    public int index() {
        if (!(selection.get() instanceof Selected.OfCase(CaseId id))) {
            return -1;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
