package io.depotdesk.simulation;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.TenderRules;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What is told of offers to carriers on a made-up day: fitting and unfitting, in any order.
final class MixedTenders {

    private MixedTenders() {}

    static Reported next(DispatchState state, RandomGenerator dice, Actor.Person person) {
        List<TenderRecord> offers = state.tenders().all().toList();
        List<QuoteStand> wanted =
                state.tenders().quotes().sequencedValues().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.isWantedAt(state.at()))
                        .toList();
        if (!wanted.isEmpty() && dice.nextBoolean()) {
            return machine(quoted(state.at(), any(wanted, dice), dice));
        }
        if (offers.isEmpty() || dice.nextInt(5) == 0) {
            return new Reported.TenderReported(offered(state, dice), person);
        }
        TenderRecord offer = any(offers, dice);
        TenderReport.OfOne told = told(state, offer, dice);
        boolean byPerson =
                told instanceof TenderReport.PhoneAnswered
                        || told instanceof TenderReport.Withdrawn;
        return byPerson ? new Reported.TenderReported(told, person) : machine(told);
    }

    private static Reported machine(TenderReport told) {
        return new Reported.TenderReported(told, Actor.MACHINE);
    }

    private static TenderReport offered(DispatchState state, RandomGenerator dice) {
        List<ShipmentId> free = new ArrayList<>();
        state.plan().outsourced().stream().map(Outsourced::shipment).forEach(free::add);
        state.plan().unserved().stream().map(Unserved::shipment).forEach(free::add);
        free.removeIf(it -> state.tenders().holder(it).isPresent());
        List<CarrierId> carriers = state.carriers().stream().map(Carrier::id).toList();
        if (free.isEmpty()) {
            return new TenderReport.QuotesAsked(
                    carriers, state.shipments().sequencedKeySet().stream().limit(1).toList());
        }
        return new TenderReport.Offered(
                List.of(any(free, dice)),
                dice.nextBoolean() ? List.of() : List.of(any(carriers, dice)),
                1 + dice.nextInt(2));
    }

    private static TenderReport quoted(Instant at, QuoteStand wanted, RandomGenerator dice) {
        QuoteAnswer answer =
                switch (dice.nextInt(4)) {
                    case 0 -> new QuoteAnswer.Declined("It is too far.");
                    case 1 -> new QuoteAnswer.Unavailable("no answer");
                    default ->
                            new QuoteAnswer.Live(
                                    new Quote(
                                            wanted.carrier(),
                                            wanted.shipment(),
                                            "q-" + dice.nextInt(1_000),
                                            price(700 + dice.nextInt(900)),
                                            at.plusSeconds(60 + dice.nextInt(240)),
                                            null,
                                            dice.nextBoolean() ? at.plusSeconds(1_800) : null));
                };
        return new TenderReport.Quoted(
                wanted.carrier(),
                List.of(new TenderReport.ShipmentQuote(wanted.shipment(), answer)));
    }

    private static TenderReport.OfOne told(
            DispatchState state, TenderRecord offer, RandomGenerator dice) {
        TenderKey key = offer.key();
        String reference = "r-" + key;
        return switch (dice.nextInt(16)) {
            case 0, 1, 2, 3 ->
                    new TenderReport.Sending(
                            key, dice.nextInt(20) == 0 ? "other" : "hash of " + key, null);
            case 4, 5, 6 -> new TenderReport.Answered(key, answer(state.at(), reference, dice));
            case 7, 8 -> new TenderReport.LookedUp(key, found(state.at(), reference, dice));
            case 9 -> new TenderReport.CancelAnswered(key, cancelled(dice));
            case 10 -> new TenderReport.Withdrawn(key, "The customer called.");
            case 11, 12 ->
                    new TenderReport.PhoneAnswered(
                            key, dice.nextInt(3) > 0, "M. Roux", state.at(), "");
            default -> new TenderReport.Status(key, event(state.at(), dice));
        };
    }

    private static TenderAnswer answer(Instant at, String reference, RandomGenerator dice) {
        return switch (dice.nextInt(6)) {
            case 0 ->
                    new TenderAnswer.Rejected(
                            RejectReason.values()[dice.nextInt(RejectReason.values().length)],
                            "No.");
            case 1 -> new TenderAnswer.Unknown("503");
            case 2 -> new TenderAnswer.NotSent("no network");
            case 3 -> new TenderAnswer.Pending(reference, at.plusSeconds(120));
            default ->
                    new TenderAnswer.Accepted(reference, dice.nextBoolean() ? price(1_800) : null);
        };
    }

    private static Found found(Instant at, String reference, RandomGenerator dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> new Found.CannotTell("It has no look-up.");
            case 1 -> new Found.Unreachable("no network");
            case 2 -> new Found.Exists(reference, List.of(event(at, dice)));
            default -> new Found.Absent();
        };
    }

    private static CancelAnswer cancelled(RandomGenerator dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> new CancelAnswer.TooLate("It is under way.");
            case 1 -> new CancelAnswer.Requested();
            case 2 -> new CancelAnswer.Unknown("503");
            default -> new CancelAnswer.Cancelled(0);
        };
    }

    private static CarrierEvent event(Instant at, RandomGenerator dice) {
        int which = dice.nextInt(TenderState.values().length + 1);
        @Nullable TenderState state =
                which == TenderState.values().length ? null : TenderState.values()[which];
        return new CarrierEvent(
                "f-" + dice.nextInt(40),
                state,
                state == null ? "SNOOZED" : state.name(),
                at.minusSeconds(dice.nextInt(300)),
                null,
                "");
    }

    private static CostLedger price(long cents) {
        return new CostLedger(List.of(new CostLedger.Line("price", "quoted", cents)));
    }

    private static <T> T any(List<T> list, RandomGenerator dice) {
        return list.get(dice.nextInt(list.size()));
    }

    /// Returns rules that make the day busy.
    static TenderRules rules(RandomGenerator dice) {
        return DrillPolicy.tendering(
                TenderRules.Order.values()[dice.nextInt(3)], 1 + dice.nextInt(2));
    }
}
