package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.id;
import static io.depotdesk.testdays.SampleTeam.SUE;
import static io.depotdesk.testdays.SampleTeam.SVEN;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Undo is no way round an approval: what is too much to do alone is too much to take back alone.
class UndoOfApprovedTest {

    private final ApprovalDay desk = new ApprovalDay();
    private final PlayedDay day = desk.day;

    @Test
    void an_approved_act_is_undone_by_who_may_decide_requests_and_waits_again() {
        day.report(desk.giveAway(ANNA));
        ExceptionCase request = desk.request();
        day.report(desk.approved(request, SUE));

        assertThat(day.refusal(new Reported.Undone(ANNA)))
                .startsWith("Deciding what others have asked for is for supervisors");
        assertThat(day.state().undoLabel()).hasValue("Approve: Give S-5 to Riviera Express (Anna)");
        day.report(new Reported.Undone(SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isEmpty();
        assertThat(desk.stateOf(request)).isEqualTo(new CaseState.Open());
        day.pass(Duration.ofMinutes(11));
        assertThat(desk.stateOf(request)).isInstanceOf(CaseState.Closed.class);
    }

    @Test
    void who_asked_takes_the_request_back_with_undo() {
        day.report(desk.giveAway(ANNA));
        assertThat(day.state().undoLabel()).hasValue("Ask: Give S-5 to Riviera Express");

        day.report(new Reported.Undone(ANNA));

        assertThat(desk.requests()).isEmpty();
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
        assertThat(desk.stateOf(request))
                .isEqualTo(new CaseState.Closed("Sue", day.now(), "Approved"));
        assertThat(day.state().facts().isDown(VAN_1)).isTrue();
        assertThat(day.state().undoLabel())
                .hasValue("Approve: Take back \"Give S-5 to Riviera Express\" (Anna)");
        assertThat(day.refusal(new Reported.Undone(ANNA))).startsWith("Deciding what others");
        assertThat(day.restarted()).isEqualTo(day.state());

        day.report(new Reported.Undone(SUE));

        assertThat(day.state().plan().outsourcingOf(id(5))).isPresent();
        assertThat(day.state().caseOf(request.id()).orElseThrow().isUndecided()).isTrue();
        desk.assertReplaysTheSame();
    }

    @Test
    void a_request_to_take_back_is_good_for_what_it_said_and_nothing_else() {
        ExceptionCase request = askedToTakeBack();
        Plan moved =
                SamplePlan.outsourcing(
                        SamplePlan.dealing(List.of(id(2), id(1), id(3), id(4)), List.of(id(5))),
                        id(5));
        day.report(
                desk.proposed(
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
        assertThat(desk.stateOf(request))
                .isEqualTo(
                        new CaseState.Closed(
                                null, day.now(), "Nobody decided in time. It was not done"));
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    /// The carrier has accepted what Anna wants to take back.
    private ExceptionCase askedToTakeBack() {
        day.report(desk.approvedAtOnce());
        day.report(desk.accepted());
        day.report(new Reported.Undone(ANNA));
        return desk.request();
    }
}
