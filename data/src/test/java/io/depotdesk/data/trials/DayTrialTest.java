package io.depotdesk.data.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.data.replay.Replay;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.simulation.PlainRoads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A small scripted day; `depotdesk bench day` plays the large one.
class DayTrialTest {

    @TempDir private Path folder;

    @Test
    void every_root_is_one_case_seen_to_in_time_and_a_replay_decides_the_same() {
        DayTrialReport report =
                new DayTrial(300, 16, 700, 2_000, 3, ScriptedRoots.one())
                        .run(folder.resolve("journal"), Progress.NONE);

        assertThat(report.odd()).isEmpty();
        assertThat(report.roots()).isEqualTo(ScriptedRoots.one().size());
        assertThat(report.cases()).isEqualTo(report.roots());
        assertThat(report.consequences()).isGreaterThan(report.cases());
        assertThat(report.late()).isZero();
        assertThat(report.byPeople() + report.byDefault() + report.gone())
                .isEqualTo(report.cases());
        assertThat(report.differences()).isZero();
        assertThat(report.differencesOnTwoThreads()).isZero();
        assertThat(report.events()).isEqualTo(700);
    }

    @Test
    void any_single_decision_can_be_taken_again() {
        Path journal = folder.resolve("journal");
        new DayTrial(120, 6, 60, 500, 3, List.of(Cause.Kind.VEHICLE_DOWN))
                .run(journal, Progress.NONE);
        Roads roads = new PlainRoads();
        List<Long> mended = new ArrayList<>();
        JournalReader.read(
                journal,
                unit -> {
                    if (unit.report() instanceof Reported.PlanProposed(PlanProposal proposal)
                            && proposal.reason() instanceof PlanProposal.Reason.Repair) {
                        mended.add(unit.sequence());
                    }
                },
                Progress.NONE);

        Replay.Result one =
                Replay.ofUnit(
                        journal,
                        mended.getFirst(),
                        version ->
                                Optional.<Roads>of(roads)
                                        .filter(it -> it.version().equals(version)),
                        2,
                        Progress.NONE);

        assertThat(one).isEqualTo(new Replay.Result(1, 0, 1, 0, 0, 0, List.of()));
        assertThat(Replay.ofUnit(journal, 9_999, _ -> Optional.of(roads), 1, Progress.NONE).units())
                .isZero();
    }

    @Test
    void a_whole_day_has_fifty_roots_of_twelve_kinds() {
        assertThat(ScriptedRoots.fifty()).hasSize(50);
        assertThat(ScriptedRoots.fifty().stream().distinct()).hasSize(12);
    }
}
