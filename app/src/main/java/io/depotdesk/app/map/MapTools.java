package io.depotdesk.app.map;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The buttons of the map. Each has a key, which its tooltip names.
final class MapTools extends VBox {

    MapTools(MapModel model, Node legendButton) {
        getStyleClass().addAll("drawn-card", "map-tools");
        getChildren()
                .addAll(
                        button(Material2AL.ADD, "Closer (+)", () -> model.zoomAtCentre(1)),
                        button(Material2MZ.REMOVE, "Farther (−)", () -> model.zoomAtCentre(-1)),
                        button(Material2MZ.ZOOM_OUT_MAP, "Whole day (Shift+F)", model::followAll),
                        button(
                                Material2AL.FILTER_CENTER_FOCUS,
                                "What is selected (F)",
                                model::fitSelection),
                        legendButton);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    void add(Ikon icon, String words, Runnable action) {
        getChildren().add(button(icon, words, action));
    }

    private static Button button(Ikon icon, String words, Runnable action) {
        Button button = new Button();
        button.setGraphic(FontIcon.of(icon, 18));
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
