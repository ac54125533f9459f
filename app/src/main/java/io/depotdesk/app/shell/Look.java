package io.depotdesk.app.shell;

import atlantafx.base.theme.PrimerLight;

import io.depotdesk.app.look.Fonts;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;

import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Dresses a scene: AtlantaFX's Primer, our own sheet above it, Inter, and the chosen text size.
///
/// Dark is the light theme with other colours: a switch between two sheets would match every rule with every node anew.
final class Look {

    private static final double BASE_PIXELS = 13;
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private static final int SHEETS_OF_ANY_SIZE = 2;

    /// Sizes of icons in multiples of the text size. They cannot stand as em in the sheet: an icon is text, so
    /// its em would be its own size and grow with every pass.
    private static final Map<String, Double> ICON_EMS = iconEms();

    private Look() {}

    private static Map<String, Double> iconEms() {
        Map<String, Double> ems = new LinkedHashMap<>();
        ems.put(".ikonli-font-icon", 1.25);
        ems.put(".header>.ikonli-font-icon", 1.6);
        ems.put(".empty-icon", 2.6);
        return ems;
    }

    /// Dresses `scene` now and whenever the settings change.
    static void follow(Scene scene, Settings settings) {
        Fonts.load();
        String sheet = Objects.requireNonNull(Look.class.getResource("desk.css")).toExternalForm();
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().addAll(DarkColours.sheet().url(), sheet);
        Parent root = scene.getRoot();
        settings.themeProperty()
                .subscribe(theme -> root.pseudoClassStateChanged(DARK, theme == Theme.DARK));
        settings.textPercentProperty()
                .subscribe(percent -> resize(scene, BASE_PIXELS * percent.intValue() / 100));
    }

    private static void resize(Scene scene, double pixels) {
        scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", pixels));
        StringBuilder icons = new StringBuilder();
        ICON_EMS.forEach((selector, ems) ->
                icons.append(
                        String.format(
                                Locale.ROOT,
                                "%s{-fx-icon-size:%dpx}",
                                selector,
                                Math.round(ems * pixels))));
        if (scene.getStylesheets().size() > SHEETS_OF_ANY_SIZE) {
            scene.getStylesheets().removeLast();
        }
        scene.getStylesheets().add(new WrittenSheet(icons.toString()).url());
    }
}
