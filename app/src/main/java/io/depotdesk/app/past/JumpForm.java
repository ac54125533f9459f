package io.depotdesk.app.past;

import io.depotdesk.app.look.Parts;
import io.depotdesk.app.overlay.Objection;
import io.depotdesk.app.overlay.Overlay;

import javafx.scene.control.TextField;

import java.util.function.Function;

/// Asks where in the past to go.
final class JumpForm {

    private JumpForm() {}

    /// @param go goes there and returns an empty text, or returns what is wrong with it
    static void open(Overlay overlay, Function<String, String> go) {
        TextField field = new TextField();
        field.setId("jump-to");
        field.setPromptText("10:42 · 2026-11-22 10:42 · event 1043 · decision 1042.1");
        field.setPrefColumnCount(34);
        var wrong = new Objection(overlay);
        field.setOnAction(_ -> wrong.answer(go.apply(field.getText())));
        var form =
                Parts.column(
                        Parts.paragraph("Show the board as it was at", "form-title"),
                        field,
                        wrong.node(),
                        Parts.row(
                                Parts.key("Enter"),
                                Parts.text("goes there", "hint"),
                                Parts.key("Esc"),
                                Parts.text("stays", "hint")));
        form.getStyleClass().addAll("form", "reason-form");
        overlay.askAtTop(form, field);
    }
}
