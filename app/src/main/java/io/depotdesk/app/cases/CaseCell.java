package io.depotdesk.app.cases;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One card of the queue: how urgent, what is wrong, how long there is, what is recommended.
final class CaseCell extends ListCell<CaseRow> {

    private static final PseudoClass HALF = PseudoClass.getPseudoClass("half-time");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over-time");

    private final Label priority = Parts.text("", "priority");
    private final Label kind = Parts.text("", "case-kind");
    private final Label taken = Parts.text("", "case-taken", "muted");
    private final Label latched = Parts.text("A promise was broken meanwhile", "case-latched");
    private final Label key = Parts.key("A");
    private final Label countdown = Parts.text("", "case-countdown");
    private final Label title = Parts.paragraph("", "case-title");
    private final Label advice = Parts.text("", "case-advice");
    private final Label extra = Parts.text("", "case-extra");
    private final VBox card;

    private final ObservableValue<Instant> now;

    CaseCell(ObservableValue<Instant> now) {
        this.now = now;
        latched.setGraphic(Parts.icon(Icons.LOCKED));
        taken.setGraphic(Parts.icon(Icons.PERSON));
        countdown.setGraphic(Parts.icon(Icons.CLOCK));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        taken.setMinWidth(16);
        countdown.setMinWidth(Region.USE_PREF_SIZE);
        extra.setMinWidth(Region.USE_PREF_SIZE);
        priority.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(advice, Priority.ALWAYS);
        card =
                new VBox(
                        Parts.row(priority, kind, taken, Parts.spring(), countdown),
                        title,
                        latched,
                        Parts.row(key, advice, Parts.spring(), extra));
        card.getStyleClass().add("case-card");
        setPrefWidth(0); // so that a long title wraps and does not widen the list
        now.subscribe(_ -> age());
    }

    @Override
    protected void updateItem(@Nullable CaseRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            pseudoClassStateChanged(HALF, false);
            pseudoClassStateChanged(OVER, false);
            return;
        }
        priority.setText(row.priority().name());
        priority.getStyleClass().removeIf(name -> name.startsWith("tone-"));
        priority.getStyleClass().add(CaseRow.tone(row.priority()).styleClass());
        kind.setText(
                CaseRow.word(row.kind())
                        + (row.consequences() == 0 || !row.takenBy().isEmpty()
                                ? ""
                                : " +%d".formatted(row.consequences())));
        kind.setGraphic(Parts.icon(CaseRow.icon(row.kind())));
        taken.setText(row.takenBy());
        Parts.shown(taken, !row.takenBy().isEmpty());
        title.setText(row.title());
        Parts.shown(latched, row.latched());
        key.setText(row.over() ? "X" : "A");
        advice.setText(row.over() ? "Over. See it and close it" : row.recommendation());
        extra.setText(row.over() || row.extraCents() == 0 ? "" : Words.extra(row.extraCents()));
        setGraphic(card);
        age();
    }

    private void age() {
        CaseRow row = getItem();
        if (row == null || isEmpty()) {
            return;
        }
        countdown.setText(row.over() ? "over" : QueuePane.countdown(row, now.getValue()));
        CaseRow.Age age = row.age(now.getValue());
        pseudoClassStateChanged(HALF, age == CaseRow.Age.HALF);
        pseudoClassStateChanged(OVER, age == CaseRow.Age.OVER);
    }
}
