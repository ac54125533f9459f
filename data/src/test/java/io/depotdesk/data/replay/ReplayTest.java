package io.depotdesk.data.replay;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.MORNING;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.planning.CarryOver;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.DecisionRecord.Basis;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.StraightRoads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

class ReplayTest {

    @TempDir private Path folder;

    private final DispatchCore core = new DispatchCore();
    private DispatchState day = DispatchState.EMPTY;

    @Test
    void a_plan_that_comes_out_the_same_is_the_same_whatever_version_made_it() {
        assertThat(replayed(0, List.of("planning/2020-01")).differences()).isEmpty();
        assertThat(replayed(0, List.of("planning/2020-01")).byOtherVersions()).isZero();
    }

    @Test
    void a_plan_of_this_version_that_comes_out_otherwise_is_a_difference() {
        Replay.Result result = replayed(1, List.of(Planner.version()));

        assertThat(result.differences()).hasSize(1);
        assertThat(result.byOtherVersions()).isZero();
    }

    @Test
    void a_plan_of_another_version_that_comes_out_otherwise_is_said_to_be_one() {
        for (List<String> models : List.of(List.of("planning/2020-01"), List.<String>of())) {
            Replay.Result result = replayed(1, models);

            assertThat(result.differences()).isEmpty();
            assertThat(result.byOtherVersions()).isEqualTo(1);
            assertThat(result.searches()).isEqualTo(1);
        }
    }

    @Test
    void what_was_carried_over_is_worked_out_again_though_the_what_if_is_gone() {
        Replay.Result result = replayedCarryOver("as-it-was", it -> it);

        assertThat(result.differences()).isEmpty();
        assertThat(result.skipped()).isZero();
        assertThat(result.moves()).isEqualTo(1);
    }

    @Test
    void what_was_carried_over_and_does_not_follow_from_the_day_is_a_difference() {
        Replay.Result result =
                replayedCarryOver(
                        "other",
                        it ->
                                it.with(
                                        List.of(
                                                new BrokenConstraint(
                                                        null,
                                                        BrokenConstraint.Rule.SHIFT_END,
                                                        "Back in the night."))));

        assertThat(result.differences()).hasSize(1);
    }

    /// Journals that a stop and an incident of a what-if are carried over, with the routes changed by hand.
    private Replay.Result replayedCarryOver(String name, UnaryOperator<Route> forged) {
        Path journal = folder.resolve("journal-" + name);
        day = DispatchState.EMPTY;
        try (var file = FileJournal.open(journal)) {
            write(file, 0, List.of(Planner.version(), "speeds/free flow"));
            take(file, forged(tried(), forged));
        }
        var roads = new StraightRoads();
        return Replay.of(journal, _ -> Optional.of(roads), 1, Progress.NONE);
    }

    private Reported.CarriedOver tried() {
        Planner planner = new Planner();
        DispatchState copy = day;
        copy =
                after(
                        copy,
                        new Reported.IncidentReported(
                                new RoadIncident(
                                        new IncidentId("burst"),
                                        "burst main",
                                        List.of(
                                                new GeoPoint(43.70, 7.38),
                                                new GeoPoint(43.80, 7.38),
                                                new GeoPoint(43.80, 7.48)),
                                        MORNING,
                                        MORNING.plusSeconds(7_200),
                                        new RoadIncident.Slowed(50)),
                                ANNA));
        copy =
                after(
                        copy,
                        new Reported.PlanProposed(
                                planner.repair(copy, travel(copy), "burst main")));
        Route longest =
                copy.plan().routes().stream()
                        .max(Comparator.comparingInt(route -> route.visits().size()))
                        .orElseThrow();
        copy =
                after(
                        copy,
                        new Reported.PlanProposed(
                                planner.move(
                                                copy,
                                                travel(copy),
                                                longest.shipments().getLast(),
                                                longest.vehicle(),
                                                0,
                                                ANNA)
                                        .proposal()));
        CarryOver over = planner.carryOver(day, copy, day, MORNING, ReplayTest::travel, ANNA);
        assertThat(over).isInstanceOf(CarryOver.Fits.class);
        return ((CarryOver.Fits) over).report();
    }

    private static Reported.CarriedOver forged(
            Reported.CarriedOver carried, UnaryOperator<Route> forged) {
        PlanProposal it = carried.proposal();
        Plan plan = it.plan();
        List<Route> routes = new ArrayList<>(plan.routes());
        routes.replaceAll(route -> route.visits().isEmpty() ? route : forged.apply(route));
        return new Reported.CarriedOver(
                new PlanProposal(
                        it.basedOn(),
                        new Plan(
                                plan.version(),
                                routes,
                                plan.outsourced(),
                                plan.unserved(),
                                plan.bills()),
                        it.reason(),
                        it.basis(),
                        it.alternatives(),
                        it.troubles(),
                        it.by()),
                carried.changes());
    }

    private static DayTravel travel(DispatchState state) {
        return DayTravel.of(state, new StraightRoads(), Progress.NONE);
    }

    private DispatchState after(DispatchState state, Reported report) {
        return state.after(core.taken(state, report, MORNING));
    }

    /// Journals a searched plan under a seed that is `off` from the one it was found with, and replays that.
    private Replay.Result replayed(long off, List<String> models) {
        Path journal = folder.resolve("journal-" + off + "-" + models.hashCode());
        day = DispatchState.EMPTY;
        if (!journal.toFile().exists()) {
            try (var file = FileJournal.open(journal)) {
                write(file, off, models);
            }
        }
        var roads = new StraightRoads();
        return Replay.of(journal, _ -> Optional.of(roads), 1, Progress.NONE);
    }

    private void write(FileJournal journal, long off, List<String> models) {
        take(
                journal,
                new Reported.DayOpened(SampleDay.DATE, SampleDay.ZONE, SampleDay.DEPOT, "monaco"));
        take(
                journal,
                new Reported.FleetImported(
                        "fleet.csv", SampleDay.vans(), SampleDay.carriers(), ANNA));
        take(
                journal,
                new Reported.ShipmentsImported(
                        "orders.csv",
                        IntStream.rangeClosed(1, 40).mapToObj(SampleDay::delivery).toList(),
                        0,
                        ANNA));
        PlanProposal found =
                new Planner()
                        .plan(
                                day,
                                travel(day),
                                "test",
                                7,
                                SearchLimits.steps(20),
                                1,
                                SearchListener.NONE);
        Basis basis = found.basis();
        take(
                journal,
                new Reported.PlanProposed(
                        found.withBasis(
                                new Basis(
                                        basis.knownUpTo(),
                                        basis.roadsVersion(),
                                        basis.rateCards(),
                                        basis.seed() + off,
                                        basis.rounds(),
                                        basis.steps(),
                                        models))));
    }

    private void take(FileJournal journal, Reported report) {
        var unit =
                new JournalUnit(
                        day.sequence() + 1, MORNING, report, core.conclude(day, report, MORNING));
        journal.append(List.of(unit));
        day = day.after(unit);
    }
}
