package io.depotdesk.data.replay;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.RIVIERA;
import static io.depotdesk.testdays.SampleDay.VAN_2;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.HandWork;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.Authority;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleTeam;
import io.depotdesk.testdays.StraightRoads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people put somewhere is timed again from what was known then and the roads of then.
class HandMovesReplayTest {

    @TempDir Path folder;
    private final PlayedDay day = PlayedDay.open();
    private final Planner planner = new Planner();
    private final Roads roads = new StraightRoads();

    @BeforeEach
    void a_move_a_carrier_and_an_approved_request() {
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv",
                        List.of(delivery(1), delivery(2), delivery(3), delivery(4)),
                        0,
                        ANNA));
        day.report(
                new Reported.PlanProposed(
                        planner.plan(
                                day.state(),
                                travel(),
                                "a test",
                                7,
                                SearchLimits.steps(2_000),
                                1,
                                SearchListener.NONE)));
        day.report(new Reported.PlanProposed(moved("It fits better.")));
        day.report(new Reported.PlanProposed(given(ANNA)));
        day.report(new Reported.PolicyActivated(stingy(), Actor.MACHINE));
        day.report(new Reported.PeopleSet(SampleTeam.PEOPLE, "Ada", SampleTeam.ADA));
    }

    @Test
    void every_time_and_cost_comes_out_the_same() {
        Replay.Result result = replayed(day.journal());

        assertThat(result.differences()).isEmpty();
        assertThat(result.moves()).isEqualTo(2);
        assertThat(result.searches()).isEqualTo(1);
        assertThat(result.skipped()).isZero();
    }

    @Test
    void what_a_supervisor_approved_is_worked_out_again_too() {
        var dear =
                planner.carryOut(
                        day.state(), travel(), new Action.GiveToCarrier(id(3), RIVIERA), ANNA);
        day.report(new Reported.PlanProposed(dear));
        var request =
                day.state().cases().stream()
                        .filter(it -> it.cause().kind() == Cause.Kind.APPROVAL_WANTED)
                        .findFirst()
                        .orElseThrow();
        var approved =
                new HandWork(planner)
                        .of(
                                day.state(),
                                travel(),
                                request.options().getFirst().action(),
                                SampleTeam.SUE)
                        .by(
                                SampleTeam.SUE,
                                new PlanProposal.Reason.CaseAnswer(request.id(), 0, null));
        day.report(new Reported.PlanProposed(approved));
        assertThat(day.state().plan().outsourcingOf(id(3))).isPresent();

        Replay.Result result = replayed(day.journal());

        assertThat(result.differences()).isEmpty();
        assertThat(result.moves()).isEqualTo(4);
    }

    @Test
    void a_journal_in_which_somebody_made_a_route_look_cheaper_is_found_out() {
        List<JournalUnit> units = new ArrayList<>();
        for (JournalUnit unit : day.journal()) {
            units.add(
                    unit.report() instanceof Reported.PlanProposed(PlanProposal proposal)
                                    && proposal.reason() instanceof PlanProposal.Reason.StopMoved
                            ? new JournalUnit(
                                    unit.sequence(),
                                    unit.takenAt(),
                                    new Reported.PlanProposed(elsewhere(proposal)),
                                    unit.conclusions())
                            : unit);
        }

        assertThat(replayed(units).differences())
                .anyMatch(it -> it.what().startsWith("Planning finds"));
    }

    @Test
    void on_roads_that_are_not_here_it_is_not_claimed() {
        write(day.journal());

        Replay.Result result =
                Replay.of(folder.resolve("journal"), _ -> Optional.empty(), 1, Progress.NONE);

        assertThat(result.moves()).isZero();
        assertThat(result.skipped()).isEqualTo(3);
    }

    /// Dispatchers have to ask for everything.
    private static DispatchPolicy stingy() {
        DispatchPolicy team = SampleTeam.policy();
        return new DispatchPolicy(
                "stingy",
                team.machine(),
                new Authority(-1, Duration.ZERO, 0, 0, 0),
                team.clearMarginCents(),
                team.approvalWithin(),
                team.urgency(),
                team.queue(),
                team.rules(),
                team.examples(),
                team.approvals());
    }

    private PlanProposal moved(String why) {
        return planner.move(day.state(), travel(), id(1), VAN_2, 0, ANNA)
                .proposal()
                .withOverrideReason(why);
    }

    private PlanProposal given(Actor.Person by) {
        return planner.carryOut(
                day.state(), travel(), new Action.GiveToCarrier(id(2), RIVIERA), by);
    }

    /// The same with the routes of the plan before.
    private PlanProposal elsewhere(PlanProposal it) {
        Plan other =
                new Plan(
                        it.plan().version(),
                        it.plan().routes().reversed(),
                        it.plan().outsourced(),
                        it.plan().unserved());
        return new PlanProposal(
                it.basedOn(),
                other,
                it.reason(),
                it.basis(),
                it.alternatives(),
                it.troubles(),
                it.by());
    }

    private Replay.Result replayed(List<JournalUnit> units) {
        write(units);
        return Replay.of(
                folder.resolve("journal"),
                version -> Optional.of(roads).filter(it -> it.version().equals(version)),
                1,
                Progress.NONE);
    }

    private void write(List<JournalUnit> units) {
        try (var journal = FileJournal.open(folder.resolve("journal"))) {
            journal.append(units);
        }
    }

    private DayTravel travel() {
        return DayTravel.of(day.state(), roads, Progress.NONE);
    }
}
