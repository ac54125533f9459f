package io.depotdesk.app.board;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The line of key figures. A click on one shows the shipments it counts.
public final class KeyFiguresPane {

    private final HBox line = new HBox();
    private final Consumer<Standing> showShipments;
    private List<List<KeyFigure>> shown = List.of();
    private boolean compact;

    public KeyFiguresPane(Consumer<Standing> showShipments) {
        this.showShipments = showShipments;
        line.getStyleClass().add("key-figures");
    }

    public Node node() {
        return line;
    }

    /// Shows the figures of `day`; untouched if none changed.
    public void show(DayView day) {
        List<List<KeyFigure>> fresh = KeyFigures.of(day);
        if (fresh.equals(shown)) {
            return;
        }
        shown = fresh;
        draw();
    }

    /// Writes short labels where there is little room.
    public void setCompact(boolean little) {
        if (compact != little) {
            compact = little;
            draw();
        }
    }

    private void draw() {
        List<Node> nodes = new ArrayList<>();
        for (List<KeyFigure> group : shown) {
            if (!nodes.isEmpty()) {
                Region rule = new Region();
                rule.getStyleClass().add("key-figures-rule");
                nodes.add(rule);
            }
            group.forEach(figure -> nodes.add(tile(figure)));
        }
        line.getChildren().setAll(nodes);
    }

    private Node tile(KeyFigure figure) {
        var value = Parts.text(figure.value(), "figure-value", figure.tone().styleClass());
        value.setMinWidth(Region.USE_PREF_SIZE);
        if (figure.tone() != Tone.CALM) {
            value.setGraphic(Parts.icon(figure.icon()));
        }
        VBox tile =
                new VBox(
                        Parts.text(compact ? figure.shortLabel() : figure.label(), "figure-label"),
                        value);
        tile.getStyleClass().add("figure");
        HBox.setHgrow(tile, Priority.ALWAYS);
        Tooltip.install(tile, new Tooltip(figure.meaning()));
        Standing shows = figure.shows();
        if (shows != null) {
            tile.getStyleClass().add("figure-link");
            tile.setOnMouseClicked(_ -> showShipments.accept(shows));
        }
        return tile;
    }
}
