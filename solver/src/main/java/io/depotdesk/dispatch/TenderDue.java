package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.tender.Tenders.Standing;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.TenderRules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Finds what has to follow for offers without anybody saying so: by the passing of time, or because the day has
/// changed since.
final class TenderDue {

    /// So long before a carrier closes nobody waits for the plan to settle.
    private static final Duration LAST_MOMENT = Duration.ofMinutes(5);

    private TenderDue() {}

    /// Returns the reports that are due at `at`.
    static List<Reported> at(DispatchState state, TenderTimes times, Instant at) {
        List<TenderKey> keys = new ArrayList<>();
        offers(
                state,
                times,
                (time, key) -> {
                    if (!time.isAfter(at)) {
                        keys.add(key);
                    }
                });
        List<ShipmentId> shipments = new ArrayList<>();
        shipments(
                state,
                times,
                (time, shipment) -> {
                    if (!time.isAfter(at)) {
                        shipments.add(shipment);
                    }
                });
        List<Reported> due = new ArrayList<>();
        keys.forEach(key -> due.add(told(new TenderReport.TimeReached(key))));
        if (!shipments.isEmpty()) {
            due.add(told(new TenderReport.OfferDue(shipments)));
        }
        return due;
    }

    /// Returns when [#at] next has something, empty if nothing waits for a time.
    static Optional<Instant> next(DispatchState state, TenderTimes times) {
        List<Instant> all = new ArrayList<>();
        offers(state, times, (time, _) -> all.add(time));
        shipments(state, times, (time, _) -> all.add(time));
        return all.stream().min(Instant::compareTo);
    }

    private static Reported told(TenderReport report) {
        return new Reported.TenderReported(report, Actor.MACHINE);
    }

    private static void offers(
            DispatchState state, TenderTimes times, BiConsumer<Instant, TenderKey> each) {
        times.waiting(state)
                .forEach(record -> {
                    Instant until = record.progress().until();
                    if (changed(state, record).isPresent()) {
                        each.accept(state.at(), record.key());
                    } else if (until != null) {
                        each.accept(until, record.key());
                    }
                });
    }

    /// Returns why an offer no longer says what is wanted, empty if it does or nothing can be done about it.
    static Optional<String> changed(DispatchState state, TenderRecord record) {
        if (!record.holds()
                || record.hasGoods()
                || record.progress().tooLate()
                || record.state() == TenderState.WITHDRAWING) {
            return Optional.empty();
        }
        Shipment offered = record.tender().shipment();
        Optional<Shipment> now = state.shipment(offered.id());
        if (now.isEmpty()) {
            return Optional.of("The order is gone.");
        }
        if (state.content().deferred().contains(offered.id())) {
            return Optional.of("It is left for another day.");
        }
        return now.get() == offered || now.get().equals(offered)
                ? Optional.empty()
                : Optional.of("The order has changed.");
    }

    private static void shipments(
            DispatchState state, TenderTimes times, BiConsumer<Instant, ShipmentId> each) {
        for (ShipmentId shipment : state.tenders().asked().sequencedKeySet()) {
            if (state.tenders().holder(shipment).isEmpty()) {
                each.accept(answered(state, shipment, state.at()), shipment);
            }
        }
        TenderRules rules = state.policy().tendering();
        if (rules.byItself().isEmpty()) {
            return;
        }
        for (Outsourced out : times.free(state)) {
            ShipmentId shipment = out.shipment();
            if (!state.tenders().asked().containsKey(shipment)
                    && state.carrier(out.carrier())
                            .map(Carrier::channel)
                            .filter(rules.byItself()::contains)
                            .isPresent()
                    && state.shipment(shipment).isPresent()
                    && Offering.isToOffer(state, shipment)) {
                each.accept(answered(state, shipment, from(state, shipment, rules)), shipment);
            }
        }
    }

    /// Returns from when a shipment is offered: at once if it was before, else when the plan has settled.
    private static Instant from(DispatchState state, ShipmentId shipment, TenderRules rules) {
        Standing standing = state.tenders().standing().get(shipment);
        if (standing == null || !state.tenders().of(shipment).isEmpty()) {
            return state.at();
        }
        Instant settled = standing.since().plus(rules.settle());
        return state.carrier(standing.carrier())
                .map(carrier -> carrier.terms().offerBy())
                .map(offerBy -> offerBy.minus(LAST_MOMENT))
                .filter(settled::isAfter)
                .orElse(settled);
    }

    /// Returns `from`, or later if prices are being asked for: when the last of these may have come.
    private static Instant answered(DispatchState state, ShipmentId shipment, Instant from) {
        return state.tenders().quotes().getOrDefault(shipment, List.of()).stream()
                .filter(quote -> quote.isWantedAt(state.at()))
                .map(QuoteStand::until)
                .filter(until -> until.isAfter(from))
                .max(Instant::compareTo)
                .orElse(from);
    }
}
