package io.depotdesk.dispatch;

import static io.depotdesk.dispatch.CarrierDay.AZUR;
import static io.depotdesk.dispatch.CarrierDay.FLASH;
import static io.depotdesk.dispatch.CarrierDay.MARCEL;
import static io.depotdesk.dispatch.CarrierDay.SETTLE;
import static io.depotdesk.dispatch.CarrierDay.flags;
import static io.depotdesk.domain.tender.TenderState.ACCEPTED;
import static io.depotdesk.domain.tender.TenderState.EXPIRED;
import static io.depotdesk.domain.tender.TenderState.INTENDED;
import static io.depotdesk.domain.tender.TenderState.REJECTED;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWING;
import static io.depotdesk.domain.tender.TenderState.WITHDRAWN;
import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.policy.TenderRules.Order;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SampleTenders;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Whom the workstation asks, when, and what it does until somebody has the shipment or nobody is left.
class OfferingTest {

    private final CarrierDay day = CarrierDay.oneAfterTheOther();

    @Test
    void without_rules_nothing_is_offered_by_itself() {
        var quiet = new CarrierDay(TenderRules.NEVER).planned(3, RIVIERA, 2);
        quiet.pass(Duration.ofHours(2));

        assertThat(quiet.state().tenders().all()).isEmpty();
    }

    @Test
    void what_the_plan_gives_away_is_offered_when_it_has_settled() {
        day.planned(3, RIVIERA, 2);
        day.pass(SETTLE.minusSeconds(1));
        assertThat(day.state().tenders().all()).isEmpty();
        assertThat(new DispatchCore().nextDue(day.state())).contains(day.now().plusSeconds(1));

        day.pass(Duration.ofSeconds(1));
        assertThat(day.states(2)).containsExactly(INTENDED);
        assertThat(day.offer(2).tender().expected().totalCents()).isEqualTo(690);
        assertThat(day.state().decisions().getLast().question())
                .isEqualTo("Which carrier is asked to take S-2?");
        assertThat(day.state().decisions().getLast().answer()).isEqualTo("riviera");
    }

    @Test
    void a_new_plan_that_leaves_it_there_does_not_begin_the_wait_anew_another_carrier_does() {
        day.planned(3, RIVIERA, 2);
        day.pass(Duration.ofSeconds(100));
        day.searched(3, RIVIERA, 2);
        day.pass(Duration.ofSeconds(20));
        assertThat(day.states(2)).containsExactly(INTENDED);

        day.day.report(new Reported.PlanProposed(day.proposal(CarrierDay.plan(3, RIVIERA, 2))));
        assertThat(day.states(2)).containsExactly(INTENDED);
    }

    @Test
    void carriers_that_a_person_has_to_call_are_not_asked_by_the_machine() {
        day.planned(3, MARCEL, 2).settled();
        day.pass(Duration.ofMinutes(30));
        assertThat(day.state().tenders().all()).isEmpty();
    }

