package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Traces a trouble of a plan back to what upset the day.
///
/// The links are looked for in this order, and each is a fact of the journal, not a coincidence in time: the event
/// touched the shipment or route itself; no road leads there while an incident holds; what the event displaced
/// took the place; or nothing else at all has changed since the plan in which all was well.
final class Roots {

    private final DispatchState state;
    private final Plan before;
    private final Plan after;
    private final List<Disturbance> newestFirst;

    /// A root and how the trouble follows from it.
    record Root(Disturbance disturbance, String evidence) {}

    /// @param after the plan that brings the troubles
    Roots(DispatchState state, Plan after) {
        this.state = state;
        this.before = state.plan();
        this.after = after;
        this.newestFirst = List.copyOf(state.facts().disturbances().sequencedValues().reversed());
    }

    /// Returns what the trouble follows from, empty if it is a root itself.
    Optional<Root> of(CaseDraft trouble) {
        if (newestFirst.isEmpty()) {
            return Optional.empty();
        }
        return switch (trouble.cause().kind()) {
            case UNSERVED -> ofShipment(new ShipmentId(trouble.cause().subject()));
            case ROUTE_LATE, ROUTE_BREAKS_RULE -> ofRoute(new VehicleId(trouble.cause().subject()));
            case ADDRESS_UNCERTAIN,
                    ROADS_DISTURBED,
                    VEHICLE_DOWN,
                    WAVE_LATE,
                    ROUTE_DELAYED,
                    TENDER_REJECTED,
                    RESCHEDULED,
                    RETURN_AT_DOOR,
                    STOP_FAILED,
                    REPORTS_CONTRADICT,
                    APPROVAL_WANTED,
                    TENDER_STUCK ->
                    Optional.empty();
        };
    }

    /// Returns whether something that happened since the plan before concerns this very shipment or vehicle: then the
    /// trouble follows from that, whatever it followed from before.
    boolean isFreshlyUpset(CaseDraft trouble) {
        String subject = trouble.cause().subject();
        return newestFirst.stream()
                .filter(this::isNew)
                .anyMatch(it ->
                        trouble.cause().kind() == Cause.Kind.UNSERVED
                                ? it.touched().contains(new ShipmentId(subject))
                                : it.vehicles().contains(new VehicleId(subject)));
    }

    private Optional<Root> ofShipment(ShipmentId shipment) {
        return touched(shipment)
                .or(() -> shutIn(shipment))
                .or(() -> displaced(shipment))
                .or(() -> wasServed(shipment) ? soleChange() : Optional.empty());
    }

    private Optional<Root> touched(ShipmentId shipment) {
        return newestFirst.stream()
                .filter(it -> it.touched().contains(shipment))
                .findFirst()
                .map(it -> new Root(it, "It is what the event concerns: " + it.title() + "."));
    }

    private Optional<Root> shutIn(ShipmentId shipment) {
        boolean noRoad =
                after.unserved().stream()
                        .filter(left -> left.shipment().equals(shipment))
                        .map(Unserved::reasons)
                        .flatMap(List::stream)
                        .anyMatch(reason -> reason.who().equals("roads"));
        if (!noRoad) {
            return Optional.empty();
        }
        Optional<GeoPoint> point = state.shipment(shipment).flatMap(Shipment::point);
        return closures()
                .filter(it -> point.filter(place -> isInside(place, it)).isPresent())
                .findFirst()
                .or(() ->
                        wasServed(shipment)
                                ? closures().filter(this::isNew).findFirst()
                                : Optional.empty())
                .map(it ->
                        new Root(it, "No road leads there while this holds: " + it.title() + "."));
    }

    private Stream<Disturbance> closures() {
        return newestFirst.stream()
                .filter(it -> it.cause().kind() == Cause.Kind.ROADS_DISTURBED)
                .filter(this::isClosure);
    }

    private boolean isInside(GeoPoint place, Disturbance closure) {
        @Nullable RoadIncident incident = incident(closure);
        return incident != null && Upsets.isInside(place, incident.area());
    }

