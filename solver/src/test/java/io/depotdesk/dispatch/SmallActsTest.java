package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.id;
import static io.depotdesk.testdays.SampleTeam.ADA;
import static io.depotdesk.testdays.SampleTeam.SUE;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.ApprovalExample;
import io.depotdesk.policy.ApprovalRules;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.Guidance;
import io.depotdesk.policy.Role;
import io.depotdesk.policy.TotalLimits;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTeam;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What one person does alone in a shift is added up.
class SmallActsTest {

    private final ApprovalDay desk = new ApprovalDay();
    private final PlayedDay day = desk.day;

    @Test
    void many_small_acts_are_a_large_one() {
        day.report(new Reported.PolicyActivated(addingUp(4), ADA));
        swap(ANNA); // moves two stops
        swap(ANNA);
        assertThat(desk.requests()).isEmpty();

        swap(ANNA);

        assertThat(desk.request().detail())
                .startsWith(
                        "Anna may not do this alone. With what was done alone in the last 8 h it"
                                + " moves 6 stops, the limit is 4. Ask Sue.");
        day.report(new Reported.CaseAnswered(desk.request().id(), 1, "It can wait", SUE));
        assertThat(desk.requests()).isEmpty();
        day.pass(Duration.ofHours(8));
        swap(ANNA); // what she did in the morning no longer counts
        assertThat(desk.requests()).isEmpty();
        assertThat(day.restarted()).isEqualTo(day.state());
        desk.assertReplaysTheSame();
    }

    @Test
    void what_was_taken_back_or_approved_adds_nothing_to_what_somebody_did_alone() {
        day.report(new Reported.PolicyActivated(addingUp(2), ADA));
        swap(ANNA);
        day.report(new Reported.Undone(ANNA));
        swap(ANNA);
        assertThat(desk.requests()).isEmpty();

        day.report(desk.giveAway(ANNA)); // 6.90, which she has to ask for in any case
        day.report(desk.approved(desk.request(), SUE));

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
                        : ApprovalDay.plan();
        day.report(
                desk.proposed(
                        moved,
                        new Reason.StopMoved(
                                id(1),
                                first ? VAN_1 : SampleDay.VAN_2,
                                first ? SampleDay.VAN_2 : VAN_1,
                                0,
                                null),
                        by));
    }
}
