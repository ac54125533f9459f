package io.depotdesk.app.moving;

import io.depotdesk.app.action.OwnKeys;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.planning.MoveDraft;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

import java.util.List;
import java.util.function.Supplier;

/// The card beside a stop on its way: what the move does, which rules it breaks, and why it is done all the
/// same.
public final class MoveCallout extends VBox implements OwnKeys {

    private static final int MOST_RULES = 5;

    private final MoveTrial trial;
    private final Supplier<DispatchState> state;

    /// @param state the newest state, for names
    public MoveCallout(MoveTrial trial, Supplier<DispatchState> state) {
        this.trial = trial;
        this.state = state;
        getStyleClass().addAll("drawn-card", "move-callout");
        setVisible(false);
        setManaged(false);
        trial.stateProperty().addListener((_, _, now) -> show(now));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        show(trial.state());
    }

    private void show(TrialState now) {
        MoveWords words = new MoveWords(state.get());
        boolean asks = now instanceof TrialState.AskingReason;
        setMouseTransparent(!asks && !(now instanceof TrialState.TurnedDown));
        switch (now) {
            case TrialState.Idle _ -> getChildren().clear();
            case TrialState.Previewing(var target, var draft) -> {
                if (draft == null) {
                    getChildren().setAll(title(words.title(target)), muted("Working it out …"));
                } else {
                    showDraft(words, target, draft);
                    getChildren()
                            .add(
                                    muted(
                                            draft.broken().isEmpty()
                                                    ? "Enter moves it, Esc leaves it"
                                                    : "Enter asks for a reason, Esc leaves it"));
                }
            }
            case TrialState.AskingReason(var target, var draft) -> {
                showDraft(words, target, draft);
                askForReason();
            }
            case TrialState.CarryingOut(var target, var draft) -> {
                showDraft(words, target, draft);
                getChildren().add(muted("Being carried out …"));
            }
            case TrialState.TurnedDown(var target, var reason) ->
                    getChildren()
                            .setAll(
                                    title(words.title(target)),
                                    line(Material2AL.ERROR_OUTLINE, reason, "alarm"),
                                    muted("Nothing was changed. Esc closes this."));
        }
        setVisible(!getChildren().isEmpty());
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void showDraft(MoveWords words, MoveTarget target, MoveDraft draft) {
        getChildren().setAll(title(words.title(target)), new Label(words.effect(target, draft)));
        if (draft.broken().isEmpty()) {
            getChildren().add(line(Material2AL.CHECK, "Keeps all rules", "good"));
        }
        draft.broken().stream()
                .limit(MOST_RULES)
                .map(BrokenConstraint::reason)
                .forEach(reason -> getChildren().add(line(Material2MZ.WARNING, reason, "alarm")));
        if (draft.broken().size() > MOST_RULES) {
            getChildren().add(muted("and %d more".formatted(draft.broken().size() - MOST_RULES)));
        }
    }

    private void askForReason() {
        FlowPane choices = new FlowPane(6, 6);
        choices.setPrefWrapLength(300);
        List<String> reasons = reasons();
        for (int i = 0; i < reasons.size(); i++) {
            String reason = reasons.get(i);
            Button button = new Button((i + 1) + "  " + reason);
            button.setMnemonicParsing(false);
            button.setOnAction(_ -> trial.commitBecause(reason));
            choices.getChildren().add(button);
        }
        TextField other = new TextField();
        other.setPromptText("Another reason, then Enter");
        other.setOnAction(_ -> {
            if (!other.getText().isBlank()) {
                trial.commitBecause(ReasonForm.inOwnWords(state.get().policy(), other.getText()));
            }
        });
        getChildren().addAll(muted("It breaks rules. Why is it done?"), choices, other);
        choices.getChildren().getFirst().requestFocus();
    }

    private List<String> reasons() {
        return ReasonForm.overrideReasons(state.get().policy());
    }

    /// A question takes every key, a refusal the one that closes it.
    @Override
    public boolean wants(KeyEvent pressed) {
        return !pressed.isShortcutDown()
                && switch (trial.state()) {
                    case TrialState.AskingReason _ -> true;
                    case TrialState.TurnedDown _ -> pressed.getCode() == KeyCode.ESCAPE;
                    case TrialState.Idle _, TrialState.Previewing _, TrialState.CarryingOut _ ->
                            false;
                };
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            trial.cancel();
            event.consume();
        } else if (trial.state() instanceof TrialState.AskingReason
                && !(event.getTarget() instanceof TextField)
                && event.getText().length() == 1) {
            int number = event.getText().charAt(0) - '1';
            if (number >= 0 && number < reasons().size()) {
                trial.commitBecause(reasons().get(number));
                event.consume();
            }
        }
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("card-title");
        label.setWrapText(true);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private static Node line(Ikon icon, String text, String tone) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(280);
        FontIcon sign = FontIcon.of(icon, 15);
        HBox line = new HBox(6, sign, label);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add(tone);
        return line;
    }
}
