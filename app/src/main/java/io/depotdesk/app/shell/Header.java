package io.depotdesk.app.shell;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.dispatch.DispatchState;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The top line: which day, what time, which page, what planning does, and the ways to everything else.
final class Header {

    private final Label day = Parts.text("No day is open", "header-day");
    private final Label name = Parts.text("Depotdesk", "header-name");
    private final Label searchWords = Parts.text("Find or do", "muted");
    private final Label clock = Parts.text("", "header-clock");
    private final Button undo;
    private final Button redo;
    private final Button theme;
    private final Button person;
    private final Map<Page, ToggleButton> pages = new EnumMap<>(Page.class);
    private final HBox box;
    private Words words = new Words(ZoneOffset.UTC);
    private DispatchState.@Nullable Day dayShown;
    private boolean shown;

    /// What the buttons ask for.
    record Links(
            Consumer<Page> open,
            Runnable palette,
            Runnable undo,
            Runnable redo,
            Runnable settings) {}

    Header(Links links, Settings settings, Node planning) {
        undo = Parts.iconButton(Icons.UNDO, "Nothing to undo", links.undo());
        redo = Parts.iconButton(Icons.REDO, "Nothing to redo", links.redo());
        theme =
                Parts.iconButton(
                        Icons.LIGHT,
                        "Dark or light (Ctrl+Shift+L)",
                        () -> settings.themeProperty().set(settings.themeProperty().get().other()));
        settings.themeProperty()
                .subscribe(now ->
                        theme.setGraphic(Parts.icon(now == Theme.DARK ? Icons.LIGHT : Icons.DARK)));
        var search = Parts.button(Icons.SEARCH, "", links.palette());
        search.getStyleClass().add("header-search");
        search.setGraphic(Parts.row(Parts.icon(Icons.SEARCH), searchWords, Parts.key("Ctrl+K")));
        search.setAccessibleText("Find or do anything");
        person = Parts.button(Icons.PERSON, "", links.settings());
        person.textProperty().bind(settings.personProperty());
        person.getStyleClass().add("flat");
        person.setTooltip(new Tooltip("Settings (Ctrl+,)"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        day.setMinWidth(Region.USE_PREF_SIZE);
        box =
                Parts.row(
                        Parts.icon(Icons.DESK),
                        name,
                        day,
                        clock,
                        tabs(links.open()),
                        Parts.spring(),
                        planning,
                        search,
                        undo,
                        redo,
                        theme,
                        person);
        box.getStyleClass().add("header");
    }

    private Node tabs(Consumer<Page> open) {
        ToggleGroup group = new ToggleGroup();
        HBox tabs = new HBox();
        tabs.getStyleClass().add("tabs");
        for (Page page : Page.values()) {
            ToggleButton tab = new ToggleButton(page.title(), Parts.icon(page.icon()));
            tab.setToggleGroup(group);
            tab.setFocusTraversable(false);
            tab.setTooltip(new Tooltip(page.title() + " (" + page.keys() + ")"));
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(_ -> open.accept(page));
            tab.getStyleClass().add("tab-button");
            pages.put(page, tab);
            tabs.getChildren().add(tab);
        }
        return tabs;
    }

    void mark(Page page) {
        ToggleButton tab = pages.get(page);
        if (tab != null) {
            tab.setSelected(true);
        }
    }

    void show(DayView view) {
        words = view.words();
        var today = view.state().day();
        if (shown && Objects.equals(today, dayShown)) {
            showActs(view);
            return;
        }
        shown = true;
        dayShown = today;
        day.setText(today == null ? "No day is open" : Words.shortDate(today.date()));
        day.setTooltip(
                today == null
                        ? null
                        : new Tooltip(
                                "%s, depot %s, region %s, times in %s"
                                        .formatted(
                                                Words.date(today.date()),
                                                today.depot().name(),
                                                today.region(),
                                                today.zone())));
        showActs(view);
    }

    private void showActs(DayView view) {
        say(
                undo,
                view.state().undoLabel().map("Undo: %s (U)"::formatted).orElse("Nothing to undo"));
        undo.setDisable(view.state().undoLabel().isEmpty());
        say(
                redo,
                view.state()
                        .redoLabel()
                        .map("Redo: %s (Ctrl+Y)"::formatted)
                        .orElse("Nothing to redo"));
        redo.setDisable(view.state().redoLabel().isEmpty());
    }

    private static void say(Button button, String words) {
        if (!words.equals(button.getAccessibleText())) {
            button.setTooltip(new Tooltip(words));
            button.setAccessibleText(words);
        }
    }

    /// Shows who is signed in instead of the name that was set.
    ///
    /// @param lock what a click asks for
    void showPerson(String words, Runnable lock) {
        person.textProperty().unbind();
        person.setText(words);
        person.setOnAction(_ -> lock.run());
        say(person, words + ". Lock or let somebody else sign in (Ctrl+L)");
    }

    /// Shows how many addresses wait.
    void addressesWaiting(int number) {
        ToggleButton tab = pages.get(Page.ADDRESSES);
        if (tab != null) {
            tab.setText(number == 0 ? Page.ADDRESSES.title() : "Addresses " + number);
        }
    }

    /// Leaves out what can be guessed where there is little room.
    void setCompact(boolean little) {
        Parts.shown(name, !little);
        Parts.shown(searchWords, !little);
        person.setContentDisplay(little ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    void tick(Instant now) {
        clock.setText(words.time(now));
    }

    Node node() {
        return box;
    }
}
