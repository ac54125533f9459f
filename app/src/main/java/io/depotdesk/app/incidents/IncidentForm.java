package io.depotdesk.app.incidents;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.overlay.Objection;
import io.depotdesk.app.overlay.Overlay;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// Asks what is the matter on the roads of a drawn area.
final class IncidentForm {

    private static final int SLOWEST = 5;
    private static final int FASTEST = 95;

    private final RadioButton closed = new RadioButton("Closed");
    private final RadioButton slow = new RadioButton("Slow, to");
    private final Spinner<Integer> percent;
    private final TextField from;
    private final TextField until;
    private final ComboBox<String> reason = new ComboBox<>();
    private final Objection wrong;
    private final Function<IncidentEntry, String> take;

    /// @param take reports the entry and returns an empty text, or returns what is wrong with it
    static void open(Overlay overlay, IncidentEntry first, Function<IncidentEntry, String> take) {
        var form = new IncidentForm(overlay, first, take);
        overlay.ask(form.node(), form.reason);
    }

    private IncidentForm(
            Overlay overlay, IncidentEntry first, Function<IncidentEntry, String> take) {
        this.wrong = new Objection(overlay);
        this.take = take;
        ToggleGroup effects = new ToggleGroup();
        closed.setToggleGroup(effects);
        slow.setToggleGroup(effects);
        (first.closed() ? closed : slow).setSelected(true);
        percent = new Spinner<>(SLOWEST, FASTEST, first.percent(), 5);
        percent.setEditable(true);
        percent.setPrefWidth(90);
        percent.disableProperty().bind(slow.selectedProperty().not());
        percent.setAccessibleText("Speed in percent");
        from = time(first.from(), "From");
        until = time(first.until(), "Until");
        reason.setId("incident-reason");
        reason.setEditable(true);
        reason.getItems().setAll(IncidentEntry.REASONS);
        reason.setPromptText("Burst main, road works, …");
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.getEditor().setOnAction(_ -> report());
    }

    private TextField time(String text, String words) {
        TextField field = new TextField(text);
        field.setId("incident-" + words.toLowerCase(java.util.Locale.ROOT));
        field.setPrefColumnCount(5);
        field.setAccessibleText(words);
        field.setOnAction(_ -> report());
        return field;
    }

    private VBox node() {
        Button report = Parts.button(Icons.WARNING, "Report (Enter)", this::report);
        report.getStyleClass().add("accent");
        report.setFocusTraversable(true);
        report.setId("incident-report");
        VBox form =
                Parts.column(
                        Parts.paragraph("What is the matter there?", "form-title"),
                        reason,
                        Parts.row(closed, slow, percent, Parts.text("% of the usual speed")),
                        Parts.row(Parts.text("From"), from, Parts.text("until"), until),
                        wrong.node(),
                        Parts.paragraph(
                                "Routes are planned again round it as soon as it is reported.",
                                "muted"),
                        Parts.row(
                                report,
                                Parts.spring(),
                                Parts.key("Esc"),
                                Parts.text("gives up", "hint")));
        form.getStyleClass().addAll("form", "incident-form");
        return form;
    }

    private void report() {
        wrong.answer(
                take.apply(
                        new IncidentEntry(
                                closed.isSelected(),
                                typedPercent(),
                                from.getText(),
                                until.getText(),
                                reason.getEditor().getText())));
    }

    /// A spinner takes what is typed only when it loses the keyboard.
    private int typedPercent() {
        try {
            return Math.clamp(
                    Integer.parseInt(percent.getEditor().getText().strip()), SLOWEST, FASTEST);
        } catch (NumberFormatException noNumber) {
            return percent.getValue();
        }
    }
}
