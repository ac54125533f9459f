package io.depotdesk.app.shell;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.people.Session;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// What is on the screen while nobody is signed in. Nothing of the day can be seen or done; the day goes on.
///
/// Up and Down choose a name from wherever the keyboard is, typing goes into the secret, Enter signs in.
public final class SignInScreen {

    private static final double WIDTH = 380;

    private final Session session;
    private final ListView<DeskPerson> names = new ListView<>();
    private final PasswordField secret = new PasswordField();
    private final Button enter;
    private final Label answer = Parts.paragraph("", "sign-in-answer");
    private final Label meanwhile = Parts.paragraph("", "muted");
    private final Scene scene;

    public SignInScreen(Session session, Settings settings) {
        this.session = session;
        names.setCellFactory(_ -> new NameCell());
        names.getStyleClass().addAll("dense", "sign-in-names");
        names.setFocusTraversable(false);
        names.setAccessibleText("Who is at the desk?");
        secret.setPromptText("Secret");
        secret.setAccessibleText("Secret");
        secret.textProperty()
                .subscribe(text -> {
                    if (!text.isEmpty()) {
                        answer.setText("");
                    }
                });
        enter = Parts.button(Icons.GO, "Sign in (Enter)", this::signIn);
        enter.getStyleClass().add("accent");
        enter.setFocusTraversable(false);
        VBox form =
                Parts.column(
                        Parts.row(Parts.icon(Icons.DESK), Parts.text("Depotdesk", "form-title")),
                        Parts.text("Who is at the desk?", "section-title"),
                        names,
                        secret,
                        answer,
                        enter,
                        Parts.row(
                                Parts.key("↑"),
                                Parts.key("↓"),
                                Parts.text("choose a name", "hint"),
                                Parts.key("Enter"),
                                Parts.text("signs in", "hint")),
                        meanwhile);
        form.getStyleClass().addAll("form", "sign-in");
        form.setMaxWidth(WIDTH);
        form.setMaxHeight(VBox.USE_PREF_SIZE);
        var root = new StackPane(form);
        StackPane.setAlignment(form, Pos.CENTER);
        root.getStyleClass().addAll("desk", "start");
        scene = new Scene(root);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Look.follow(scene, settings);
        session.peopleProperty().subscribe(this::show);
    }

    public Scene scene() {
        return scene;
    }

    /// Gets ready for the next person: no secret, the name of who was here last.
    public void ready() {
        secret.clear();
        answer.setText("");
        if (names.getSelectionModel().isEmpty()) {
            names.getSelectionModel().selectFirst();
        }
        secret.requestFocus();
    }

    /// Says how many cases wait meanwhile, and nothing else of the day.
    public void show(DispatchState state) {
        long waiting = state.cases().stream().filter(ExceptionCase::needsPerson).count();
        meanwhile.setText(
                waiting == 0
                        ? "The desk goes on deciding what it may. No case waits."
                        : "The desk goes on deciding what it may. %s."
                                .formatted(Words.count(waiting, "case waits", "cases wait")));
    }

    private void show(People people) {
        DeskPerson before = names.getSelectionModel().getSelectedItem();
        names.getItems().setAll(people.all());
        names.setStyle(
                "-fx-pref-height: %.1fem;".formatted(2.4 * Math.min(8, people.all().size()) + 0.4));
        people.all().stream()
                .filter(person -> before != null && person.name().equals(before.name()))
                .findFirst()
                .ifPresentOrElse(
                        names.getSelectionModel()::select, names.getSelectionModel()::selectFirst);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> move(key, -1);
            case DOWN -> move(key, 1);
            case ENTER -> {
                key.consume();
                signIn();
            }
            case ESCAPE -> {
                key.consume();
                secret.clear();
            }
            default -> {
                if (!secret.isFocused() && key.getCode() != KeyCode.TAB) {
                    secret.requestFocus();
                }
            }
        }
    }

    private void move(KeyEvent key, int by) {
        key.consume();
        int last = names.getItems().size() - 1;
        int next = Math.clamp(names.getSelectionModel().getSelectedIndex() + by, 0, last);
        names.getSelectionModel().select(next);
        names.scrollTo(next);
        secret.clear();
        secret.requestFocus();
    }

    private void signIn() {
        DeskPerson who = names.getSelectionModel().getSelectedItem();
        if (who == null || enter.isDisabled()) {
            return;
        }
        if (secret.getText().isEmpty()) {
            answer.setText("Type your secret.");
            secret.requestFocus();
            return;
        }
        char[] typed = secret.getText().toCharArray();
        secret.clear();
        enter.setDisable(true);
        var _ =
                session.signIn(who.name(), typed)
                        .thenAccept(reason -> {
                            enter.setDisable(false);
                            answer.setText(reason);
                            secret.requestFocus();
                        });
    }

    private static final class NameCell extends ListCell<DeskPerson> {
        @Override
        protected void updateItem(@Nullable DeskPerson person, boolean empty) {
            super.updateItem(person, empty);
            setText(null);
            setGraphic(
                    empty || person == null
                            ? null
                            : Parts.row(
                                    Parts.icon(Icons.PERSON),
                                    Parts.text(person.name()),
                                    Parts.spring(),
                                    Parts.text(person.role().word(), "muted")));
        }
    }
}
