package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BreakRule;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.routing.Break;
import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The day in the optimiser's terms: seconds since midnight, cents, bits.
///
/// Jobs carry the shipments' ids, vehicles and carriers their own, so that answers read back without tables.
final class DayProblem {

    /// Leaving a shipment out costs more than any sensible way of serving it.
    private static final int UNSERVED_CENTS = 100_000;

    private static final int UNSERVED_CENTS_PER_PRIORITY = 5_000;

    /// Above all that anything else may cost.
    private static final int HELD_CENTS = 100_000_000;

    /// Where being late is allowed, because a person has settled the vehicle or the plan in force is late, it costs
    /// this much.
    private static final int LATE_CENTS_PER_MINUTE = 100;

    /// A route that ends later than this after its shift does not end at all: no road leads back.
    private static final Duration MOST_OVERTIME = Duration.ofDays(1);

    private final DispatchState state;
    private final CarrierOffers offers;
    private final ExpectedLateness lateness;
    private final DayTravel travel;
    private final DayClock clock;
    private final SkillBits skills;

    private final boolean goesOn;
    private final Set<ShipmentId> late = new HashSet<>();

    private DayProblem(DispatchState state, DayTravel travel, boolean goesOn) {
        this.state = state;
        this.goesOn = goesOn;
        this.travel = travel;
        this.offers = CarrierOffers.of(state);
        this.lateness = ExpectedLateness.of(state);
        this.clock = DayClock.of(Objects.requireNonNull(state.day(), "No day is open."));
        this.skills = SkillBits.of(state);
        if (goesOn) {
            state.plan().routes().stream()
                    .flatMap(route -> route.visits().stream())
                    .filter(visit -> !visit.lateness().isZero())
                    .forEach(visit -> late.add(visit.shipment()));
        }
    }

    /// Returns the problem of planning `state` with the driving times of `travel`, which has to cover it.
    static RoutingProblem of(DispatchState state, DayTravel travel) {
        return new DayProblem(state, travel, false).build();
    }

    /// Returns the same for a search that goes on from the plan in force: what that serves late or after a shift
    /// may stay so, at a price. Else the search would leave out what somebody has accepted to be late.
    static RoutingProblem goingOn(DispatchState state, DayTravel travel) {
        return new DayProblem(state, travel, true).build();
    }

    private RoutingProblem build() {
        var problem = RoutingProblem.builder();
        for (String profile : travel.profiles()) {
            TravelMatrix matrix = travel.matrix(profile);
            problem.travel(
                    new Travel(
                            matrix.size(),
                            matrix.allSeconds(),
                            matrix.allMetres(),
                            matrix.pace().orElse(null)));
        }
        state.vehicles().stream()
                .filter(vehicle -> !state.facts().isDown(vehicle.id()))
                .forEach(vehicle -> problem.vehicle(vehicle(vehicle)));
        List<Shipment> shipments = DayTravel.open(state);
        shipments.forEach(shipment -> problem.job(job(shipment)));
        state.carriers().forEach(carrier -> problem.carrier(carrier(carrier, shipments)));
        return problem.build();
    }

    private io.depotdesk.routing.Vehicle vehicle(Vehicle vehicle) {
        var underway = Underway.of(state, vehicle);
        Underway.@Nullable Done last = underway.last();
        int from = clock.seconds(underway.from());
        var builder =
                io.depotdesk.routing.Vehicle.at(vehicle.id().value(), DayTravel.DEPOT)
                        .start(last == null ? DayTravel.DEPOT : travel.place(last.shipment()))
                        .travel(travel.profiles().indexOf(vehicle.profile()))
                        .shift(from, Math.max(from, clock.seconds(ends(vehicle))))
                        .capacity(amounts(vehicle.capacity()))
                        .skills(skills.bits(vehicle.skills()))
                        .prices(
                                new Prices(
                                        last == null ? (int) vehicle.costs().fixedCents() : 0,
                                        (int) vehicle.costs().perKilometreCents(),
                                        0,
                                        (int) vehicle.costs().perHourCents(),
                                        0,
                                        0));
        for (BreakRule rule : vehicle.shift().breaks()) {
            if (clock.seconds(rule.latest()) < from) {
                continue; // its time has passed
            }
            builder.pause(
                    new Break(
                            Math.max(from, clock.seconds(rule.earliest())),
                            clock.seconds(rule.latest()),
                            (int) rule.length().toSeconds()));
        }
        return builder.build();
    }

