package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.tender.LayeredMap;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.Tenders;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Which of thousands of offers and shipments time may do something to, so that not each report looks at all of them.
///
/// What it remembers follows from parts of the state that most reports leave as they are, and is worked out anew when one
/// of them is another object; what lies over the base of the offers is looked at each time.
final class TenderTimes {

    private volatile @Nullable Known known;

    /// @param waiting offers of the base that wait for a time, or no longer say what is wanted
    /// @param given the plan's shipments with carriers
    /// @param free those of them that nobody holds in the base
    private record Known(
            SequencedMap<ShipmentId, List<TenderRecord>> base,
            Object shipments,
            Object deferred,
            List<Outsourced> outsourced,
            List<TenderRecord> waiting,
            Map<ShipmentId, Outsourced> given,
            List<Outsourced> free) {}

    /// Returns the offers that wait for a time or have been changed, in their order.
    List<TenderRecord> waiting(DispatchState state) {
        LayeredMap<ShipmentId, List<TenderRecord>> attempts = state.tenders().layers();
        Known now = known(state);
        SequencedMap<ShipmentId, List<TenderRecord>> found = new LinkedHashMap<>();
        for (TenderRecord each : now.waiting) {
            ShipmentId shipment = each.tender().shipment().id();
            if (!attempts.over().containsKey(shipment)) {
                found.computeIfAbsent(shipment, _ -> new ArrayList<>()).add(each);
            }
        }
        attempts.over()
                .forEach((shipment, offers) -> {
                    for (TenderRecord each : offers) {
                        if (waits(state, each)) {
                            found.computeIfAbsent(shipment, _ -> new ArrayList<>()).add(each);
                        }
                    }
                });
        return found.values().stream().flatMap(List::stream).toList();
    }

    /// Returns the shipments that the plan gives to carriers and that nobody holds, in the plan's order.
    List<Outsourced> free(DispatchState state) {
        LayeredMap<ShipmentId, List<TenderRecord>> attempts = state.tenders().layers();
        Known now = known(state);
        Set<ShipmentId> free = new HashSet<>();
        for (Outsourced each : now.free) {
            if (!attempts.over().containsKey(each.shipment())) {
                free.add(each.shipment());
            }
        }
        for (ShipmentId shipment : attempts.over().keySet()) {
            Outsourced each = now.given.get(shipment);
            if (each != null && !isHeld(attempts.get(shipment))) {
                free.add(shipment);
            }
        }
        return free.isEmpty()
                ? List.of()
                : now.outsourced.stream().filter(it -> free.contains(it.shipment())).toList();
    }

    private Known known(DispatchState state) {
        Tenders tenders = state.tenders();
        Known before = known;
        if (before != null
                && before.base == tenders.layers().base()
                && before.shipments == state.content().shipments()
                && before.deferred == state.content().deferred()
                && before.outsourced == state.plan().outsourced()) {
            return before;
        }
        SequencedMap<ShipmentId, List<TenderRecord>> base = tenders.layers().base();
        List<TenderRecord> waiting = new ArrayList<>();
        for (List<TenderRecord> offers : base.values()) {
            for (TenderRecord each : offers) {
                if (waits(state, each)) {
                    waiting.add(each);
                }
            }
        }
        Map<ShipmentId, Outsourced> given = new HashMap<>();
        List<Outsourced> free = new ArrayList<>();
        for (Outsourced each : state.plan().outsourced()) {
            given.put(each.shipment(), each);
            if (!isHeld(base.get(each.shipment()))) {
                free.add(each);
            }
        }
        var fresh =
                new Known(
                        base,
                        state.content().shipments(),
                        state.content().deferred(),
                        state.plan().outsourced(),
                        waiting,
                        given,
                        free);
        known = fresh;
        return fresh;
    }

    private static boolean waits(DispatchState state, TenderRecord offer) {
        return offer.progress().until() != null || TenderDue.changed(state, offer).isPresent();
    }

    private static boolean isHeld(@Nullable List<TenderRecord> offers) {
        return offers != null && offers.stream().anyMatch(TenderRecord::holds);
    }
}
