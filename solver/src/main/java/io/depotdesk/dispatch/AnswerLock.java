package io.depotdesk.dispatch;

import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.watch.CaseOption.Action;

import java.util.List;
import java.util.stream.Stream;

/// What the answer to a case leaves where it puts it: searches do not move it again.
final class AnswerLock {

    private AnswerLock() {}

    static List<Concluded> of(Action action) {
        return action.parts().stream().flatMap(AnswerLock::one).toList();
    }

    private static Stream<Concluded> one(Action action) {
        return switch (action) {
            case Action.PutOnRoute put ->
                    Stream.of(
                            new Concluded.ShipmentLocked(
                                    put.shipment(), new Lock.ToVehicle(put.vehicle())));
            case Action.GiveToCarrier give ->
                    Stream.of(
                            new Concluded.ShipmentLocked(
                                    give.shipment(), new Lock.ToCarrier(give.carrier())));
            case Action.Defer _,
                    Action.TakePlaces _,
                    Action.Believe _,
                    Action.TryAgain _,
                    Action.Together _,
                    Action.Approve _,
                    Action.Tell _,
                    Action.KeepPlan _ ->
                    Stream.empty();
        };
    }
}
