package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.id;
import static io.depotdesk.testdays.SampleTeam.SUE;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.policy.Authority;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTeam;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// A new policy is compared with what people did under the old one.
class StricterPolicyTest {

    private final ApprovalDay desk = new ApprovalDay();
    private final PlayedDay day = desk.day;

    @Test
    void another_policy_says_which_acts_would_have_needed_an_approval() {
        day.report(desk.giveAway(ANNA)); // adds 6.90
        day.report(new Reported.CaseAnswered(desk.request().id(), 1, "It can wait", SUE));
        Plan moved = SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5)));
        day.report(
                desk.proposed(
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
}
