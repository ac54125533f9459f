package io.depotdesk.app.action;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything a person can ask for, and the key of each. FX thread only.
public final class Actions {

    private final List<DeskAction> all = new ArrayList<>();

    /// Adds `action`.
    ///
    /// @throws IllegalArgumentException if one of its keys is taken
    public void add(DeskAction action) {
        for (KeyCombination keys : action.keys()) {
            all.stream()
                    .filter(other -> other.keys().contains(keys))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException(
                                "%s is taken by \"%s\" and wanted by \"%s\"."
                                        .formatted(keys, other.title(), action.title()));
                    });
        }
        all.add(action);
    }

    public List<DeskAction> all() {
        return List.copyOf(all);
    }

    /// Returns what `pressed` asks for now.
    ///
    /// @param typing whether the key would otherwise become text in a field; then only keys with Ctrl, Alt or
    ///     a function key count
    public Optional<DeskAction> asked(KeyEvent pressed, boolean typing) {
        if (typing && !isCommand(pressed)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(action -> action.keys().stream().anyMatch(keys -> keys.match(pressed)))
                .filter(action -> action.available().getAsBoolean())
                .findFirst();
    }

    private static boolean isCommand(KeyEvent pressed) {
        return pressed.isControlDown()
                || pressed.isAltDown()
                || pressed.isMetaDown()
                || pressed.getCode().isFunctionKey();
    }
}
