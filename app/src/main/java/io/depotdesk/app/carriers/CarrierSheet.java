package io.depotdesk.app.carriers;

import io.depotdesk.app.details.Facts;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.learning.Share;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// All that is known of one carrier today, but its offers.
final class CarrierSheet {

    private CarrierSheet() {}

    static Node of(CarrierRow row) {
        Reach reach = row.reach();
        var chips =
                Parts.row(
                        Parts.chip(reach.tone(), reach.icon(), reach.word()),
                        Parts.text(row.kindWords(), "muted"),
                        Parts.spring(),
                        Parts.text(row.id().value(), "muted"));
        if (reach.simulated()) {
            chips.getChildren().add(1, Parts.chip(Tone.INFO, Icons.MACHINE, "simulated"));
        }
        VBox box = Parts.column(chips, Parts.paragraph(row.name(), "details-title"));
        if (row.counts().unreached() > 0) {
            box.getChildren()
                    .add(
                            note(
                                    "%s be sent, because the carrier was not reached. That is tried again by itself."
                                            .formatted(
                                                    Words.count(
                                                            row.counts().unreached(),
                                                            "offer cannot",
                                                            "offers cannot"))));
        }
        Facts facts =
                new Facts()
                        .add("Reached", reach.how())
                        .add("", String.join(" ", reach.sentences()))
                        .add("Offers", row.counts().words())
                        .add("Prices", row.quotes())
                        .add("Capacity", row.usage().capacityWords())
                        .add("Commitment", row.usage().commitmentWords())
                        .add("Spend", row.usage().spendWords());
        row.usage()
                .bill()
                .lines()
                .forEach(line ->
                        facts.add(
                                "",
                                "%s: %s (%s)"
                                        .formatted(
                                                line.term(),
                                                Words.money(line.cents()),
                                                line.basis())));
        box.getChildren()
                .addAll(facts.node(), Parts.text("How it has done today", "section-title"));
        Facts scores = new Facts();
        score(scores, "Offers taken", row.scored().tally().accepted());
        score(scores, "Fetched in time", row.scored().tally().pickedUpInTime());
        score(scores, "On time", row.scored().tally().onTime());
        score(scores, "Handed over", row.scored().tally().handedOver());
        box.getChildren().add(scores.node());
        row.scored().kinds().forEach(it -> box.getChildren().add(Parts.paragraph(it, "muted")));
        box.getChildren().add(Parts.paragraph(row.scored().steering(), "prose"));
        box.getStyleClass().add("details");
        return box;
    }

    private static void score(Facts facts, String name, Share share) {
        facts.add(name, Scored.words(share));
    }

    private static Node note(String words) {
        var note = Parts.paragraph(words, "guidance");
        note.setGraphic(Parts.icon(Icons.WARNING));
        return note;
    }
}
