package io.depotdesk.data.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.depotdesk.routing.waves.WaveRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class WavesBenchTest {
    private static final WaveRules RULES = new WaveRules(1, 2, 1, 0.5, 0.8, 0.7);

    @TempDir private Path folder;

    @Test
    void a_report_has_a_row_for_each_day_and_the_means() throws InterruptedException {
        var bench =
                new WavesBench(
                        MadeUpStream.writeTo(folder),
                        folder.resolve("instances"),
                        RULES,
                        0.01,
                        0.01,
                        1,
                        List.of());

        var lines = bench.run(1, line -> {});

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().faults()).isEmpty();
        assertThat(lines.getFirst().requests()).isEqualTo(5);
        assertThat(new WavesReport(bench, lines, "Measured in a test.").text())
                .contains("| town_seed3 | 3 | 5 |")
                .contains("| winner | 4,100 | +0.00 % |")
                .contains("| yes |")
                .doesNotContain("Rules that were broken");
    }

    @Test
    void a_day_of_the_competition_is_played_by_its_rules() throws InterruptedException {
        Path benchmarks = shared().resolve("benchmarks");
        Path streams = benchmarks.resolve("dvrptw-euro-neurips-2022");
        assumeTrue(Files.exists(streams), () -> "There is no " + streams);
        var bench =
                new WavesBench(
                        streams,
                        benchmarks.resolve("vrptw-euro-neurips-2022"),
                        RULES,
                        0.05,
                        0.05,
                        1,
                        List.of("config187"));

        var line = bench.run(1, day -> {}).getFirst();

        assertThat(line.faults()).isEmpty();
        assertThat(line.requests()).isEqualTo(417);
        assertThat(line.waited()).isPositive();
        assertThat(line.cost()).isGreaterThan(line.best() * 9 / 10);
    }

    private static Path shared() {
        String named = System.getProperty("depotdesk.shared");
        return named == null
                ? Path.of("").toAbsolutePath().resolve("../../shared")
                : Path.of(named);
    }
}
