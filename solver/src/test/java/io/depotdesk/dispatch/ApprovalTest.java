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
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.ApprovalExample;
import io.depotdesk.policy.ApprovalRules;
import io.depotdesk.policy.Authority;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.Guidance;
import io.depotdesk.policy.Role;
import io.depotdesk.policy.TotalLimits;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTeam;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Anna dispatches and may add 5.00 to the cost of the day. To give S-5 to a carrier adds 6.90.
class ApprovalTest {

    private final PlayedDay day = PlayedDay.open();

    @BeforeEach
    void five_orders_of_which_the_last_has_nobody() {
        day.report(new Reported.PolicyActivated(SampleTeam.policy(), Actor.MACHINE));
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv",
                        List.of(delivery(1), delivery(2), delivery(3), delivery(4), delivery(5)),
                        0,
                        ANNA));
        day.report(new Reported.PlanProposed(searched(plan())));
        day.report(new Reported.PeopleSet(SampleTeam.PEOPLE, "Ada", ADA));
    }

    @Test
    void what_is_within_the_limit_is_done_at_once() {
        Plan moved = SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5)));

        day.report(
                proposed(
                        moved, new Reason.StopMoved(id(1), VAN_1, SampleDay.VAN_2, 0, null), ANNA));

        assertThat(day.state().plan().routeOf(id(1)).orElseThrow().vehicle())
                .isEqualTo(SampleDay.VAN_2);
        assertThat(requests()).isEmpty();
    }

    @Test
    void beyond_the_limit_nothing_happens_and_a_supervisor_is_asked() {
        Plan before = day.state().plan();

        day.report(giveAway(ANNA));

        assertThat(day.state().plan()).isEqualTo(before);
        ExceptionCase request = request();
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
        day.report(giveAway(ANNA));
        ExceptionCase request = request();

        day.report(approved(request, SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(day.state().content().locks()).containsEntry(id(5), new Lock.ToCarrier(RIVIERA));
        assertThat(stateOf(request)).isEqualTo(new CaseState.Closed("Sue", day.now(), "Approved"));
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
        Plan dear = dear(SamplePlan.outsourcing(plan(), id(5)));
        day.report(proposed(dear, new Reason.CarrierChosen(id(5), RIVIERA, null), SUE));
        ExceptionCase request = request();

        assertThat(day.refusal(approved(request, dear, SUE)))
                .isEqualTo(
                        "Nobody approves their own request. Somebody else who may has to decide"
                                + " it.");
        assertThat(day.refusal(approved(request, dear, SVEN))).isEmpty();
    }

    @Test
    void a_dispatcher_approves_nothing() {
        day.report(giveAway(ANNA));

        assertThat(day.refusal(approved(request(), ANNA)))
                .isEqualTo(
                        "Deciding what others have asked for is for supervisors and administrators;"
                                + " Anna is a dispatcher.");
    }

    @Test
    void an_approval_is_refused_when_what_would_happen_has_changed() {
        day.report(giveAway(ANNA));
        ExceptionCase request = request();
        Plan changed = dear(SamplePlan.outsourcing(plan(), id(5)));

        assertThat(day.refusal(approved(request, changed, SUE)))
                .isEqualTo(
                        "What would happen is no longer what Anna asked for (now: adds 106.90, 1"
                                + " stop moves). It was not done; Anna can ask again.");
        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
    }

    @Test
    void a_change_elsewhere_in_the_day_leaves_the_request_good() {
        day.report(giveAway(ANNA));
        ExceptionCase request = request();
        Plan elsewhere = SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5)));
        day.report(new Reported.PlanProposed(searched(elsewhere)));

        day.report(approved(request, SamplePlan.outsourcing(elsewhere, id(5)), SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(day.state().plan().routeOf(id(1)).orElseThrow().vehicle())
                .isEqualTo(SampleDay.VAN_2);
    }

    @Test
    void asked_again_the_older_request_can_no_longer_be_approved() {
        day.report(giveAway(ANNA));
        ExceptionCase older = request();
        day.report(giveAway(ANNA));

        assertThat(stateOf(older)).isEqualTo(new CaseState.Closed(null, day.now(), "Asked again"));
        assertThat(day.refusal(approved(older, SUE))).contains("is closed already");
        assertThat(day.refusal(approved(request(), SUE))).isEmpty();
    }

    @Test
    void a_supervisor_says_why_not_and_nothing_is_done() {
        day.report(giveAway(ANNA));
        ExceptionCase request = request();

        assertThat(day.refusal(new Reported.CaseAnswered(request.id(), 1, null, SUE)))
                .isEqualTo("Say why Anna may not do it.");
        day.report(new Reported.CaseAnswered(request.id(), 1, "Too dear today", SUE));

        String why = OwnWords.typedIn(day.state().sequence(), "Too dear today");
        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
        assertThat(stateOf(request))
                .isEqualTo(new CaseState.Closed("Sue", day.now(), "Rejected: " + why));
        assertThat(day.state().decisions().getLast().overrideReason()).isEqualTo(why);
        day.report(giveAway(ANNA)); // a rejection is no reason not to be asked again
        assertThat(request().id()).isNotEqualTo(request.id());
    }

    @Test
    void who_asked_can_withdraw_it() {
        day.report(giveAway(ANNA));
        ExceptionCase request = request();

        day.report(new Reported.CaseAnswered(request.id(), 1, null, ANNA));

        assertThat(stateOf(request))
                .isEqualTo(new CaseState.Closed("Anna", day.now(), "Withdrawn"));
    }

    @Test
    void without_an_answer_in_time_it_is_not_done_and_that_is_recorded() {
        day.report(giveAway(ANNA));
        ExceptionCase request = request();

        day.pass(Duration.ofMinutes(11));

        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
        assertThat(stateOf(request))
                .isEqualTo(
                        new CaseState.Closed(
                                null, day.now(), "Nobody decided in time. It was not done"));
        assertThat(day.state().decisions().getLast().actor()).isEqualTo(Actor.MACHINE);
        assertThat(day.state().decisions().getLast().answer()).isEqualTo("Do not do it");
        assertThat(day.refusal(approved(request, SUE))).contains("is closed already");
    }

    @Test
    void an_answer_to_a_case_can_need_a_supervisor_too() {
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                day.state().plan().version(),
                                day.state().sequence(),
                                plan(),
                                List.of(SamplePlan.unservedTrouble(id(5), SampleDay.EVENING)))));
        ExceptionCase trouble = day.state().cases().getLast();
        day.report(
                proposed(
                        SamplePlan.outsourcing(plan(), id(5)),
                        new Reason.CaseAnswer(trouble.id(), 1, "The customer asked for it"),
                        ANNA));
        ExceptionCase request = request();
        assertThat(request.title())
                .isEqualTo("Anna asks: Give to Riviera Express (S-5 is on no route)");
        assertThat(day.state().caseOf(trouble.id()).orElseThrow().isClosed()).isFalse();

        day.report(approved(request, SUE));

        assertThat(day.state().caseOf(trouble.id()).orElseThrow().state())
                .isEqualTo(new CaseState.Closed("Anna", day.now(), "Adopt the plan"));
    }

    @Test
    void what_a_carrier_has_accepted_is_taken_away_only_with_a_supervisor() {
        day.report(approvedAtOnce());
        day.report(accepted());
        Plan back = SamplePlan.dealing(List.of(id(1), id(2), id(3), id(4), id(5)), List.of());

        day.report(proposed(back, new Reason.StopMoved(id(5), null, VAN_1, 2, null), ANNA));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(request().detail())
                .startsWith(
                        "Anna may not do this alone. It takes a shipment from a carrier that has"
                                + " accepted it.");
        assertThat(day.refusal(new Reported.LockReleased(id(5), ANNA)))
                .startsWith("A carrier has accepted S-5.");
        day.report(approved(request(), back, SUE));
        assertThat(day.state().plan().routeOf(id(5))).isPresent();
    }

    @Test
    void an_approved_act_is_undone_by_who_may_decide_requests_and_waits_again() {
        day.report(giveAway(ANNA));
        ExceptionCase request = request();
        day.report(approved(request, SUE));

        assertThat(day.refusal(new Reported.Undone(ANNA)))
                .startsWith("Deciding what others have asked for is for supervisors");
        assertThat(day.state().undoLabel()).hasValue("Approve: Give S-5 to Riviera Express (Anna)");
        day.report(new Reported.Undone(SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
        assertThat(stateOf(request)).isEqualTo(new CaseState.Open());
        day.pass(Duration.ofMinutes(11));
        assertThat(stateOf(request)).isInstanceOf(CaseState.Closed.class);
    }

    @Test
    void who_asked_takes_the_request_back_with_undo() {
        day.report(giveAway(ANNA));
        assertThat(day.state().undoLabel()).hasValue("Ask: Give S-5 to Riviera Express");

        day.report(new Reported.Undone(ANNA));

        assertThat(requests()).isEmpty();
    }

    @Test
    void what_is_too_much_to_undo_alone_is_asked_for() {
        ExceptionCase request = askedToTakeBack();

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(request.title())
                .isEqualTo("Anna asks: Take back \"Give S-5 to Riviera Express\"");
        assertThat(request.detail())
                .isEqualTo(
                        """
                        Anna may not do this alone. It takes a shipment from a carrier that has accepted it.
                        What would happen:
                        S-5: from Riviera Express to nobody
                        S-5 is not locked\
                        """);
        assertThat(request.options().getFirst().action().changesRoutes()).isFalse();
        assertThat(day.state().undoLabel())
                .hasValue("Ask: Take back \"Give S-5 to Riviera Express\"");
        assertThat(day.refusal(new Reported.CaseAnswered(request.id(), 0, null, ANNA)))
                .startsWith("Deciding what others have asked for");
    }

    @Test
    void approved_it_is_taken_back_though_the_day_has_gone_on() {
        ExceptionCase request = askedToTakeBack();
        day.report(new Reported.CaseAcknowledged(request.id(), SUE));
        day.report(
                new Reported.Observed(
                        new Origin("driver", "r9", day.now()),
                        new Observation.VehicleBrokeDown(VAN_1, "gearbox")));

        day.report(new Reported.CaseAnswered(request.id(), 0, null, SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
        assertThat(day.state().content().locks()).isEmpty();
        assertThat(stateOf(request)).isEqualTo(new CaseState.Closed("Sue", day.now(), "Approved"));
        assertThat(day.state().facts().isDown(VAN_1)).isTrue();
        assertThat(day.state().undoLabel())
                .hasValue("Approve: Take back \"Give S-5 to Riviera Express\" (Anna)");
        assertThat(day.refusal(new Reported.Undone(ANNA))).startsWith("Deciding what others");
        assertThat(day.restarted()).isEqualTo(day.state());

        day.report(new Reported.Undone(SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(day.state().caseOf(request.id()).orElseThrow().isUndecided()).isTrue();
        assertReplaysTheSame();
    }

    @Test
    void a_request_to_take_back_is_good_for_what_it_said_and_nothing_else() {
        ExceptionCase request = askedToTakeBack();
        Plan moved =
                SamplePlan.outsourcing(
                        SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5))),
                        id(5));
        day.report(
                proposed(
                        moved, new Reason.StopMoved(id(1), VAN_1, SampleDay.VAN_2, 0, null), SVEN));

        assertThat(day.refusal(new Reported.CaseAnswered(request.id(), 0, null, SUE)))
                .startsWith("What would happen is no longer what Anna asked for");
        day.report(new Reported.CaseAnswered(request.id(), 1, "It can wait", SUE));
        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(day.state().plan().routeOf(id(1)).orElseThrow().vehicle())
                .isEqualTo(SampleDay.VAN_2);
    }

    @Test
    void a_wish_to_take_back_that_nobody_decides_is_not_done() {
        ExceptionCase request = askedToTakeBack();

        day.pass(Duration.ofMinutes(11));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(stateOf(request))
                .isEqualTo(
                        new CaseState.Closed(
                                null, day.now(), "Nobody decided in time. It was not done"));
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    /// The carrier has accepted what Anna wants to take back.
    private ExceptionCase askedToTakeBack() {
        day.report(approvedAtOnce());
        day.report(accepted());
        day.report(new Reported.Undone(ANNA));
        return request();
    }

    @Test
    void requests_and_their_answers_survive_a_restart_and_replay_the_same() {
        day.report(giveAway(ANNA));
        assertThat(day.restarted()).isEqualTo(day.state());
        day.report(approved(request(), SUE));
        day.report(new Reported.Undone(SUE));
        day.pass(Duration.ofMinutes(11));

        assertThat(day.restarted()).isEqualTo(day.state());
        assertReplaysTheSame();
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

    @Test
    void many_small_acts_are_a_large_one() {
        day.report(new Reported.PolicyActivated(addingUp(4), ADA));
        swap(ANNA); // moves two stops
        swap(ANNA);
        assertThat(requests()).isEmpty();

        swap(ANNA);

        assertThat(request().detail())
                .startsWith(
                        "Anna may not do this alone. With what was done alone in the last 8 h it"
                                + " moves 6 stops, the limit is 4. Ask Sue.");
        day.report(new Reported.CaseAnswered(request().id(), 1, "It can wait", SUE));
        assertThat(requests()).isEmpty();
        day.pass(Duration.ofHours(8));
        swap(ANNA); // what she did in the morning no longer counts
        assertThat(requests()).isEmpty();
        assertThat(day.restarted()).isEqualTo(day.state());
        assertReplaysTheSame();
    }

    @Test
    void what_was_taken_back_or_approved_adds_nothing_to_what_somebody_did_alone() {
        day.report(new Reported.PolicyActivated(addingUp(2), ADA));
        swap(ANNA);
        day.report(new Reported.Undone(ANNA));
        swap(ANNA);
        assertThat(requests()).isEmpty();

        day.report(giveAway(ANNA)); // 6.90, which she has to ask for in any case
        day.report(approved(request(), SUE));

        assertThat(day.state().facts().desk().counted())
                .filteredOn(DeskWork.Counted::inForce)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.person()).isEqualTo("Anna");
                    assertThat(it.total()).isEqualTo(new TotalLimits.Total(0, 0, 2));
                });
    }

    /// Dispatchers may move so many stops alone within a shift.
    private static DispatchPolicy addingUp(int stops) {
        DispatchPolicy team = SampleTeam.policy();
        var most = new TotalLimits.Total(5_000, 10, stops);
        return new DispatchPolicy(
                "adding-up",
                team.machine(),
                team.dispatcher(),
                team.clearMarginCents(),
                team.approvalWithin(),
                team.urgency(),
                team.queue(),
                team.rules(),
                team.examples(),
                new ApprovalRules(
                        team.approvals().supervisor(),
                        true,
                        team.approvals().examples(),
                        new TotalLimits(
                                Duration.ofHours(8),
                                most,
                                new TotalLimits.Total(50_000, 100, 100),
                                new Guidance("It adds up.", "It is dear.", "Soon.", "Ask Sue."),
                                List.of(
                                        new TotalLimits.TotalExample(
                                                "One stop too many is asked for",
                                                Role.DISPATCHER,
                                                most,
                                                new TotalLimits.Total(0, 0, 1),
                                                ApprovalExample.Expected.ASK)))));
    }

    /// S-1 goes to the other van.
    private void swap(Actor by) {
        Plan plan = day.state().plan();
        boolean first = plan.routeOf(id(1)).orElseThrow().vehicle().equals(VAN_1);
        Plan moved =
                first
                        ? SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5)))
                        : plan();
        day.report(
                proposed(
                        moved,
                        new Reason.StopMoved(
                                id(1),
                                first ? VAN_1 : SampleDay.VAN_2,
                                first ? SampleDay.VAN_2 : VAN_1,
                                0,
                                null),
                        by));
    }

    @Test
    void another_policy_says_which_acts_would_have_needed_an_approval() {
        day.report(giveAway(ANNA)); // adds 6.90
        day.report(new Reported.CaseAnswered(request().id(), 1, "It can wait", SUE));
        Plan moved = SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5)));
        day.report(
                proposed(
                        moved, new Reason.StopMoved(id(1), VAN_1, SampleDay.VAN_2, 0, null), ANNA));

        PolicyChange generous = compared(new Authority(700, Duration.ofHours(24), 3, 5, 89));
        PolicyChange strict = compared(new Authority(500, Duration.ofHours(24), 3, 0, 89));

        assertThat(generous.acts()).isEqualTo(2);
        assertThat(generous.approvals())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.trouble()).isEqualTo("Anna, Give S-5 to Riviera Express");
                    assertThat(it.before())
                            .isEqualTo("asked for. It adds 6.90, the limit is 5.00.");
                    assertThat(it.after()).isEqualTo("done alone");
                });
        assertThat(strict.approvals())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.trouble()).isEqualTo("Anna, Move S-1 to Van 2");
                    assertThat(it.before()).isEqualTo("done alone");
                    assertThat(it.after()).startsWith("asked for. It moves");
                });
    }

    private PolicyChange compared(Authority dispatcher) {
        DispatchPolicy team = SampleTeam.policy();
        var collector =
                new PolicyChange.Collector(
                        new DispatchPolicy(
                                "other",
                                team.machine(),
                                dispatcher,
                                team.clearMarginCents(),
                                team.approvalWithin(),
                                team.urgency(),
                                team.queue(),
                                team.rules(),
                                team.examples(),
                                team.approvals()));
        day.journal().forEach(collector::take);
        return collector.result();
    }

    private void assertReplaysTheSame() {
        var core = new DispatchCore();
        DispatchState replayed = DispatchState.EMPTY;
        for (JournalUnit unit : day.journal()) {
            assertThat(core.conclude(replayed, unit.report(), unit.takenAt()))
                    .isEqualTo(unit.conclusions());
            replayed = replayed.after(unit);
        }
        assertThat(replayed).isEqualTo(day.state());
    }

    // --- in the words of the day

    private static Plan plan() {
        return SamplePlan.dealing(List.of(id(1), id(2), id(3), id(4)), List.of(id(5)));
    }

    /// The same plan for 100.00 more.
    private static Plan dear(Plan plan) {
        var out = plan.outsourced().getFirst();
        var lines = new ArrayList<>(out.price().lines());
        lines.add(new CostLedger.Line("surcharge", "Sunday", 10_000));
        return new Plan(
                plan.version(),
                plan.routes(),
                List.of(
                        new Outsourced(
                                out.shipment(),
                                out.carrier(),
                                new CostLedger(lines),
                                out.alternatives())),
                plan.unserved());
    }

    private PlanProposal searched(Plan plan) {
        return SamplePlan.searched(
                day.state().plan().version(), day.state().sequence(), plan, List.of());
    }

    private Reported giveAway(Actor by) {
        return proposed(
                SamplePlan.outsourcing(plan(), id(5)),
                new Reason.CarrierChosen(id(5), RIVIERA, null),
                by);
    }

    /// A supervisor gives S-5 away without asking.
    private Reported approvedAtOnce() {
        return giveAway(SUE);
    }

    private Reported accepted() {
        return new Reported.Observed(
                new Origin("carriers", "a-1", day.now()),
                new Observation.TenderAccepted(RIVIERA, List.of(id(5))));
    }

    private Reported approved(ExceptionCase request, Actor by) {
        return approved(request, SamplePlan.outsourcing(plan(), id(5)), by);
    }

    private Reported approved(ExceptionCase request, Plan plan, Actor by) {
        return proposed(plan, new Reason.CaseAnswer(request.id(), 0, null), by);
    }

    private Reported proposed(Plan plan, Reason reason, Actor by) {
        return new Reported.PlanProposed(
                SamplePlan.proposal(
                        day.state().plan().version(),
                        day.state().sequence(),
                        plan,
                        reason,
                        List.of(),
                        by));
    }

    private List<ExceptionCase> requests() {
        return day.state().cases().stream()
                .filter(it -> it.cause().kind() == Cause.Kind.APPROVAL_WANTED && !it.isClosed())
                .toList();
    }

    private ExceptionCase request() {
        assertThat(requests()).hasSize(1);
        return requests().getFirst();
    }

    private CaseState stateOf(ExceptionCase it) {
        return day.state().caseOf(it.id()).orElseThrow().state();
    }
}
