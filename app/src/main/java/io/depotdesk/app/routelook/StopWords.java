package io.depotdesk.app.routelook;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep.Visit;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says in a few lines what a stop or a route is.
///
/// @param state the day that is shown
public record StopWords(DispatchState state) {

    /// Returns `12 · Marie Blanc`, without the number for a shipment on no route.
    public String title(ShipmentId id) {
        String name =
                state.shipment(id)
                        .map(shipment -> shipment.consignee().name())
                        .filter(known -> !known.isBlank())
                        .orElse(id.value());
        return state.plan()
                .routeOf(id)
                .map(route -> (route.shipments().indexOf(id) + 1) + " · " + name)
                .orElse(name);
    }

    /// Returns who, where, when it was promised and when we come.
    public List<String> stop(ShipmentId id) {
        List<String> lines = new ArrayList<>();
        lines.add(title(id));
        Optional<Shipment> known = state.shipment(id);
        if (known.isEmpty()) {
            return lines;
        }
        Shipment shipment = known.get();
        lines.add(shipment.destination().addressText());
        lines.add(
                (shipment.kind() == ShipmentKind.RETURN ? "Collect " : "Deliver ")
                        + clock().windows(shipment.windows()));
        if (state.content().locks().containsKey(id)) {
            lines.add("A person put it there; searches leave it");
        }
        Plan plan = state.plan();
        Optional<Route> route = plan.routeOf(id);
        Optional<Outsourced> out = plan.outsourcingOf(id);
        if (route.isPresent()) {
            addVisit(lines, route.get(), id);
        } else if (shipment.destination() instanceof Destination.InReview(_, var candidates)) {
            lines.add(
                    "The address is uncertain: %d %s"
                            .formatted(
                                    candidates.size(),
                                    candidates.size() == 1 ? "place" : "places"));
        } else if (out.isPresent()) {
            lines.add(
                    "Goes with "
                            + state.carrier(out.get().carrier())
                                    .map(Carrier::name)
                                    .orElse(out.get().carrier().value()));
        } else if (plan.unserved().stream().anyMatch(left -> left.shipment().equals(id))) {
            lines.add("Nobody can take it as things stand");
        } else {
            lines.add("Not planned");
        }
        return lines;
    }

    private void addVisit(List<String> lines, Route route, ShipmentId id) {
        for (Visit visit : route.visits()) {
            if (!visit.shipment().equals(id)) {
                continue;
            }
            lines.add(
                    "%s arrives %s, goes on %s"
                            .formatted(
                                    name(route.vehicle()),
                                    clock().time(visit.arrival()),
                                    clock().time(visit.departure())));
            Duration waits = Duration.between(visit.arrival(), visit.begins());
            if (!waits.isZero()) {
                lines.add("Waits " + Clock.duration(waits) + " for the window");
            }
            if (!visit.lateness().isZero()) {
                lines.add(LATE + Clock.duration(visit.lateness()));
            }
        }
    }

    /// Begins the line about a stop that comes after its promise.
    static final String LATE = "Late by ";

    /// Returns who drives, how many stops and kilometres, and from when to when.
    public List<String> route(VehicleId vehicle) {
        List<String> lines = new ArrayList<>();
        lines.add(
                name(vehicle)
                        + state.vehicle(vehicle)
                                .map(Vehicle::driver)
                                .filter(driver -> !driver.isBlank())
                                .map(driver -> " · " + driver)
                                .orElse(""));
        Optional<Route> route = state.plan().route(vehicle);
        if (route.isEmpty() || route.get().visits().isEmpty()) {
            lines.add("Stays at the depot");
            return lines;
        }
        lines.add(
                "%d stops, %.1f km, %s driving"
                        .formatted(
                                route.get().visits().size(),
                                route.get().metres() / 1000.0,
                                Clock.duration(Duration.ofSeconds(route.get().driveSeconds()))));
        lines.add(clock().span(route.get().departs(), route.get().returns()));
        return lines;
    }

    private String name(VehicleId vehicle) {
        return state.vehicle(vehicle).map(Vehicle::name).orElse(vehicle.value());
    }

    /// Returns the depot's clock, UTC before a day was opened.
    public Clock clock() {
        DispatchState.Day day = state.day();
        ZoneId zone = day == null ? ZoneOffset.UTC : day.zone();
        return new Clock(zone);
    }
}
