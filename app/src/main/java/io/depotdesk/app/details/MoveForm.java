package io.depotdesk.app.details;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.domain.plan.BrokenConstraint;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Moves a stop without a mouse: route on the left, place on the right, what breaks below, Enter carries out.
final class MoveForm {

    private final MoveModel model;
    private final PlacementAnswers answers;
    private final Overlay overlay;
    private final ListView<MoveModel.Target> targets = new ListView<>();
    private final ListView<String> positions = new ListView<>();
    private final VBox preview = Parts.column();

    MoveForm(MoveModel model, PlacementAnswers answers, Overlay overlay) {
        this.model = model;
        this.answers = answers;
        this.overlay = overlay;
    }

    void open() {
        targets.getItems().setAll(model.targets());
        targets.setCellFactory(_ -> new TargetCell());
        targets.getStyleClass().addAll("dense", "move-list");
        positions.getStyleClass().addAll("dense", "move-list");
        HBox.setHgrow(positions, Priority.ALWAYS);
        targets.getSelectionModel()
                .selectedItemProperty()
                .subscribe(target -> {
                    if (target != null) {
                        positions.getItems().setAll(model.positions(target));
                        int start = model.startPosition(target);
                        positions.getSelectionModel().select(start);
                        positions.scrollTo(start);
                    }
                });
        positions
                .getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> {
                    var target = targets.getSelectionModel().getSelectedItem();
                    if (target != null && index.intValue() >= 0) {
                        model.tryOut(target, index.intValue());
                    }
                });
        positions
                .heightProperty()
                .subscribe(
                        _ -> positions.scrollTo(positions.getSelectionModel().getSelectedIndex()));
        model.previewProperty().subscribe(this::show);
        preview.getStyleClass().add("move-preview");
        VBox form =
                Parts.column(
                        Parts.paragraph(
                                "Move %s · %s"
                                        .formatted(
                                                model.shipment().id(),
                                                model.shipment().consignee().name()),
                                "form-title"),
                        new HBox(targets, positions),
                        preview,
                        Parts.row(
                                Parts.key("↑↓"),
                                Parts.text("route", "hint"),
                                Parts.key("→"),
                                Parts.text("place on it", "hint"),
                                Parts.key("Enter"),
                                Parts.text("moves it", "hint"),
                                Parts.key("Esc"),
                                Parts.text("leaves it", "hint")));
        form.getStyleClass().addAll("form", "move-form");
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        overlay.ask(form, targets);
        targets.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER) {
            carryOut();
        } else if (pressed.getCode() == KeyCode.RIGHT) {
            positions.requestFocus();
        } else if (pressed.getCode() == KeyCode.LEFT) {
            targets.requestFocus();
        } else {
            return;
        }
        pressed.consume();
    }

    private void carryOut() {
        var target = targets.getSelectionModel().getSelectedItem();
        if (target != null
                && model.previewProperty().get() instanceof MoveModel.Preview.Ready(var draft)) {
            overlay.close();
            answers.move(
                    draft,
                    target.vehicle() == null
                            ? "%s is off its route.".formatted(model.shipment().id())
                            : "%s moved to %s.".formatted(model.shipment().id(), target.name()));
        }
    }

    private void show(MoveModel.Preview shown) {
        preview.getChildren().clear();
        switch (shown) {
            case MoveModel.Preview.Working _ ->
                    preview.getChildren().add(Parts.paragraph("Working it out…", "muted"));
            case MoveModel.Preview.Failed(String reason) -> {
                var line = Parts.paragraph(reason, "option-broken");
                line.setGraphic(Parts.icon(Icons.ERROR));
                preview.getChildren().add(line);
            }
            case MoveModel.Preview.Ready(var draft) -> {
                HBox head =
                        Parts.row(
                                Parts.text("Cost of the day", "fact-name"),
                                Parts.text(Words.extra(draft.extraCents()), "option-value"));
                head.getChildren()
                        .add(
                                draft.broken().isEmpty()
                                        ? Parts.chip(Tone.GOOD, Icons.GOOD, "breaks nothing")
                                        : Parts.chip(
                                                Tone.BAD,
                                                Icons.WARNING,
                                                "breaks "
                                                        + Words.count(
                                                                draft.broken().size(),
                                                                "rule",
                                                                "rules")));
                preview.getChildren().add(head);
                draft.broken().stream()
                        .limit(4)
                        .map(BrokenConstraint::reason)
                        .map(reason -> Parts.paragraph(reason, "option-broken"))
                        .forEach(preview.getChildren()::add);
            }
        }
    }

    private static final class TargetCell extends ListCell<MoveModel.Target> {
        @Override
        protected void updateItem(MoveModel.@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            setText(null);
            setGraphic(
                    empty || target == null
                            ? null
                            : Parts.row(
                                    Parts.text(target.name(), "option-title"),
                                    Parts.text(target.words(), "muted")));
        }
    }
}
