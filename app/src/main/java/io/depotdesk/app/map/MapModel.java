package io.depotdesk.app.map;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.routelook.Focus;
import io.depotdesk.app.routelook.Shade;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.planning.MoveDraft;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What the map shows and what can be asked of it. FX thread only; knows no nodes.
public final class MapModel {

    private final Selection selection;
    private final MoveTrial trial;
    private final RouteLines lines;

    final MapView view = new MapView();
    final MapPin pin = new MapPin();
    final MapPicking picking = new MapPicking(this);
    final ObjectProperty<Camera> camera = view.camera;

    /// Counts up whenever there is something else to draw. (Comparing whole contents would cost more.)
    final LongProperty revision = new SimpleLongProperty();

    final ObjectProperty<Shade> shade = new SimpleObjectProperty<>(Shade.LIGHT);
    final ObjectProperty<Focus> focus = new SimpleObjectProperty<>(Focus.NOTHING);
    final ObjectProperty<Hover> hover = new SimpleObjectProperty<>(Hover.NOTHING);
    final ObjectProperty<List<RouteTrack>> preview = new SimpleObjectProperty<>(List.of());
    final ObservableSet<VehicleId> hidden = FXCollections.observableSet(new HashSet<>());

    private MapContent content = MapContent.EMPTY;
    private MarkerGrid grid = MarkerGrid.of(List.of(), 1, 1);
    private double textScale = 1;
    private double gridWorld = -1;
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
        if (before.plan() != state.plan()) {
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
            hidden.clear();
        }
        view.dayShown(otherDay);
        trial.dayChanged();
    }

    /// Returns for how many routes the roads could not be found.
    int linesMissing() {
        return lines.failures();
    }

    // --- what is looked at

    public void pan(double dx, double dy) {
        view.pan(dx, dy);
    }

    void zoom(int steps, double x, double y) {
        hover.set(Hover.NOTHING); // what was under the pointer is elsewhere now
        view.zoom(steps, x, y);
    }

    public void zoomAtCentre(int steps) {
        zoom(steps, camera.get().width() / 2, camera.get().height() / 2);
    }

    /// Shows the whole day, and goes on doing so while it grows.
    public void followAll() {
        view.followAll();
    }

    /// Shows the selected route or stop, the whole day if nothing is selected.
    public void fitSelection() {
        Focus now = focus.get();
        Optional<GeoPoint> point =
                Optional.ofNullable(now.shipment())
                        .flatMap(shipment -> content.marker(shipment))
                        .map(Marker::point);
        if (point.isPresent()) {
            view.fit(Bounds.around(List.of(point.get())).orElseThrow());
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
                .ifPresent(view::fit);
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

    /// Comes so close that the stops of a group fill the window.
    void open(Cluster cluster) {
        int before = camera.get().level();
        Bounds.around(cluster.members().stream().map(Marker::point).toList()).ifPresent(view::fit);
        if (camera.get().level() <= before) {
            Camera now = camera.get();
            zoom(1, cluster.x() - now.left(), cluster.y() - now.top());
        }
    }

    /// Lets the person at the desk put a pin, and looks at where it may go.
    void ask(PinRequest request) {
        pin.ask(request);
        List<GeoPoint> all = new ArrayList<>(request.candidates());
        all.add(request.start());
        Bounds.around(all).ifPresent(view::fit);
    }

    // --- what is selected

    /// Selects what is under the pointer. A click on stops that share an address takes one after the other.
    void selectAt(double x, double y) {
        Hover under = picking.at(x, y);
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
            content.marker(now.shipment()).ifPresent(view::bringIntoView);
        } else if (now.vehicle() != null) {
            content.track(now.vehicle())
                    .filter(track -> track.stops().stream().noneMatch(view::shows))
                    .ifPresent(track -> fitRoute(track.vehicle()));
        }
    }

    // --- news

    private void linesChanged() {
        setContent(MapContent.of(content.state(), lines));
        previewChanged();
    }

    private void setContent(MapContent fresh) {
        content = fresh;
        view.day(fresh.bounds());
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
