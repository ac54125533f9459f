package io.depotdesk.app.details;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.chronicle.CaseStep;
import io.depotdesk.app.chronicle.Past;
import io.depotdesk.app.chronicle.Told;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The end of the details: how the case went, and what was reported with who said it, when it was true, when it
/// arrived and what is odd about it.
final class PastView {

    private static final int FEW = 12;

    private final VBox box = new VBox();
    private Past shown = Past.NOTHING;

    PastView() {
        box.getStyleClass().addAll("details", "past");
        Parts.shown(box, false);
    }

    Node node() {
        return box;
    }

    void show(Past past, Words words) {
        if (past.equals(shown)) {
            return;
        }
        shown = past;
        box.getChildren().clear();
        if (!past.steps().isEmpty()) {
            box.getChildren().add(Parts.text("What happened to it", "section-title"));
            for (CaseStep step : past.steps()) {
                var time = Parts.text(words.time(step.at()), "muted");
                time.setMinWidth(Region.USE_PREF_SIZE);
                var line = Parts.row(time, Parts.paragraph(step.what(), "prose"));
                line.getStyleClass().add("past-line");
                box.getChildren().add(line);
            }
        }
        if (!past.told().isEmpty()) {
            box.getChildren().add(Parts.text("What was reported", "section-title"));
            tell(past.told(), words);
        }
        Parts.shown(box, !past.isEmpty());
    }

    private void tell(List<Told> told, Words words) {
        told.stream().limit(FEW).map(each -> line(each, words)).forEach(box.getChildren()::add);
        if (told.size() > FEW) {
            box.getChildren()
                    .add(
                            Parts.text(
                                    Words.count(
                                            told.size() - FEW,
                                            "earlier report",
                                            "earlier reports"),
                                    "muted"));
        }
    }

    private static Node line(Told told, Words words) {
        String happened = words.time(told.origin().occurredAt());
        String arrived = words.time(told.arrived());
        String times =
                happened.equals(arrived)
                        ? "at " + happened
                        : "true at %s, arrived at %s".formatted(happened, arrived);
        var line =
                new VBox(
                        Parts.paragraph(told.observation().sentence() + ".", "prose"),
                        Parts.paragraph(
                                "%s · %s".formatted(told.origin().source(), times), "muted"));
        if (told.flag() != null) {
            line.getChildren()
                    .add(
                            Parts.row(
                                    Parts.chip(
                                            told.taken() ? Tone.INFO : Tone.WARN,
                                            told.taken() ? Icons.INFO : Icons.WARNING,
                                            told.mark())));
            line.getChildren()
                    .add(
                            Parts.paragraph(
                                    told.why() + (told.taken() ? "" : " Nothing was changed."),
                                    "muted"));
        }
        line.getStyleClass().add("consequence");
        return line;
    }
}
