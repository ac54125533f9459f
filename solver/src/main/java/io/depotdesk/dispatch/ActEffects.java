package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/// What another plan would do to the day: money, promises, and every shipment that is served by somebody else or
/// at a worse or better time.
///
/// @param takenFrom carriers that would lose what they have accepted
record ActEffects(
        long extraCents, Effects effects, List<CarrierId> takenFrom, List<Change> changes) {

    static final ActEffects NONE = new ActEffects(0, Effects.NONE, List.of(), List.of());

    /// A customer whose shipment nobody carries any more waits for another day.
    private static final Duration NOT_TODAY = Duration.ofDays(1);

    /// What becomes of one shipment.
    record Change(ShipmentId shipment, Place before, Place after) {}

    /// Where a shipment is and how far past its promise.
    sealed interface Place {
        Duration late();

        record OnRoute(VehicleId vehicle, Duration late) implements Place {}

        record AtCarrier(CarrierId carrier) implements Place {
            @Override
            public Duration late() {
                return Duration.ZERO;
            }
        }

        record Nowhere() implements Place {
            @Override
            public Duration late() {
                return NOT_TODAY;
            }
        }

        default boolean isAt(Place other) {
            return switch (this) {
                case OnRoute on ->
                        other instanceof OnRoute there && there.vehicle().equals(on.vehicle());
                case AtCarrier at -> at.equals(other);
                case Nowhere _ -> other instanceof Nowhere;
            };
        }
    }

    /// Returns what `next` does in place of the plan of `state`.
    static ActEffects of(DispatchState state, Plan next) {
        SequencedMap<ShipmentId, Place> before = places(state.plan());
        SequencedMap<ShipmentId, Place> after = places(next);
        var all = new LinkedHashSet<>(before.sequencedKeySet());
        all.addAll(after.sequencedKeySet());
        var accepted = Acceptance.all(state);
        List<Change> changes = new ArrayList<>();
        List<CarrierId> takenFrom = new ArrayList<>();
        Effects effects = Effects.NONE;
        for (ShipmentId shipment : all) {
            Place was = before.getOrDefault(shipment, new Place.Nowhere());
            Place is = after.getOrDefault(shipment, new Place.Nowhere());
            if (was.equals(is)) {
                continue;
            }
            changes.add(new Change(shipment, was, is));
            effects = effects.plus(effects(state, shipment, was, is));
            if (was instanceof Place.AtCarrier(CarrierId carrier)
                    && carrier.equals(accepted.get(shipment))
                    && !takenFrom.contains(carrier)) {
                takenFrom.add(carrier);
            }
        }
        return new ActEffects(
                next.totalCents() - state.plan().totalCents(), effects, takenFrom, changes);
    }

    private static Effects effects(DispatchState state, ShipmentId shipment, Place was, Place is) {
        boolean worse = is.late().compareTo(was.late()) > 0;
        return new Effects(
                worse ? is.late().minus(was.late()) : Duration.ZERO,
                worse ? is.late() : Duration.ZERO,
                worse ? 1 : 0,
                was.isAt(is) ? 0 : 1,
                worse ? state.shipment(shipment).map(Shipment::priority).orElse(0) : 0);
    }

    private static SequencedMap<ShipmentId, Place> places(Plan plan) {
        SequencedMap<ShipmentId, Place> places = new LinkedHashMap<>();
        for (Route route : plan.routes()) {
            for (RouteStep.Visit visit : route.visits()) {
                places.put(visit.shipment(), new Place.OnRoute(route.vehicle(), visit.lateness()));
            }
        }
        for (Outsourced out : plan.outsourced()) {
            places.put(out.shipment(), new Place.AtCarrier(out.carrier()));
        }
        return places;
    }

    /// Returns it as an option, in the form that a limit compares.
    CaseOption asOption(String label) {
        return new CaseOption(label, summary(), extraCents, effects, new Action.KeepPlan());
    }

    /// Returns money, promises and moved stops in one line.
    String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(
                extraCents == 0
                        ? "costs nothing"
                        : "%s %d.%02d"
                                .formatted(
                                        extraCents > 0 ? "adds" : "saves",
                                        Math.abs(extraCents) / 100,
                                        Math.abs(extraCents) % 100));
        if (effects.promisesBroken() > 0) {
            parts.add(
                    "%s missed, by up to %d min"
                            .formatted(
                                    count(effects.promisesBroken(), "promise"),
                                    (effects.latest().toSeconds() + 59) / 60));
        }
        if (effects.movedStops() > 0) {
            parts.add(
                    count(effects.movedStops(), "stop")
                            + (effects.movedStops() == 1 ? " moves" : " move"));
        }
        return String.join(", ", parts);
    }

    /// Returns every change as a line for a person.
    List<String> lines(DispatchState state) {
        return changes.stream()
                .map(change ->
                        change.before().isAt(change.after())
                                ? "%s: %s"
                                        .formatted(change.shipment(), words(state, change.after()))
                                : "%s: from %s to %s"
                                        .formatted(
                                                change.shipment(),
                                                words(state, change.before()),
                                                words(state, change.after())))
                .toList();
    }

    private static String words(DispatchState state, Place place) {
        return switch (place) {
            case Place.OnRoute(VehicleId vehicle, Duration late) ->
                    state.vehicle(vehicle).map(Vehicle::name).orElse(vehicle.value())
                            + (late.isZero()
                                    ? ""
                                    : ", %d min late".formatted((late.toSeconds() + 59) / 60));
            case Place.AtCarrier(CarrierId carrier) ->
                    state.carrier(carrier).map(Carrier::name).orElse(carrier.value());
            case Place.Nowhere _ -> "nobody";
        };
    }

    private static String count(int number, String thing) {
        return "%d %s%s".formatted(number, thing, number == 1 ? "" : "s");
    }
}
