package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.policy.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what follows from a report about offers: for the offer itself, for others of the same shipment, for the plan
/// and for people.
final class Tendering {

    /// What a carrier does not do at all it does not do for the rest of the day.
    private static final Duration REST_OF_DAY = Duration.ofDays(1);

    private final TenderDay day;
    private final Conclusions conclusions;
    private final Instant at;

    Tendering(DispatchState state, Conclusions conclusions, Instant at) {
        this.day = new TenderDay(state, conclusions, at);
        this.conclusions = conclusions;
        this.at = at;
    }

    /// Takes one report, whole.
    void take(TenderReport report, Actor by) {
        switch (report) {
            case TenderReport.QuotesAsked it -> quotesAsked(it);
            case TenderReport.Quoted it -> it.answers().forEach(each -> quoted(it, each));
            case TenderReport.Offered it ->
                    it.shipments().forEach(shipment -> offered(shipment, it, by));
            case TenderReport.OfferDue it -> {
                var offering = new Offering(day);
                it.shipments().forEach(shipment -> offering.next(shipment, by));
            }
            case TenderReport.OfOne it ->
                    day.tenders()
                            .of(it.key())
                            .ifPresentOrElse(record -> ofOne(record, it, by), () -> unknown(it));
        }
        day.finish();
    }

    private void quotesAsked(TenderReport.QuotesAsked it) {
        Instant until = at.plus(day.now().policy().tendering().quoteWithin());
        it.carriers()
                .forEach(carrier ->
                        it.shipments()
                                .forEach(shipment ->
                                        day.note(new QuoteStand(carrier, shipment, until, null))));
    }

    private void quoted(TenderReport.Quoted quoted, TenderReport.ShipmentQuote it) {
        Instant until =
                switch (it.answer()) {
                    case QuoteAnswer.Live live -> live.quote().expiresAt();
                    case QuoteAnswer.Declined _ -> at.plus(REST_OF_DAY);
                    case QuoteAnswer.Unavailable _ -> at.plus(Offering.NO_PRICE);
                };
        day.note(new QuoteStand(quoted.carrier(), it.shipment(), until, it.answer()));
    }

    private void offered(ShipmentId shipment, TenderReport.Offered it, Actor by) {
        int before = day.tenders().of(shipment).size();
        day.ask(shipment, new Tenders.Asked(it.carriers(), it.atOnce(), before));
        new Offering(day).next(shipment, by);
    }

    private void unknown(TenderReport.OfOne it) {
        conclusions.add(
                new Concluded.ReportFlagged(
                        new Origin("carrier", it.key().value(), at),
                        Flag.UNKNOWN_SUBJECT,
                        "There is no offer %s.".formatted(it.key())));
    }

    // --- one offer

    private void ofOne(TenderRecord record, TenderReport.OfOne it, Actor by) {
        Optional<String> changed =
                it instanceof TenderReport.TimeReached
                        ? TenderDue.changed(day.now(), record)
                        : Optional.empty();
        var channel = TenderWork.channel(day.now(), record);
        if (it instanceof TenderReport.Settled settled
                && TenderLattice.isDriving(settled.state())) {
            giveWay(record);
        }
        apply(
                changed.isPresent()
                        ? TenderMachine.withdraw(record, channel, changed.get(), true, false, at)
                        : TenderMachine.step(record, it, channel, by.name(), at));
    }

    /// Whoever has the goods has the shipment, even if it was asked back before: others are asked back instead, and a
    /// route that still goes there is planned without it.
    private void giveWay(TenderRecord winner) {
        ShipmentId shipment = winner.tender().shipment().id();
        for (TenderRecord each : List.copyOf(day.tenders().of(shipment))) {
            if (!each.key().equals(winner.key()) && each.holds() && !each.hasGoods()) {
                askBack(each, "Another carrier has the goods.");
            }
        }
        if (day.plan().routeOf(shipment).isPresent()) {
            conclusions.askForRepair("a carrier has %s".formatted(shipment));
        }
    }

    /// The shipment is somebody else's from now on: what carriers still may do of it is asked back.
    void overtaken(ShipmentId shipment, String reason) {
        for (TenderRecord each : day.tenders().of(shipment)) {
            if (each.holds()) {
                askBack(each, reason);
            }
        }
    }

