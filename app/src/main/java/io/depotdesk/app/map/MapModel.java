package io.depotdesk.app.map;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.routelook.Focus;
import io.depotdesk.app.routelook.Shade;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.planning.MoveDraft;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What the map shows and what can be asked of it. FX thread only; knows no nodes.
public final class MapModel {

    /// How near to a marker the pointer has to be, in logical pixels.
    private static final double MARKER_REACH = 11;

    /// How near to a line the pointer has to be, in logical pixels.
    private static final double LINE_REACH = 9;

    private static final double MARGIN = 56;
    private static final int CLOSEST_FIT = 36;

    private final Selection selection;
    private final MoveTrial trial;
    private final RouteLines lines;

    final ObjectProperty<Camera> camera =
            new SimpleObjectProperty<>(new Camera(Camera.MIN_LEVEL, 0, 0, 800, 600, 1));

    /// Counts up whenever there is something else to draw. (Comparing whole contents would cost more.)
    final LongProperty revision = new SimpleLongProperty();

    final ObjectProperty<Shade> shade = new SimpleObjectProperty<>(Shade.LIGHT);
    final ObjectProperty<Focus> focus = new SimpleObjectProperty<>(Focus.NOTHING);
    final ObjectProperty<Hover> hover = new SimpleObjectProperty<>(Hover.NOTHING);
    final ObjectProperty<Optional<Pin>> pin = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<List<RouteTrack>> preview = new SimpleObjectProperty<>(List.of());
    final ObservableSet<VehicleId> hidden = FXCollections.observableSet(new HashSet<>());

    private MapContent content = MapContent.EMPTY;
    private MarkerGrid grid = MarkerGrid.of(List.of(), 1, 1);
    private double textScale = 1;
    private double gridWorld = -1;
    private double covered;
    private boolean follows = true;
    private boolean sized;
    private boolean selecting;

    public MapModel(Desk desk, Selection selection, MoveTrial trial, Executor fxThread) {
        this.selection = selection;
        this.trial = trial;
        this.lines = new RouteLines(desk::lines, fxThread, this::linesChanged);
        selection.selectedProperty().addListener((_, _, _) -> selectionChanged());
        trial.stateProperty().addListener((_, _, _) -> previewChanged());
    }

    MapContent content() {
        return content;
    }

    MoveTrial trial() {
        return trial;
    }

    /// Shows a newer state.
    public void show(DispatchState state) {
        DispatchState before = content.state();
        boolean otherDay =
                state.day() != null && (before.day() == null || !before.day().equals(state.day()));
        if (before.plan().version() != state.plan().version()) {
            lines.tryAgain();
        }
        if (!otherDay && content.isOf(state)) {
            content = content.with(state);
            focus.set(Focus.of(selection.get(), state));
            return; // a move in hand is still what it was
        }
        setContent(MapContent.of(state, lines));
        focus.set(Focus.of(selection.get(), state));
        if (otherDay) {
            follows = true;
            hidden.clear();
        }
        if (follows) {
            followAll();
        }
        trial.dayChanged();
    }

    /// Returns for how many routes the roads could not be found.
    int linesMissing() {
        return lines.failures();
    }

    // --- what is looked at

    void resize(double width, double height, double pixels) {
        if (width > 0 && height > 0) {
            camera.set(camera.get().resized(width, height, pixels));
            if (!sized || follows) {
                sized = true;
                boolean following = follows;
                fitAll();
                follows = following;
            }
        }
    }

    /// Says how many pixels of the left side are covered by the legend.
    void cover(double pixels) {
        if (covered != pixels) {
            covered = pixels;
            if (follows) {
                followAll();
            }
        }
    }

    public void pan(double dx, double dy) {
        follows = false;
        camera.set(camera.get().moved(dx, dy));
    }

    void zoom(int steps, double x, double y) {
        follows = false;
        hover.set(Hover.NOTHING); // what was under the pointer is elsewhere now
        camera.set(camera.get().zoomed(steps, x, y));
    }

    public void zoomAtCentre(int steps) {
        zoom(steps, camera.get().width() / 2, camera.get().height() / 2);
    }

    /// Shows the whole day.
    void fitAll() {
        content.bounds().ifPresent(this::fit);
    }

    /// Shows the whole day, and goes on doing so while it grows.
    public void followAll() {
        fitAll();
        follows = true;
    }

    /// Shows the selected route or stop, the whole day if nothing is selected.
    public void fitSelection() {
        Focus now = focus.get();
        Optional<GeoPoint> point =
                Optional.ofNullable(now.shipment())
                        .flatMap(shipment -> content.marker(shipment))
                        .map(Marker::point);
        if (point.isPresent()) {
            fit(Bounds.around(List.of(point.get())).orElseThrow());
        } else if (now.vehicle() != null) {
            fitRoute(now.vehicle());
        } else {
            followAll();
        }
    }

    /// Shows the whole of one route.
    public void fitRoute(VehicleId vehicle) {
        content.track(vehicle)
                .flatMap(track -> track.legs().stream().map(Leg::bounds).reduce(Bounds::and))
                .ifPresent(this::fit);
    }

