package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.CustomerRescheduled;
import io.depotdesk.domain.surface.Observation.ReturnAtDoor;
import io.depotdesk.domain.surface.Observation.RouteDelayed;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Observation.StopProgress;
import io.depotdesk.domain.surface.Observation.TenderRejected;
import io.depotdesk.domain.surface.Observation.VehicleBrokeDown;
import io.depotdesk.domain.surface.Observation.VehicleRecovered;
import io.depotdesk.domain.surface.Observation.WaveLate;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.Cause;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says what an event upsets directly, by the plan as it stands: the beginning of every trace from a trouble back
/// to its root.
final class Upsets {

    /// A driver who is less than this much later than planned is on time.
    static final Duration DEAD_BAND = Duration.ofMinutes(5);

    private final DispatchState state;
    private final Instant at;

    Upsets(DispatchState state, Instant at) {
        this.state = state;
        this.at = at;
    }

    /// Returns what the report upsets, empty if it upsets nothing.
    Optional<Disturbance> by(Observation observation) {
        return switch (observation) {
            case VehicleBrokeDown it ->
                    Optional.of(
                            of(
                                    Cause.Kind.VEHICLE_DOWN,
                                    it.vehicle().value(),
                                    "%s broke down (%s)".formatted(name(it.vehicle()), it.what()),
                                    ahead(it.vehicle()),
                                    List.of(it.vehicle())));
            case WaveLate it ->
                    Optional.of(
                            of(
                                    Cause.Kind.WAVE_LATE,
                                    it.wave(),
                                    "Wave %s is late (%s)".formatted(it.wave(), it.reason()),
                                    it.vehicles().stream()
                                            .flatMap(vehicle -> ahead(vehicle).stream())
                                            .toList(),
                                    it.vehicles()));
            case RouteDelayed it ->
                    it.delay().compareTo(DEAD_BAND) <= 0
                            ? Optional.empty()
                            : Optional.of(delayed(it.vehicle(), it.delay(), it.reason()));
            case CustomerRescheduled it when leavesAllOldTimes(it) -> Optional.empty();
            case TenderRejected it ->
                    Optional.of(
                            of(
                                    Cause.Kind.TENDER_REJECTED,
                                    it.carrier().value(),
                                    "%s rejects %s (%s)"
                                            .formatted(
                                                    state.carrier(it.carrier())
                                                            .map(carrier -> carrier.name())
                                                            .orElse(it.carrier().value()),
                                                    shipments(it.shipments().size()),
                                                    it.reason()),
                                    it.shipments(),
                                    List.of()));
            case CustomerRescheduled it ->
                    Optional.of(
                            of(
                                    Cause.Kind.RESCHEDULED,
                                    it.shipment().value(),
                                    "The customer of %s asks for another time"
                                            .formatted(it.shipment()),
                                    List.of(it.shipment()),
                                    List.of()));
            case ReturnAtDoor it ->
                    Optional.of(
                            of(
                                    Cause.Kind.RETURN_AT_DOOR,
                                    it.at().value(),
                                    "Goods to take back at %s (%s)".formatted(it.at(), it.reason()),
                                    List.of(ReturnAtDoor.goodsOf(it.at())),
                                    List.of(it.vehicle())));
            case StopProgress _, VehicleRecovered _, Observation.TenderAccepted _ ->
                    Optional.empty();
        };
    }

    /// Whether we may still come whenever we might before: such a wish makes nothing harder.
    private boolean leavesAllOldTimes(CustomerRescheduled it) {
        List<PromiseWindow> old =
                state.shipment(it.shipment()).map(Shipment::windows).orElse(List.of());
        return !old.isEmpty()
                && old.stream()
                        .allMatch(window ->
                                it.windows().stream()
                                        .anyMatch(now ->
                                                !now.opens().isAfter(window.opens())
                                                        && !now.closes()
                                                                .isBefore(window.closes())));
    }

