package io.depotdesk.app.decisions;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.look.KeyedRows;
import io.depotdesk.app.look.Words;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import java.time.ZoneOffset;

/// All decisions of the day, newest first, and who took them.
public final class DecisionsModel {

    /// Whose decisions are shown.
    public enum Whose {
        ALL,
        BY_MACHINE,
        BY_DEFAULT,
        BY_PEOPLE
    }

    private final ObservableList<DecisionRecord> all = FXCollections.observableArrayList();
    private final FilteredList<DecisionRecord> rows = new FilteredList<>(all);
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>(Whose.ALL);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Words words = new Words(ZoneOffset.UTC);

    public DecisionsModel() {
        whose.subscribe(wanted -> rows.setPredicate(it -> isOf(wanted, it)));
    }

    private static boolean isOf(Whose wanted, DecisionRecord it) {
        return switch (wanted) {
            case ALL -> true;
            case BY_PEOPLE -> it.actor() instanceof Actor.Person;
            case BY_MACHINE -> it.actor() instanceof Actor.Machine && !it.isSafeDefault();
            case BY_DEFAULT -> it.isSafeDefault();
        };
    }

    public ObservableList<DecisionRecord> rows() {
        return rows;
    }

    public ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    /// Returns how many decisions there are, which share was taken without a person, and how many because nobody
    /// answered in time.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public Words words() {
        return words;
    }

    public void show(DayView day) {
        words = day.words();
        KeyedRows.refresh(all, day.state().decisions().reversed(), DecisionRecord::id);
        long alone = day.state().decisionsWithoutPerson();
        long byDefault = all.stream().filter(DecisionRecord::isSafeDefault).count();
        summary.set(
                "%s, %s without a person%s"
                        .formatted(
                                Words.count(all.size(), "decision", "decisions"),
                                all.isEmpty() ? "none" : Words.percent((double) alone / all.size()),
                                byDefault == 0 ? "" : ", %d by default".formatted(byDefault)));
    }
}
