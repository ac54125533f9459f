package io.depotdesk.planning;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.MORNING;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SampleTenders;
import io.depotdesk.testdays.StraightRoads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Own vans are cheaper for everything, but what carriers hold stays with them. Riviera takes one shipment a day.
class HeldByCarrierTest {

    private static final CarrierId FLASH = new CarrierId("flash");

    private final Planner planner = new Planner();
    private final PlayedDay day = PlayedDay.open();

    @BeforeEach
    void planned() {
        day.report(
                new Reported.FleetImported(
                        "fleet.csv",
                        SampleDay.vans(),
                        List.of(
                                carrier(RIVIERA, CarrierKind.CONTRACT, 1),
                                carrier(FLASH, CarrierKind.GIG, 9)),
                        Actor.MACHINE));
        day.report(new Reported.PolicyActivated(DrillPolicy.spending(10_000), ANNA));
        var windows = List.of(new PromiseWindow(MORNING, MORNING.plus(Duration.ofHours(8))));
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv",
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(SampleDay::delivery)
                                .map(goods -> goods.promised(windows))
                                .toList(),
                        0,
                        Actor.MACHINE));
        searches();
        assertThat(day.state().plan().outsourced()).isEmpty();
    }

    @Test
    void what_was_offered_stays_there_whatever_a_search_would_rather_do() {
        givenByHand();
        searches();
        assertThat(day.state().plan().routeOf(id(2))).as("a van is cheaper").isPresent();

        givenByHand();
        offered();
        searches();

        assertThat(day.state().plan().outsourcingOf(id(2)))
                .map(Outsourced::carrier)
                .contains(RIVIERA);
        assertThat(day.state().plan().unserved()).isEmpty();
    }

    @Test
    void a_repair_leaves_it_there_even_when_the_customer_wants_another_time() {
        givenByHand();
        offered();
        var later =
                new PromiseWindow(
                        MORNING.plus(Duration.ofHours(2)), MORNING.plus(Duration.ofHours(3)));
        day.report(
                new Reported.Observed(
                        new Origin("phone", "r1", day.now()),
                        new Observation.CustomerRescheduled(id(2), List.of(later))));

        List<Concluded> conclusions =
                day.report(
                        new Reported.PlanProposed(
                                planner.repair(day.state(), travel(), "an event")));

        assertThat(conclusions).noneMatch(Concluded.ProposalRefused.class::isInstance);
        assertThat(day.state().plan().outsourcingOf(id(2))).isPresent();
    }

    @Test
    void a_place_at_a_carrier_is_taken_from_the_offer_on_and_free_again_when_it_ends() {
        givenByHand();
        offered();
        quotes(RIVIERA, 5, 1);
        searches();
        assertThat(day.state().plan().outsourcingOf(id(5))).as("Riviera is full").isEmpty();

        day.report(
                new Reported.TenderReported(
                        new TenderReport.Withdrawn(
                                day.state().tenders().of(id(2)).getFirst().key(), "Too slow."),
                        ANNA));
        assertThat(day.state().tenders().of(id(2)).getFirst().state())
                .isEqualTo(TenderState.WITHDRAWN);
        searches();

        assertThat(day.state().plan().outsourcingOf(id(5)))
                .map(Outsourced::carrier)
                .contains(RIVIERA);
        assertThat(day.state().plan().routeOf(id(2))).isPresent();
    }

    @Test
    void a_quote_in_force_is_the_price_and_who_has_declined_is_not_counted_on() {
        quotes(FLASH, 3, 1);
        searches();
        assertThat(day.state().plan().outsourcingOf(id(3)).orElseThrow().price().totalCents())
                .isEqualTo(1);

        day.report(
                new Reported.TenderReported(
                        new TenderReport.Quoted(
                                FLASH,
                                List.of(
                                        new TenderReport.ShipmentQuote(
                                                id(3), new QuoteAnswer.Declined("No.")))),
                        Actor.MACHINE));
        searches();
        assertThat(day.state().plan().routeOf(id(3))).isPresent();
    }

    @Test
    void a_person_puts_it_on_a_van_and_the_offer_ends() {
        givenByHand();
        offered();
        assertThat(planner.options(day.state(), travel(), id(2))).isNotEmpty();
        planner.whyNot(day.state(), travel(), id(2));

        var move = planner.move(day.state(), travel(), id(2), VAN_1, 0, ANNA);
        day.report(new Reported.PlanProposed(move.proposal()));

        assertThat(day.state().plan().routeOf(id(2)).orElseThrow().vehicle()).isEqualTo(VAN_1);
        assertThat(day.state().tenders().of(id(2)).getFirst().state())
                .isEqualTo(TenderState.WITHDRAWN);
    }

    private void givenByHand() {
        day.report(
                new Reported.PlanProposed(
                        planner.carryOut(
                                day.state(),
                                travel(),
                                new Action.GiveToCarrier(id(2), RIVIERA),
                                ANNA)));
        day.report(new Reported.LockReleased(id(2), ANNA));
    }

    private void offered() {
        day.report(
                new Reported.TenderReported(
                        new TenderReport.Offered(List.of(id(2)), List.of(RIVIERA), 1), ANNA));
    }

    private void quotes(CarrierId carrier, int number, long cents) {
        day.report(
                new Reported.TenderReported(
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
                                                                day.now().plusSeconds(900),
                                                                null,
                                                                null))))),
                        Actor.MACHINE));
    }

    private void searches() {
        day.report(
                new Reported.PlanProposed(
                        planner.plan(
                                day.state(),
                                travel(),
                                "again",
                                9,
                                SearchLimits.steps(3_000),
                                1,
                                SearchListener.NONE)));
    }

    private DayTravel travel() {
        return DayTravel.of(day.state(), new StraightRoads(), Progress.NONE);
    }

    private static Carrier carrier(CarrierId id, CarrierKind kind, int capacity) {
        return new Carrier(
                        id,
                        id.value(),
                        kind,
                        new RateCard("2026-07", 9_000, List.of(), 0, 25),
                        new Load(30_000, 120_000, 4),
                        15_000,
                        List.of("cold"),
                        true,
                        capacity)
                .by(Channel.API);
    }
}