    /// Returns when the vehicle has to be back: after its shift if the plan in force says so already.
    private Instant ends(Vehicle vehicle) {
        Instant ends = vehicle.shift().ends();
        return goesOn
                ? state.plan()
                        .route(vehicle.id())
                        .map(Route::returns)
                        .filter(back -> back.isAfter(ends))
                        .filter(back -> back.isBefore(ends.plus(MOST_OVERTIME)))
                        .orElse(ends)
                : ends;
    }

    private Job job(Shipment shipment) {
        int place = travel.place(shipment.id());
        String id = shipment.id().value();
        var builder =
                shipment.kind() == ShipmentKind.DELIVERY
                        ? Job.delivery(id, place)
                        : Job.pickup(id, place);
        builder.service((int) shipment.service().toSeconds())
                .demand(amounts(shipment.load()))
                .priority(shipment.priority())
                .wave(offers.wave(shipment))
                .unservedCents(UNSERVED_CENTS + UNSERVED_CENTS_PER_PRIORITY * shipment.priority());
        if (state.tenders().holder(shipment.id()).isPresent()) {
            // Its carrier has it, or may have it: only the carrier prices it, and nothing may push
            // it out.
            return builder.skills(SkillBits.NOBODY).unservedCents(HELD_CENTS).build();
        }
        @Nullable Lock lock = state.content().locks().get(shipment.id());
        switch (lock) {
            case null -> {
                builder.skills(skills.bits(shipment.skills()));
                if (late.contains(shipment.id())) {
                    mayBeLate(builder, shipment);
                } else {
                    for (PromiseWindow window : shipment.windows()) {
                        builder.window(
                                clock.seconds(window.opens()), clock.seconds(window.closes()));
                    }
                }
            }
            case Lock.ToCarrier _ -> builder.skills(SkillBits.NOBODY);
            case Lock.ToVehicle kept -> {
                builder.onlyOn(List.of(kept.vehicle().value()));
                mayBeLate(builder, shipment);
            }
        }
        return builder.build();
    }

    private void mayBeLate(Job.Builder builder, Shipment shipment) {
        if (!shipment.windows().isEmpty()) {
            builder.window(
                    clock.seconds(shipment.windows().getFirst().opens()), RoutingProblem.LATEST);
            builder.promise(
                    clock.seconds(shipment.windows().getLast().closes()), LATE_CENTS_PER_MINUTE);
        }
    }

    private Carrier carrier(io.depotdesk.domain.carrier.Carrier carrier, List<Shipment> shipments) {
        var builder = CarrierContract.begin(carrier, offers, state.shipments().size());
        int held =
                (int)
                        shipments.stream()
                                .flatMap(it -> state.tenders().holder(it.id()).stream())
                                .filter(it -> it.tender().carrier().equals(carrier.id()))
                                .count();
        if (held > carrier.capacity()) {
            builder.capacity(held);
        }
        for (Shipment shipment : shipments) {
            String id = shipment.id().value();
            @Nullable Lock lock = state.content().locks().get(shipment.id());
            boolean isHeld = state.tenders().holder(shipment.id()).isPresent();
            if (!isHeld
                    && (lock instanceof Lock.ToVehicle
                            || (lock instanceof Lock.ToCarrier other
                                    && !other.carrier().equals(carrier.id())))) {
                builder.declines(id, "A person has given it to somebody else.");
                continue;
            }
            switch (offers.of(carrier, shipment)) {
                case CarrierOffer.Priced priced ->
                        builder.price(
                                id,
                                priced.price().totalCents()
                                        + (isHeld ? 0 : lateness.cents(carrier.id(), shipment)));
                case CarrierOffer.NotServed not -> builder.declines(id, not.reason());
            }
        }
        return builder.build();
    }

    private static int[] amounts(Load load) {
        return new int[] {amount(load.grams()), amount(load.cubicCentimetres()), load.parcels()};
    }

    /// Sums over a route stay within an int.
    private static int amount(long value) {
        return (int) Math.min(value, 1_000_000_000L);
    }
}
