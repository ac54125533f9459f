package io.depotdesk.app.overlay;

import io.depotdesk.app.look.Parts;
import io.depotdesk.policy.DispatchPolicy;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/// Asks for one of a few things. One key takes it; where a reason is asked for, typing gives another one.
public final class ReasonForm {

    /// Why a person does something other than recommended.
    private static final List<String> OVERRIDE =
            List.of(
                    "The customer asked for it",
                    "The driver knows the place",
                    "Keeps neighbours together",
                    "The driver asked for it",
                    "More urgent than planned",
                    "The vehicle or driver is not fit for it today",
                    "The carrier is not reliable today",
                    "The estimate looks wrong",
                    "Another reason");

    /// Why a case needs no answer.
    public static final List<String> CLOSE =
            List.of(
                    "Settled by phone",
                    "The customer cancelled",
                    "Handled in another case",
                    "It is no trouble");

    /// Why a case may wait.
    public static final List<String> SHELVE =
            List.of(
                    "Waiting for the customer to call back",
                    "Waiting for the warehouse",
                    "Waiting for the carrier's answer",
                    "Will settle itself",
                    "Something more urgent first");

    private ReasonForm() {}

    /// Asks why something else is done than recommended. The reason is one of the policy's list; own words follow
    /// the last of it.
    public static void override(
            Overlay overlay,
            String title,
            String words,
            DispatchPolicy policy,
            Consumer<String> given) {
        ask(overlay, title, words, overrideReasons(policy), own -> inOwnWords(policy, own), given);
    }

    /// Returns the reasons to choose from, at most nine, so that each has a key.
    public static List<String> overrideReasons(DispatchPolicy policy) {
        List<String> listed = policy.queue().overrideReasons();
        List<String> reasons = listed.isEmpty() ? OVERRIDE : listed;
        return reasons.subList(0, Math.min(9, reasons.size()));
    }

    /// Returns what was typed as the policy takes it: after the last reason of its list.
    public static String inOwnWords(DispatchPolicy policy, String typed) {
        List<String> listed = policy.queue().overrideReasons();
        return (listed.isEmpty() ? OVERRIDE : listed).getLast() + ": " + typed.strip();
    }

    /// Asks why.
    ///
    /// @param title what is about to be done
    /// @param words what the person should know before, may be empty
    /// @param reasons the usual ones, at most nine
    /// @param given takes the reason; the question is closed by then
    public static void open(
            Overlay overlay,
            String title,
            String words,
            List<String> reasons,
            Consumer<String> given) {
        ask(overlay, title, words, reasons, own -> own, given);
    }

    private static void ask(
            Overlay overlay,
            String title,
            String words,
            List<String> reasons,
            UnaryOperator<String> own,
            Consumer<String> given) {
        ListView<String> list =
                list(
                        reasons,
                        index -> {
                            overlay.close();
                            given.accept(reasons.get(index));
                        });
        TextField other = new TextField();
        other.setPromptText("Another reason: type it and press Enter");
        other.setOnAction(_ -> {
            String typed = other.getText().strip();
            if (!typed.isEmpty()) {
                overlay.close();
                given.accept(own.apply(typed));
            }
        });
        VBox form = form(title, words, list);
        form.getChildren().addAll(other, hints(reasons.size(), true));
        overlay.ask(form, list);
    }

    /// Asks for one of `labels` and nothing else.
    ///
    /// @param given takes the index; the question is closed by then
    public static void choose(
            Overlay overlay, String title, String words, List<String> labels, IntConsumer given) {
        ListView<String> list =
                list(
                        labels,
                        index -> {
                            overlay.close();
                            given.accept(index);
                        });
        VBox form = form(title, words, list);
        form.getChildren().add(hints(labels.size(), false));
        overlay.ask(form, list);
    }

    private static VBox form(String title, String words, ListView<String> list) {
        var muted = Parts.paragraph(words, "muted");
        Parts.shown(muted, !words.isEmpty());
        VBox form = Parts.column(Parts.paragraph(title, "form-title"), muted, list);
        form.getStyleClass().addAll("form", "reason-form");
        return form;
    }

    private static ListView<String> list(List<String> labels, IntConsumer take) {
        ListView<String> list = new ListView<>();
        list.getItems().setAll(labels);
        list.getStyleClass().addAll("dense", "reason-list");
        list.setStyle("-fx-pref-height: %.1fem;".formatted(2.3 * labels.size() + 0.4));
        list.setCellFactory(_ -> new ReasonCell());
        list.getSelectionModel().selectFirst();
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    int index =
                            pressed.getCode() == KeyCode.ENTER
                                    ? list.getSelectionModel().getSelectedIndex()
                                    : digit(pressed.getCode()) - 1;
                    if (index >= 0 && index < labels.size()) {
                        pressed.consume();
                        take.accept(index);
                    }
                });
        list.setOnMouseClicked(_ -> {
            int index = list.getSelectionModel().getSelectedIndex();
            if (index >= 0) {
                take.accept(index);
            }
        });
        return list;
    }

    private static VBox hints(int reasons, boolean withText) {
        var row =
                Parts.row(
                        Parts.key("1–" + reasons),
                        Parts.text("takes one", "hint"),
                        Parts.key("Esc"),
                        Parts.text("leaves all as it is", "hint"));
        if (withText) {
            row.getChildren().add(2, Parts.key("Tab"));
            row.getChildren().add(3, Parts.text("types another", "hint"));
        }
        return Parts.column(row);
    }

    /// Returns the digit on the key `code`, -1 if it has none.
    public static int digit(KeyCode code) {
        return code.isDigitKey() ? Integer.parseInt(code.getName().replaceAll("\\D", "")) : -1;
    }

    private static final class ReasonCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String reason, boolean empty) {
            super.updateItem(reason, empty);
            setText(null);
            setGraphic(
                    empty || reason == null
                            ? null
                            : Parts.row(
                                    Parts.key(Integer.toString(getIndex() + 1)),
                                    Parts.text(reason)));
        }
    }
}
