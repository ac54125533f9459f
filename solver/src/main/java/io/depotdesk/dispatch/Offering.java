package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord.Alternative;
import io.depotdesk.policy.DecisionRecord.Basis;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.policy.TenderRules.Candidate;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Chooses whom to offer a shipment next, until somebody has it or nobody is left.
final class Offering {

    /// A carrier that gave no price is not counted on for so long.
    static final Duration NO_PRICE = Duration.ofMinutes(10);

    private final TenderDay day;
    private final TenderRules rules;

    Offering(TenderDay day) {
        this.day = day;
        this.rules = day.now().policy().tendering();
    }

    /// Offers `id` to the next carriers, or asks for the prices that are needed first, or says that nobody is left.
    ///
    /// @param by who wants it offered
    void next(ShipmentId id, Actor by) {
        Optional<Shipment> shipment = day.now().shipment(id);
        if (shipment.isEmpty() || !isToOffer(day.now(), id)) {
            day.ask(id, null);
            return;
        }
        Tenders.@Nullable Asked asked = day.tenders().asked().get(id);
        for (; ; ) {
            List<Candidate> ranked = ranked(shipment.get(), asked);
            int atOnce = asked == null ? rules.atOnce() : asked.atOnce();
            List<Candidate> first = ranked.stream().limit(atOnce).toList();
            List<Candidate> unpriced =
                    (rules.order() == TenderRules.Order.SPEED ? ranked : first)
                            .stream().filter(it -> lacksQuote(it, id)).toList();
            if (ranked.isEmpty()) {
                exhausted(id);
                return;
            }
            if (unpriced.isEmpty()) {
                offer(shipment.get(), ranked, first, by);
                return;
            }
            if (unpriced.stream().map(it -> want(it, id)).toList().contains(true)) {
                return;
            }
        }
    }

    /// Returns whether a shipment is at nobody's yet, and the plan has it with a carrier or nowhere.
    static boolean isToOffer(DispatchState state, ShipmentId id) {
        return state.tenders().holder(id).isEmpty()
                && !state.content().deferred().contains(id)
                && state.facts().stop(id).isEmpty()
                && state.plan().routeOf(id).isEmpty();
    }

    /// A carrier has taken what the plan gives it without being offered it from here: that is an offer, too.
    void outside(ShipmentId id, CarrierId carrier) {
        DispatchState now = day.now();
        boolean planned =
                now.plan()
                        .outsourcingOf(id)
                        .filter(out -> out.carrier().equals(carrier))
                        .isPresent();
        boolean reachable =
                now.carrier(carrier).filter(it -> it.channel() != Channel.NONE).isPresent();
        if (!planned || !reachable || !isToOffer(now, id)) {
            return;
        }
        Shipment shipment = now.shipment(id).orElseThrow();
        Candidate only = candidate(id, carrier, now.plan().outsourcingOf(id).orElseThrow().price());
        offer(shipment, List.of(only), List.of(only), Actor.MACHINE);
    }

    // --- whom

