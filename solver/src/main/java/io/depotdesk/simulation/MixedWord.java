package io.depotdesk.simulation;

import io.depotdesk.dispatch.DayFacts.Heard;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// What surfaces tell on a mixed day: true and false, once and twice, in time, late and too early.
final class MixedWord {

    private MixedWord() {}

    static Reported next(DispatchState state, RandomGenerator dice) {
        List<Heard> heard = List.copyOf(state.facts().heard().sequencedValues());
        if (!heard.isEmpty() && dice.nextInt(8) == 0) {
            Heard again = heard.get(dice.nextInt(heard.size()));
            return new Reported.Observed(again.origin(), again.observation());
        }
        Instant when =
                state.at()
                        .minus(Duration.ofSeconds(dice.nextInt(dice.nextInt(5) == 0 ? 3_000 : 60)))
                        .plus(Duration.ofMinutes(dice.nextInt(12) == 0 ? 10 : 0));
        var origin = new Origin("drill", "r" + dice.nextInt(2_000), when);
        return new Reported.Observed(origin, observation(state, dice));
    }

    private static Observation observation(DispatchState state, RandomGenerator dice) {
        VehicleId vehicle = state.vehicles().get(dice.nextInt(state.vehicles().size())).id();
        List<ShipmentId> stops =
                state.plan().route(vehicle).map(Route::shipments).orElse(List.of());
        List<ShipmentId> all = List.copyOf(state.shipments().sequencedKeySet());
        if (stops.isEmpty() || all.isEmpty()) {
            return new Observation.VehicleBrokeDown(vehicle, "flat tyre");
        }
        ShipmentId stop = stops.get(dice.nextInt(stops.size()));
        ShipmentId any = all.get(dice.nextInt(all.size()));
        return switch (dice.nextInt(14)) {
            case 0 -> new Observation.VehicleBrokeDown(vehicle, "gearbox");
            case 1 -> new Observation.VehicleRecovered(vehicle);
            case 2 ->
                    new Observation.WaveLate(
                            "W" + dice.nextInt(3),
                            List.of(vehicle),
                            state.at().plus(Duration.ofMinutes(30)),
                            "the lift is stuck");
            case 3 ->
                    new Observation.TenderRejected(
                            state.carriers().getFirst().id(), List.of(any), "no driver");
            case 4 ->
                    new Observation.CustomerRescheduled(
                            any,
                            List.of(
                                    new PromiseWindow(
                                            state.at().plusSeconds(10),
                                            state.at().plusSeconds(60 + dice.nextInt(7_200)))));
            case 5 ->
                    new Observation.ReturnAtDoor(
                            stop, vehicle, new Load(2_000, 9_000, 1), "wrong size");
            case 6 ->
                    new Observation.RouteDelayed(
                            vehicle, Duration.ofMinutes(1 + dice.nextInt(50)), "traffic");
            case 7 -> new Observation.StopProgress(vehicle, any, Stage.SERVED, "");
            case 8 -> new Observation.VehicleBrokeDown(new VehicleId("van-99"), "ghost");
            case 9, 10 -> new Observation.StopProgress(vehicle, stop, Stage.ARRIVED, "");
            case 11 -> new Observation.StopProgress(vehicle, stop, Stage.FAILED, "nobody there");
            default -> new Observation.StopProgress(vehicle, stop, Stage.SERVED, "");
        };
    }
}
