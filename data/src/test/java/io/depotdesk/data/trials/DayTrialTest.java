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
                new DayTrial(120, 6, 250, 2_000, 3).run(folder.resolve("journal"), Progress.NONE);

        assertThat(report.differences()).isZero();
        assertThat(report.late()).isZero();
        assertThat(report.events()).isEqualTo(250);
        assertThat(report.odd()).isEmpty();
        assertThat(report.cases()).isPositive().isEqualTo(report.roots());
        assertThat(report.consequences()).isGreaterThan(report.cases());
        assertThat(report.byPeople() + report.byDefault() + report.gone())
                .isEqualTo(report.cases());
    }
}
