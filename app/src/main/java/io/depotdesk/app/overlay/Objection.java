package io.depotdesk.app.overlay;

import io.depotdesk.app.look.Parts;

import javafx.scene.Node;
import javafx.scene.control.Label;

/// The line of a form that says what is wrong with what was typed; it is there only when something is.
public final class Objection {

    private final Overlay overlay;
    private final Label line = Parts.paragraph("", "option-broken");

    /// @param overlay that shows the form
    public Objection(Overlay overlay) {
        this.overlay = overlay;
        Parts.shown(line, false);
    }

    public Node node() {
        return line;
    }

    /// Takes the form away, or says what is wrong and leaves it.
    ///
    /// @param wrong a sentence, empty if all is well
    public void answer(String wrong) {
        if (wrong.isEmpty()) {
            overlay.close();
        } else {
            line.setText(wrong);
            Parts.shown(line, true);
        }
    }
}
