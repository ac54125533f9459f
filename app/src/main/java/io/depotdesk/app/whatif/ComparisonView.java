package io.depotdesk.app.whatif;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.whatif.Comparison.Change;
import io.depotdesk.app.whatif.Comparison.Changed;
import io.depotdesk.app.whatif.Comparison.Figure;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// The comparison of a what-if with the live day, with what can be done about it now.
final class ComparisonView {

    private final Comparison comparison;
    private final Asked asked;
    private final VBox box;
    private final Button back;

    /// What the person may ask for.
    ///
    /// @param back goes on with the what-if
    /// @param carryOver makes it the live day
    /// @param drop throws it away
    record Asked(Runnable back, Runnable carryOver, Runnable drop) {}

    /// @param title which days are compared
    /// @param words what to know before reading the figures
    ComparisonView(Comparison comparison, String title, String words, Asked asked) {
        this.comparison = comparison;
        this.asked = asked;
        back = Parts.button(Icons.GO, "Go on with the what-if (Esc)", asked.back());
        back.setFocusTraversable(true);
        var carry = Parts.button(Icons.SAVE, "Carry over to the live day (C)", asked.carryOver());
        carry.getStyleClass().add("accent");
        var drop = Parts.button(Icons.CLOSE, "Drop the what-if (D)", asked.drop());
        ScrollPane scroll = new ScrollPane(content());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("comparison-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box =
                Parts.column(
                        Parts.paragraph(title, "form-title"),
                        Parts.paragraph(words, "muted"),
                        scroll,
                        Parts.row(carry, drop, Parts.spring(), back));
        box.getStyleClass().addAll("form", "comparison");
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.isControlDown() || pressed.isAltDown() || pressed.isMetaDown()) {
            return;
        }
        if (pressed.getCode() == KeyCode.C) {
            pressed.consume();
            asked.carryOver().run();
        } else if (pressed.getCode() == KeyCode.D) {
            pressed.consume();
            asked.drop().run();
        }
    }

    private VBox content() {
        VBox content = Parts.column(figures(), heading());
        content.getChildren().add(shipments());
        return content;
    }

    private GridPane figures() {
        GridPane grid = grid(4);
        head(grid, "", "Live day", "What-if", "Difference");
        int row = 1;
        for (Figure figure : comparison.figures()) {
            if (figure.term() && figure.live() == 0 && figure.whatIf() == 0) {
                continue;
            }
            String style = figure.term() ? "comparison-term" : "comparison-label";
            grid.add(Parts.text(figure.label(), style), 0, row);
            grid.add(number(value(figure, figure.live()), figure.term()), 1, row);
            grid.add(number(value(figure, figure.whatIf()), figure.term()), 2, row);
            grid.add(difference(figure), 3, row);
            row++;
        }
        return grid;
    }

    private Label heading() {
        int number = comparison.shipments().size();
        return Parts.text(
                number == 0
                        ? "Every shipment fares as on the live day"
                        : Words.count(number, "shipment fares", "shipments fare") + " otherwise",
                "section-title");
    }

    private Node shipments() {
        List<Changed> changed = comparison.shipments();
        GridPane grid = grid(4);
        if (changed.isEmpty()) {
            return grid;
        }
        head(grid, "Shipment", "Live day", "What-if", "");
        int row = 1;
        for (Changed each : changed) {
            grid.add(Parts.text(each.shipment().value(), "comparison-label"), 0, row);
            grid.add(right(Parts.text(each.live())), 1, row);
            grid.add(right(Parts.text(each.whatIf())), 2, row);
            grid.add(right(verdict(each.change(), "other hands")), 3, row);
            row++;
        }
        return grid;
    }

    private static GridPane grid(int columns) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("comparison-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static void head(GridPane grid, String... words) {
        for (int i = 0; i < words.length; i++) {
            grid.add(Parts.text(words[i], "muted"), i, 0);
        }
    }

    private static Label number(String words, boolean term) {
        return right(Parts.text(words, term ? "comparison-term-value" : "comparison-value"));
    }

    private static Label right(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node difference(Figure figure) {
        String words =
                figure.difference() == 0
                        ? "same"
                        : (figure.difference() > 0 ? "+" : "−")
                                + value(figure, Math.abs(figure.difference()));
        if (figure.change() == Change.NEITHER || figure.term()) {
            return right(Parts.text(words, "muted"));
        }
        Label label = verdict(figure.change(), "");
        label.setText(words + " " + label.getText());
        return right(label);
    }

    /// Says in a word, a picture and a colour whether something is better.
    private static Label verdict(Change change, String otherwise) {
        return switch (change) {
            case BETTER -> Parts.chip(Tone.GOOD, Icons.GOOD, "better");
            case WORSE -> Parts.chip(Tone.WARN, Icons.WARNING, "worse");
            case NEITHER -> Parts.text(otherwise, "muted");
        };
    }

    private static String value(Figure figure, long value) {
        return switch (figure.unit()) {
            case CENTS -> Words.money(value);
            case METRES -> Words.kilometres(value);
            case MINUTES -> String.format(Locale.ROOT, "%,d min", value);
            case NUMBER -> String.format(Locale.ROOT, "%,d", value);
        };
    }

    VBox node() {
        return box;
    }

    Node first() {
        return back;
    }
}
