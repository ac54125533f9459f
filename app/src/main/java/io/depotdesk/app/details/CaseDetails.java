package io.depotdesk.app.details;

import io.depotdesk.app.cases.CaseAnswers;
import io.depotdesk.app.cases.CaseRow;
import io.depotdesk.app.cases.EffectWords;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.OptionLine;
import io.depotdesk.app.look.OptionList;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A case: cause, guidance, how long there is, what can be done about it.
final class CaseDetails {

    private final Shown.OfCase shown;
    private final CaseAnswers answers;
    private final Label countdown = Parts.paragraph("", "deadline");
    private final OptionList options = new OptionList(this::choose);
    private final VBox box;

    CaseDetails(
            Shown.OfCase shown,
            CaseAnswers answers,
            Consumer<Selected> select,
            Runnable showReview,
            Runnable shelve) {
        this.shown = shown;
        this.answers = answers;
        ExceptionCase it = shown.it();
        countdown.setGraphic(Parts.icon(Icons.CLOCK));
        box =
                Parts.column(
                        Parts.row(
                                Parts.chip(
                                        CaseRow.tone(it.priority()),
                                        CaseRow.icon(it.cause().kind()),
                                        it.priority() + " · " + CaseRow.word(it.cause().kind())),
                                Parts.spring(),
                                Parts.text("Case " + it.id(), "muted")),
                        Parts.paragraph(it.title(), "details-title"));
        Selected link = shown.link();
        if (link != null) {
            var button = Parts.button(Icons.GO, shown.subject(), () -> select.accept(link));
            button.getStyleClass().addAll("flat", "link");
            box.getChildren().add(button);
        }
        boolean many = it.consequences().size() > 1;
        if (!many) {
            box.getChildren().add(Parts.paragraph(it.detail(), "prose"));
        }
        if (!(it.state() instanceof CaseState.Open)) {
            box.getChildren().add(standing(it));
        }
        if (it.isUndecided()) {
            it.request()
                    .map(answers::standing)
                    .ifPresent(words -> box.getChildren().add(Parts.paragraph(words, "prose")));
            box.getChildren().add(countdown);
            options(it);
        }
        if (!it.isClosed()) {
            box.getChildren()
                    .add(
                            it.request()
                                    .map(asked -> RequestActions.of(it, asked, answers, shelve))
                                    .orElseGet(() -> actions(it, showReview, shelve)));
        }
        box.getChildren().add(Parts.paragraph(it.guidance(), "prose", "guidance"));
        if (many) {
            box.getChildren().add(new ConsequenceList(it.consequences()).node());
        }
    }

    private Label standing(ExceptionCase it) {
        var label = Parts.paragraph(ending(it.state()), "prose", "case-standing");
        label.setGraphic(Parts.icon(it.latched() ? Icons.LOCKED : Icons.INFO));
        return label;
    }

    private void options(ExceptionCase it) {
        box.getChildren().add(Parts.text("What can be done", "section-title"));
        options.show(lines(it));
        box.getChildren().add(options.node());
    }

    private FlowPane actions(ExceptionCase it, Runnable showReview, Runnable shelve) {
        var actions = new FlowPane();
        actions.getStyleClass().add("buttons");
        if (it.isUndecided()) {
            var accept =
                    Parts.button(
                            Icons.GOOD, "Accept recommendation (A)", () -> answers.choose(it, 0));
            accept.getStyleClass().add("accent");
            actions.getChildren().add(accept);
            actions.getChildren().add(Parts.button(Icons.SHELVE, "Shelve (S)", shelve));
        }
        if (it.state() instanceof CaseState.Open) {
            actions.getChildren()
                    .add(Parts.button(Icons.PERSON, "Take (T)", () -> answers.take(it)));
        }
        var close = Parts.button(Icons.CLOSE, "Close (X)", () -> answers.close(it));
        if (!it.isUndecided()) {
            close.getStyleClass().add("accent");
        }
        actions.getChildren().add(close);
        if (it.cause().kind() == Cause.Kind.ADDRESS_UNCERTAIN) {
            actions.getChildren()
                    .add(Parts.button(Icons.IN_REVIEW, "Review list (Ctrl+3)", showReview));
        }
        return actions;
    }

    private static List<OptionLine> lines(ExceptionCase it) {
        List<OptionLine> lines = new ArrayList<>();
        for (int i = 0; i < it.options().size(); i++) {
            CaseOption option = it.options().get(i);
            List<String> marks = new ArrayList<>();
            if (i == 0 && it.request().isEmpty()) {
                marks.add("recommended");
            }
            if (i == it.safeDefault()) {
                marks.add("done if nobody answers");
            }
            String effects = EffectWords.of(option.effects());
            lines.add(
                    new OptionLine(
                            option.label(),
                            effects.isEmpty() || option.effect().isEmpty()
                                    ? option.effect() + effects
                                    : option.effect() + "\n" + effects,
                            Words.extra(option.extraCents()),
                            option.extraCents() < 0 ? Tone.GOOD : Tone.CALM,
                            List.of(),
                            marks));
        }
        return lines;
    }

    private String ending(CaseState state) {
        return switch (state) {
            case CaseState.Open _ -> "Nobody has looked at it yet.";
            case CaseState.Acknowledged(String by) -> by + " has taken it.";
            case CaseState.Shelved(String by, Instant until, String reason) ->
                    by.equals(Actor.MACHINE.name())
                            ? "Put aside until %s by itself, so that it does not flicker: %s"
                                    .formatted(shown.words().time(until), reason)
                            : "%s put it aside until %s: %s"
                                    .formatted(by, shown.words().time(until), reason);
            case CaseState.Resolved(Instant at, String how) ->
                    "Nothing is left to decide since %s: %s\nA promise was broken meanwhile. Close the case (X) to say that you have seen it."
                            .formatted(shown.words().time(at), how);
            case CaseState.Closed(String by, Instant at, String how) ->
                    "Closed at %s by %s: %s"
                            .formatted(shown.words().time(at), by == null ? "Depotdesk" : by, how);
        };
    }

    /// Does what option number `index` says, if there is one.
    void choose(int index) {
        if (shown.it().isUndecided()) {
            answers.choose(shown.it(), index);
        }
    }

    int options() {
        return shown.it().isUndecided() ? shown.it().options().size() : 0;
    }

    void tick(Instant now) {
        ExceptionCase it = shown.it();
        String deadline = shown.words().time(it.deadline());
        countdown.setText(
                "Answer by %s, %s.\nIf nobody answers by %s: %s."
                        .formatted(
                                deadline,
                                Words.until(now, it.deadline()),
                                deadline,
                                it.options().get(it.safeDefault()).label()));
    }

    VBox node() {
        return box;
    }

    void focus() {
        options.focus();
    }
}
