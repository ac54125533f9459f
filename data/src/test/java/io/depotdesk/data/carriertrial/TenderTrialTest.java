package io.depotdesk.data.carriertrial;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A small version of the great trial; `depotdesk bench tenders` runs the great one.
class TenderTrialTest {

    @TempDir Path work;

    @Test
    void desks_that_are_killed_on_a_rough_line_book_each_shipment_once_or_openly_not() {
        TenderTrialReport report =
                new TenderTrial(TenderTrial.javaCommand(), 40, 3, 60, 5).run(work, Progress.NONE);

        assertThat(report.problems()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.kills()).isGreaterThanOrEqualTo(3);
        assertThat(report.bookedOnce()).isPositive();
        assertThat(report.disturbed()).isPositive();
    }
}
