package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class QueueCalmTest {

    private final PlayedDay day = PlayedDay.open();

    @BeforeEach
    void a_day_with_a_policy() {
        day.report(new Reported.PolicyActivated(DrillPolicy.spending(0), ANNA));
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv",
                        IntStream.rangeClosed(1, 30).mapToObj(SampleDay::delivery).toList(),
                        0,
                        ANNA));
    }

    @Test
    void ten_new_cases_in_ten_minutes_are_no_flood_and_eleven_are() {
        leaves(1, 10);
        assertThat(FloodMode.of(day.state(), day.now()).on()).isFalse();

        leaves(1, 11);

        FloodMode flood = FloodMode.of(day.state(), day.now());
        assertThat(flood.on()).isTrue();
        assertThat(flood.shown()).hasSize(10);
        assertThat(flood.more()).isEqualTo(1);
    }

    @Test
    void the_next_day_opens_although_a_case_of_the_day_before_is_overdue() {
        leaves(1, 2);
        day.sleep(Duration.ofHours(20));

        List<Concluded> conclusions =
                day.report(
                        new Reported.DayOpened(
                                SampleDay.DATE.plusDays(1),
                                SampleDay.ZONE,
                                SampleDay.DEPOT,
                                "monaco"));

        assertThat(conclusions).isEmpty();
        assertThat(day.state().cases()).isEmpty();
    }

    @Test
    void a_flood_is_over_when_fewer_than_five_came_within_ten_minutes() {
        leaves(1, 7);
        day.pass(Duration.ofMinutes(4));
        leaves(1, 12);
        day.pass(Duration.ofMinutes(7));
        assertThat(FloodMode.of(day.state(), day.now()).on()).isTrue();

        day.pass(Duration.ofMinutes(4));

        assertThat(FloodMode.of(day.state(), day.now()).on()).isFalse();
    }

    @Test
    void a_trouble_that_comes_back_at_once_is_put_aside_until_its_time_has_passed() {
        leaves(1, 1);
        leaves(1, 0);
        day.pass(Duration.ofMinutes(2));

        leaves(1, 1);

        ExceptionCase again = day.state().cases().getLast();
        assertThat(day.state().cases()).hasSize(2);
        assertThat(again.state()).isInstanceOf(CaseState.Shelved.class);
        day.pass(Duration.ofMinutes(8));
        assertThat(day.state().cases().getLast().state()).isEqualTo(new CaseState.Open());
    }

    @Test
    void the_less_time_is_left_the_more_urgent_a_case_is() {
        day.report(new Reported.ShipmentsImported("late.csv", List.of(delivery(90)), 0, ANNA));
        leaves(90, 90);
        CasePriority first = day.state().cases().getFirst().priority();

        day.pass(Duration.ofMinutes(10));

        assertThat(day.state().cases().getFirst().priority()).isLessThan(first);
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    @Test
    void the_policy_says_how_long_there_is_and_what_it_means() {
        leaves(1, 1);

        ExceptionCase it = day.state().cases().getFirst();
        assertThat(it.deadline()).isEqualTo(day.now().plus(Duration.ofMinutes(20)));
        assertThat(it.guidance()).startsWith("This is a drill.");
    }

    /// A broken promise that nobody has seen must not vanish because the plan recovered.
    @Test
    void a_promise_that_broke_meanwhile_stays_until_somebody_has_seen_it() {
        Shipment hurried =
                delivery(1)
                        .promised(
                                List.of(
                                        new PromiseWindow(
                                                day.now(), day.now().plus(Duration.ofMinutes(5)))));
        day.report(new Reported.ShipmentsImported("late.csv", List.of(hurried), 0, ANNA));
        leaves(1, 1);
        day.pass(Duration.ofMinutes(6));

        leaves(1, 0);
        assertThat(day.state().cases().getFirst().state()).isInstanceOf(CaseState.Resolved.class);
        assertThat(day.state().cases().getFirst().needsPerson()).isTrue();

        var it = day.state().cases().getFirst().id();
        day.report(new Reported.CaseAcknowledged(it, ANNA));
        assertThat(day.state().cases().getFirst().isClosed()).isTrue();
    }

    @Test
    void the_rate_of_escalation_and_what_was_decided_alone_are_counted() {
        leaves(1, 3);
        day.pass(Duration.ofHours(2));

        Escalation figures = Escalation.of(day.state(), day.now());

        assertThat(figures.cases()).isEqualTo(3);
        assertThat(figures.per100Orders()).isEqualTo(10.0);
        assertThat(figures.perOperatorHour()).isEqualTo(1.5);
        assertThat(figures.alone()).hasSize(4); // the plan and three safe defaults
        assertThat(figures.shareAlone()).isEqualTo(1.0);
    }

    @Test
    void where_people_sign_in_the_hours_are_those_in_which_somebody_sat_there() {
        day.report(new Reported.SeatTaken("Anna", day.now(), Actor.MACHINE));
        leaves(1, 3);
        day.pass(Duration.ofMinutes(90));
        day.report(new Reported.SeatTaken(null, day.now(), Actor.MACHINE));
        day.pass(Duration.ofHours(4)); // nobody there
        day.report(new Reported.SeatTaken("Sue", day.now(), Actor.MACHINE));
        day.pass(Duration.ofMinutes(90));

        assertThat(Escalation.of(day.state(), day.now()).perOperatorHour()).isEqualTo(1.0);
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    @Test
    void another_policy_says_which_past_decisions_it_would_change() {
        leaves(1, 2);
        var collector = new PolicyChange.Collector(DrillPolicy.spending(1_000));

        day.journal().forEach(collector::take);

        assertThat(collector.result().troubles()).isEqualTo(2);
        assertThat(collector.result().changes())
                .extracting(PolicyChange.Change::after)
                .containsOnly("done alone: Put on Van 1 after stop 2");
    }

    private void leaves(int from, int to) {
        List<ShipmentId> left = IntStream.rangeClosed(from, to).mapToObj(SampleDay::id).toList();
        List<ShipmentId> served =
                IntStream.rangeClosed(1, 30)
                        .mapToObj(number -> id(number))
                        .filter(id -> !left.contains(id))
                        .toList();
        var deadline = day.now().plus(Duration.ofHours(2));
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                day.state().plan().version(),
                                day.state().sequence(),
                                SamplePlan.dealing(served, left),
                                left.stream()
                                        .map(id -> SamplePlan.unservedTrouble(id, deadline))
                                        .toList())));
    }
}