    @Test
    void until_nobody_is_left_the_next_is_asked_and_then_the_plan_is_mended() {
        day.planned(3, RIVIERA, 2).settled();
        rejected();
        assertThat(day.placeOf(2)).isEqualTo(AZUR);
        rejected();
        assertThat(day.asked(2)).containsExactly(RIVIERA, AZUR);
        day.quotes(FLASH, 2, 1_000, Duration.ofMinutes(5));
        assertThat(day.asked(2)).containsExactly(RIVIERA, AZUR, FLASH);
        assertThat(day.state().replanWanted()).isNull();

        rejected();

        assertThat(day.states(2)).containsExactly(REJECTED, REJECTED, REJECTED);
        assertThat(day.state().plan().unserved())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.shipment()).isEqualTo(id(2));
                    assertThat(left.reasons())
                            .extracting(reason -> OwnWords.plain(reason.reason()))
                            .containsOnly("It was asked: rejected. Full.");
                });
        assertThat(day.state().replanWanted().repairIsEnough()).isTrue();
        assertThat(day.state().facts().disturbances())
                .containsKey(new Cause(Cause.Kind.TENDER_REJECTED, "S-2"));
        assertThat(new DispatchCore().due(day.state(), day.now())).isEmpty();
    }

    @Test
    void a_quoted_price_is_asked_for_before_it_is_needed_and_is_the_price_of_the_offer() {
        day.planned(3, FLASH, 2).settled();
        assertThat(day.state().tenders().of(id(2))).isEmpty();
        assertThat(TenderWork.due(day.state(), day.now()))
                .containsExactly(new TenderWork.AskQuotes(FLASH, List.of(id(2))));

        day.quotes(FLASH, 2, 940, Duration.ofMinutes(5));

        assertThat(day.states(2)).containsExactly(INTENDED);
        assertThat(day.offer(2).tender().quote()).isNotNull();
        assertThat(day.state().plan().outsourcingOf(id(2)).orElseThrow().price().totalCents())
                .isEqualTo(940);
    }

    @Test
    void a_quote_that_ran_out_is_never_used_a_new_one_is_asked_for_under_a_new_key() {
        day.planned(3, FLASH, 2).settled();
        day.quotes(FLASH, 2, 940, Duration.ofMinutes(1));
        day.pass(Duration.ofMinutes(1));

        assertThat(day.states(2)).containsExactly(EXPIRED);
        assertThat(TenderWork.due(day.state(), day.now()))
                .containsExactly(new TenderWork.AskQuotes(FLASH, List.of(id(2))));
        day.quotes(FLASH, 2, 960, Duration.ofMinutes(5));
        assertThat(day.states(2)).containsExactly(EXPIRED, INTENDED);
        assertThat(day.offer(2).tender().expected().totalCents()).isEqualTo(960);
        assertThat(day.key(2).value()).endsWith("-2");
    }

    @Test
    void a_quote_that_runs_out_in_the_moment_of_sending_is_not_sent() {
        day.planned(3, FLASH, 2).settled();
        day.quotes(FLASH, 2, 940, Duration.ofMinutes(1));
        var later = day.now().plusSeconds(61);
        var step =
                TenderMachine.step(
                        day.offer(2),
                        new TenderReport.Sending(day.key(2), "hash", null),
                        Channel.API,
                        "test",
                        later);

        assertThat(step.state()).isEqualTo(EXPIRED);
    }

    @Test
    void who_names_no_price_in_time_or_declines_is_passed_over() {
        day.planned(3, FLASH, 2).settled();
        day.pass(Duration.ofMinutes(1));
        assertThat(day.asked(2)).containsExactly(RIVIERA);

        var other = CarrierDay.oneAfterTheOther();
        other.planned(3, FLASH, 2).settled();
        other.tellAndGoOn(
                new TenderReport.Quoted(
                        FLASH,
                        List.of(
                                new TenderReport.ShipmentQuote(
                                        id(2), new QuoteAnswer.Declined("It is too far.")))));
        assertThat(other.asked(2)).containsExactly(RIVIERA);
        assertThat(
                        CarrierPrices.offer(
                                other.state(),
                                other.state().carrier(FLASH).orElseThrow(),
                                other.shipment(3),
                                other.now()))
                .isInstanceOf(CarrierOffer.Priced.class);
    }

    @Test
    void what_nobody_accepts_is_not_quoted_for_ever() {
        day.planned(3, FLASH, 2).settled();
        for (int i = 0; i < 3; i++) {
            day.quotes(FLASH, 2, 600, Duration.ofMinutes(5));
            day.sending(2);
            day.answered(2, new TenderAnswer.Rejected(RejectReason.QUOTE_GONE, ""));
        }
        assertThat(day.asked(2)).startsWith(FLASH, FLASH, FLASH).endsWith(RIVIERA);
    }

    @Test
    void speed_asks_who_is_there_first_and_a_fixed_order_is_kept() {
        var fast = new CarrierDay(DrillPolicy.tendering(Order.SPEED, 1));
        fast.planned(3, RIVIERA, 2).settled();
        fast.tellAndGoOn(
                new TenderReport.Quoted(
                        FLASH,
                        List.of(
                                new TenderReport.ShipmentQuote(
                                        id(2),
                                        new QuoteAnswer.Live(
                                                new Quote(
                                                        FLASH,
                                                        id(2),
                                                        "q",
                                                        SampleTenders.price(2_000),
                                                        fast.now().plusSeconds(300),
                                                        null,
                                                        fast.now().plusSeconds(900)))))));
        assertThat(fast.asked(2)).containsExactly(FLASH);

        var fixed = new CarrierDay(DrillPolicy.tendering(Order.FIXED, 1));
        fixed.planned(3, AZUR, 2).settled();
        fixed.quotes(FLASH, 2, 2_000, Duration.ofMinutes(5));
        assertThat(fixed.asked(2)).containsExactly(FLASH);
    }

    @Test
    void of_several_asked_at_once_the_first_to_accept_has_it_and_the_others_are_asked_back() {
        var broadcast = new CarrierDay(DrillPolicy.tendering(Order.COST, 2));
        broadcast.planned(3, RIVIERA, 2).settled();
        assertThat(broadcast.asked(2)).containsExactly(RIVIERA, AZUR);
        var one = broadcast.state().tenders().of(id(2)).getFirst().key();
        var two = broadcast.key(2);
        assertThat(broadcast.offer(2).tender().broadcast()).isEqualTo(one);
        broadcast.tell(new TenderReport.Sending(one, "h1", null));
        broadcast.tell(new TenderReport.Sending(two, "h2", null));

        broadcast.tell(new TenderReport.Answered(two, new TenderAnswer.Accepted("r-2", null)));
        assertThat(broadcast.states(2)).containsExactly(WITHDRAWING, ACCEPTED);
        assertThat(broadcast.placeOf(2)).isEqualTo(AZUR);

        assertThat(
                        flags(
                                broadcast.tell(
                                        new TenderReport.Answered(
                                                one, new TenderAnswer.Accepted("r-1", null)))))
                .containsExactly(Flag.LATE);
        assertThat(broadcast.states(2)).containsExactly(WITHDRAWING, ACCEPTED);
        broadcast.tell(new TenderReport.CancelAnswered(one, new CancelAnswer.Cancelled(0)));
        assertThat(broadcast.states(2)).containsExactly(WITHDRAWN, ACCEPTED);
    }

    @Test
    void a_carrier_that_is_full_is_not_asked_and_has_room_again_when_an_offer_ends() {
        day.planned(8, RIVIERA, 2, 3, 4).settled();
        day.searched(8, RIVIERA, 2, 3, 4, 1);
        day.settled();
        assertThat(day.asked(1)).as("Riviera takes three").containsExactly(AZUR);

        day.sending(2);
        day.answered(2, new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full."));
        day.searched(8, RIVIERA, 3, 4, 7);
        assertThat(day.day.state().plan().outsourcingOf(id(7)))
                .as("S-1 and S-2 are at Azur: such a plan is refused")
                .isEmpty();
    }

    @Test
    void more_than_was_expected_is_a_question_a_little_more_is_not() {
        day.planned(3, RIVIERA, 2, 3).settled();
        day.sending(2);
        day.answered(2, new TenderAnswer.Accepted("r-2", SampleTenders.price(790)));
        assertThat(day.cases()).isEmpty();

        day.sending(3);
        day.answered(3, new TenderAnswer.Accepted("r-3", SampleTenders.price(791)));
        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().title())
                .isEqualTo("riviera asks 1.01 more for S-3 than expected");

        day.day.report(
                new Reported.CaseAnswered(
                        day.cases().getFirst().id(), 1, "The estimate looks wrong", ANNA));
        assertThat(day.states(3)).containsExactly(WITHDRAWING);
    }

    @Test
    void an_order_that_changes_is_withdrawn_and_offered_anew_as_it_is_now() {
        day.planned(3, RIVIERA, 2).settled();
        day.accepted(2);
        var changed =
                SampleDay.delivery(2)
                        .promised(
                                List.of(
                                        new PromiseWindow(
                                                day.now(), day.now().plusSeconds(7_200))));
        day.day.report(
                new Reported.ShipmentsImported("orders.csv", List.of(changed), 0, Actor.MACHINE));
        day.pass(Duration.ZERO);
        assertThat(day.states(2)).containsExactly(WITHDRAWING);
        assertThat(day.offer(2).holds()).isTrue();

        day.cancelled(2, new CancelAnswer.Cancelled(0));
        assertThat(day.states(2)).containsExactly(WITHDRAWN, INTENDED);
        assertThat(day.offer(2).tender().shipment()).isEqualTo(changed);
        assertThat(day.asked(2)).containsExactly(RIVIERA, RIVIERA);
    }

    @Test
    void a_carrier_that_cannot_be_reached_is_one_case_however_much_waits() {
        day.planned(3, RIVIERA, 1, 2).settled();
        day.pass(Duration.ofMinutes(6));

        assertThat(day.cases()).hasSize(1);
        assertThat(day.cases().getFirst().title()).isEqualTo("riviera cannot be reached");
        assertThat(day.cases().getFirst().detail()).isEqualTo("2 shipments to send.");
        assertThat(day.states(1)).containsExactly(INTENDED);

        day.sending(1);
        day.sending(2);
        assertThat(day.cases()).isEmpty();
    }

    @Test
    void a_day_is_the_same_after_a_restart_and_decided_alike_again() {
        day.planned(3, RIVIERA, 2).settled();
        rejected();
        day.accepted(2);
        day.says(2, "a", TenderState.PICKED_UP, day.now());

        assertThat(day.day.restarted()).isEqualTo(day.state());
        DispatchState state = DispatchState.EMPTY;
        for (JournalUnit unit : day.day.journal()) {
            assertThat(new DispatchCore().conclude(state, unit.report(), unit.takenAt()))
                    .isEqualTo(unit.conclusions());
            state = state.after(unit);
        }
    }

    private void rejected() {
        day.sending(2);
        day.answered(2, new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Full."));
    }
}
