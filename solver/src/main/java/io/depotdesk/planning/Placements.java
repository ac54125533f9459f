package io.depotdesk.planning;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.routing.search.Insertion;
import io.depotdesk.routing.search.InsertionOption;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Every way to serve one shipment while the rest of the plan stays: each vehicle at its best place, each
/// carrier that takes it.
final class Placements {

    private static final Comparator<PlacementOption> BEST_FIRST =
            Comparator.<PlacementOption, Boolean>comparing(option -> !option.broken().isEmpty())
                    .thenComparing(PlacementOption::lateness)
                    .thenComparing(option -> option.broken().size())
                    .thenComparing(PlacementOption::extraCents)
                    .thenComparing(PlacementOption::label);

    private final PlanningDesk desk;
    private final Plan plan;
    private final Insertion insertion;
    private @Nullable ShipmentId leaving;
    private long freed;

    Placements(PlanningDesk desk) {
        this.desk = desk;
        this.plan = desk.state.plan();
        this.insertion = new Insertion(desk.problem, desk.current(plan));
    }

    /// Returns the options, free of trouble and cheap first.
    List<PlacementOption> of(Shipment shipment) {
        SequencedMap<VehicleId, Integer> sound = sound(shipment);
        List<PlacementOption> options = new ArrayList<>();
        for (Vehicle vehicle : desk.state.vehicles()) {
            if (!desk.drives(vehicle.id())) {
                continue;
            }
            Integer position = sound.get(vehicle.id());
            options.add(
                    position == null
                            ? leastBad(shipment, vehicle)
                            : onRoute(shipment, vehicle, position));
        }
        options.addAll(atCarriers(shipment));
        options.sort(BEST_FIRST);
        return List.copyOf(options);
    }

    /// Returns only the options that a search might take, free of trouble and cheap first.
    List<PlacementOption> soundOnes(Shipment shipment) {
        List<PlacementOption> options = new ArrayList<>();
        sound(shipment)
                .forEach((vehicle, position) ->
                        options.add(
                                onRoute(
                                        shipment,
                                        desk.state.vehicle(vehicle).orElseThrow(),
                                        position)));
        options.addAll(atCarriers(shipment));
        options.sort(BEST_FIRST);
        return List.copyOf(options);
    }

    /// Returns the vehicles that can take it without breaking a rule, each with its best position.
    private SequencedMap<VehicleId, Integer> sound(Shipment shipment) {
        SequencedMap<VehicleId, Integer> sound = new LinkedHashMap<>();
        for (InsertionOption option :
                insertion.rank(shipment.id().value(), desk.state.vehicles().size())) {
            if (option instanceof InsertionOption.OnRoute onRoute) {
                var vehicle = new VehicleId(onRoute.vehicle());
                sound.put(vehicle, behind(vehicle) + onRoute.position());
            }
        }
        return sound;
    }

    /// Returns how many stops of a route are behind the vehicle; the optimiser does not know them.
    private int behind(VehicleId vehicle) {
        return (int)
                plan.route(vehicle).map(Route::shipments).stream()
                        .flatMap(List::stream)
                        .filter(id -> !desk.isPlanned(id))
                        .count();
    }

    private List<PlacementOption> atCarriers(Shipment shipment) {
        List<PlacementOption> options = new ArrayList<>();
        for (Carrier carrier : desk.state.carriers()) {
            if (desk.offers.of(carrier, shipment) instanceof CarrierOffer.Priced
                    && desk.offers.full(carrier, shipment, plan).isEmpty()) {
                options.add(atCarrier(shipment, carrier));
            }
        }
        return options;
    }

    private boolean isWith(ShipmentId shipment, CarrierId carrier) {
        return plan.outsourcingOf(shipment)
                .filter(out -> out.carrier().equals(carrier))
                .isPresent();
    }