    /// Somebody else has the shipment.
    private void askBack(TenderRecord record, String reason) {
        var channel = TenderWork.channel(day.now(), record);
        apply(TenderMachine.withdraw(record, channel, reason, false, true, at));
    }

    private void apply(TenderStep step) {
        TenderRecord before = step.record;
        onlyOne(step);
        for (TenderStep.Oddity odd : step.odd()) {
            conclusions.add(
                    new Concluded.ReportFlagged(
                            new Origin(before.tender().carrier().value(), odd.id(), odd.when()),
                            odd.flag(),
                            odd.why()));
        }
        TenderRecord after = step.changes() ? day.move(before, step.now(), step.heard()) : before;
        if (after.isCommitted() && !before.isCommitted()) {
            won(after);
        } else if (before.holds() && !after.holds()) {
            lost(after.tender().shipment().id());
        }
        new TenderCases(day).after(step, after);
    }

    /// A shipment has one carrier: whoever accepts what another one does already is asked back.
    private void onlyOne(TenderStep step) {
        TenderRecord before = step.record;
        TenderRecord after = before.with(step.now(), List.of());
        boolean second =
                after.isCommitted()
                        && day.tenders().of(before.tender().shipment().id()).stream()
                                .anyMatch(it -> !it.key().equals(before.key()) && it.isCommitted());
        if (!second) {
            return;
        }
        TenderProgress lost = step.now().draft().overtaken(true).made();
        if (lost.state() == TenderState.ACCEPTED) {
            TenderStep back =
                    TenderMachine.withdraw(
                            before.with(lost, List.of()),
                            TenderWork.channel(day.now(), before),
                            "Another carrier was first.",
                            false,
                            true,
                            at);
            lost = back.now();
        } else {
            step.trouble(TenderStep.Trouble.TOO_LATE, "Two carriers do it.");
        }
        step.odd(Flag.LATE, "Another carrier has accepted it before.");
        step.become(lost.draft());
    }

    /// The first to accept has the shipment; the others are asked back.
    private void won(TenderRecord winner) {
        ShipmentId shipment = winner.tender().shipment().id();
        day.ask(shipment, null);
        day.give(shipment, winner.tender().carrier(), CarrierPrices.price(winner));
        for (TenderRecord each : List.copyOf(day.tenders().of(shipment))) {
            if (!each.key().equals(winner.key()) && each.holds()) {
                askBack(each, "Another carrier was first.");
            }
        }
    }

    /// Of several that were asked at once, another one is where the shipment may be now.
    private void lost(ShipmentId shipment) {
        day.tenders()
                .holder(shipment)
                .filter(_ -> !TenderHold.isKept(day.tenders(), day.plan(), shipment))
                .ifPresent(
                        it -> day.give(shipment, it.tender().carrier(), CarrierPrices.price(it)));
    }

    // --- what is told elsewhere

    /// Somebody has said for a carrier whether it takes shipments, whether or not they were offered from here.
    void said(
            CarrierId carrier,
            List<ShipmentId> shipments,
            boolean accepted,
            Origin origin,
            String text) {
        for (ShipmentId shipment : shipments) {
            if (accepted) {
                new Offering(day).outside(shipment, carrier);
            }
            day.tenders().of(shipment).stream()
                    .filter(it -> it.tender().carrier().equals(carrier))
                    .filter(it -> it.holds() && !it.hasGoods())
                    .findFirst()
                    .ifPresent(it ->
                            ofOne(
                                    it,
                                    new TenderReport.PhoneAnswered(
                                            it.key(),
                                            accepted,
                                            origin.source(),
                                            origin.occurredAt(),
                                            text),
                                    Actor.MACHINE));
        }
        day.finish();
    }

    /// A person has put shipments elsewhere although carriers may be doing them.
    void follow(Plan adopted, Actor by) {
        List<ShipmentId> moved = new ArrayList<>();
        for (ShipmentId shipment : day.tenders().attempts().sequencedKeySet()) {
            if (!TenderHold.isKept(day.tenders(), adopted, shipment)) {
                moved.add(shipment);
            }
        }
        moved.forEach(shipment ->
                overtaken(shipment, "%s has given it to somebody else.".formatted(by.name())));
    }
}
