package io.depotdesk.app.offers;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.domain.tender.TenderReport;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

/// Asks who at a carrier gave an answer, when, and in which words: what a person has heard counts under a name.
final class AnswerForm {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final Overlay overlay;
    private final Offer offer;
    private final boolean accepted;
    private final LocalDate date;
    private final ZoneId zone;
    private final Consumer<TenderReport.PhoneAnswered> given;
    private final TextField who = field("offer-who", "", 20);
    private final TextField at;
    private final TextField words = field("offer-words", "", 26);
    private final Label wrong = Parts.paragraph("", "option-broken");

    private AnswerForm(
            Overlay overlay,
            Offer offer,
            boolean accepted,
            Instant now,
            ZoneId zone,
            Consumer<TenderReport.PhoneAnswered> given) {
        this.overlay = overlay;
        this.offer = offer;
        this.accepted = accepted;
        this.date = LocalDate.ofInstant(now, zone);
        this.zone = zone;
        this.given = given;
        this.at = field("offer-at", CLOCK.format(now.atZone(zone)), 5);
        who.setPromptText("Name");
        words.setPromptText("May be left empty");
        Parts.shown(wrong, false);
    }

    /// @param title what was answered, as a sentence
    /// @param zone of the depot's clock
    /// @param given takes the answer; the question is closed by then
    static void open(
            Overlay overlay,
            String title,
            Offer offer,
            boolean accepted,
            Instant now,
            ZoneId zone,
            Consumer<TenderReport.PhoneAnswered> given) {
        var form = new AnswerForm(overlay, offer, accepted, now, zone, given);
        overlay.ask(form.node(title), form.who);
    }

    private TextField field(String id, String text, int columns) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.setOnAction(_ -> enter());
        return field;
    }

    private VBox node(String title) {
        var enter = Parts.button(Icons.PHONE, "Enter the answer (Enter)", this::enter);
        enter.getStyleClass().add("accent");
        enter.setFocusTraversable(true);
        VBox form =
                Parts.column(
                        Parts.paragraph(title, "form-title"),
                        Parts.row(
                                Parts.text("Said by"),
                                who,
                                Parts.text("at " + offer.carrier() + ", at"),
                                at),
                        Parts.row(Parts.text("In their words"), words),
                        wrong,
                        Parts.row(
                                enter,
                                Parts.spring(),
                                Parts.key("Esc"),
                                Parts.text("gives up", "hint")));
        form.getStyleClass().addAll("form", "phone-form");
        return form;
    }

    private void enter() {
        if (who.getText().isBlank()) {
            say("Say who said so.");
            return;
        }
        try {
            Instant heard =
                    date.atTime(LocalTime.parse(at.getText().strip(), CLOCK))
                            .atZone(zone)
                            .toInstant();
            overlay.close();
            given.accept(
                    new TenderReport.PhoneAnswered(
                            offer.record().key(),
                            accepted,
                            who.getText().strip(),
                            heard,
                            words.getText().strip()));
        } catch (DateTimeParseException e) {
            say("\"%s\" is no time of day. Type it as 9:05.".formatted(e.getParsedString()));
        }
    }

    private void say(String sentence) {
        wrong.setText(sentence);
        Parts.shown(wrong, true);
    }
}
