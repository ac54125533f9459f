package io.depotdesk.app.whynot;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.policy.DecisionRecord;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Asks which shipment and who, and shows why not.
final class WhyNotForm {

    private final Asking asking;
    private final Executor screen;
    private final TextField shipment = new TextField();
    private final TextField who = new TextField();
    private final VBox answer = Parts.column();
    private long question;

    /// Answers off the FX thread.
    interface Asking {
        /// @param who empty for everybody
        CompletableFuture<WhyNotAnswer> ask(String shipment, String who);
    }

    private WhyNotForm(Asking asking, Executor screen) {
        this.asking = asking;
        this.screen = screen;
    }

    /// @param first the shipment that is asked about to begin with, may be empty
    static void open(
            Overlay overlay,
            DecisionRecord decision,
            String first,
            Asking asking,
            Executor screen) {
        var form = new WhyNotForm(asking, screen);
        overlay.ask(form.node(decision), form.shipment);
        form.shipment.setText(first);
        if (!first.isEmpty()) {
            form.ask();
        }
    }

    private VBox node(DecisionRecord decision) {
        shipment.setId("why-not-shipment");
        shipment.setPromptText("Shipment");
        shipment.setOnAction(_ -> ask());
        who.setId("why-not-who");
        who.setPromptText("Vehicle or carrier; empty: all");
        who.setPrefColumnCount(18);
        who.setOnAction(_ -> ask());
        var scroll = new ScrollPane(answer);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("comparison-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox form =
                Parts.column(
                        Parts.paragraph("Why was it not given to somebody else?", "form-title"),
                        Parts.paragraph(
                                "Decision %s: %s".formatted(decision.id(), decision.answer()),
                                "muted"),
                        Parts.row(
                                Parts.text("Why was"),
                                shipment,
                                Parts.text("not given to"),
                                who,
                                Parts.button(Icons.SEARCH, "Ask (Enter)", this::ask)),
                        scroll,
                        Parts.row(Parts.key("Esc"), Parts.text("closes", "hint")));
        form.getStyleClass().addAll("form", "why-not-form");
        return form;
    }

    private void ask() {
        String wanted = shipment.getText().strip();
        if (wanted.isEmpty()) {
            answer.getChildren().setAll(Parts.paragraph("Which shipment?", "muted"));
            return;
        }
        long mine = ++question;
        answer.getChildren().setAll(Parts.paragraph("Working it out as of then…", "muted"));
        asking.ask(wanted, who.getText().strip())
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (mine == question) {
                                if (found == null) {
                                    answer.getChildren()
                                            .setAll(
                                                    Parts.paragraph(
                                                            sentence(failure), "option-broken"));
                                } else {
                                    show(found);
                                }
                            }
                        },
                        screen);
    }

    /// "fits with …" was said about the plan of then.
    private static String thenWords(String relaxation) {
        return relaxation.startsWith("fits ")
                ? "It would have fitted " + relaxation.substring("fits ".length()) + "."
                : relaxation;
    }

    private static String sentence(@Nullable Throwable failure) {
        if (failure == null) {
            return "No answer came.";
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private void show(WhyNotAnswer found) {
        answer.getChildren()
                .setAll(
                        Parts.paragraph(
                                "%s was %s.".formatted(found.shipment(), found.holder()),
                                "option-title"));
        for (WhyNot reason : found.reasons()) {
            Long extra = reason.extraCents();
            VBox one =
                    new VBox(
                            Parts.row(
                                    Parts.text(reason.name(), "option-title"),
                                    Parts.spring(),
                                    Parts.text(
                                            extra == null ? "" : Words.extra(extra),
                                            "option-value")),
                            Parts.paragraph(reason.reason(), "option-effect"));
            String relaxation = reason.relaxation();
            if (relaxation != null) {
                one.getChildren().add(Parts.paragraph(thenWords(relaxation), "muted"));
            }
            one.getStyleClass().add("why");
            answer.getChildren().add(one);
        }
        answer.getChildren().add(Parts.paragraph(found.basis(), "muted"));
    }
}
