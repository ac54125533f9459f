package io.depotdesk.app.decisions;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DecisionRecord.Alternative;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/// One decision as it was recorded: question, answer, who, everything weighed, what it rests on.
final class DecisionRecordView {

    private final DecisionRecord decision;
    private final Words words;

    private final @Nullable DecisionLinks links;

    /// @param links null if nothing can be done with it
    DecisionRecordView(DecisionRecord decision, Words words, @Nullable DecisionLinks links) {
        this.decision = decision;
        this.words = words;
        this.links = links;
    }

    Node node() {
        boolean person = decision.actor() instanceof Actor.Person;
        VBox box =
                Parts.column(
                        Parts.row(
                                Parts.chip(
                                        Tone.CALM,
                                        person ? Icons.PERSON : Icons.MACHINE,
                                        decision.actor().name()),
                                Parts.text("at " + words.time(decision.at()), "muted"),
                                Parts.spring(),
                                Parts.text("Decision " + decision.id(), "muted")),
                        Parts.paragraph(decision.answer(), "details-title"),
                        Parts.paragraph(decision.question(), "prose"));
        if (links != null) {
            box.getChildren()
                    .add(
                            Parts.row(
                                    Parts.button(
                                            Icons.PAST,
                                            "Show the board as it was (B)",
                                            () -> links.showThen().accept(decision)),
                                    Parts.button(
                                            Icons.INFO,
                                            "Why not somebody else? (Y)",
                                            () -> links.whyNot().accept(decision))));
        }
        String override = decision.overrideReason();
        if (override != null) {
            var why = Parts.paragraph("Chosen otherwise than recommended: " + override, "guidance");
            why.setGraphic(Parts.icon(Icons.NOTE));
            box.getChildren().add(why);
        }
        box.getChildren().add(Parts.text("What was weighed", "section-title"));
        for (int i = 0; i < decision.alternatives().size(); i++) {
            box.getChildren()
                    .add(alternative(decision.alternatives().get(i), i == decision.chosen()));
        }
        box.getChildren().add(Parts.text("What it rests on", "section-title"));
        box.getChildren().add(Parts.paragraph(basis(), "prose"));
        box.getStyleClass().add("details");
        return box;
    }

    private static Node alternative(Alternative it, boolean chosen) {
        var total = Parts.text(Words.money(it.cost().totalCents()), "option-value");
        total.setMinWidth(Region.USE_PREF_SIZE);
        VBox box =
                new VBox(
                        Parts.row(
                                Parts.paragraph(it.label(), "option-title"), Parts.spring(), total),
                        Parts.paragraph(it.verdict(), "option-effect"));
        if (!it.cost().lines().isEmpty()) {
            box.getChildren()
                    .add(
                            Parts.paragraph(
                                    it.cost().lines().stream()
                                            .map(DecisionRecordView::line)
                                            .collect(Collectors.joining(" · ")),
                                    "muted"));
        }
        if (chosen) {
            box.getChildren().add(Parts.row(Parts.chip(Tone.GOOD, Icons.GOOD, "chosen")));
        }
        box.getStyleClass().addAll("why", "alternative");
        return box;
    }

    private static String line(CostLedger.Line line) {
        return "%s %s".formatted(line.term(), Words.money(line.cents()));
    }

    private String basis() {
        var basis = decision.basis();
        StringBuilder text =
                new StringBuilder("The day up to journal unit %,d".formatted(basis.knownUpTo()));
        if (!basis.roadsVersion().isEmpty()) {
            text.append("; roads ").append(basis.roadsVersion());
        }
        if (!basis.rateCards().isEmpty()) {
            text.append("; rate cards ").append(String.join(", ", basis.rateCards()));
        }
        if (!basis.models().isEmpty()) {
            text.append("; models ").append(String.join(", ", basis.models()));
        }
        if (basis.steps() > 0) {
            text.append(
                    "; a search of %,d steps with seed %d".formatted(basis.steps(), basis.seed()));
        }
        return text.append('.').toString();
    }
}
