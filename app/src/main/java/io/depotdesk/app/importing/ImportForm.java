package io.depotdesk.app.importing;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.data.intake.ColumnUse;
import io.depotdesk.data.intake.ImportField;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.data.tables.Table;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Shows a file before it is taken: on the left what its columns hold, on the right what loads.
final class ImportForm {

    private static final int EXAMPLE_LENGTH = 26;

    private final ImportModel model;
    private final Asked asked;
    private final GridPane columns = new GridPane();
    private final VBox outcome = Parts.column();
    private final Button take;
    private final Button export;
    private final VBox form;
    private List<IncomingFile.Sheet> drawn = List.of();

    /// What the buttons ask for.
    interface Asked {
        void take(ImportPreview preview);

        void exportBadRows(OrdersPreview preview);

        void leave();
    }

    /// A field to choose, null for "not used".
    private record Choice(@Nullable ImportField field) {
        String words() {
            return field == null ? "– not used –" : field.label();
        }
    }

    ImportForm(ImportModel model, Asked asked) {
        this.model = model;
        this.asked = asked;
        take = Parts.button(Icons.IMPORT, "Import", this::take);
        take.getStyleClass().add("accent");
        take.setFocusTraversable(true);
        export = Parts.button(Icons.SAVE, "Save the bad rows…", this::export);
        columns.getStyleClass().add("import-columns");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("import-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(outcome, Priority.ALWAYS);
        VBox left = Parts.column(Parts.text("What the columns hold", "section-title"), scroll);
        VBox right = Parts.column(Parts.text("What loads", "section-title"), outcome);
        left.getStyleClass().add("import-left");
        right.getStyleClass().add("import-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox halves = new HBox(left, right);
        halves.getStyleClass().add("import-halves");
        VBox.setVgrow(halves, Priority.ALWAYS);
        form =
                Parts.column(
                        Parts.paragraph("Import " + model.fileName(), "form-title"),
                        halves,
                        Parts.row(
                                take,
                                export,
                                Parts.spring(),
                                Parts.button(Icons.CLOSE, "Cancel (Esc)", asked::leave)));
        form.getStyleClass().addAll("form", "import-form");
        form.setFocusTraversable(
                true); // the button cannot have the keyboard while there is nothing to take
        form.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ENTER && pressed.getTarget() == form) {
                        pressed.consume();
                        take();
                    }
                });
        model.fileProperty().subscribe(this::draw);
        model.stateProperty().subscribe(this::show);
    }

    VBox node() {
        return form;
    }

    Node first() {
        return form;
    }

    private void take() {
        if (model.stateProperty().get() instanceof ImportState.Ready(var preview)
                && preview.loads()) {
            asked.take(preview);
        }
    }

    private void export() {
        if (model.stateProperty().get() instanceof ImportState.Ready(var preview)) {
            preview.badRows().ifPresent(asked::exportBadRows);
        }
    }

    private void draw(@Nullable IncomingFile file) {
        if (file == null || file.sheets().equals(drawn)) {
            return;
        }
        drawn = file.sheets();
        columns.getChildren().clear();
        int row = 0;
        for (int number = 0; number < drawn.size(); number++) {
            IncomingFile.Sheet sheet = drawn.get(number);
            if (!sheet.title().isEmpty()) {
                columns.add(Parts.text(sheet.title(), "section-title"), 0, row++, 4, 1);
            }
            for (ColumnUse<?> use : sheet.columns()) {
                Table table = sheet.table();
                columns.add(Parts.text(table.columnName(use.column()), "option-title"), 0, row);
                columns.add(Parts.text(example(table, use.column()), "muted"), 1, row);
                columns.add(fields(number, use, sheet.fields()), 2, row);
                columns.add(certainty(use), 3, row);
                row++;
            }
        }
    }

    private static String example(Table table, int column) {
        String text =
                table.rows().stream()
                        .map(it -> it.cell(column).text())
                        .filter(it -> !it.isBlank())
                        .findFirst()
                        .orElse("");
        return text.length() > EXAMPLE_LENGTH ? text.substring(0, EXAMPLE_LENGTH) + "…" : text;
    }

    private Node fields(int sheet, ColumnUse<?> use, List<? extends ImportField> known) {
        ComboBox<Choice> box = new ComboBox<>();
        box.getItems().add(new Choice(null));
        for (ImportField field : known) {
            box.getItems().add(new Choice(field));
        }
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Choice choice) {
                        return choice == null ? "" : choice.words();
                    }

                    @Override
                    public Choice fromString(String words) {
                        throw new UnsupportedOperationException("Nobody types here.");
                    }
                });
        box.setValue(new Choice(use.field()));
        box.valueProperty()
                .addListener((_, _, chosen) -> model.choose(sheet, use.column(), chosen.field()));
        return box;
    }

    private static Node certainty(ColumnUse<?> use) {
        return switch (use.reason()) {
            case CHOSEN -> Parts.chip(Tone.INFO, Icons.PERSON, "chosen");
            case EXACT, ALIAS -> Parts.chip(Tone.GOOD, Icons.GOOD, "known");
            case SIMILAR -> Parts.chip(Tone.WARN, Icons.WARNING, "guessed");
            case UNKNOWN -> Parts.text("", "muted");
        };
    }

    private void show(ImportState state) {
        take.setDisable(true);
        export.setDisable(true);
        switch (state) {
            case ImportState.Reading(String step, double done) -> {
                ProgressBar bar = new ProgressBar(done);
                bar.setMaxWidth(Double.MAX_VALUE);
                outcome.getChildren().setAll(Parts.text(step + "…", "muted"), bar);
            }
            case ImportState.Incomplete(List<String> sentences) ->
                    outcome.getChildren()
                            .setAll(
                                    sentences.stream()
                                            .map(words -> Parts.paragraph(words, "option-broken"))
                                            .toList());
            case ImportState.Failed(String reason) ->
                    outcome.getChildren().setAll(Parts.paragraph(reason, "option-broken"));
            case ImportState.Ready(var preview) -> ready(preview);
        }
    }

    private void ready(ImportPreview preview) {
        take.setDisable(!preview.loads());
        take.setText(preview.asks() + " (Enter)");
        export.setDisable(preview.badRows().isEmpty());
        HBox chips = Parts.row();
        for (ImportPreview.Sign sign : preview.signs()) {
            chips.getChildren().add(Parts.chip(sign.tone(), sign.icon(), sign.words()));
        }
        ListView<ImportPreview.Line> list = new ListView<>();
        list.getItems().setAll(preview.lines());
        list.getStyleClass().addAll("dense", "import-faults");
        list.setCellFactory(_ -> new LineCell());
        list.setPlaceholder(
                Parts.empty(Icons.GOOD, "Every row is fine", "Nothing is wrong in this file."));
        VBox.setVgrow(list, Priority.ALWAYS);
        outcome.getChildren().setAll(chips, list);
    }

    private static final class LineCell extends ListCell<ImportPreview.Line> {

        LineCell() {
            setPrefWidth(0); // so that long sentences wrap
        }

        @Override
        protected void updateItem(ImportPreview.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            HBox head =
                    Parts.row(
                            line.bad()
                                    ? Parts.chip(Tone.BAD, Icons.ERROR, line.where())
                                    : Parts.chip(Tone.WARN, Icons.WARNING, line.where()));
            setGraphic(new VBox(head, Parts.paragraph(line.sentence(), "import-fault")));
        }
    }
}
