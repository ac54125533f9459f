package io.depotdesk.app.map;

import io.depotdesk.app.routelook.RouteLook;
import io.depotdesk.app.routelook.RouteLooks;
import io.depotdesk.app.routelook.Shade;
import io.depotdesk.domain.plan.VehicleId;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which line is whose, what the shapes mean, and what is shown. A click on a name looks at the route, one
/// on its eye hides it.
final class MapLegend extends VBox {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");

    /// Smaller maps than this start with the badges alone, in logical pixels.
    private static final double ROOMY_WIDTH = 900;

    private static final double ROOMY_HEIGHT = 520;
    private static final double BADGES_WIDTH = 190;
    private static final double BADGE_WIDTH = 28;

    private final MapModel model;
    private final VBox rows = new VBox();
    private final VBox shapes = new VBox();
    private final FlowPane badges = new FlowPane(4, 4);
    private final ScrollPane scroll = new ScrollPane(rows);

    /// What the person chose; null until then.
    private @Nullable Boolean chosen;

    /// Whether the map's size is known; before, nothing is made that another size would throw away.
    private boolean measured;

    private boolean roomy;
    private final Tooltip badgeTip = new Tooltip("One badge per route (L for the whole legend)");
    private final Map<VehicleId, Node> rowOf = new HashMap<>();
    private @Nullable Basis drawn;
    private Shade shade = Shade.LIGHT;
    private double pixels = 1;

    /// All that the legend's looks depend on but for which route is looked at: nothing is made anew while it is
    /// the same.
    private record Basis(
            boolean open,
            List<Line> lines,
            Map<Marker.Kind, Long> kinds,
            RouteLooks looks,
            Shade shade,
            double pixels) {}

    private record Line(VehicleId vehicle, String name, int stops, boolean hidden) {}

