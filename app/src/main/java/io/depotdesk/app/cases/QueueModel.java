package io.depotdesk.app.cases;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.look.KeyedRows;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The cases that wait for a person, most urgent first, and which of them is looked at.
public final class QueueModel {

    private static final Comparator<ExceptionCase> URGENT_FIRST =
            Comparator.comparing(ExceptionCase::priority)
                    .thenComparing(ExceptionCase::deadline)
                    .thenComparing(ExceptionCase::id);

    private final ObservableList<CaseRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper shelved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper handled = new ReadOnlyStringWrapper("");
    private final Selection selection;
    private List<ExceptionCase> waiting = List.of();

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

    /// Shows a newer state. When the case that was looked at is done, the one that follows it is next.
    public void show(DayView day) {
        int before = index();
        waiting =
                day.state().cases().stream()
                        .filter(ExceptionCase::needsPerson)
                        .sorted(URGENT_FIRST)
                        .toList();
        boolean lost = before >= 0 && current().isEmpty();
        KeyedRows.refresh(rows, waiting.stream().map(CaseRow::of).toList(), CaseRow::id);
        if (lost) {
            if (waiting.isEmpty()) {
                selection.clear();
            } else {
                select(Math.min(before, waiting.size() - 1));
            }
        }
        shelved.set(shelvedWords(day));
        long alone = day.state().decisionsWithoutPerson();
        handled.set(
                alone == 0
                        ? "Nothing has needed a decision yet."
                        : Words.count(alone, "decision was", "decisions were")
                                + " taken without a person today.");
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
