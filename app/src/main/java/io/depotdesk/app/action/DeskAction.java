package io.depotdesk.app.action;

import javafx.scene.input.KeyCombination;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// One thing that a person can ask for.
///
/// @param title what it does, as a command ("Plan again")
/// @param group what it belongs to ("Queue")
/// @param keys every key that asks for it, the one to learn first; may be empty
/// @param available whether it makes sense now
/// @param run asks for it
public record DeskAction(
        String title,
        String group,
        List<KeyCombination> keys,
        BooleanSupplier available,
        Runnable run) {

    public DeskAction {
        keys = List.copyOf(keys);
    }

    /// Returns an action that always makes sense.
    ///
    /// @param keys as [KeyCombination#valueOf] reads them, separated by spaces; may be empty
    public static DeskAction of(String title, String group, String keys, Runnable run) {
        return when(() -> true, title, group, keys, run);
    }

    /// Returns an action that makes sense while `available` says so.
    public static DeskAction when(
            BooleanSupplier available, String title, String group, String keys, Runnable run) {
        List<KeyCombination> combinations =
                keys.isBlank()
                        ? List.of()
                        : List.of(keys.split(" ")).stream().map(KeyCombination::valueOf).toList();
        return new DeskAction(title, group, combinations, available, run);
    }

    /// Returns its keys as they stand on a keyboard: `U`, `Ctrl+Z`.
    public List<String> keyNames() {
        return keys.stream().map(DeskAction::name).toList();
    }

    private static String name(KeyCombination keys) {
        return List.of(keys.getName().split("\\+")).stream()
                .map(DeskAction::keyName)
                .sorted(Comparator.comparing(part -> !part.equals("Ctrl")))
                .collect(Collectors.joining("+"));
    }

    private static String keyName(String part) {
        return switch (part) {
            case "Shortcut" -> "Ctrl";
            case "Slash" -> "/";
            case "Comma" -> ",";
            case "Equals", "Plus" -> "Plus";
            case "Period" -> ".";
            case "Escape" -> "Esc";
            case String other -> other;
        };
    }
}
