package io.depotdesk.app.shell;

import io.depotdesk.app.look.Parts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/// The lower edge: the keys that matter on the open page, and how far the journal is.
final class HintBar {

    private final HBox hints = Parts.row();
    private final Label journal = Parts.text("", "hint");
    private final HBox box = Parts.row(hints, Parts.spring(), journal);

    /// @param key as it stands on the keyboard
    private record Hint(String key, String words) {}

    HintBar() {
        box.getStyleClass().add("hint-bar");
    }

    void show(Page page) {
        hints.getChildren().clear();
        for (Hint hint : hints(page)) {
            hints.getChildren().addAll(Parts.key(hint.key()), Parts.text(hint.words(), "hint"));
        }
    }

    private static List<Hint> hints(Page page) {
        return switch (page) {
            case DAY ->
                    List.of(
                            new Hint("J K", "next, previous"),
                            new Hint("Enter", "open"),
                            new Hint("A", "accept"),
                            new Hint("1–9", "choose"),
                            new Hint("T S X", "take, shelve, close"),
                            new Hint("M", "move"),
                            new Hint("U", "undo"),
                            new Hint("/", "search"),
                            new Hint("Ctrl+K", "everything"));
            case ORDERS ->
                    List.of(
                            new Hint("/", "search"),
                            new Hint("J K", "next, previous"),
                            new Hint("M", "move"),
                            new Hint("1–9", "choose a way"),
                            new Hint("Ctrl+C", "copy rows"),
                            new Hint("Ctrl+I", "import"),
                            new Hint("Ctrl+K", "everything"));
            case ADDRESSES ->
                    List.of(
                            new Hint("J K", "next, previous"),
                            new Hint("1–9", "take a place"),
                            new Hint("A", "take the likeliest"),
                            new Hint("P", "put the pin"),
                            new Hint("U", "undo"),
                            new Hint("Ctrl+K", "everything"));
            case DECISIONS ->
                    List.of(
                            new Hint("J K", "next, previous"),
                            new Hint("Ctrl+1", "back to the day"),
                            new Hint("Ctrl+K", "everything"));
        };
    }

    void journal(String words) {
        journal.setText(words);
    }

    Node node() {
        return box;
    }
}
