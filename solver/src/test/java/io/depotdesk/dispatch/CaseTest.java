package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;
import static io.depotdesk.testdays.SampleDay.unclear;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class CaseTest {

    private final PlayedDay day = PlayedDay.open();

    @Test
    void all_uncertain_addresses_are_one_case_that_keeps_count() {
        imports(unclear(1, 0.6), delivery(2));
        assertThat(only().title()).isEqualTo("1 address needs a look");
        String first = only().id().value();

        imports(unclear(3, 0.3), unclear(4, 0.7));

        assertThat(only().id().value()).isEqualTo(first);
        assertThat(only().title()).isEqualTo("3 addresses need a look");
    }

    @Test
    void the_case_closes_by_itself_when_the_last_address_is_settled() {
        imports(unclear(1, 0.6));

        day.report(
                new Reported.AddressPinned(
                        id(1), SampleDay.place(1, AddressPrecision.GIVEN, 1), ANNA));

        assertThat(only().state())
                .isEqualTo(new CaseState.Closed(null, day.now(), "All addresses are settled."));
        assertThat(day.state().replanWanted()).isNotNull();
    }

    /// The others used to be left out with nobody being told.
    @Test
    void taking_the_likely_places_leaves_the_case_open_for_the_others() {
        imports(unclear(1, 0.6), unclear(2, 0.3));

        day.report(new Reported.CaseAnswered(only().id(), 0, null, ANNA));

        assertThat(day.state().shipment(id(1)).orElseThrow().point()).isPresent();
        assertThat(day.state().shipment(id(2)).orElseThrow().point()).isEmpty();
        assertThat(only().needsPerson()).isTrue();
        assertThat(only().title()).isEqualTo("1 address needs a look");
    }

    @Test
    void at_the_deadline_the_safe_default_is_applied_and_recorded_as_the_machines_decision() {
        imports(unclear(1, 0.6));

        day.pass(Duration.ofMinutes(30));

        assertThat(day.state().shipment(id(1)).orElseThrow().point()).isPresent();
        assertThat(only().isClosed()).isTrue();
        DecisionRecord decision = day.state().decisions().getLast();
        assertThat(decision.actor()).isEqualTo(Actor.MACHINE);
        assertThat(decision.answer()).isEqualTo("Take the likeliest place");
        assertThat(decision.alternatives().get(decision.chosen()).verdict())
                .isEqualTo("Safe default: nobody answered before the deadline.");
        assertThat(day.state().decisionsWithoutPerson()).isEqualTo(1);
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    @Test
    void before_the_deadline_nothing_is_due() {
        imports(unclear(1, 0.6));

        assertThat(day.pass(Duration.ofMinutes(30).minusNanos(1))).isEmpty();
        assertThat(new DispatchCore().nextDue(day.state())).hasValue(only().deadline());
    }

    @Test
    void a_deadline_settles_what_is_likely_and_leaves_out_the_rest_without_end() {
        imports(unclear(1, 0.6), unclear(2, 0.3));

        day.pass(Duration.ofHours(1));

        assertThat(only().isClosed()).isTrue();
        assertThat(day.state().decisions()).hasSize(2);
        assertThat(day.state().shipment(id(2)).orElseThrow().point()).isEmpty();
    }

    @Test
    void a_taken_case_still_has_its_deadline() {
        imports(unclear(1, 0.6));
        day.report(new Reported.CaseAcknowledged(only().id(), ANNA));
        assertThat(only().state()).isEqualTo(new CaseState.Acknowledged("Anna"));

        day.pass(Duration.ofMinutes(30));

        assertThat(only().isClosed()).isTrue();
    }

    @Test
    void a_shelved_case_needs_nobody_and_comes_back_by_itself() {
        imports(unclear(1, 0.6));
        shelve(Duration.ofMinutes(10));
        assertThat(only().needsPerson()).isFalse();

        day.pass(Duration.ofMinutes(10));

        assertThat(only().state()).isEqualTo(new CaseState.Open());
    }

    /// A case shelved for longer used to come back after its deadline, to be decided that very instant.
    @Test
    void shelving_does_not_put_the_deadline_off() {
        imports(unclear(1, 0.6));
        shelve(Duration.ofHours(2));

        day.pass(Duration.ofMinutes(30));

        assertThat(only().isClosed()).isTrue();
        assertThat(day.state().decisions()).hasSize(1);
    }

    @Test
    void a_time_that_was_not_reached_changes_nothing() {
        imports(unclear(1, 0.6));

        assertThat(day.report(new Reported.CaseTimeReached(only().id()))).isEmpty();
    }

    @Test
    void a_closed_case_takes_no_answers() {
        imports(unclear(1, 0.6));
        day.report(new Reported.CaseAnswered(only().id(), 0, null, ANNA));

        assertThat(day.refusal(new Reported.CaseAnswered(only().id(), 0, null, ANNA)))
                .isEqualTo("Case C3-1 is closed already.");
        assertThat(day.refusal(new Reported.CaseAcknowledged(only().id(), ANNA))).isNotEmpty();
    }

    @Test
    void an_option_that_changes_routes_is_not_taken_without_a_plan() {
        imports(delivery(1));
        adopts(List.of(), List.of(id(1)));

        assertThat(day.refusal(new Reported.CaseAnswered(only().id(), 0, null, ANNA)))
                .isEqualTo("\"Put on Van 1 after stop 2\" changes routes and needs a plan.");
        assertThat(day.refusal(new Reported.CaseAnswered(only().id(), 9, null, ANNA)))
                .endsWith("has no option 10.");
    }

    @Test
    void one_cause_is_one_case_however_often_a_plan_names_it() {
        imports(delivery(1), delivery(2));
        adopts(List.of(id(2)), List.of(id(1)));
        adopts(List.of(id(2)), List.of(id(1)));
        assertThat(day.state().cases()).hasSize(1);

        adopts(List.of(), List.of(id(2), id(2), id(1)));

        assertThat(day.state().cases()).hasSize(2);
        assertThat(day.state().cases().stream().map(ExceptionCase::cause))
                .containsExactly(
                        new Cause(Cause.Kind.UNSERVED, "S-1"),
                        new Cause(Cause.Kind.UNSERVED, "S-2"));
    }

    @Test
    void a_case_of_the_plan_closes_when_a_later_plan_has_no_such_trouble() {
        imports(delivery(1));
        adopts(List.of(), List.of(id(1)));

        adopts(List.of(id(1)), List.of());

        assertThat(only().state())
                .isEqualTo(new CaseState.Closed(null, day.now(), "Its cause is gone."));
    }

    @Test
    void leaving_a_shipment_for_another_day_is_recorded_with_the_reason_for_the_override() {
        imports(delivery(1));
        adopts(List.of(), List.of(id(1)));

        day.report(new Reported.CaseAnswered(only().id(), 2, "The customer is away.", ANNA));

        assertThat(day.state().content().deferred()).containsExactly(id(1));
        DecisionRecord decision = day.state().decisions().getLast();
        assertThat(decision.actor()).isEqualTo(ANNA);
        assertThat(decision.overrideReason())
                .isEqualTo(OwnWords.typedIn(day.state().sequence(), "The customer is away."));
        assertThat(decision.alternatives()).hasSize(4);
        assertThat(decision.basis().knownUpTo()).isEqualTo(day.state().sequence() - 1);
    }

    private void imports(Shipment... shipments) {
        day.report(new Reported.ShipmentsImported("orders.csv", Arrays.asList(shipments), 0, ANNA));
    }

    private void adopts(List<ShipmentId> served, List<ShipmentId> left) {
        Instant deadline = day.now().plus(Duration.ofHours(1));
        var plan = SamplePlan.dealing(served, left.stream().distinct().toList());
        var troubles = left.stream().map(id -> SamplePlan.unservedTrouble(id, deadline)).toList();
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                day.state().plan().version(),
                                day.state().sequence(),
                                plan,
                                troubles)));
    }

    private void shelve(Duration time) {
        day.report(
                new Reported.CaseShelved(
                        only().id(), day.now().plus(time), "Waiting for the customer.", ANNA));
    }

    private ExceptionCase only() {
        assertThat(day.state().cases()).hasSize(1);
        return day.state().cases().getFirst();
    }
}
