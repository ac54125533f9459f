package io.depotdesk.app.whatif;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.planning.CarryOver;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.List;

/// Asks whether a what-if becomes the live day, or says why it cannot.
final class CarryOverForm {

    private static final int MOST_REASONS = 8;

    private CarryOverForm() {}

    /// @param go carries it over; the question is closed by then
    static void ask(Overlay overlay, CarryOver.Fits fits, Runnable go) {
        Button carry =
                Parts.button(
                        Icons.SAVE,
                        "Carry over (Enter)",
                        () -> {
                            overlay.close();
                            go.run();
                        });
        carry.setId("carry-over");
        carry.setDefaultButton(true);
        carry.setFocusTraversable(true);
        carry.getStyleClass().add("accent");
        VBox form =
                Parts.column(
                        Parts.paragraph("Make the what-if the live day?", "form-title"),
                        Parts.paragraph("This is done in one act that Undo takes back:"));
        fits.words().forEach(words -> form.getChildren().add(line(words)));
        if (!fits.left().isEmpty()) {
            form.getChildren()
                    .add(
                            Parts.paragraph(
                                    "Only the what-if was told this, so it stays behind:",
                                    "muted"));
            fits.left().forEach(words -> form.getChildren().add(line(words)));
        }
        form.getChildren()
                .add(
                        Parts.row(
                                carry,
                                Parts.spring(),
                                Parts.key("Esc"),
                                Parts.text("leaves both days as they are", "hint")));
        form.getStyleClass().addAll("form", "reason-form");
        overlay.ask(form, carry);
    }

    /// @param why in sentences
    static void refused(Overlay overlay, List<String> why) {
        Button close = Parts.button(Icons.CLOSE, "Close (Esc)", overlay::close);
        close.setFocusTraversable(true);
        close.setDefaultButton(true);
        VBox form =
                Parts.column(
                        Parts.paragraph("The what-if does not fit the live day", "form-title"));
        why.stream().limit(MOST_REASONS).forEach(words -> form.getChildren().add(line(words)));
        if (why.size() > MOST_REASONS) {
            form.getChildren()
                    .add(
                            Parts.paragraph(
                                    "And %d more.".formatted(why.size() - MOST_REASONS), "muted"));
        }
        form.getChildren()
                .addAll(
                        Parts.paragraph(
                                "Nothing was changed. Compare the two, or drop the what-if and"
                                        + " begin another one.",
                                "muted"),
                        close);
        form.getStyleClass().addAll("form", "reason-form");
        overlay.ask(form, close);
    }

    private static Node line(String words) {
        return Parts.paragraph("• " + words);
    }
}
