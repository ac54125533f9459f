package io.depotdesk.app.shell;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;

/// The lower edge: the keys that matter on the open page, and how far the journal is.
final class HintBar {

    private final HBox hints = Parts.row();
    private final Label journal = Parts.text("", "hint");
    private final Label simulated = Parts.chip(Tone.INFO, Icons.MACHINE, "Simulated carriers");
    private final HBox box = Parts.row(hints, Parts.spring(), simulated, journal);

    /// @param key as it stands on the keyboard
    private record Hint(String key, String words) {}

    HintBar() {
        box.getStyleClass().add("hint-bar");
        Parts.shown(simulated, false);
        simulated.setTooltip(
                new Tooltip("Some carriers are simulated on this machine (Ctrl+5 shows which)."));
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
            case CARRIERS ->
                    List.of(
                            new Hint("J K", "next, previous"),
                            new Hint("Tab", "its offers"),
                            new Hint("N", "next call"),
                            new Hint("C", "offer"),
                            new Hint("Shift+C", "take back"),
                            new Hint("Shift+R", "enter an answer"),
                            new Hint("Ctrl+K", "everything"));
        };
    }

    /// Says whether carriers are simulated.
    void simulated(boolean some) {
        Parts.shown(simulated, some);
    }

    void journal(String words) {
        journal.setText(words);
    }

    Node node() {
        return box;
    }
}