    /// Whether it came after the plan in which all was well.
    private boolean isNew(Disturbance it) {
        return state.facts().changes().stream()
                .anyMatch(change -> it.cause().equals(change.root()));
    }

    private @Nullable RoadIncident incident(Disturbance it) {
        return state.content().traffic().incidents().get(new IncidentId(it.cause().subject()));
    }

    private boolean isClosure(Disturbance it) {
        @Nullable RoadIncident incident = incident(it);
        return incident != null && incident.effect() instanceof RoadIncident.Closed;
    }

    /// What an event displaced now stands on the route that had this shipment.
    private Optional<Root> displaced(ShipmentId shipment) {
        Optional<VehicleId> had = before.routeOf(shipment).map(Route::vehicle);
        return had.isEmpty() ? Optional.empty() : newcomer(had.get(), "Its place on %s went to %s");
    }

    private Optional<Root> newcomer(VehicleId vehicle, String words) {
        Set<ShipmentId> old = new HashSet<>(stops(before, vehicle));
        List<ShipmentId> fresh =
                stops(after, vehicle).stream().filter(id -> !old.contains(id)).toList();
        for (Disturbance it : newestFirst) {
            Set<ShipmentId> touched = new HashSet<>(it.touched());
            Optional<ShipmentId> cuckoo = fresh.stream().filter(touched::contains).findFirst();
            if (cuckoo.isPresent()) {
                return Optional.of(
                        new Root(
                                it,
                                "%s, which had to leave its own: %s."
                                        .formatted(
                                                words.formatted(name(vehicle), cuckoo.get()),
                                                it.title())));
            }
        }
        return Optional.empty();
    }

    /// What is new on a route that was sound explains it before anything that the vehicle has had for long.
    private Optional<Root> ofRoute(VehicleId vehicle) {
        return (wasSound(vehicle)
                        ? newcomer(vehicle, "%s now also serves %s")
                        : Optional.<Root>empty())
                .or(() -> ofVehicle(vehicle))
                .or(() -> newcomer(vehicle, "%s now also serves %s"))
                .or(() -> throughArea(vehicle))
                .or(() -> wasSound(vehicle) ? soleChange() : Optional.empty());
    }

    private Optional<Root> ofVehicle(VehicleId vehicle) {
        return newestFirst.stream()
                .filter(it -> it.vehicles().contains(vehicle))
                .findFirst()
                .map(it ->
                        new Root(it, "It is this vehicle that it concerns: " + it.title() + "."));
    }

    /// The route goes where roads are disturbed.
    private Optional<Root> throughArea(VehicleId vehicle) {
        Set<ShipmentId> stops = new HashSet<>(stops(after, vehicle));
        return newestFirst.stream()
                .filter(it -> it.cause().kind() == Cause.Kind.ROADS_DISTURBED)
                .filter(it -> it.touched().stream().anyMatch(stops::contains))
                .findFirst()
                .map(it -> new Root(it, "The route goes there: " + it.title() + "."));
    }

    /// If only one thing changed since the plan in which all was well, it is that.
    private Optional<Root> soleChange() {
        List<DayFacts.Change> changes = state.facts().changes();
        if (changes.size() != 1 || changes.getFirst().root() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(state.facts().disturbances().get(changes.getFirst().root()))
                .map(it ->
                        new Root(
                                it,
                                "In plan %d all was well, and nothing else has changed: %s."
                                        .formatted(before.version(), it.title())));
    }

    private boolean wasServed(ShipmentId shipment) {
        return before.routeOf(shipment).isPresent()
                || before.outsourced().stream()
                        .map(Outsourced::shipment)
                        .anyMatch(shipment::equals);
    }

    private boolean wasSound(VehicleId vehicle) {
        return before.route(vehicle)
                .map(Route::broken)
                .filter(List<BrokenConstraint>::isEmpty)
                .isPresent();
    }

    private static List<ShipmentId> stops(Plan plan, VehicleId vehicle) {
        return new ArrayList<>(plan.route(vehicle).map(Route::shipments).orElse(List.of()));
    }

    private String name(VehicleId id) {
        return state.vehicle(id).map(Vehicle::name).orElse(id.value());
    }
}
