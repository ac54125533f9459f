package io.depotdesk.data.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A small sample of `depotdesk journal kill-test`, which kills as often as it is asked to.
class KillTrialTest {

    private static final int KILLS = Integer.getInteger("depotdesk.trials.kills", 2);

    @TempDir Path work;

    @Test
    void a_killed_desk_has_lost_nothing_that_it_acknowledged() {
        KillReport report =
                new KillTrial(KillTrial.javaCommand(), KILLS, 2, false).run(work, Progress.NONE);

        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.kills()).isEqualTo(KILLS);
        assertThat(report.acknowledged()).isPositive();
        assertThat(report.units()).isGreaterThanOrEqualTo(report.acknowledged());
        assertThat(report.text()).endsWith("Nothing was lost.");
    }

    @Test
    void a_desk_that_acknowledges_too_early_is_caught() {
        KillReport report =
                new KillTrial(KillTrial.javaCommand(), 2, 3, true).run(work, Progress.NONE);

        assertThat(report.lost()).as(report.text()).isPositive();
        assertThat(report.isClean()).isFalse();
        assertThat(report.problems()).isNotEmpty();
    }
}