    private List<Candidate> ranked(Shipment shipment, Tenders.@Nullable Asked asked) {
        DispatchState now = day.now();
        List<Candidate> candidates = new ArrayList<>();
        for (Carrier carrier : now.carriers()) {
            boolean open =
                    asked == null
                            ? rules.byItself().contains(carrier.channel())
                            : carrier.channel() != Channel.NONE
                                    && (asked.carriers().isEmpty()
                                            || asked.carriers().contains(carrier.id()));
            if (!open || !CarrierPrices.hasRoom(now, carrier, shipment)) {
                continue;
            }
            if (offer(shipment, carrier, asked) instanceof CarrierOffer.Priced priced) {
                candidates.add(candidate(shipment.id(), carrier.id(), priced.price()));
            }
        }
        return asked == null || asked.carriers().isEmpty()
                ? rules.ranked(candidates)
                : candidates.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        it -> asked.carriers().indexOf(it.carrier())))
                        .toList();
    }

    private CarrierOffer offer(Shipment shipment, Carrier carrier, Tenders.@Nullable Asked asked) {
        DispatchState now = day.now();
        Lock lock = now.content().locks().get(shipment.id());
        boolean elsewhere =
                lock instanceof Lock.ToVehicle
                        || lock instanceof Lock.ToCarrier(CarrierId other)
                                && !other.equals(carrier.id());
        if (asked == null) {
            return elsewhere || CarrierPrices.tooLate(now, carrier, day.at()).isPresent()
                    ? new CarrierOffer.NotServed("It is somebody else's, or it is too late.")
                    : CarrierPrices.offer(now, carrier, shipment, day.at());
        }
        boolean tried =
                now.tenders().of(shipment.id()).stream()
                        .filter(it -> it.tender().attempt() > asked.after())
                        .filter(it -> it.tender().carrier().equals(carrier.id()))
                        .anyMatch(it -> !it.progress().again());
        return tried
                ? new CarrierOffer.NotServed("It was asked.")
                : CarrierPrices.byHand(now, carrier, shipment, day.at());
    }

    private Candidate candidate(ShipmentId shipment, CarrierId carrier, CostLedger price) {
        boolean planned =
                day.plan()
                        .outsourcingOf(shipment)
                        .filter(out -> out.carrier().equals(carrier))
                        .isPresent();
        return new Candidate(
                carrier,
                planned,
                price.totalCents(),
                quote(carrier, shipment).map(Quote::arrival).orElse(null));
    }

    private Optional<Quote> quote(CarrierId carrier, ShipmentId shipment) {
        return day.tenders().quote(carrier, shipment).flatMap(it -> it.quoteAt(day.at()));
    }

    // --- prices

    private boolean lacksQuote(Candidate candidate, ShipmentId shipment) {
        return day.now().carrier(candidate.carrier()).filter(CarrierPrices::isQuoted).isPresent()
                && quote(candidate.carrier(), shipment).isEmpty();
    }

    /// Asks for a price; a carrier that has let the last question run out has none.
    ///
    /// @return whether an answer may still come
    private boolean want(Candidate candidate, ShipmentId shipment) {
        Optional<QuoteStand> known = day.tenders().quote(candidate.carrier(), shipment);
        if (known.filter(it -> it.isWantedAt(day.at())).isPresent()) {
            return true;
        }
        if (known.filter(it -> it.answer() == null).isPresent()) {
            day.note(
                    new QuoteStand(
                            candidate.carrier(),
                            shipment,
                            day.at().plus(NO_PRICE),
                            new QuoteAnswer.Unavailable("It did not answer in time.")));
            return false;
        }
        day.note(
                new QuoteStand(
                        candidate.carrier(), shipment, day.at().plus(rules.quoteWithin()), null));
        return true;
    }

    // --- offering

    private void offer(Shipment shipment, List<Candidate> ranked, List<Candidate> first, Actor by) {
        DispatchState.Day today = Objects.requireNonNull(day.now().day());
        List<TenderKey> keys = new ArrayList<>();
        for (Candidate candidate : first) {
            int attempt = day.tenders().of(shipment.id()).size() + 1;
            TenderKey key = TenderKey.of(today.date(), shipment.id(), attempt);
            Instant answerBy = day.at().plus(rules.answerWithin());
            @Nullable Quote quote = quote(candidate.carrier(), shipment.id()).orElse(null);
            @Nullable TenderKey broadcast =
                    first.size() == 1 ? null : keys.isEmpty() ? key : keys.getFirst();
            keys.add(key);
            CostLedger expected = price(shipment, candidate.carrier());
            day.intend(
                    new Tender(
                            key,
                            candidate.carrier(),
                            attempt,
                            shipment,
                            today.depot(),
                            day.at(),
                            expected,
                            quote,
                            answerBy,
                            broadcast),
                    TenderProgress.intended(
                            day.at(),
                            quote != null && quote.expiresAt().isBefore(answerBy)
                                    ? quote.expiresAt()
                                    : answerBy));
            if (keys.size() == 1) {
                day.give(shipment.id(), candidate.carrier(), expected);
            }
        }
        record(shipment.id(), ranked, first, by);
    }

    private CostLedger price(Shipment shipment, CarrierId carrier) {
        Carrier found = day.now().carrier(carrier).orElseThrow();
        return switch (CarrierPrices.byHand(day.now(), found, shipment, day.at())) {
            case CarrierOffer.Priced priced -> priced.price();
            case CarrierOffer.NotServed not ->
                    day.plan()
                            .outsourcingOf(shipment.id())
                            .filter(out -> out.carrier().equals(carrier))
                            .orElseThrow(() -> new IllegalStateException(not.reason()))
                            .price();
        };
    }

    private void record(
            ShipmentId shipment, List<Candidate> ranked, List<Candidate> first, Actor by) {
        List<Alternative> weighed =
                ranked.stream()
                        .map(it ->
                                new Alternative(
                                        "Offer it to " + name(it.carrier()),
                                        new CostLedger(
                                                List.of(
                                                        new CostLedger.Line(
                                                                "price", "", it.cents()))),
                                        first.contains(it) ? "Asked first." : "Asked after that."))
                        .toList();
        day.conclusions()
                .decide(
                        by,
                        "Which carrier is asked to take %s?".formatted(shipment),
                        String.join(", ", first.stream().map(it -> name(it.carrier())).toList()),
                        new Basis(day.now().sequence(), "", List.of(), 0, List.of(), 0),
                        weighed,
                        0,
                        null);
    }

    /// Nobody is left to ask: whoever mends the plan finds another place, or asks a person.
    private void exhausted(ShipmentId shipment) {
        List<WhyNot> reasons = new ArrayList<>();
        for (TenderRecord offer : day.tenders().of(shipment)) {
            CarrierId carrier = offer.tender().carrier();
            String note = offer.progress().note();
            reasons.add(
                    new WhyNot(
                            carrier.value(),
                            name(carrier),
                            "It was asked: %s.%s"
                                    .formatted(
                                            TenderEvents.word(offer.state()),
                                            note.isBlank() ? "" : " " + note),
                            null,
                            null));
        }
        day.ask(shipment, null);
        day.leaveOver(shipment, reasons);
        String title = "No carrier takes " + shipment;
        day.conclusions()
                .disturbed(
                        new Disturbance(
                                new Cause(Cause.Kind.TENDER_REJECTED, shipment.value()),
                                title,
                                day.at(),
                                day.now().sequence() + 1,
                                List.of(shipment),
                                List.of()));
        day.conclusions().askForRepair(title);
    }

    private String name(CarrierId id) {
        return day.now().carrier(id).map(Carrier::name).orElse(id.value());
    }
}