    private PlacementOption atCarrier(Shipment shipment, Carrier carrier) {
        Plan with = new HandPlan(desk, shipment.id()).atCarrier(carrier);
        return new PlacementOption(
                carrier.name(),
                new Action.GiveToCarrier(shipment.id(), carrier.id()),
                with.totalCents() - plan.totalCents(),
                null,
                Duration.ZERO,
                List.of(),
                isWith(shipment.id(), carrier.id()));
    }

    /// Tries every position and takes the one that breaks least.
    private PlacementOption leastBad(Shipment shipment, Vehicle vehicle) {
        int positions =
                plan.route(vehicle.id())
                                .map(route -> without(route, shipment.id()).size())
                                .orElse(0)
                        + 1;
        int first = behind(vehicle.id());
        PlacementOption best = onRoute(shipment, vehicle, first);
        for (int position = first + 1; position < positions; position++) {
            PlacementOption next = onRoute(shipment, vehicle, position);
            if (BEST_FIRST.compare(next, best) < 0) {
                best = next;
            }
        }
        return best;
    }

    private PlacementOption onRoute(Shipment shipment, Vehicle vehicle, int position) {
        Optional<Route> old = plan.route(vehicle.id());
        List<ShipmentId> order =
                new ArrayList<>(old.map(it -> without(it, shipment.id())).orElse(List.of()));
        order.add(Math.clamp(position, 0, order.size()), shipment.id());
        Route route = desk.timed(vehicle, order);
        long extra =
                route.cost().totalCents()
                        - old.map(it -> it.cost().totalCents()).orElse(0L)
                        + freedElsewhere(shipment.id(), vehicle.id());
        RouteStep.Visit visit =
                route.visits().stream()
                        .filter(each -> each.shipment().equals(shipment.id()))
                        .findFirst()
                        .orElseThrow();
        boolean current = old.isPresent() && old.get().shipments().equals(route.shipments());
        Duration late = lateness(route).minus(old.map(Placements::lateness).orElse(Duration.ZERO));
        return new PlacementOption(
                label(vehicle, position, route),
                new Action.PutOnRoute(shipment.id(), vehicle.id(), position),
                extra,
                visit.begins(),
                late.isNegative() ? Duration.ZERO : late,
                newlyBroken(old.map(Route::broken).orElse(List.of()), route.broken()),
                current);
    }

    /// Returns what it changes in cents that whoever has the shipment now loses it, `to` aside.
    private long freedElsewhere(ShipmentId shipment, VehicleId to) {
        long cents = plan.outsourcingOf(shipment).map(out -> -out.price().totalCents()).orElse(0L);
        Optional<Route> has = plan.routeOf(shipment).filter(route -> !route.vehicle().equals(to));
        if (has.isEmpty()) {
            return cents;
        }
        if (!shipment.equals(leaving)) {
            leaving = shipment;
            Vehicle vehicle = desk.state.vehicle(has.get().vehicle()).orElseThrow();
            freed =
                    desk.timed(vehicle, without(has.get(), shipment)).cost().totalCents()
                            - has.get().cost().totalCents();
        }
        return cents + freed;
    }

    private static String label(Vehicle vehicle, int position, Route route) {
        int others = route.visits().size() - 1;
        if (others == 0) {
            return vehicle.name() + ", its only stop";
        }
        if (position == 0) {
            return vehicle.name() + ", first stop";
        }
        return position >= others
                ? vehicle.name() + ", last stop"
                : "%s, after stop %d".formatted(vehicle.name(), position);
    }

    private static Duration lateness(Route route) {
        return route.visits().stream()
                .map(RouteStep.Visit::lateness)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<ShipmentId> without(Route route, ShipmentId shipment) {
        return route.shipments().stream().filter(id -> !id.equals(shipment)).toList();
    }

    /// Returns what is broken now and was not before.
    static List<BrokenConstraint> newlyBroken(
            List<BrokenConstraint> before, List<BrokenConstraint> after) {
        return after.stream().filter(broken -> !before.contains(broken)).toList();
    }
}
