package io.depotdesk.app.whatif;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The line that says which day is shown while there is a what-if, and what happens on the live one meanwhile.
final class WhatIfBanner {

    private final Label words = Parts.paragraph("", "day-banner-words");
    private final HBox shown;
    private final HBox waiting;

    /// What its buttons ask for.
    record Links(
            Runnable compare, Runnable carryOver, Runnable drop, Runnable live, Runnable back) {}

    WhatIfBanner(Links links) {
        Label name = Parts.text("WHAT-IF", "day-banner-name");
        name.setGraphic(Parts.icon(Icons.WHAT_IF));
        name.setMinWidth(Region.USE_PREF_SIZE);
        shown =
                Parts.row(
                        name,
                        words,
                        Parts.spring(),
                        Parts.button(Icons.COMPARE, "Compare (W)", links.compare()),
                        Parts.button(Icons.SAVE, "Carry over", links.carryOver()),
                        Parts.button(Icons.CLOSE, "Drop", links.drop()),
                        Parts.button(Icons.GO, "Live day (Shift+W)", links.live()));
        shown.getStyleClass().addAll("day-banner", "what-if-banner");
        waiting =
                Parts.row(
                        Parts.icon(Icons.WHAT_IF),
                        Parts.paragraph("This is the live day. A what-if is kept beside it."),
                        Parts.spring(),
                        Parts.button(Icons.GO, "Back to the what-if (W)", links.back()),
                        Parts.button(Icons.CLOSE, "Drop it", links.drop()));
        waiting.getStyleClass().addAll("banner", "what-if-waiting");
    }

    /// @param since when the day was copied, as a time of day
    void show(String since, long liveEvents, long liveCases) {
        words.setText(
                "Copied at %s. Nothing done here reaches the live day. Live since: %s, %s."
                        .formatted(
                                since,
                                Words.count(liveEvents, "event", "events"),
                                liveCases == 0
                                        ? "no new case"
                                        : Words.count(liveCases, "new case", "new cases")));
    }

    /// Returns the line while the what-if is shown.
    Node shown() {
        return shown;
    }

    /// Returns the line while the live day is shown and a what-if waits.
    Node waiting() {
        return waiting;
    }
}
