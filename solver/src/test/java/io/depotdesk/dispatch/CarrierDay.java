package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.id;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTenders;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A day on which work is offered to carriers: Riviera for 6.90 and Azur for 7.90 by their interfaces, Flash by the
/// piece at quoted prices, Marcel by telephone. Offers go out two minutes after the plan gave them to somebody.
final class CarrierDay {

    static final CarrierId AZUR = new CarrierId("azur");
    static final CarrierId FLASH = new CarrierId("flash");
    static final CarrierId MARCEL = new CarrierId("marcel");
    static final Duration SETTLE = Duration.ofMinutes(2);

    final PlayedDay day = PlayedDay.open();

    CarrierDay(TenderRules rules) {
        day.report(
                new Reported.FleetImported(
                        "fleet.csv",
                        SampleDay.vans(),
                        List.of(
                                carrier(RIVIERA, CarrierKind.CONTRACT, 690, Channel.API),
                                carrier(AZUR, CarrierKind.CONTRACT, 790, Channel.API),
                                carrier(FLASH, CarrierKind.GIG, 1_190, Channel.API),
                                carrier(MARCEL, CarrierKind.CONTRACT, 650, Channel.PHONE)),
                        Actor.MACHINE));
        day.report(
                new Reported.PolicyActivated(DrillPolicy.spending(500).with(rules), Actor.MACHINE));
    }

    /// Rules that ask one after the other, the cheapest first.
    static CarrierDay oneAfterTheOther() {
        return new CarrierDay(DrillPolicy.tendering(TenderRules.Order.COST, 1));
    }

    private static Carrier carrier(CarrierId id, CarrierKind kind, long cents, Channel channel) {
        return new Carrier(
                        id,
                        id.value(),
                        kind,
                        new RateCard("2026-07", cents, List.of(), 0, 25),
                        new Load(30_000, 120_000, 4),
                        15_000,
                        List.of(),
                        true,
                        3)
                .by(channel);
    }

    /// Orders 1 to `count` come in; a search gives those numbered `outside` to `carrier` and puts the others on vans.
    CarrierDay planned(int count, CarrierId carrier, int... outside) {
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv",
                        IntStream.rangeClosed(1, count).mapToObj(SampleDay::delivery).toList(),
                        0,
                        Actor.MACHINE));
        searched(count, carrier, outside);
        return this;
    }

    void searched(int count, CarrierId carrier, int... outside) {
        day.report(new Reported.PlanProposed(proposal(plan(count, carrier, outside))));
    }

    PlanProposal proposal(Plan plan) {
        return SamplePlan.searched(
                day.state().plan().version(), day.state().sequence(), plan, List.of());
    }

    static Plan plan(int count, CarrierId carrier, int... outside) {
        List<ShipmentId> given = IntStream.of(outside).mapToObj(SampleDay::id).toList();
        List<ShipmentId> own = new ArrayList<>();
        IntStream.rangeClosed(1, count).mapToObj(SampleDay::id).forEach(own::add);
        own.removeAll(given);
        return new Plan(
                0,
                SamplePlan.dealing(own, List.of()).routes(),
                given.stream()
                        .map(it -> new Outsourced(it, carrier, SampleTenders.price(690), List.of()))
                        .toList(),
                List.of());
    }

    List<Concluded> pass(Duration time) {
        return day.pass(time);
    }

    /// Lets the plan settle, so that what it gives away is offered.
    CarrierDay settled() {
        day.pass(SETTLE);
        return this;
    }

    DispatchState state() {
        return day.state();
    }

    Instant now() {
        return day.now();
    }

    /// Returns the newest offer of a shipment.
    TenderRecord offer(int number) {
        return state().tenders().of(id(number)).getLast();
    }

    List<TenderState> states(int number) {
        return state().tenders().of(id(number)).stream().map(TenderRecord::state).toList();
    }

    List<CarrierId> asked(int number) {
        return state().tenders().of(id(number)).stream().map(it -> it.tender().carrier()).toList();
    }

    CarrierId placeOf(int number) {
        return state().plan().outsourcingOf(id(number)).orElseThrow().carrier();
    }

    List<ExceptionCase> cases() {
        return state().cases().stream().filter(it -> !it.isClosed()).toList();
    }

    // --- what is told

    List<Concluded> tell(TenderReport told) {
        return day.report(new Reported.TenderReported(told, Actor.MACHINE));
    }

    List<Concluded> tellAndGoOn(TenderReport told) {
        List<Concluded> all = new ArrayList<>(tell(told));
        all.addAll(day.pass(Duration.ZERO));
        return all;
    }

    List<Concluded> act(TenderReport told) {
        return day.report(new Reported.TenderReported(told, ANNA));
    }

    String refusal(TenderReport told) {
        return day.refusal(new Reported.TenderReported(told, ANNA));
    }

    List<Concluded> sending(int number) {
        return tell(new TenderReport.Sending(key(number), "hash", null));
    }

    List<Concluded> answered(int number, TenderAnswer answer) {
        return tellAndGoOn(new TenderReport.Answered(key(number), answer));
    }

    List<Concluded> found(int number, Found found) {
        return tellAndGoOn(new TenderReport.LookedUp(key(number), found));
    }

    List<Concluded> cancelled(int number, CancelAnswer answer) {
        return tellAndGoOn(new TenderReport.CancelAnswered(key(number), answer));
    }

    List<Concluded> says(int number, String fingerprint, TenderState state, Instant when) {
        return tellAndGoOn(new TenderReport.Status(key(number), event(fingerprint, state, when)));
    }

    static CarrierEvent event(String fingerprint, @Nullable TenderState state, Instant when) {
        return new CarrierEvent(
                fingerprint, state, state == null ? "?" : state.name(), when, null, "");
    }

    void quotes(CarrierId carrier, int number, long cents, Duration good) {
        tellAndGoOn(
                new TenderReport.Quoted(
                        carrier,
                        List.of(
                                new TenderReport.ShipmentQuote(
                                        id(number),
                                        new QuoteAnswer.Live(
                                                new Quote(
                                                        carrier,
                                                        id(number),
                                                        "q",
                                                        SampleTenders.price(cents),
                                                        now().plus(good),
                                                        null,
                                                        null))))));
    }

    /// The newest offer of a shipment is sent and accepted.
    void accepted(int number) {
        sending(number);
        answered(number, new TenderAnswer.Accepted("r-" + key(number), null));
    }

    TenderKey key(int number) {
        return offer(number).key();
    }

    Shipment shipment(int number) {
        return state().shipment(id(number)).orElseThrow();
    }

    static List<Flag> flags(List<Concluded> conclusions) {
        return conclusions.stream()
                .filter(Concluded.ReportFlagged.class::isInstance)
                .map(Concluded.ReportFlagged.class::cast)
                .map(Concluded.ReportFlagged::flag)
                .toList();
    }
}
