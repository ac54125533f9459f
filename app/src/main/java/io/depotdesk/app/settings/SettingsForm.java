package io.depotdesk.app.settings;

import io.depotdesk.app.look.Parts;
import io.depotdesk.app.overlay.Overlay;

import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;

/// Shows the settings and changes them at once.
public final class SettingsForm {

    private static final int[] LOCK_MINUTES = {2, 5, 10, 30, 0};

    private SettingsForm() {}

    /// @param named whether the person at the desk says who they are here; else they sign in
    public static void open(Overlay overlay, Settings settings, boolean named) {
        TextField person = new TextField(settings.personProperty().get());
        person.textProperty()
                .subscribe(name -> {
                    if (!name.isBlank()) {
                        settings.personProperty().set(name.strip());
                    }
                });
        person.setOnAction(_ -> overlay.close());
        HBox.setHgrow(person, Priority.ALWAYS);
        Slider size = new Slider(80, 160, settings.textPercentProperty().get());
        size.setBlockIncrement(5);
        size.setSnapToTicks(true);
        size.setMajorTickUnit(5);
        size.setMinorTickCount(0);
        size.valueProperty().subscribe(percent -> settings.setTextPercent(percent.intValue()));
        HBox.setHgrow(size, Priority.ALWAYS);
        var percent = Parts.text("", "fact-value");
        percent.textProperty().bind(settings.textPercentProperty().asString("%d %%"));
        VBox form = Parts.column(Parts.paragraph("Settings", "form-title"));
        if (named) {
            form.getChildren()
                    .addAll(
                            Parts.text("Your name", "section-title"),
                            Parts.row(person),
                            Parts.paragraph(
                                    "It stands in the record of everything you decide.", "muted"));
        } else {
            form.getChildren()
                    .addAll(
                            Parts.text("Lock by itself without a key or click", "section-title"),
                            lockTimes(settings));
        }
        form.getChildren()
                .addAll(
                        Parts.text("Theme", "section-title"),
                        themes(settings),
                        Parts.text("Text size", "section-title"),
                        Parts.row(size, percent),
                        Parts.row(
                                Parts.key("Esc"),
                                Parts.text("closes; everything is kept", "hint")));
        form.getStyleClass().addAll("form", "settings-form");
        overlay.ask(form, named ? person : size);
    }

    private static SegmentedButton lockTimes(Settings settings) {
        SegmentedButton buttons = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        buttons.setToggleGroup(group);
        for (int minutes : LOCK_MINUTES) {
            ToggleButton button =
                    new ToggleButton(minutes == 0 ? "Never" : "%d min".formatted(minutes));
            button.setSelected(settings.lockMinutesProperty().get() == minutes);
            button.setUserData(minutes);
            buttons.getButtons().add(button);
        }
        group.selectedToggleProperty()
                .subscribe(toggle -> {
                    if (toggle != null) {
                        settings.lockMinutesProperty().set((Integer) toggle.getUserData());
                    }
                });
        return buttons;
    }

    private static SegmentedButton themes(Settings settings) {
        SegmentedButton buttons = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        buttons.setToggleGroup(group);
        for (Theme theme : Theme.values()) {
            ToggleButton button =
                    new ToggleButton(
                            switch (theme) {
                                case DARK -> "Dark";
                                case LIGHT -> "Light";
                            });
            button.setSelected(settings.themeProperty().get() == theme);
            button.setUserData(theme);
            buttons.getButtons().add(button);
        }
        group.selectedToggleProperty()
                .subscribe(toggle -> {
                    if (toggle != null) {
                        settings.themeProperty().set((Theme) toggle.getUserData());
                    }
                });
        return buttons;
    }
}
