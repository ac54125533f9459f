package io.depotdesk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.learning.LatenessPrice;
import io.depotdesk.learning.ScoreCell;
import io.depotdesk.learning.Scorecards;
import io.depotdesk.learning.Share;
import io.depotdesk.progress.Progress;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SampleTenders;
import io.depotdesk.testdays.StraightRoads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Today's deliveries of a carrier, as its events tell them, and what they do to the next search.
final class LatenessSteersTest {

    private static final Instant NOON = SampleDay.MORNING.plus(Duration.ofHours(4));
    private static final LatenessPrice EIGHT = new LatenessPrice(20, 800);

    @Test
    void events_of_offers_become_shares_with_their_numbers() {
        Tenders day = Tenders.NONE;
        day = day.with(offer(1, TenderState.DELIVERED, NOON.plusSeconds(60)));
        day = day.with(offer(2, TenderState.DELIVERED, NOON.plus(Duration.ofMinutes(75))));
        day = day.with(offer(3, TenderState.FAILED, NOON));
        day = day.with(offer(4, TenderState.REJECTED, NOON));
        day = day.with(offer(5, TenderState.PENDING, NOON));

        var cards = Scorecards.NONE.plus(day.all().toList(), ZoneId.of(SampleDay.ZONE));
        var tally = cards.of(SampleDay.RIVIERA);

        assertThat(tally.accepted()).isEqualTo(new Share(3, 4));
        assertThat(tally.onTime()).isEqualTo(new Share(1, 3));
        assertThat(tally.handedOver()).isEqualTo(new Share(2, 3));
        assertThat(tally.lateMinutes()).isEqualTo(15);
        assertThat(cards.of(SampleDay.RIVIERA, new ScoreCell(0, 6))).isEqualTo(tally);
        assertThat(cards.of(SampleDay.RIVIERA, new ScoreCell(0, 7)).onTime()).isEqualTo(Share.NONE);
    }

    @Test
    void a_carrier_that_is_surely_late_is_dearer_to_choose_and_the_reason_is_said() {
        DispatchState late = day(40, 30, EIGHT);
        Shipment next = promised(24);

        long cents = ExpectedLateness.of(late).cents(SampleDay.RIVIERA, next);

        // 10 of 40 on time: at least 59.8 % are late.
        assertThat(cents).isEqualTo(478);
        assertThat(ExpectedLateness.of(late).words(SampleDay.RIVIERA, next))
                .isEqualTo(
                        " 4.78 of that is for lateness: it was on time 10 of 40 (25 %, 14 to 40 %)"
                                + " today.");
        assertThat(ExpectedLateness.of(late).cents(new CarrierId("flash"), next)).isZero();
        assertThat(ExpectedLateness.of(late).cents(SampleDay.RIVIERA, next.promised(List.of())))
                .isZero();
    }

    @Test
    void few_deliveries_or_a_policy_that_says_nothing_change_no_price() {
        Shipment next = promised(24);

        assertThat(ExpectedLateness.of(day(19, 19, EIGHT)).cents(SampleDay.RIVIERA, next)).isZero();
        assertThat(
                        ExpectedLateness.of(day(40, 40, LatenessPrice.NOTHING))
                                .cents(SampleDay.RIVIERA, next))
                .isZero();
    }

    @Test
    void the_search_sees_the_higher_price_and_the_plan_the_real_one() {
        DispatchState late = day(40, 30, EIGHT);
        DispatchState unknown = day(40, 30, LatenessPrice.NOTHING);
        String next = SampleDay.id(24).value();

        long dear = quote(late, next);
        long plain = quote(unknown, next);

        assertThat(dear - plain).isEqualTo(478);
        assertThat(
                        CarrierOffers.of(late)
                                .of(
                                        late.carriers().getFirst(),
                                        late.shipment(SampleDay.id(24)).orElseThrow()))
                .isEqualTo(
                        CarrierOffers.of(unknown)
                                .of(
                                        unknown.carriers().getFirst(),
                                        unknown.shipment(SampleDay.id(24)).orElseThrow()));
    }

    private static long quote(DispatchState state, String shipment) {
        var travel = DayTravel.of(state, new StraightRoads(), Progress.NONE);
        return DayProblem.of(state, travel).carriers().stream()
                .filter(carrier -> carrier.id().equals(SampleDay.RIVIERA.value()))
                .findFirst()
                .flatMap(carrier -> carrier.price(shipment))
                .orElseThrow();
    }

    private static DispatchState day(int deliveries, int late, LatenessPrice price) {
        PlayedDay day = PlayedDay.open();
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv", List.of(promised(24)), 0, SampleDay.ANNA));
        DispatchState state = day.state();
        Tenders tenders = Tenders.NONE;
        for (int i = 0; i < deliveries; i++) {
            tenders =
                    tenders.with(
                            offer(
                                    100 + i,
                                    TenderState.DELIVERED,
                                    i < late ? NOON.plus(Duration.ofHours(2)) : NOON));
        }
        return new DispatchState(
                state.sequence(),
                state.at(),
                state.day(),
                state.content(),
                state.decisions(),
                state.undo(),
                state.redo(),
                state.facts(),
                state.policy().with(price),
                state.people(),
                state.replanWanted(),
                tenders);
    }

    private static TenderRecord offer(int number, TenderState state, Instant at) {
        Tender tender =
                new Tender(
                        TenderKey.of(SampleDay.DATE, SampleDay.id(number), 1),
                        SampleDay.RIVIERA,
                        1,
                        promised(number % 20 + 1),
                        SampleDay.DEPOT,
                        SampleDay.MORNING,
                        SampleTenders.price(900),
                        null,
                        SampleDay.MORNING.plusSeconds(600),
                        null);
        TenderProgress progress =
                TenderProgress.intended(SampleDay.MORNING, SampleDay.MORNING)
                        .draft()
                        .to(state, at)
                        .made();
        return new TenderRecord(
                tender,
                progress,
                List.of(
                        new TenderRecord.Heard(
                                new CarrierEvent("f-" + number, state, state.name(), at, null, ""),
                                at,
                                true,
                                "")));
    }

    private static Shipment promised(int number) {
        return SampleDay.delivery(number)
                .promised(List.of(new PromiseWindow(NOON, NOON.plus(Duration.ofHours(1)))));
    }
}
