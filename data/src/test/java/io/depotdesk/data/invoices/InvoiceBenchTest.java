package io.depotdesk.data.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class InvoiceBenchTest {

    @TempDir Path folder;

    @Test
    void every_sown_error_is_found_and_nothing_else_above_a_cent() {
        for (long seed = 1; seed <= 3; seed++) {
            InvoiceBench.Result result = new InvoiceBench(600, 90, seed).run(folder);

            assertThat(result.unreadable()).as("seed %d", seed).isZero();
            assertThat(result.missed()).as("seed %d", seed).isEmpty();
            assertThat(result.falseAlarms()).as("seed %d", seed).isEmpty();
            assertThat(result.kinds()).as("seed %d", seed).hasSize(9);
            assertThat(result.rounded()).isPositive();
            assertThat(result.roundingFound()).isEqualTo(result.rounded());
        }
    }
}