    MapLegend(MapModel model) {
        this.model = model;
        getStyleClass().addAll("drawn-card", "map-legend");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.prefHeightProperty().bind(rows.heightProperty().add(2));
        shapes.getStyleClass().add("legend-shapes");
        badges.setPrefWrapLength(BADGES_WIDTH);
        badges.setId("map-badges");
        Tooltip.install(badges, badgeTip);
        getChildren().addAll(badges, scroll, shapes);
        setVisible(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// Shows the routes and shapes that are on the map.
    void show(Shade newShade, double newPixels) {
        shade = newShade;
        pixels = newPixels;
        if (measured) {
            arrange();
        }
    }

    private Basis basis() {
        MapContent content = model.content();
        Map<Marker.Kind, Long> kinds = new EnumMap<>(Marker.Kind.class);
        content.markers().forEach(marker -> kinds.merge(marker.kind(), 1L, Long::sum));
        return new Basis(
                isOpen(),
                content.tracks().stream()
                        .filter(track -> !track.stops().isEmpty())
                        .map(track ->
                                new Line(
                                        track.vehicle(),
                                        track.name(),
                                        track.stops().size(),
                                        model.hidden.contains(track.vehicle())))
                        .toList(),
                kinds,
                content.looks(),
                shade,
                pixels);
    }

    private void draw() {
        Basis now = basis();
        if (!now.equals(drawn)) {
            drawn = now;
            rowOf.clear();
            rows.getChildren().clear();
            badges.getChildren().clear();
            shapes.getChildren().clear();
            if (now.open()) {
                drawRows(now.kinds());
            } else {
                drawBadges();
            }
        }
        VehicleId looked = model.focus.get().vehicle();
        rowOf.forEach(
                (vehicle, row) -> row.pseudoClassStateChanged(LOOKED_AT, vehicle.equals(looked)));
    }

    private List<RouteTrack> tracks() {
        return model.content().tracks().stream().filter(track -> !track.stops().isEmpty()).toList();
    }

    private void drawBadges() {
        badges.getChildren().setAll(tracks().stream().map(track -> badge(track, shade)).toList());
        badges.setPrefWrapLength(
                Math.min(
                        BADGES_WIDTH,
                        badges.getChildren().size() * (BADGE_WIDTH + badges.getHgap())));
    }

    private void drawRows(Map<Marker.Kind, Long> counts) {
        List<Node> made = new ArrayList<>();
        for (RouteTrack track : tracks()) {
            Node row = row(track, shade);
            rowOf.put(track.vehicle(), row);
            made.add(row);
        }
        rows.getChildren().setAll(made);
        Map<Marker.Kind, String> kinds = new LinkedHashMap<>();
        kinds.put(Marker.Kind.RETURN, "Return");
        kinds.put(Marker.Kind.OUTSOURCED, "With a carrier");
        kinds.put(Marker.Kind.UNSERVED, "Unserved");
        kinds.put(Marker.Kind.IN_REVIEW, "Address uncertain");
        kinds.put(Marker.Kind.WAITING, "Not planned");
        Sprites sprites = new Sprites(shade, pixels, 1);
        kinds.forEach((kind, name) -> {
            Long count = counts.get(kind);
            if (count != null) {
                shapes.getChildren().add(shape(sprites, model.content(), kind, name, count));
            }
        });
    }

    /// Says how large the map is; on a small one the badges alone are shown until the person wants more.
    void fit(double width, double height) {
        boolean now = width >= ROOMY_WIDTH && height >= ROOMY_HEIGHT;
        scroll.setMaxHeight(Math.max(80, height * 0.5));
        if (!measured || now != roomy) {
            measured = true;
            roomy = now;
            arrange();
        }
    }

    /// Returns whether it takes a side of the map.
    boolean covers() {
        return isVisible() && isOpen();
    }

    private boolean isOpen() {
        return chosen == null ? roomy : chosen;
    }

    private void arrange() {
        boolean open = isOpen();
        draw();
        show(badges, !open);
        show(scroll, open);
        show(shapes, open);
        boolean anything =
                open
                        ? !rows.getChildren().isEmpty() || !shapes.getChildren().isEmpty()
                        : !badges.getChildren().isEmpty();
        setVisible(anything);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private Node badge(RouteTrack track, Shade shade) {
        Canvas canvas = new Canvas(BADGE_WIDTH, 16);
        paintBadge(canvas.getGraphicsContext2D(), track, shade, 0);
        canvas.setOpacity(model.hidden.contains(track.vehicle()) ? 0.35 : 1);
        canvas.setOnMouseClicked(_ -> model.selectRoute(track.vehicle()));
        canvas.setOnMouseEntered(_ ->
                badgeTip.setText(
                        "%s, %d stops (L for the whole legend)"
                                .formatted(track.name(), track.stops().size())));
        return canvas;
    }

    private static void paintBadge(GraphicsContext g, RouteTrack track, Shade shade, double top) {
        g.setFill(track.look().colour(shade));
        g.fillRoundRect(0, top, BADGE_WIDTH, 16, 5, 5);
        g.setFill(track.look().onColour(shade));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font("Inter", FontWeight.BOLD, 10.5));
        g.fillText(track.look().badge(), BADGE_WIDTH / 2, top + 8);
    }

    private Node row(RouteTrack track, Shade shade) {
        VehicleId vehicle = track.vehicle();
        boolean off = model.hidden.contains(vehicle);
        Label name = new Label(track.name());
        name.setMinWidth(Math.min(110, 8 * track.name().length()));
        name.setMaxWidth(150);
        Label stops = new Label(Integer.toString(track.stops().size()));
        stops.getStyleClass().add("muted");
        stops.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton eye = new ToggleButton();
        eye.setGraphic(FontIcon.of(off ? Material2MZ.VISIBILITY_OFF : Material2MZ.VISIBILITY, 14));
        eye.setFocusTraversable(false);
        eye.setAccessibleText((off ? "Show " : "Hide ") + track.name());
        eye.setTooltip(new Tooltip("Show or hide; with Shift: only this one"));
        eye.setOnMouseClicked(event -> {
            if (event.isShiftDown()) {
                model.showOnly(vehicle);
            } else {
                model.toggle(vehicle);
            }
        });
        HBox row = new HBox(6, sample(track, shade), name, gap, stops, eye);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("legend-row");
        row.pseudoClassStateChanged(OFF, off);
        row.setOnMouseClicked(event -> {
            model.selectRoute(vehicle);
            if (event.getClickCount() == 2) {
                model.fitRoute(vehicle);
            }
        });
        return row;
    }

    private static Node sample(RouteTrack track, Shade shade) {
        Canvas canvas = new Canvas(64, 18);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setStroke(track.look().colour(shade));
        g.setLineWidth(3);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(track.look().pattern().array());
        g.strokeLine(30, 9, 64, 9);
        g.setLineDashes();
        paintBadge(g, track, shade, 1);
        return canvas;
    }

    private static Node shape(
            Sprites sprites, MapContent content, Marker.Kind kind, String name, long count) {
        Marker example =
                content.markers().stream()
                        .filter(marker -> marker.kind() == kind)
                        .findFirst()
                        .orElseThrow();
        var look =
                example.vehicle() == null
                        ? new RouteLook(0, "")
                        : content.looks().of(example.vehicle());
        Canvas canvas = new Canvas(28, 23);
        sprites.draw(
                canvas.getGraphicsContext2D(),
                Marker.at(
                        example.shipment(),
                        kind,
                        example.point(),
                        example.vehicle(),
                        kind == Marker.Kind.RETURN ? "" : example.sign(),
                        false),
                look,
                true,
                14,
                11.5);
        Label label = new Label(name);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label number = new Label(Long.toString(count));
        number.getStyleClass().add("muted");
        HBox row = new HBox(6, canvas, label, gap, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("legend-row");
        return row;
    }

    /// Returns a button that changes between the whole legend and the badges alone.
    Button button() {
        Button button = new Button();
        button.setGraphic(FontIcon.of(Material2AL.LAYERS, 18));
        button.setTooltip(new Tooltip("Legend (L)"));
        button.setAccessibleText("Legend");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> toggle());
        return button;
    }

    void toggle() {
        chosen = !isOpen();
        arrange();
    }
}
