package io.depotdesk.app.decisions;

import io.depotdesk.app.decisions.DecisionsModel.Whose;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The list of decisions with the record of the chosen one beside it.
public final class DecisionsPane {

    private final DecisionsModel model;
    private final ListView<DecisionRecord> list;
    private final ScrollPane record = new ScrollPane();
    private final VBox box;
    private @Nullable DecisionLinks links;

    public DecisionsPane(DecisionsModel model) {
        this.model = model;
        list = new ListView<>(model.rows());
        list.getStyleClass().addAll("queue", "decision-list");
        list.setCellFactory(_ -> new DecisionCell());
        list.setPlaceholder(
                Parts.empty(
                        Icons.DECISIONS,
                        "No decision yet",
                        "Each decision of the day, taken by a person or by the workstation, stands"
                                + " here with what was weighed."));
        record.setFitToWidth(true);
        record.getStyleClass().add("decision-record-scroll");
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        Label summary = Parts.text("", "muted");
        summary.textProperty().bind(model.summaryProperty());
        HBox heading =
                Parts.row(Parts.text("Decisions", "pane-title"), whose(), Parts.spring(), summary);
        heading.getStyleClass().addAll("pane-heading", "orders-bar");
        SplitPane split = new SplitPane(list, record);
        split.setDividerPositions(0.42);
        VBox.setVgrow(split, Priority.ALWAYS);
        box = new VBox(heading, split);
        box.getStyleClass().addAll("pane", "decisions-pane");
    }

    private Node whose() {
        SegmentedButton buttons = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        buttons.setToggleGroup(group);
        for (Whose whose : Whose.values()) {
            ToggleButton button = new ToggleButton(words(whose));
            button.setUserData(whose);
            button.setFocusTraversable(false);
            button.setSelected(whose == Whose.ALL);
            model.whoseProperty().subscribe(now -> button.setSelected(now == whose));
            buttons.getButtons().add(button);
        }
        group.selectedToggleProperty()
                .subscribe(toggle -> {
                    if (toggle != null) {
                        model.whoseProperty().set((Whose) toggle.getUserData());
                    }
                });
        return buttons;
    }

    /// Returns what the list of these is called.
    public static String words(Whose whose) {
        return switch (whose) {
            case ALL -> "All";
            case BY_MACHINE -> "By the machine";
            case BY_DEFAULT -> "By default";
            case BY_PEOPLE -> "By people";
        };
    }

    private void show(@Nullable DecisionRecord decision) {
        record.setContent(
                decision == null
                        ? Parts.empty(
                                Icons.DECISIONS,
                                "Choose a decision",
                                "Its question, what was weighed and what it rests on are shown"
                                        + " here.")
                        : new DecisionRecordView(decision, model.words(), links).node());
        record.setFitToHeight(decision == null);
    }

    /// Offers what can be done with a decision.
    public void offer(DecisionLinks offered) {
        links = offered;
        show(list.getSelectionModel().getSelectedItem());
    }

    /// Returns the decision that is looked at.
    public Optional<DecisionRecord> current() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Looks at the next decision, or at the one before.
    public void step(int by) {
        list.requestFocus();
        int next =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + by,
                        0,
                        Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 3));
    }

    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    public Node node() {
        return box;
    }

    private final class DecisionCell extends ListCell<DecisionRecord> {

        private final Label actor = Parts.text("", "case-kind");
        private final Label time = Parts.text("", "case-countdown");
        private final Label answer = Parts.paragraph("", "case-title");
        private final Label question = Parts.text("", "case-advice");
        private final VBox card =
                new VBox(Parts.row(actor, Parts.spring(), time), answer, question);

        DecisionCell() {
            setPrefWidth(0);
            card.getStyleClass().add("case-card");
        }

        @Override
        protected void updateItem(@Nullable DecisionRecord it, boolean empty) {
            super.updateItem(it, empty);
            if (empty || it == null) {
                setGraphic(null);
                return;
            }
            actor.setText(
                    it.actor().name() + (it.isSafeDefault() ? " · nobody answered in time" : ""));
            actor.setGraphic(
                    Parts.icon(it.actor() instanceof Actor.Person ? Icons.PERSON : Icons.MACHINE));
            time.setText(model.words().time(it.at()));
            answer.setText(it.answer());
            question.setText(it.question());
            setGraphic(card);
        }
    }
}
