package io.depotdesk.app.shell;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.decisions.DecisionsModel.Whose;
import io.depotdesk.app.decisions.DecisionsPane;
import io.depotdesk.app.settings.Settings;

import java.util.Locale;

/// Names every action of the window and gives it its keys.
final class DeskKeys {

    private static final int NUMBER_KEYS = 9;

    private final MainWindow window;

    DeskKeys(MainWindow window) {
        this.window = window;
    }

    void addTo(Actions actions) {
        day(actions);
        queue(actions);
        pages(actions);
        lists(actions);
        view(actions);
    }

    private void queue(Actions actions) {
        actions.add(
                DeskAction.when(
                        () -> window.options() > 0,
                        "Accept the recommendation",
                        "Queue",
                        "A",
                        () -> window.choose(0)));
        for (int i = 0; i < NUMBER_KEYS; i++) {
            int index = i;
            actions.add(
                    DeskAction.when(
                            () -> index < window.options(),
                            "Choose option " + (i + 1),
                            "Queue",
                            Integer.toString(i + 1),
                            () -> window.choose(index)));
        }
        window.caseActs().addTo(actions);
        actions.add(
                DeskAction.when(
                        window::looksAtShipment,
                        "Move the shipment to another route or place",
                        "Shipment",
                        "M",
                        window::move));
        actions.add(
                DeskAction.when(
                        window::looksAtFixed,
                        "Let searches move the shipment again",
                        "Shipment",
                        "L",
                        window::release));
        actions.add(
                DeskAction.when(
                        window::looksAtShipment,
                        "Put the pin of an uncertain address",
                        "Shipment",
                        "P",
                        window::askForPin));
    }

    private void day(Actions actions) {
        actions.add(DeskAction.of("Undo", "Day", "U Shortcut+Z", () -> window.acts().undo()));
        actions.add(
                DeskAction.of(
                        "Redo", "Day", "Shortcut+Y Shortcut+Shift+Z", () -> window.acts().redo()));
        actions.add(
                DeskAction.of("Plan again", "Day", "Shortcut+P", () -> window.acts().planAgain()));
        actions.add(
                DeskAction.of(
                        "Stop planning and keep the best plan",
                        "Day",
                        "Shortcut+Period",
                        () -> window.desk().stopPlanning()));
        actions.add(
                DeskAction.of("Import orders or a fleet", "Day", "Shortcut+I", window::importFile));
    }

    private void lists(Actions actions) {
        actions.add(DeskAction.of("Next", "Lists", "J", () -> window.step(1)));
        actions.add(DeskAction.of("Previous", "Lists", "K", () -> window.step(-1)));
        actions.add(DeskAction.of("Open the details", "Lists", "Enter", window::focusDetails));
    }

    private void pages(Actions actions) {
        for (Page page : Page.values()) {
            actions.add(
                    DeskAction.of(
                            "Go to " + page.title().toLowerCase(Locale.ROOT),
                            "Pages",
                            "Shortcut+" + (page.ordinal() + 1),
                            () -> window.open(page)));
        }
        for (Whose whose : Whose.values()) {
            actions.add(
                    DeskAction.of(
                            "Decisions: " + DecisionsPane.words(whose).toLowerCase(Locale.ROOT),
                            "Pages",
                            "",
                            () -> window.showDecisions(whose)));
        }
        actions.add(DeskAction.of("Search shipments", "Pages", "Slash Shortcut+F", window::search));
    }

    private void view(Actions actions) {
        Settings settings = window.settings();
        actions.add(
                DeskAction.of("Find or do anything", "Window", "Shortcut+K", window::openPalette));
        actions.add(
                DeskAction.of("Show all keys", "Window", "F1 Shift+Slash", window::openPalette));
        actions.add(
                DeskAction.of(
                        "Switch between dark and light",
                        "Window",
                        "Shortcut+Shift+L",
                        () ->
                                settings.themeProperty()
                                        .set(settings.themeProperty().get().other())));
        actions.add(
                DeskAction.of(
                        "Larger text",
                        "Window",
                        "Shortcut+Equals Shortcut+Plus Shortcut+Add",
                        settings::larger));
        actions.add(
                DeskAction.of(
                        "Smaller text",
                        "Window",
                        "Shortcut+Minus Shortcut+Subtract",
                        settings::smaller));
        actions.add(
                DeskAction.of(
                        "Usual text size",
                        "Window",
                        "Shortcut+0",
                        () -> settings.setTextPercent(100)));
        actions.add(DeskAction.of("Settings", "Window", "Shortcut+Comma", window::openSettings));
        actions.add(DeskAction.of("Select nothing", "Window", "Esc", window::clearSelection));
    }
}
