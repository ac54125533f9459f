package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.QueueRules;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the core holds people to when they put cases aside, choose otherwise or close.
class QueueActsTest {

    private final PlayedDay day = PlayedDay.open();

    @BeforeEach
    void a_case_under_a_policy_with_reasons() {
        day.report(new Reported.PolicyActivated(policy(), ANNA));
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv", List.of(delivery(1), delivery(2)), 0, ANNA));
        leaves();
    }

    @Test
    void a_case_is_put_aside_for_no_longer_than_the_policy_says() {
        assertThat(day.refusal(shelved(Duration.ofMinutes(90)))).isEmpty();
        assertThat(day.refusal(shelved(Duration.ofMinutes(91))))
                .startsWith("A case can be put aside for 90 min at most");
        assertThat(day.refusal(shelved(Duration.ZERO)))
                .isEqualTo("It would be back at once. Choose a later time.");
    }

    @Test
    void nothing_is_put_aside_beyond_the_last_shift() {
        Instant end =
                day.state().vehicles().stream()
                        .map(Vehicle::shift)
                        .map(shift -> shift.ends())
                        .max(Instant::compareTo)
                        .orElseThrow();
        day.pass(Duration.between(day.now(), end.minus(Duration.ofMinutes(20))));
        leaves();

        assertThat(day.refusal(shelved(Duration.ofMinutes(20)))).isEmpty();
        assertThat(day.refusal(shelved(Duration.ofMinutes(21)))).startsWith("The last shift ends");
    }

    @Test
    void putting_aside_takes_a_reason() {
        assertThat(
                        day.refusal(
                                new Reported.CaseShelved(
                                        only().id(),
                                        day.now().plus(Duration.ofMinutes(5)),
                                        " ",
                                        ANNA)))
                .isEqualTo("Say why the case may wait.");
    }

    @Test
    void choosing_otherwise_takes_a_reason_of_the_list_and_own_words_may_follow() {
        int other = other();
        assertThat(day.refusal(new Reported.CaseAnswered(only().id(), other, null, ANNA)))
                .isEqualTo("Say why this one and not what is recommended.");
        assertThat(day.refusal(new Reported.CaseAnswered(only().id(), other, "Because.", ANNA)))
                .startsWith("\"Because.\" is none of the policy's reasons.");

        day.report(
                new Reported.CaseAnswered(
                        only().id(), other, "The customer asked for it: on the phone", ANNA));

        DecisionRecord kept = day.state().decisions().getLast();
        assertThat(kept.overrideReason())
                .isEqualTo(
                        "The customer asked for it: "
                                + OwnWords.typedIn(day.state().sequence(), "on the phone"));
        assertThat(kept.chosen()).isEqualTo(other);
        assertThat(kept.isSafeDefault()).isFalse();
    }

    @Test
    void a_move_by_hand_names_a_reason_of_the_list_if_it_names_one() {
        assertThat(day.refusal(moved("Just so"))).contains("none of the policy's reasons");
        assertThat(day.refusal(moved("The driver knows the place"))).isEmpty();
        assertThat(day.refusal(moved(null))).isEmpty();
    }

    @Test
    void closing_without_an_answer_takes_a_reason_and_is_a_decision_of_that_person() {
        assertThat(day.refusal(new Reported.CaseClosed(only().id(), "", ANNA)))
                .isEqualTo("Say why nothing of it is to be done.");

        day.report(new Reported.CaseClosed(only().id(), "The customer cancelled", ANNA));

        assertThat(only().state())
                .isEqualTo(
                        new CaseState.Closed(
                                "Anna",
                                day.now(),
                                "Closed without an answer: "
                                        + OwnWords.typedIn(
                                                day.state().sequence(), "The customer cancelled")));
        DecisionRecord kept = day.state().decisions().getLast();
        assertThat(kept.actor()).isEqualTo(ANNA);
        assertThat(kept.answer()).isEqualTo("Close without an answer");
        assertThat(OwnWords.plain(kept.overrideReason())).isEqualTo("The customer cancelled");
        assertThat(day.state().undoLabel()).contains("Close case " + only().id());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_default_of_a_broken_promise_is_seen_before_it_is_closed(boolean taken) {
        day.report(new Reported.ShipmentsImported("late.csv", List.of(hurried()), 0, ANNA));
        if (taken) {
            day.report(new Reported.CaseAcknowledged(only().id(), ANNA));
        }

        day.pass(Duration.ofMinutes(6));
        day.pass(Duration.ofMinutes(24));

        assertThat(day.state().decisions().getLast().isSafeDefault()).isTrue();
        assertThat(day.state().decisions().getLast().actor()).isEqualTo(Actor.MACHINE);
        assertThat(only().isClosed()).isEqualTo(taken);
        if (!taken) {
            day.report(new Reported.CaseClosed(only().id(), "", ANNA));
            assertThat(only().state()).isInstanceOf(CaseState.Closed.class);
        }
    }

    private ExceptionCase only() {
        return day.state().cases().getLast();
    }

    private int other() {
        for (int i = 1; i < only().options().size(); i++) {
            if (!only().options().get(i).action().changesRoutes()) {
                return i;
            }
        }
        throw new AssertionError("Every other option changes routes.");
    }

    private Reported shelved(Duration time) {
        CaseId it = only().id();
        return new Reported.CaseShelved(it, day.now().plus(time), "Waiting.", ANNA);
    }

    private Shipment hurried() {
        return delivery(1)
                .promised(
                        List.of(
                                new PromiseWindow(
                                        day.now(), day.now().plus(Duration.ofMinutes(5)))));
    }

    private Reported moved(String reason) {
        PlanProposal searched =
                SamplePlan.searched(
                        day.state().plan().version(),
                        day.state().sequence(),
                        SamplePlan.dealing(List.of(id(1), id(2)), List.of()),
                        List.of());
        return new Reported.PlanProposed(
                new PlanProposal(
                        searched.basedOn(),
                        searched.plan(),
                        new PlanProposal.Reason.StopMoved(id(1), null, SampleDay.VAN_1, 0, reason),
                        searched.basis(),
                        searched.alternatives(),
                        List.of(),
                        List.of(),
                        ANNA));
    }

    private void leaves() {
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                day.state().plan().version(),
                                day.state().sequence(),
                                SamplePlan.dealing(List.of(id(2)), List.of(id(1))),
                                List.of(
                                        SamplePlan.unservedTrouble(
                                                id(1), day.now().plus(Duration.ofHours(2)))))));
    }

    private static DispatchPolicy policy() {
        DispatchPolicy drill = DrillPolicy.spending(0);
        QueueRules usual = QueueRules.USUAL;
        return new DispatchPolicy(
                drill.version(),
                drill.machine(),
                drill.dispatcher(),
                drill.clearMarginCents(),
                drill.approvalWithin(),
                drill.urgency(),
                new QueueRules(
                        usual.reRaise(),
                        usual.deadBand(),
                        Duration.ofMinutes(90),
                        usual.floodWindow(),
                        usual.floodOn(),
                        usual.floodOff(),
                        usual.cardsInFlood(),
                        List.of("The customer asked for it", "The driver knows the place")),
                drill.rules(),
                drill.examples(),
                drill.approvals());
    }
}