    /// Returns what an incident on the roads upsets: stops inside its area. Those behind it show when the plan is
    /// made anew.
    Disturbance by(RoadIncident incident) {
        List<ShipmentId> inside =
                state.shipments().sequencedValues().stream()
                        .filter(shipment ->
                                shipment.point()
                                        .filter(point -> isInside(point, incident.area()))
                                        .isPresent())
                        .map(Shipment::id)
                        .toList();
        return of(
                Cause.Kind.ROADS_DISTURBED,
                incident.id().value(),
                incident.effect() instanceof RoadIncident.Closed
                        ? "Roads closed (%s)".formatted(incident.reason())
                        : "Slow roads (%s)".formatted(incident.reason()),
                inside,
                List.of());
    }

    /// Returns the shipment that stands for goods handed out at `at` unannounced.
    static Shipment goodsHandedOut(Shipment at, ReturnAtDoor it) {
        return new Shipment(
                ReturnAtDoor.goodsOf(at.id()),
                at.orderNumber(),
                ShipmentKind.RETURN,
                at.consignee(),
                at.destination() instanceof Destination.Located located
                        ? located
                        : at.destination(),
                it.load(),
                List.of(),
                Duration.ofMinutes(2),
                List.of(),
                at.priority(),
                it.reason());
    }

    /// Returns how much later than planned the driver is, given when a stop was reached or done.
    Optional<Duration> lateness(StopProgress it, Instant when) {
        return state.plan().route(it.vehicle()).stream()
                .flatMap(route -> route.visits().stream())
                .filter(visit -> visit.shipment().equals(it.shipment()))
                .map(visit -> it.stage() == Stage.ARRIVED ? visit.arrival() : visit.departure())
                .map(planned -> Duration.between(planned, when))
                .findFirst();
    }

    Disturbance delayed(VehicleId vehicle, Duration delay, String reason) {
        return of(
                Cause.Kind.ROUTE_DELAYED,
                vehicle.value(),
                "%s is %d min behind (%s)".formatted(name(vehicle), delay.toMinutes(), reason),
                ahead(vehicle),
                List.of(vehicle));
    }

    private Disturbance of(
            Cause.Kind kind,
            String subject,
            String title,
            List<ShipmentId> touched,
            List<VehicleId> vehicles) {
        return new Disturbance(
                new Cause(kind, subject), title, at, state.sequence() + 1, touched, vehicles);
    }

    /// Returns the stops that a vehicle still has before it.
    private List<ShipmentId> ahead(VehicleId vehicle) {
        return state.plan().route(vehicle).stream()
                .flatMap(route -> route.visits().stream())
                .map(RouteStep.Visit::shipment)
                .filter(id -> !state.facts().isDone(id))
                .toList();
    }

    private String name(VehicleId id) {
        return state.vehicle(id).map(Vehicle::name).orElse(id.value());
    }

    static String shipments(int count) {
        return count == 1 ? "1 shipment" : count + " shipments";
    }

    /// Whether a ray to the east crosses the border an odd number of times (W. R. Franklin, PNPOLY).
    static boolean isInside(GeoPoint point, List<GeoPoint> area) {
        boolean inside = false;
        GeoPoint last = area.getLast();
        for (GeoPoint corner : area) {
            if (corner.latitude() > point.latitude() != last.latitude() > point.latitude()
                    && point.longitude()
                            < (last.longitude() - corner.longitude())
                                            * (point.latitude() - corner.latitude())
                                            / (last.latitude() - corner.latitude())
                                    + corner.longitude()) {
                inside = !inside;
            }
            last = corner;
        }
        return inside;
    }

    /// Returns the disturbances that `content` holds and that `facts` do not know: after an act was repeated.
    Stream<Disturbance> missing(DayContent content, DayFacts facts) {
        return content.traffic().incidents().sequencedValues().stream()
                .map(this::by)
                .filter(it -> !facts.disturbances().containsKey(it.cause()));
    }
}
