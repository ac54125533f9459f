package io.depotdesk.app.details;

import io.depotdesk.app.cases.CaseAnswers;
import io.depotdesk.app.cases.CaseRow;
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
        box.getChildren().add(Parts.paragraph(it.detail(), "prose"));
        if (it.consequences().size() > 1) {
            box.getChildren()
                    .add(
                            Parts.text(
                                    Words.count(
                                            it.consequences().size(),
                                            "thing follows from it",
                                            "things follow from it"),
                                    "muted"));
        }
        var guidance = Parts.paragraph(it.guidance(), "prose", "guidance");
        box.getChildren().add(guidance);
        if (it.needsPerson()) {
            open(it, showReview, shelve);
        } else {
            box.getChildren().add(Parts.paragraph(ending(it.state()), "prose"));
        }
    }

    private void open(ExceptionCase it, Runnable showReview, Runnable shelve) {
        box.getChildren().add(countdown);
        box.getChildren().add(Parts.text("What can be done", "section-title"));
        options.show(lines(it));
        box.getChildren().add(options.node());
        var accept =
                Parts.button(Icons.GOOD, "Accept recommendation (A)", () -> answers.choose(it, 0));
        accept.getStyleClass().add("accent");
        var actions = new FlowPane(accept);
        actions.getStyleClass().add("buttons");
        actions.getChildren().add(Parts.button(Icons.SHELVE, "Shelve (S)", shelve));
        if (it.state() instanceof CaseState.Open || it.state() instanceof CaseState.Resolved) {
            actions.getChildren()
                    .add(Parts.button(Icons.PERSON, "Take (T)", () -> answers.take(it)));
        }
        if (it.cause().kind() == Cause.Kind.ADDRESS_UNCERTAIN) {
            actions.getChildren()
                    .add(Parts.button(Icons.IN_REVIEW, "Review list (Ctrl+3)", showReview));
        }
        box.getChildren().add(actions);
    }

    private static List<OptionLine> lines(ExceptionCase it) {
        List<OptionLine> lines = new ArrayList<>();
        for (int i = 0; i < it.options().size(); i++) {
            CaseOption option = it.options().get(i);
            List<String> marks = new ArrayList<>();
            if (i == 0) {
                marks.add("recommended");
            }
            if (i == it.safeDefault()) {
                marks.add("done at the deadline");
            }
            lines.add(
                    new OptionLine(
                            option.label(),
                            option.effect(),
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
                    "%s put it aside until %s: %s".formatted(by, shown.words().time(until), reason);
            case CaseState.Resolved(Instant at, String how) ->
                    "Over since %s (%s), but a promise was broken. Take it to say that you have seen it."
                            .formatted(shown.words().time(at), how);
            case CaseState.Closed(String by, Instant at, String how) ->
                    "Closed at %s by %s: %s"
                            .formatted(shown.words().time(at), by == null ? "itself" : by, how);
        };
    }

    /// Does what option number `index` says, if there is one.
    void choose(int index) {
        if (shown.it().needsPerson()) {
            answers.choose(shown.it(), index);
        }
    }

    int options() {
        return shown.it().needsPerson() ? shown.it().options().size() : 0;
    }

    void tick(Instant now) {
        ExceptionCase it = shown.it();
        countdown.setText(
                "Answer by %s, %s. Otherwise: %s."
                        .formatted(
                                shown.words().time(it.deadline()),
                                Words.until(now, it.deadline()),
                                it.options().get(it.safeDefault()).label()));
    }

    VBox node() {
        return box;
    }

    void focus() {
        options.focus();
    }
}
