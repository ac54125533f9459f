package io.depotdesk.app.board;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Tone;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The line of key figures. A click on one shows the shipments it counts.
public final class KeyFiguresPane {

    private final HBox line = new HBox();
    private final Consumer<Standing> showShipments;
    private List<List<KeyFigure>> shown = List.of();
    private final List<List<Tile>> tiles = new ArrayList<>();
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
        boolean sameTiles =
                tiles.size() == shown.size()
                        && IntStream.range(0, tiles.size())
                                .allMatch(i -> tiles.get(i).size() == shown.get(i).size());
        if (!sameTiles) {
            makeTiles();
        }
        for (int i = 0; i < shown.size(); i++) {
            for (int j = 0; j < shown.get(i).size(); j++) {
                tiles.get(i).get(j).show(shown.get(i).get(j), compact);
            }
        }
    }

    private void makeTiles() {
        tiles.clear();
        List<Node> nodes = new ArrayList<>();
        for (List<KeyFigure> group : shown) {
            if (!nodes.isEmpty()) {
                Region rule = new Region();
                rule.getStyleClass().add("key-figures-rule");
                nodes.add(rule);
            }
            List<Tile> made = group.stream().map(_ -> new Tile(showShipments)).toList();
            made.forEach(tile -> nodes.add(tile.box));
            tiles.add(made);
        }
        line.getChildren().setAll(nodes);
    }

    /// One figure on the screen; only what changes of it is touched.
    private static final class Tile {

        private final Label label = Parts.text("", "figure-label");
        private final Label value = Parts.text("", "figure-value");
        private final Tooltip meaning = new Tooltip();
        private final VBox box = new VBox(label, value);
        private final Consumer<Standing> showShipments;
        private @Nullable KeyFigure shown;

        Tile(Consumer<Standing> showShipments) {
            this.showShipments = showShipments;
            value.setMinWidth(Region.USE_PREF_SIZE);
            box.getStyleClass().add("figure");
            HBox.setHgrow(box, Priority.ALWAYS);
            Tooltip.install(box, meaning);
            box.setOnMouseClicked(_ -> clicked());
        }

        private void clicked() {
            if (shown != null && shown.shows() != null) {
                showShipments.accept(shown.shows());
            }
        }

        void show(KeyFigure figure, boolean compact) {
            label.setText(compact ? figure.shortLabel() : figure.label());
            if (figure.equals(shown)) {
                return;
            }
            value.setText(figure.value());
            meaning.setText(figure.meaning());
            if (shown == null
                    || shown.tone() != figure.tone()
                    || !shown.icon().equals(figure.icon())) {
                value.getStyleClass().removeIf(name -> name.startsWith("tone-"));
                value.getStyleClass().add(figure.tone().styleClass());
                value.setGraphic(
                        figure.tone() == Tone.CALM ? null : Parts.icon(figure.icon()));
            }
            if (shown == null) {
                if (figure.shows() != null) {
                    box.getStyleClass().add("figure-link");
                }
            } else if (!Objects.equals(shown.shows(), figure.shows())) {
                box.getStyleClass().removeIf("figure-link"::equals);
                if (figure.shows() != null) {
                    box.getStyleClass().add("figure-link");
                }
            }
            shown = figure;
        }
    }
}
