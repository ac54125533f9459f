package io.depotdesk.data.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

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
        assertThat(report.events()).isEqualTo(700);
    }

    @Test
    void a_whole_day_has_fifty_roots_of_twelve_kinds() {
        assertThat(ScriptedRoots.fifty()).hasSize(50);
        assertThat(ScriptedRoots.fifty().stream().distinct()).hasSize(12);
    }
}
