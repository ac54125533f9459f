package io.depotdesk.data.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A small sample of `depotdesk journal power-cut-test`.
class PowerCutTrialTest {

    @TempDir Path work;

    @Test
    void a_desk_whose_power_is_cut_has_lost_nothing_that_it_acknowledged() throws Exception {
        PowerCutReport report = new PowerCutTrial(work, 8, 5, false).run(Progress.NONE);

        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.cuts().values()).containsExactly(2, 2, 2, 2);
        assertThat(report.acknowledged()).isPositive();
        assertThat(report.tableTrials()).isPositive();
        assertThat(report.text()).endsWith("Nothing was lost.");
    }

    @Test
    void a_disk_that_forces_nothing_is_caught() throws Exception {
        PowerCutReport report = new PowerCutTrial(work, 4, 5, true).run(Progress.NONE);

        assertThat(report.isClean()).isFalse();
        assertThat(report.problems()).isNotEmpty();
    }
}
