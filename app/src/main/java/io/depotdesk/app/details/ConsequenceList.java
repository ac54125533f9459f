package io.depotdesk.app.details;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.domain.watch.Consequence;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;

/// What follows from a case, with the evidence: the first few, and all of them for who asks.
final class ConsequenceList {

    private static final int FEW = 5;

    private final List<Consequence> consequences;
    private final VBox box = new VBox();

    ConsequenceList(List<Consequence> consequences) {
        this.consequences = List.copyOf(consequences);
        box.getStyleClass().add("consequences");
        draw(FEW);
    }

    private void draw(int most) {
        box.getChildren()
                .setAll(
                        Parts.text(
                                Words.count(
                                        consequences.size(),
                                        "thing follows from it",
                                        "things follow from it"),
                                "section-title"));
        consequences.stream()
                .limit(most)
                .map(ConsequenceList::line)
                .forEach(box.getChildren()::add);
        if (consequences.size() > most) {
            var all =
                    Parts.button(
                            Icons.GO,
                            "Show all %d".formatted(consequences.size()),
                            () -> draw(consequences.size()));
            all.getStyleClass().addAll("flat", "link");
            box.getChildren().add(all);
        }
    }

    private static Node line(Consequence each) {
        var line = new VBox(Parts.paragraph(each.title(), "prose"));
        if (!each.evidence().isBlank()) {
            line.getChildren().add(Parts.paragraph(each.evidence(), "muted"));
        }
        line.getStyleClass().add("consequence");
        return line;
    }

    Node node() {
        return box;
    }
}
