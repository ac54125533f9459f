package io.depotdesk.app.map;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what is at a place of the map's window.
final class MapPicking {

    /// How near to a marker the pointer has to be, in logical pixels.
    private static final double MARKER_REACH = 11;

    /// How near to a line the pointer has to be, in logical pixels.
    private static final double LINE_REACH = 9;

    private final MapModel model;

    MapPicking(MapModel model) {
        this.model = model;
    }

    /// Returns the group of stops at a place of the window that coming closer would part.
    Optional<Cluster> clusterAt(double x, double y) {
        Camera now = model.camera.get();
        return now.level() >= Camera.MAX_LEVEL
                ? Optional.empty()
                : model.grid()
                        .clusterAt(now.left() + x, now.top() + y)
                        .filter(Cluster::canBeParted);
    }

    /// Returns what is at a place of the window, nearest first; markers of the focused route before others.
    Hover at(double x, double y) {
        Camera now = model.camera.get();
        List<Marker> markers = new ArrayList<>();
        Optional<Cluster> cluster = model.grid().clusterAt(now.left() + x, now.top() + y);
        cluster.ifPresent(group -> markers.addAll(group.members()));
        if (cluster.isEmpty()) {
            model
                    .grid()
                    .near(now.left() + x, now.top() + y, MARKER_REACH * model.textScale())
                    .stream()
                    .filter(placed -> placed.size() != PlacedMarker.Size.COUNTED)
                    .forEach(placed -> markers.add(placed.marker()));
        }
        VehicleId focused = model.focus.get().vehicle();
        markers.sort((a, b) -> Boolean.compare(isOf(b, focused), isOf(a, focused)));
        Optional<RouteTrack> track =
                markers.isEmpty()
                        ? trackAt(x, y)
                        : Optional.ofNullable(markers.getFirst().vehicle())
                                .flatMap(vehicle -> model.content().track(vehicle));
        return new Hover(markers, track, x, y);
    }

    private static boolean isOf(Marker marker, @Nullable VehicleId vehicle) {
        return vehicle != null && vehicle.equals(marker.vehicle());
    }

    private Optional<RouteTrack> trackAt(double x, double y) {
        Camera now = model.camera.get();
        double world = now.world();
        double ux = (now.left() + x) / world;
        double uy = (now.top() + y) / world;
        double reach = LINE_REACH / world;
        RouteTrack found = null;
        double best = reach * reach;
        for (RouteTrack track : model.shownTracks()) {
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
                return model.content()
                        .track(marker.vehicle())
                        .map(track ->
                                MoveTarget.intoLeg(
                                        shipment,
                                        track.route(),
                                        track.route().shipments().indexOf(marker.shipment()) + 1));
            }
        }
        Camera now = model.camera.get();
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
        return model.content()
                .track(target.to())
                .filter(track -> target.isWhereItIs(track.route()))
                .isPresent();
    }
}
