package io.depotdesk.domain.plan;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.goods.ShipmentId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All routes of the day, what goes to carriers and what is left over.
///
/// @param version counts the plans of the day, 0 = nothing planned yet
/// @param routes one for each vehicle of the fleet, in fleet order
/// @param bills what the carriers' bills hold besides the prices of single shipments; none in older journals
public record Plan(
        long version,
        List<Route> routes,
        List<Outsourced> outsourced,
        List<Unserved> unserved,
        List<CarrierBill> bills) {

    public static final Plan NONE = new Plan(0, List.of(), List.of(), List.of());

    public Plan {
        routes = List.copyOf(routes);
        outsourced = List.copyOf(outsourced);
        unserved = List.copyOf(unserved);
        bills = orNone(bills);
    }

    /// A plan in which carriers charge nothing but the prices of single shipments.
    public Plan(
            long version,
            List<Route> routes,
            List<Outsourced> outsourced,
            List<Unserved> unserved) {
        this(version, routes, outsourced, unserved, List.of());
    }

    private static List<CarrierBill> orNone(@Nullable List<CarrierBill> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /// Returns the same plan with the bills worked out.
    public Plan billed(List<Carrier> carriers, int shipmentsOfDay) {
        List<CarrierBill> all = new ArrayList<>();
        for (Carrier carrier : carriers) {
            List<Long> prices =
                    outsourced.stream()
                            .filter(out -> out.carrier().equals(carrier.id()))
                            .map(out -> out.price().totalCents())
                            .toList();
            CarrierBill bill = CarrierBill.of(carrier, prices, shipmentsOfDay);
            if (!bill.lines().lines().isEmpty()) {
                all.add(bill);
            }
        }
        return new Plan(version, routes, outsourced, unserved, all);
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
        return outsourced.stream().mapToLong(out -> out.price().totalCents()).sum() + billsCents();
    }

    /// Returns by how much the carriers' bills differ from the prices of the single shipments.
    public long billsCents() {
        return bills.stream().mapToLong(bill -> bill.lines().totalCents()).sum();
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
        return new Plan(newVersion, routes, outsourced, unserved, bills);
    }
}
