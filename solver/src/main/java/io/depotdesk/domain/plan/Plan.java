package io.depotdesk.domain.plan;

import io.depotdesk.domain.goods.ShipmentId;

import java.util.List;
import java.util.Optional;

/// All routes of the day, what goes to carriers and what is left over.
///
/// @param version counts the plans of the day, 0 = nothing planned yet
/// @param routes one for each vehicle of the fleet, in fleet order
public record Plan(
        long version, List<Route> routes, List<Outsourced> outsourced, List<Unserved> unserved) {

    public static final Plan NONE = new Plan(0, List.of(), List.of(), List.of());

    public Plan {
        routes = List.copyOf(routes);
        outsourced = List.copyOf(outsourced);
        unserved = List.copyOf(unserved);
    }

    public Optional<Route> route(VehicleId vehicle) {
        return routes.stream().filter(route -> route.vehicle().equals(vehicle)).findFirst();
    }

    /// Returns the route that serves `shipment`.
    public Optional<Route> routeOf(ShipmentId shipment) {
        return routes.stream().filter(route -> route.shipments().contains(shipment)).findFirst();
    }

    public Optional<Outsourced> outsourcingOf(ShipmentId shipment) {
        return outsourced.stream().filter(out -> out.shipment().equals(shipment)).findFirst();
    }

    public long routesCents() {
        return routes.stream().mapToLong(route -> route.cost().totalCents()).sum();
    }

    public long carriersCents() {
        return outsourced.stream().mapToLong(out -> out.price().totalCents()).sum();
    }

    public long totalCents() {
        return routesCents() + carriersCents();
    }

    public long metres() {
        return routes.stream().mapToLong(Route::metres).sum();
    }

    /// Returns how many stops come later than promised.
    public long stopsLate() {
        return routes.stream()
                .flatMap(route -> route.visits().stream())
                .filter(visit -> !visit.lateness().isZero())
                .count();
    }

    /// Returns how many stops `next` takes away from their vehicles.
    public int stopsMovedBy(Plan next) {
        int moved = 0;
        for (Route route : routes) {
            List<ShipmentId> there =
                    next.route(route.vehicle()).map(Route::shipments).orElse(List.of());
            moved += (int) route.shipments().stream().filter(id -> !there.contains(id)).count();
        }
        return moved;
    }

    public Plan withVersion(long newVersion) {
        return new Plan(newVersion, routes, outsourced, unserved);
    }
}
