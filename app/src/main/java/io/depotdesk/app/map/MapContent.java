package io.depotdesk.app.map;

import io.depotdesk.app.routelook.RouteLooks;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep.Visit;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Everything of one state that has a place on the map.
///
/// @param depot null before a day was opened
/// @param tracks in fleet order, routes that stay at the depot too
/// @param markers of all shipments whose place is known or guessed
record MapContent(
        DispatchState state,
        @Nullable GeoPoint depot,
        RouteLooks looks,
        List<RouteTrack> tracks,
        List<Marker> markers) {

    static final MapContent EMPTY =
            new MapContent(DispatchState.EMPTY, null, RouteLooks.NONE, List.of(), List.of());

    MapContent {
        tracks = List.copyOf(tracks);
        markers = List.copyOf(markers);
    }

    /// Places what `state` holds.
    static MapContent of(DispatchState state, RouteLines lines) {
        DispatchState.Day day = state.day();
        GeoPoint depot = day == null ? null : day.depot().point();
        RouteLooks looks = RouteLooks.of(state.vehicles());
        List<RouteTrack> tracks = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        Set<ShipmentId> placed = new HashSet<>();
        if (depot != null) {
            for (Route route : state.plan().routes()) {
                Optional<Vehicle> vehicle = state.vehicle(route.vehicle());
                if (vehicle.isPresent()) {
                    RouteTrack track = track(state, route, vehicle.get(), depot, looks, lines);
                    tracks.add(track);
                    markers.addAll(track.stops());
                }
            }
        }
        markers.forEach(marker -> placed.add(marker.shipment()));
        addOthers(state, placed, markers);
        return new MapContent(state, depot, looks, tracks, markers);
    }

    /// Returns whether `other` has everything in the same places.
    boolean isOf(DispatchState other) {
        return Objects.equals(state.day(), other.day())
                && state.plan() == other.plan()
                && state.shipments() == other.shipments()
                && state.vehicles() == other.vehicles()
                && state.carriers() == other.carriers()
                && state.content().deferred().equals(other.content().deferred())
                && state.content().traffic() == other.content().traffic();
    }

    /// Returns the same of a state that has everything in the same places.
    MapContent with(DispatchState other) {
        return new MapContent(other, depot, looks, tracks, markers);
    }

    /// Returns `route` as it lies on the map, also one that is only being tried.
    static RouteTrack track(
            DispatchState state,
            Route route,
            Vehicle vehicle,
            GeoPoint depot,
            RouteLooks looks,
            RouteLines lines) {
        List<GeoPoint> places = new ArrayList<>();
        List<Marker> stops = new ArrayList<>();
        places.add(depot);
        int number = 0;
        for (Visit visit : route.visits()) {
            number++;
            Shipment shipment = state.shipments().get(visit.shipment());
            GeoPoint point = shipment == null ? null : shipment.point().orElse(null);
            if (shipment != null && point != null) {
                places.add(point);
                stops.add(
                        Marker.at(
                                shipment.id(),
                                shipment.kind() == ShipmentKind.RETURN
                                        ? Marker.Kind.RETURN
                                        : Marker.Kind.DELIVERY,
                                point,
                                vehicle.id(),
                                Integer.toString(number),
                                !visit.lateness().isZero()));
            }
        }
        places.add(depot);
        return new RouteTrack(
                route,
                vehicle.name(),
                looks.of(vehicle.id()),
                stops.isEmpty()
                        ? List.of()
                        : lines.of(route, List.copyOf(places), state.content().traffic()),
                stops);
    }

    private static void addOthers(
            DispatchState state, Set<ShipmentId> placed, List<Marker> markers) {
        Map<CarrierId, String> letters = CarrierLetters.of(state.carriers());
        Map<ShipmentId, CarrierId> outsourced = new HashMap<>();
        for (Outsourced out : state.plan().outsourced()) {
            outsourced.put(out.shipment(), out.carrier());
        }
        Set<ShipmentId> unserved = new HashSet<>();
        for (Unserved left : state.plan().unserved()) {
            unserved.add(left.shipment());
        }
        Set<ShipmentId> deferred = new HashSet<>(state.content().deferred());
        for (Shipment shipment : state.shipments().values()) {
            ShipmentId id = shipment.id();
            if (placed.contains(id) || deferred.contains(id) && !outsourced.containsKey(id)) {
                continue; // nobody drives today to what is left for another day
            }
            switch (shipment.destination()) {
                case Destination.InReview review ->
                        review.candidates().stream()
                                .findFirst()
                                .ifPresent(best ->
                                        markers.add(
                                                Marker.at(
                                                        id,
                                                        Marker.Kind.IN_REVIEW,
                                                        best.point(),
                                                        null,
                                                        "?",
                                                        false)));
                case Destination.Located located -> {
                    GeoPoint point = located.place().point();
                    CarrierId carrier = outsourced.get(id);
                    if (carrier != null) {
                        markers.add(
                                Marker.at(
                                        id,
                                        Marker.Kind.OUTSOURCED,
                                        point,
                                        null,
                                        letters.getOrDefault(carrier, ""),
                                        false));
                    } else if (unserved.contains(id)) {
                        markers.add(Marker.at(id, Marker.Kind.UNSERVED, point, null, "!", false));
                    } else {
                        markers.add(Marker.at(id, Marker.Kind.WAITING, point, null, "", false));
                    }
                }
            }
        }
    }

    Optional<RouteTrack> track(VehicleId vehicle) {
        return tracks.stream().filter(track -> track.vehicle().equals(vehicle)).findFirst();
    }

    Optional<Marker> marker(ShipmentId shipment) {
        return markers.stream().filter(marker -> marker.shipment().equals(shipment)).findFirst();
    }

    /// Returns the rectangle around the depot and every marker, empty if there is neither.
    Optional<Bounds> bounds() {
        List<GeoPoint> points = new ArrayList<>();
        markers.forEach(marker -> points.add(marker.point()));
        if (depot != null) {
            points.add(depot);
        }
        return Bounds.around(points);
    }
}
