package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;
import static io.depotdesk.testdays.SampleTeam.ADA;
import static io.depotdesk.testdays.SampleTeam.SUE;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SamplePlan;
import io.depotdesk.testdays.SampleTeam;

import java.util.ArrayList;
import java.util.List;

/// A day on which Anna, who dispatches, may add 5.00 to the cost of the day, in the words of those who ask and decide. To
/// give S-5 to a carrier adds 6.90.
final class ApprovalDay {

    final PlayedDay day = PlayedDay.open();

    /// Five orders, of which the last has nobody.
    ApprovalDay() {
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

    void assertReplaysTheSame() {
        var core = new DispatchCore();
        DispatchState replayed = DispatchState.EMPTY;
        for (JournalUnit unit : day.journal()) {
            assertThat(core.conclude(replayed, unit.report(), unit.takenAt()))
                    .isEqualTo(unit.conclusions());
            replayed = replayed.after(unit);
        }
        assertThat(replayed).isEqualTo(day.state());
    }

    static Plan plan() {
        return SamplePlan.dealing(List.of(id(1), id(2), id(3), id(4)), List.of(id(5)));
    }

    /// The same plan for 100.00 more.
    static Plan dear(Plan plan) {
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

    PlanProposal searched(Plan plan) {
        return SamplePlan.searched(
                day.state().plan().version(), day.state().sequence(), plan, List.of());
    }

    Reported giveAway(Actor by) {
        return proposed(
                SamplePlan.outsourcing(plan(), id(5)),
                new Reason.CarrierChosen(id(5), RIVIERA, null),
                by);
    }

    /// A supervisor gives S-5 away without asking.
    Reported approvedAtOnce() {
        return giveAway(SUE);
    }

    Reported accepted() {
        return new Reported.Observed(
                new Origin("carriers", "a-1", day.now()),
                new Observation.TenderAccepted(RIVIERA, List.of(id(5))));
    }

    Reported approved(ExceptionCase request, Actor by) {
        return approved(request, SamplePlan.outsourcing(plan(), id(5)), by);
    }

    Reported approved(ExceptionCase request, Plan plan, Actor by) {
        return proposed(plan, new Reason.CaseAnswer(request.id(), 0, null), by);
    }

    Reported proposed(Plan plan, Reason reason, Actor by) {
        return new Reported.PlanProposed(
                SamplePlan.proposal(
                        day.state().plan().version(),
                        day.state().sequence(),
                        plan,
                        reason,
                        List.of(),
                        by));
    }

    List<ExceptionCase> requests() {
        return day.state().cases().stream()
                .filter(it -> it.cause().kind() == Cause.Kind.APPROVAL_WANTED && !it.isClosed())
                .toList();
    }

    ExceptionCase request() {
        assertThat(requests()).hasSize(1);
        return requests().getFirst();
    }

    CaseState stateOf(ExceptionCase it) {
        return day.state().caseOf(it.id()).orElseThrow().state();
    }
}
