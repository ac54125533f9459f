package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;
import static io.depotdesk.testdays.SampleTeam.ADA;
import static io.depotdesk.testdays.SampleTeam.SUE;
import static io.depotdesk.testdays.SampleTeam.SVEN;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTeam;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Anna dispatches and may add 5.00 to the cost of the day. To give S-5 to a carrier adds 6.90, so somebody else decides.
class ApprovalTest {

    private final ApprovalDay desk = new ApprovalDay();
    private final PlayedDay day = desk.day;

    @Test
    void what_is_within_the_limit_is_done_at_once() {
        Plan moved = SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5)));

        day.report(
                desk.proposed(
                        moved, new Reason.StopMoved(id(1), VAN_1, SampleDay.VAN_2, 0, null), ANNA));

        assertThat(day.state().plan().routeOf(id(1)).orElseThrow().vehicle())
                .isEqualTo(SampleDay.VAN_2);
        assertThat(desk.requests()).isEmpty();
    }

    @Test
    void beyond_the_limit_nothing_happens_and_a_supervisor_is_asked() {
        Plan before = day.state().plan();

        day.report(desk.giveAway(ANNA));

        assertThat(day.state().plan()).isEqualTo(before);
        ExceptionCase request = desk.request();
        assertThat(request.title()).isEqualTo("Anna asks: Give S-5 to Riviera Express");
        assertThat(request.detail())
                .isEqualTo(
                        """
                        Anna may not do this alone. It adds 6.90, the limit is 5.00.
                        What would happen:
                        S-5: from nobody to Riviera Express\
                        """);
        assertThat(request.options().getFirst().extraCents()).isEqualTo(690);
        assertThat(request.options().getFirst().effect()).isEqualTo("adds 6.90, 1 stop moves");
        assertThat(request.options().get(request.safeDefault()).label()).isEqualTo("Do not do it");
        assertThat(request.deadline()).isEqualTo(day.now().plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_supervisor_approves_and_it_is_done_in_the_name_of_who_asked() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase request = desk.request();

        day.report(desk.approved(request, SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(day.state().content().locks()).containsEntry(id(5), new Lock.ToCarrier(RIVIERA));
        assertThat(desk.stateOf(request))
                .isEqualTo(new CaseState.Closed("Sue", day.now(), "Approved"));
        List<DecisionRecord> decisions = day.state().decisions();
        assertThat(decisions.getLast().actor()).isEqualTo(SUE);
        assertThat(decisions.getLast().question())
                .isEqualTo("Anna asks: Give S-5 to Riviera Express");
        assertThat(decisions.get(decisions.size() - 2).actor()).isEqualTo(ANNA);
        assertThat(decisions.get(decisions.size() - 2).question()).isEqualTo("Who carries S-5?");
    }

    @Test
    void nobody_approves_their_own_request() {
        day.report(new Reported.PolicyActivated(SampleTeam.policy(), ADA));
        Plan dear = ApprovalDay.dear(SamplePlan.outsourcing(ApprovalDay.plan(), id(5)));
        day.report(desk.proposed(dear, new Reason.CarrierChosen(id(5), RIVIERA, null), SUE));
        ExceptionCase request = desk.request();

        assertThat(day.refusal(desk.approved(request, dear, SUE)))
                .isEqualTo(
                        "Nobody approves their own request. Somebody else who may has to decide"
                                + " it.");
        assertThat(day.refusal(desk.approved(request, dear, SVEN))).isEmpty();
    }

    @Test
    void a_dispatcher_approves_nothing() {
        day.report(desk.giveAway(ANNA));

        assertThat(day.refusal(desk.approved(desk.request(), ANNA)))
                .isEqualTo(
                        "Deciding what others have asked for is for supervisors and administrators;"
                                + " Anna is a dispatcher.");
    }

    @Test
    void an_approval_is_refused_when_what_would_happen_has_changed() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase request = desk.request();
        Plan changed = ApprovalDay.dear(SamplePlan.outsourcing(ApprovalDay.plan(), id(5)));

        assertThat(day.refusal(desk.approved(request, changed, SUE)))
                .isEqualTo(
                        "What would happen is no longer what Anna asked for (now: adds 106.90, 1"
                                + " stop moves). It was not done; Anna can ask again.");
        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
    }

    @Test
    void a_change_elsewhere_in_the_day_leaves_the_request_good() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase request = desk.request();
        Plan elsewhere = SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5)));
        day.report(new Reported.PlanProposed(desk.searched(elsewhere)));

        day.report(desk.approved(request, SamplePlan.outsourcing(elsewhere, id(5)), SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(day.state().plan().routeOf(id(1)).orElseThrow().vehicle())
                .isEqualTo(SampleDay.VAN_2);
    }

    @Test
    void asked_again_the_older_request_can_no_longer_be_approved() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase older = desk.request();
        day.report(desk.giveAway(ANNA));

        assertThat(desk.stateOf(older))
                .isEqualTo(new CaseState.Closed(null, day.now(), "Asked again"));
        assertThat(day.refusal(desk.approved(older, SUE))).contains("is closed already");
        assertThat(day.refusal(desk.approved(desk.request(), SUE))).isEmpty();
    }

    @Test
    void a_supervisor_says_why_not_and_nothing_is_done() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase request = desk.request();

        assertThat(day.refusal(new Reported.CaseAnswered(request.id(), 1, null, SUE)))
                .isEqualTo("Say why Anna may not do it.");
        day.report(new Reported.CaseAnswered(request.id(), 1, "Too dear today", SUE));

        String why = OwnWords.typedIn(day.state().sequence(), "Too dear today");
        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
        assertThat(desk.stateOf(request))
                .isEqualTo(new CaseState.Closed("Sue", day.now(), "Rejected: " + why));
        assertThat(day.state().decisions().getLast().overrideReason()).isEqualTo(why);
        day.report(desk.giveAway(ANNA)); // a rejection is no reason not to be asked again
        assertThat(desk.request().id()).isNotEqualTo(request.id());
    }

    @Test
    void who_asked_can_withdraw_it() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase request = desk.request();

        day.report(new Reported.CaseAnswered(request.id(), 1, null, ANNA));

        assertThat(desk.stateOf(request))
                .isEqualTo(new CaseState.Closed("Anna", day.now(), "Withdrawn"));
    }

    @Test
    void without_an_answer_in_time_it_is_not_done_and_that_is_recorded() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase request = desk.request();

        day.pass(Duration.ofMinutes(11));

        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
        assertThat(desk.stateOf(request))
                .isEqualTo(
                        new CaseState.Closed(
                                null, day.now(), "Nobody decided in time. It was not done"));
        assertThat(day.state().decisions().getLast().actor()).isEqualTo(Actor.MACHINE);
        assertThat(day.state().decisions().getLast().answer()).isEqualTo("Do not do it");
        assertThat(day.refusal(desk.approved(request, SUE))).contains("is closed already");
    }

    @Test
    void an_answer_to_a_case_can_need_a_supervisor_too() {
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                day.state().plan().version(),
                                day.state().sequence(),
                                ApprovalDay.plan(),
                                List.of(SamplePlan.unservedTrouble(id(5), SampleDay.EVENING)))));
        ExceptionCase trouble = day.state().cases().getLast();
        day.report(
                desk.proposed(
                        SamplePlan.outsourcing(ApprovalDay.plan(), id(5)),
                        new Reason.CaseAnswer(trouble.id(), 1, "The customer asked for it"),
                        ANNA));
        ExceptionCase request = desk.request();
        assertThat(request.title())
                .isEqualTo("Anna asks: Give to Riviera Express (S-5 is on no route)");
        assertThat(day.state().caseOf(trouble.id()).orElseThrow().isClosed()).isFalse();

        day.report(desk.approved(request, SUE));

        assertThat(day.state().caseOf(trouble.id()).orElseThrow().state())
                .isEqualTo(new CaseState.Closed("Anna", day.now(), "Adopt the plan"));
    }

    @Test
    void what_a_carrier_has_accepted_is_taken_away_only_with_a_supervisor() {
        day.report(desk.approvedAtOnce());
        day.report(desk.accepted());
        Plan back = SamplePlan.dealing(List.of(id(1), id(2), id(3), id(4), id(5)), List.of());

        day.report(desk.proposed(back, new Reason.StopMoved(id(5), null, VAN_1, 2, null), ANNA));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(desk.request().detail())
                .startsWith(
                        "Anna may not do this alone. It takes a shipment from a carrier that has"
                                + " accepted it.");
        assertThat(day.refusal(new Reported.LockReleased(id(5), ANNA)))
                .startsWith("A carrier has accepted S-5.");
        day.report(desk.approved(desk.request(), back, SUE));
        assertThat(day.state().plan().routeOf(id(5))).isPresent();
    }

    @Test
    void requests_and_their_answers_survive_a_restart_and_replay_the_same() {
        day.report(desk.giveAway(ANNA));
        assertThat(day.restarted()).isEqualTo(day.state());
        day.report(desk.approved(desk.request(), SUE));
        day.report(new Reported.Undone(SUE));
        day.pass(Duration.ofMinutes(11));

        assertThat(day.restarted()).isEqualTo(day.state());
        desk.assertReplaysTheSame();
    }

    @Test
    void who_is_not_set_up_may_do_nothing_and_rights_are_kept_by_the_core() {
        assertThat(day.refusal(new Reported.ReplanAsked("test", new Actor.Person("Mallory"))))
                .isEqualTo(
                        "Nobody called Mallory may sign in at this desk. Sign in as somebody"
                                + " else.");
        assertThat(day.refusal(new Reported.PolicyActivated(SampleTeam.policy(), SUE)))
                .isEqualTo("Activating a policy is for administrators; Sue is a supervisor.");
        assertThat(day.refusal(new Reported.PeopleSet(SampleTeam.PEOPLE, "Anna", ANNA)))
                .isEqualTo(
                        "Looking after people and their roles is for administrators; Anna is a"
                                + " dispatcher.");
    }

    @Test
    void a_desk_without_people_asks_nobody() {
        var small = PlayedDay.open();
        small.report(new Reported.PolicyActivated(SampleTeam.policy(), ANNA));
        small.report(new Reported.ShipmentsImported("orders.csv", List.of(delivery(5)), 0, ANNA));
        Plan none = SamplePlan.dealing(List.of(), List.of(id(5)));
        small.report(new Reported.PlanProposed(SamplePlan.searched(0, 4, none, List.of())));

        small.report(
                new Reported.PlanProposed(
                        SamplePlan.proposal(
                                1,
                                5,
                                SamplePlan.outsourcing(none, id(5)),
                                new Reason.CarrierChosen(id(5), RIVIERA, null),
                                List.of(),
                                ANNA)));

        assertThat(small.state().plan().outsourcingOf(id(5))).isPresent();
    }
}
