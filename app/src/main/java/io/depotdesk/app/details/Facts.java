package io.depotdesk.app.details;

import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.domain.measure.CostLedger;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lines of a name and what it is.
public final class Facts {

    private final GridPane grid = new GridPane();

    public Facts() {
        grid.getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
    }

    /// Adds a line; nothing if `value` is empty.
    public Facts add(String name, String value) {
        if (!value.isEmpty()) {
            add(name, Parts.paragraph(value, "fact-value"));
        }
        return this;
    }

    public Facts add(String name, Node value) {
        Label label = Parts.text(name, "fact-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, value);
        return this;
    }

    public Node node() {
        return grid;
    }

    /// Returns the lines of `ledger` and their sum.
    static Node ledger(CostLedger ledger) {
        VBox box = new VBox();
        box.getStyleClass().add("ledger");
        for (CostLedger.Line line : ledger.lines()) {
            box.getChildren().add(line(line.term(), line.basis(), Words.money(line.cents()), ""));
        }
        box.getChildren().add(line("Total", "", Words.money(ledger.totalCents()), "ledger-total"));
        return box;
    }

    private static Node line(String term, String basis, String amount, String styleClass) {
        Label money = Parts.text(amount, "ledger-amount");
        money.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Parts.text(term, "ledger-term");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Parts.row(words, Parts.text(basis, "muted"), Parts.spring(), money);
        if (!styleClass.isEmpty()) {
            line.getStyleClass().add(styleClass);
        }
        return line;
    }
}
