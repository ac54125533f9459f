package io.depotdesk.app.phone;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.overlay.Objection;
import io.depotdesk.app.overlay.Overlay;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// Asks for the particulars of a call: who, when it happened, and what the topic needs.
final class PhoneForm {

    private final PhoneTopic topic;
    private final TextField caller;
    private final TextField at;
    private final TextField words;
    private final TextField minutes;
    private final TextField from;
    private final TextField until;
    private final Objection wrong;
    private final Function<PhoneEntry, String> take;

    /// @param about the vehicle or shipment, for the title
    /// @param take reports the entry and returns an empty text, or returns what is wrong with it
    static void open(
            Overlay overlay, String about, PhoneEntry first, Function<PhoneEntry, String> take) {
        var form = new PhoneForm(overlay, first, take);
        overlay.ask(form.node(about), form.first());
    }

    private PhoneForm(Overlay overlay, PhoneEntry first, Function<PhoneEntry, String> take) {
        this.wrong = new Objection(overlay);
        this.take = take;
        this.topic = first.topic();
        caller = field("phone-caller", first.caller(), 16);
        at = field("phone-at", first.at(), 5);
        words = field("phone-words", first.words(), 26);
        words.setPromptText("Nobody there, flat tyre, jam at the tunnel, …");
        minutes = field("phone-minutes", first.minutes(), 4);
        from = field("phone-from", first.from(), 5);
        until = field("phone-until", first.until(), 5);
    }

    private TextField field(String id, String text, int columns) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setOnAction(_ -> report());
        return field;
    }

    private TextField first() {
        return topic.needsWords() ? words : topic == PhoneTopic.RESCHEDULED ? from : at;
    }

    private VBox node(String about) {
        Button report = Parts.button(Icons.PHONE, "Report (Enter)", this::report);
        report.getStyleClass().add("accent");
        report.setFocusTraversable(true);
        VBox form =
                Parts.column(
                        Parts.paragraph("%s: %s".formatted(about, topic.words()), "form-title"));
        if (topic.needsWords()) {
            form.getChildren().add(Parts.row(Parts.text("What happened"), words));
        }
        if (topic == PhoneTopic.DELAYED) {
            form.getChildren()
                    .add(Parts.row(Parts.text("Late by"), minutes, Parts.text("min in all")));
        }
        if (topic == PhoneTopic.RESCHEDULED) {
            form.getChildren()
                    .add(Parts.row(Parts.text("Wants it from"), from, Parts.text("until"), until));
        }
        form.getChildren()
                .addAll(
                        Parts.row(Parts.text("True at"), at, Parts.text("told by"), caller),
                        wrong.node(),
                        Parts.paragraph(
                                "A report is a fact and is not undone. If it was wrong, report what"
                                        + " is right; the two are compared.",
                                "muted"),
                        Parts.row(
                                report,
                                Parts.spring(),
                                Parts.key("Esc"),
                                Parts.text("gives up", "hint")));
        form.getStyleClass().addAll("form", "phone-form");
        return form;
    }

    private void report() {
        wrong.answer(
                take.apply(
                        new PhoneEntry(
                                topic,
                                caller.getText(),
                                at.getText(),
                                words.getText(),
                                minutes.getText(),
                                from.getText(),
                                until.getText())));
    }
}