    private void fit(Bounds bounds) {
        follows = false;
        double margin = Math.min(MARGIN, Math.min(camera.get().width(), camera.get().height()) / 6);
        double left = covered < camera.get().width() / 2 ? covered : 0;
        camera.set(camera.get().fitting(bounds, margin, left, CLOSEST_FIT));
    }

    // --- what is there

    /// Returns the markers at the level of now, without those of hidden routes.
    MarkerGrid grid() {
        if (gridWorld != camera.get().world()) {
            gridWorld = camera.get().world();
            grid =
                    MarkerGrid.of(
                            content.markers().stream().filter(this::isShown).toList(),
                            gridWorld,
                            textScale);
        }
        return grid;
    }

    /// Returns the markers of one route at the level of now, thinned among themselves.
    MarkerGrid gridOf(RouteTrack track) {
        return MarkerGrid.oneByOne(track.stops(), camera.get().world(), textScale);
    }

    List<RouteTrack> shownTracks() {
        return content.tracks().stream()
                .filter(track -> !hidden.contains(track.vehicle()))
                .toList();
    }

    private boolean isShown(Marker marker) {
        return marker.vehicle() == null || !hidden.contains(marker.vehicle());
    }

    /// Shows a route if it is hidden, else hides it.
    public void toggle(VehicleId vehicle) {
        if (!hidden.remove(vehicle)) {
            hidden.add(vehicle);
        }
        contentChanged();
    }

    /// Hides all routes but one; shows all if only that one is shown.
    public void showOnly(VehicleId vehicle) {
        List<VehicleId> others =
                content.tracks().stream()
                        .map(RouteTrack::vehicle)
                        .filter(other -> !other.equals(vehicle))
                        .toList();
        boolean alone = hidden.containsAll(others) && !hidden.contains(vehicle);
        hidden.clear();
        if (!alone) {
            hidden.addAll(others);
        }
        contentChanged();
    }

    public void showAllRoutes() {
        hidden.clear();
        contentChanged();
    }

    /// Draws markers and what is written on them larger or smaller.
    ///
    /// @param scale 1 at text size 100 %
    void setTextScale(double scale) {
        if (textScale != scale) {
            textScale = scale;
            contentChanged();
        }
    }

    double textScale() {
        return textScale;
    }

    /// Returns the group of stops at a place of the window that coming closer would part.
    Optional<Cluster> clusterAt(double x, double y) {
        Camera now = camera.get();
        return now.level() >= Camera.MAX_LEVEL
                ? Optional.empty()
                : grid().clusterAt(now.left() + x, now.top() + y).filter(Cluster::canBeParted);
    }

    /// Comes so close that the stops of a group fill the window.
    void open(Cluster cluster) {
        int before = camera.get().level();
        Bounds.around(cluster.members().stream().map(Marker::point).toList()).ifPresent(this::fit);
        if (camera.get().level() <= before) {
            Camera now = camera.get();
            zoom(1, cluster.x() - now.left(), cluster.y() - now.top());
        }
    }

    /// Returns what is at a place of the window, nearest first; markers of the focused route before others.
    Hover at(double x, double y) {
        Camera now = camera.get();
        List<Marker> markers = new ArrayList<>();
        Optional<Cluster> cluster = grid().clusterAt(now.left() + x, now.top() + y);
        cluster.ifPresent(group -> markers.addAll(group.members()));
        if (cluster.isEmpty()) {
            grid().near(now.left() + x, now.top() + y, MARKER_REACH * textScale).stream()
                    .filter(placed -> placed.size() != PlacedMarker.Size.COUNTED)
                    .forEach(placed -> markers.add(placed.marker()));
        }
        VehicleId focused = focus.get().vehicle();
        markers.sort((a, b) -> Boolean.compare(isOf(b, focused), isOf(a, focused)));
        Optional<RouteTrack> track =
                markers.isEmpty()
                        ? trackAt(x, y)
                        : Optional.ofNullable(markers.getFirst().vehicle())
                                .flatMap(vehicle -> content.track(vehicle));
        return new Hover(markers, track, x, y);
    }

    private static boolean isOf(Marker marker, @Nullable VehicleId vehicle) {
        return vehicle != null && vehicle.equals(marker.vehicle());
    }

