package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.BandLimit;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/// Puts what a copy of the day changed of its plan into the plan of the day. Routes that the copy changed are
/// taken whole and timed anew; all others stay as the day has them.
final class PlanMerge {

    private static final String NOBODY = "";

    private final DispatchState base;
    private final DispatchState copy;
    private final DispatchState live;
    private final PlanningDesk desk;
    private final SequencedMap<ShipmentId, String> before;
    private final SequencedMap<ShipmentId, String> tried;
    private final SequencedMap<ShipmentId, String> now;
    private final SequencedMap<ShipmentId, String> wanted = new LinkedHashMap<>();
    private final Set<String> conflicts = new LinkedHashSet<>();
    private int moved;

    /// @param desk the day with everything of the copy but its plan
    PlanMerge(DispatchState base, DispatchState copy, DispatchState live, PlanningDesk desk) {
        this.base = base;
        this.copy = copy;
        this.live = live;
        this.desk = desk;
        this.before = holders(base.plan());
        this.tried = holders(copy.plan());
        this.now = holders(live.plan());
    }

    private static SequencedMap<ShipmentId, String> holders(Plan plan) {
        SequencedMap<ShipmentId, String> holders = new LinkedHashMap<>();
        plan.routes()
                .forEach(route ->
                        route.shipments().forEach(id -> holders.put(id, vehicle(route.vehicle()))));
        plan.outsourced()
                .forEach(out -> holders.put(out.shipment(), "carrier " + out.carrier().value()));
        plan.unserved().forEach(left -> holders.put(left.shipment(), "unserved"));
        return holders;
    }

    private static String vehicle(VehicleId id) {
        return "vehicle " + id.value();
    }

    /// Returns what does not fit, in sentences; known once [#plan()] was asked for.
    List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    /// Returns how many shipments get another place; known once [#plan()] was asked for.
    int moved() {
        return moved;
    }

    /// Returns the plan of the day with what the copy changed; meaningless if there are conflicts.
    Plan plan() {
        want();
        List<Route> routes = new ArrayList<>();
        for (Vehicle vehicle : desk.state.vehicles()) {
            routes.add(route(vehicle));
        }
        return desk.billed(new Plan(live.plan().version(), routes, outsourced(), unserved()));
    }

    /// Finds who gets each shipment.
    private void want() {
        Set<ShipmentId> all = new LinkedHashSet<>(now.sequencedKeySet());
        all.addAll(tried.sequencedKeySet());
        for (ShipmentId id : all) {
            String was = before.getOrDefault(id, NOBODY);
            String there = tried.getOrDefault(id, NOBODY);
            String here = now.getOrDefault(id, NOBODY);
            boolean changedThere = !there.equals(was);
            if (changedThere && !there.equals(here)) {
                if (!here.equals(was)) {
                    conflicts.add(
                            "%s has been planned otherwise on the live day since.".formatted(id));
                } else if (live.facts().stop(id).isPresent()) {
                    conflicts.add("A driver has been at %s since.".formatted(id));
                }
                moved++;
            }
            wanted.put(id, changedThere ? there : here);
        }
    }

    private Route route(Vehicle vehicle) {
        VehicleId id = vehicle.id();
        List<ShipmentId> was = order(base.plan(), id);
        List<ShipmentId> there = order(copy.plan(), id);
        List<ShipmentId> here = order(live.plan(), id);
        boolean taken = !there.equals(was) && !there.equals(here);
        List<ShipmentId> order = taken ? there : here;
        checkMembers(vehicle, order);
        if (taken) {
            if (!here.equals(was)) {
                conflicts.add(
                        "%s has been planned otherwise on the live day since."
                                .formatted(vehicle.name()));
            }
            if (!desk.drives(id) && !order.isEmpty()) {
                conflicts.add("%s drives no further by now.".formatted(vehicle.name()));
                return desk.unused(vehicle);
            }
            if (new LinkedHashSet<>(there).equals(new LinkedHashSet<>(here))) {
                moved += there.size();
            }
        }
        Route old = live.plan().route(id).orElseGet(() -> desk.unused(vehicle));
        boolean sameRoads = desk.state.content().traffic().equals(live.content().traffic());
        if (!taken && sameRoads) {
            return old;
        }
        Route timed = desk.timed(vehicle, order);
        checkRules(vehicle, timed, old);
        return timed;
    }

    private static List<ShipmentId> order(Plan plan, VehicleId vehicle) {
        return plan.route(vehicle).map(Route::shipments).orElse(List.of());
    }

    private void checkMembers(Vehicle vehicle, List<ShipmentId> order) {
        String mine = vehicle(vehicle.id());
        for (ShipmentId id : order) {
            if (!wanted.getOrDefault(id, NOBODY).equals(mine)) {
                conflicts.add(
                        "%s is no longer with %s on the live day.".formatted(id, vehicle.name()));
            }
        }
        wanted.forEach((id, holder) -> {
            if (holder.equals(mine) && !order.contains(id)) {
                conflicts.add(
                        "%s has come to %s on the live day since.".formatted(id, vehicle.name()));
            }
        });
    }

    /// What the copy or the day itself breaks already is known to whoever carries over.
    private void checkRules(Vehicle vehicle, Route timed, Route old) {
        List<BrokenConstraint> known = new ArrayList<>(old.broken());
        copy.plan().route(vehicle.id()).ifPresent(route -> known.addAll(route.broken()));
        for (BrokenConstraint broken : timed.broken()) {
            boolean isKnown =
                    known.stream()
                            .anyMatch(it ->
                                    it.rule() == broken.rule()
                                            && Objects.equals(it.shipment(), broken.shipment()));
            if (!isKnown) {
                conflicts.add(
                        "%s would break a rule now: %s".formatted(vehicle.name(), broken.reason()));
            }
        }
    }

    private List<Outsourced> outsourced() {
        List<Outsourced> all = new ArrayList<>();
        for (Plan plan : List.of(copy.plan(), live.plan())) {
            for (Outsourced out : plan.outsourced()) {
                if (wanted.getOrDefault(out.shipment(), NOBODY)
                                .equals("carrier " + out.carrier().value())
                        && all.stream().noneMatch(it -> it.shipment().equals(out.shipment()))) {
                    all.add(out);
                }
            }
        }
        for (Carrier carrier : live.carriers()) {
            long with = all.stream().filter(it -> it.carrier().equals(carrier.id())).count();
            if (with > carrier.capacity()) {
                conflicts.add(
                        "%s takes %d shipments a day, and these would be %d."
                                .formatted(carrier.name(), carrier.capacity(), with));
            }
            for (BandLimit band : carrier.terms().bands()) {
                long inBand =
                        all.stream()
                                .filter(out -> out.carrier().equals(carrier.id()))
                                .flatMap(out -> live.shipment(out.shipment()).stream())
                                .filter(band::holds)
                                .count();
                if (inBand > band.shipments()) {
                    conflicts.add(
                            "%s takes %d shipments promised between %s and %s, and these would be %d."
                                    .formatted(
                                            carrier.name(),
                                            band.shipments(),
                                            band.from(),
                                            band.to(),
                                            inBand));
                }
            }
        }
        return all;
    }

    private List<Unserved> unserved() {
        List<Unserved> all = new ArrayList<>();
        for (Plan plan : List.of(copy.plan(), live.plan())) {
            for (Unserved left : plan.unserved()) {
                if (wanted.getOrDefault(left.shipment(), NOBODY).equals("unserved")
                        && all.stream().noneMatch(it -> it.shipment().equals(left.shipment()))) {
                    all.add(left);
                }
            }
        }
        return all;
    }
}
