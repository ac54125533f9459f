package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.VAN_2;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class ProposalTest {

    private final PlayedDay day = PlayedDay.open();

    @BeforeEach
    void two_orders() {
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv", List.of(delivery(1), delivery(2)), 0, ANNA));
    }

    @Test
    void an_import_asks_for_a_search_and_its_plan_answers_the_wish() {
        assertThat(day.state().replanWanted())
                .isEqualTo(
                        new DispatchState.ReplanWish(
                                "2 shipments imported from orders.csv", 3, false));

        day.report(search(0, 3, plan(id(1), id(2))));

        assertThat(day.state().replanWanted()).isNull();
        assertThat(day.state().plan().version()).isEqualTo(1);
        var decision = day.state().decisions().getFirst();
        assertThat(decision.id()).isEqualTo("4.1");
        assertThat(decision.actor()).isEqualTo(Actor.MACHINE);
        assertThat(decision.answer()).isEqualTo("Adopt the plan");
    }

    @Test
    void a_search_that_did_not_know_the_newest_orders_leaves_the_wish_open() {
        day.report(new Reported.ShipmentsImported("late.csv", List.of(delivery(3)), 0, ANNA));

        day.report(search(0, 3, plan(id(1), id(2))));

        assertThat(day.state().plan().version()).isEqualTo(1);
        assertThat(day.state().replanWanted()).isNotNull();
    }

    @Test
    void a_search_that_the_day_outran_is_refused_on_the_record_and_changes_nothing() {
        day.report(search(0, 3, plan(id(1), id(2))));
        Plan before = day.state().plan();

        var conclusions = day.report(search(0, 3, plan(id(2))));

        assertThat(conclusions)
                .containsExactly(
                        new Concluded.ProposalRefused(
                                "It was made from plan 0, the day is at plan 1. Look again and"
                                        + " repeat it if it is still right."));
        assertThat(day.state().plan()).isEqualTo(before);
        assertThat(day.state().decisions()).hasSize(1);
    }

    @Test
    void a_persons_stale_move_is_turned_down_and_leaves_no_trace() {
        day.report(search(0, 3, plan(id(1), id(2))));

        assertThat(day.refusal(move(0, id(1))))
                .startsWith("It was made from plan 0, the day is at plan 1.");
    }

    @Test
    void a_move_is_an_act_with_a_decision_a_lock_and_its_reason() {
        day.report(search(0, 3, plan(id(1), id(2))));

        day.report(move(1, id(1)));

        assertThat(day.state().undoLabel()).hasValue("Move S-1 to Van 2");
        assertThat(day.state().content().locks()).containsEntry(id(1), new Lock.ToVehicle(VAN_2));
        var decision = day.state().decisions().getLast();
        assertThat(decision.question()).isEqualTo("Where is S-1 served?");
        assertThat(decision.overrideReason())
                .isEqualTo(OwnWords.typedIn(day.state().sequence(), "The customer asked."));
    }

    @Test
    void a_plan_that_serves_something_twice_is_refused() {
        assertThat(refusal(plan(id(1), id(2), id(1)))).isEqualTo("It serves S-1 twice.");
        var both = SamplePlan.outsourcing(plan(id(1), id(2)), id(2));
        assertThat(refusal(both)).isEqualTo("It serves S-2 twice.");
    }

    @Test
    void a_plan_with_goods_that_are_not_of_today_is_refused() {
        assertThat(refusal(plan(id(1), id(7)))).isEqualTo("It serves S-7, which is not of today.");
        var away = SamplePlan.outsourcing(plan(id(1)), id(8));
        assertThat(refusal(away)).isEqualTo("It gives S-8 away, which is not of today.");
    }

    /// A search that ran while the fleet was replaced used to bring the old vans back.
    @Test
    void a_plan_with_a_van_that_is_not_in_the_fleet_is_refused() {
        var oneVan = SampleDay.vans().subList(0, 1);
        day.report(new Reported.FleetImported("fleet.csv", oneVan, List.of(), ANNA));

        assertThat(refusal(plan(id(1), id(2))))
                .isEqualTo("It uses van-2, which is not in the fleet.");
    }

    private String refusal(Plan plan) {
        var conclusions = day.report(search(day.state().plan().version(), 3, plan));
        return conclusions.getFirst() instanceof Concluded.ProposalRefused(String reason)
                ? reason
                : "";
    }

    private static Plan plan(ShipmentId... served) {
        return SamplePlan.dealing(List.of(served), List.of());
    }

    private static Reported search(long basedOn, long knownUpTo, Plan plan) {
        return new Reported.PlanProposed(SamplePlan.searched(basedOn, knownUpTo, plan, List.of()));
    }

    private Reported move(long basedOn, ShipmentId shipment) {
        return new Reported.PlanProposed(
                SamplePlan.proposal(
                        basedOn,
                        day.state().sequence(),
                        plan(id(2), id(1)),
                        new Reason.StopMoved(shipment, VAN_1, VAN_2, 0, "The customer asked."),
                        List.of(),
                        ANNA));
    }
}
