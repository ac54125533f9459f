package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.Tenders;

import java.util.List;
import java.util.Optional;

/// Whether a plan leaves with carriers what they do or may be doing.
final class TenderHold {

    private TenderHold() {}

    /// Returns whether `plan` has `shipment` with a carrier that holds it; also if nobody holds it.
    static boolean isKept(Tenders tenders, Plan plan, ShipmentId shipment) {
        List<TenderRecord> holding =
                tenders.of(shipment).stream().filter(TenderRecord::holds).toList();
        return holding.isEmpty()
                || plan.outsourcingOf(shipment)
                        .filter(out ->
                                holding.stream()
                                        .anyMatch(
                                                it -> it.tender().carrier().equals(out.carrier())))
                        .isPresent();
    }

    /// Returns why `act` cannot be taken back or repeated: offers made since would not be where they are, or the carrier
    /// has said more.
    static Optional<String> unturnable(DispatchState state, UndoableAct act) {
        UndoableAct.Word word = act.word();
        DispatchState turned = state.with(act.other());
        if (word != null) {
            TenderRecord record = state.tenders().of(word.key()).orElseThrow();
            if (!record.progress().equals(word.now())) {
                return Optional.of(
                        "More is known of the offer %s by now: it is %s."
                                .formatted(word.key(), TenderEvents.word(record.state())));
            }
            turned = turned.with(state.tenders().with(record.with(word.other(), List.of())));
        }
        return broken(turned, act.other().plan(), false);
    }

    /// What somebody was told is taken back, or holds again.
    static void turn(UndoableAct act, Conclusions conclusions) {
        UndoableAct.Word word = act.word();
        if (word != null) {
            conclusions.add(new Concluded.TenderMoved(word.key(), word.other(), List.of()));
        }
    }

    /// Returns why `plan` cannot be the plan of the day, as a sentence; empty if it leaves everything with its carriers.
    ///
    /// @param state knows the shipments that the plan is for
    /// @param byPerson whether whoever wants it may take back what has not been picked up
    static Optional<String> broken(DispatchState state, Plan plan, boolean byPerson) {
        for (ShipmentId shipment : state.tenders().attempts().sequencedKeySet()) {
            if (state.shipment(shipment).isEmpty() || isKept(state.tenders(), plan, shipment)) {
                continue;
            }
            TenderRecord holder = state.tenders().holder(shipment).orElseThrow();
            Optional<Carrier> carrier = state.carrier(holder.tender().carrier());
            if (carrier.isEmpty() || byPerson && !holder.hasGoods()) {
                continue;
            }
            return Optional.of(
                    holder.hasGoods()
                            ? "%s has %s already.".formatted(carrier.get().name(), shipment)
                            : "%s was offered to %s and is %s. Take it back first."
                                    .formatted(
                                            shipment,
                                            carrier.get().name(),
                                            TenderEvents.word(holder.state())));
        }
        return Optional.empty();
    }
}