    private Optional<RouteTrack> trackAt(double x, double y) {
        Camera now = camera.get();
        double world = now.world();
        double ux = (now.left() + x) / world;
        double uy = (now.top() + y) / world;
        double reach = LINE_REACH / world;
        RouteTrack found = null;
        double best = reach * reach;
        for (RouteTrack track : shownTracks()) {
            for (Leg leg : track.legs()) {
                Bounds box = leg.bounds();
                if (ux < box.minX() - reach
                        || ux > box.maxX() + reach
                        || uy < box.minY() - reach
                        || uy > box.maxY() + reach) {
                    continue;
                }
                double distance = leg.squaredDistance(ux, uy);
                if (distance <= best) {
                    best = distance;
                    found = track;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /// Returns where `shipment` would go if it were dropped at a place of the window: behind the stop there,
    /// or into the leg there.
    Optional<MoveTarget> targetAt(ShipmentId shipment, double x, double y) {
        List<Marker> under = clusterAt(x, y).isPresent() ? List.of() : at(x, y).markers();
        for (Marker marker : under) {
            if (marker.vehicle() != null && !marker.shipment().equals(shipment)) {
                return content.track(marker.vehicle())
                        .map(track ->
                                MoveTarget.intoLeg(
                                        shipment,
                                        track.route(),
                                        track.route().shipments().indexOf(marker.shipment()) + 1));
            }
        }
        Camera now = camera.get();
        double world = now.world();
        return trackAt(x, y)
                .map(track ->
                        MoveTarget.intoLeg(
                                shipment,
                                track.route(),
                                track.nearestLeg(
                                        (now.left() + x) / world, (now.top() + y) / world)));
    }

    /// Returns whether the stop of `target` already is there.
    boolean isWhereItIs(MoveTarget target) {
        return content.track(target.to())
                .filter(track -> target.isWhereItIs(track.route()))
                .isPresent();
    }

    // --- what is selected

    /// Selects what is under the pointer. A click on stops that share an address takes one after the other.
    void selectAt(double x, double y) {
        Hover under = at(x, y);
        selecting = true;
        try {
            if (!under.markers().isEmpty()) {
                int selected = -1;
                for (int i = 0; i < under.markers().size(); i++) {
                    if (under.markers().get(i).shipment().equals(focus.get().shipment())) {
                        selected = i;
                    }
                }
                Marker next = under.markers().get((selected + 1) % under.markers().size());
                selection.select(new Selected.OfShipment(next.shipment()));
            } else if (under.track().isPresent()) {
                selection.select(new Selected.OfRoute(under.track().get().vehicle()));
            } else {
                selection.clear();
            }
        } finally {
            selecting = false;
        }
    }

    void selectRoute(VehicleId vehicle) {
        selection.select(new Selected.OfRoute(vehicle));
    }

    public void clearSelection() {
        selection.clear();
    }

    private void selectionChanged() {
        focus.set(Focus.of(selection.get(), content.state()));
        if (!selecting) {
            bringIntoView();
        }
    }

    private void bringIntoView() {
        Focus now = focus.get();
        if (now.shipment() != null) {
            content.marker(now.shipment())
                    .ifPresent(marker -> {
                        Camera moved = camera.get().bringingIntoView(marker.point(), MARGIN);
                        if (!moved.equals(camera.get())) {
                            follows = false;
                            camera.set(moved);
                        }
                    });
        } else if (now.vehicle() != null) {
            content.track(now.vehicle())
                    .filter(track -> track.stops().stream().noneMatch(this::isInView))
                    .ifPresent(track -> fitRoute(track.vehicle()));
        }
    }

    private boolean isInView(Marker marker) {
        double x = camera.get().x(marker.x());
        double y = camera.get().y(marker.y());
        return x >= 0 && y >= 0 && x <= camera.get().width() && y <= camera.get().height();
    }

    // --- the pin

    /// Puts a pin on the map and looks at it.
    void ask(PinRequest request) {
        pin.set(Optional.of(new Pin(request, request.start())));
        List<GeoPoint> all = new ArrayList<>(request.candidates());
        all.add(request.start());
        Bounds.around(all).ifPresent(this::fit);
    }

    void movePin(double x, double y) {
        pin.get()
                .ifPresent(now ->
                        pin.set(Optional.of(new Pin(now.request(), camera.get().pointAt(x, y)))));
    }

    void putPin(GeoPoint point) {
        pin.get()
                .ifPresent(now -> {
                    pin.set(Optional.of(new Pin(now.request(), point)));
                    now.request().moved().accept(point);
                });
    }

    public void takePin() {
        pin.get()
                .ifPresent(now -> {
                    pin.set(Optional.empty());
                    now.request().taken().accept(now.point());
                });
    }

    public void cancelPin() {
        pin.get()
                .ifPresent(now -> {
                    pin.set(Optional.empty());
                    now.request().cancelled().run();
                });
    }

    // --- news

    private void linesChanged() {
        setContent(MapContent.of(content.state(), lines));
        previewChanged();
    }

    private void setContent(MapContent fresh) {
        content = fresh;
        contentChanged();
    }

    private void contentChanged() {
        gridWorld = -1;
        revision.set(revision.get() + 1);
    }

    private void previewChanged() {
        MoveDraft draft = trial.draft();
        MapContent now = content;
        GeoPoint depot = now.depot();
        if (draft == null || depot == null) {
            preview.set(List.of());
            return;
        }
        List<RouteTrack> changed = new ArrayList<>();
        for (var route : draft.changed()) {
            now.state()
                    .vehicle(route.vehicle())
                    .ifPresent(vehicle ->
                            changed.add(
                                    MapContent.track(
                                            now.state(),
                                            route,
                                            vehicle,
                                            depot,
                                            now.looks(),
                                            lines)));
        }
        preview.set(changed);
    }
}
