package io.depotdesk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.app.cli.DepotdeskCommand;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One command makes the whole report on the roads, imports in programs of their own included.
class RoadsBenchTest {

    @TempDir Path folder;

    @Test
    void the_command_measures_the_default_region_for_every_vehicle() throws IOException {
        Path report = folder.resolve("reports/roads.md");

        int exit =
                DepotdeskCommand.run(
                        _ -> 0,
                        "bench",
                        "roads",
                        "--regions",
                        "monaco",
                        "--sizes",
                        "30",
                        "--traces",
                        "4",
                        "--out",
                        report.toString());

        assertThat(exit).isZero();
        String page = Files.readString(report);
        for (String profile : List.of("van", "van_plain", "truck", "bike", "foot")) {
            assertThat(page)
                    .as("deviations of " + profile)
                    .containsPattern("\\| monaco \\| " + profile + " \\| 1,000 \\| 0 \\| 0 \\|");
            assertThat(page).containsPattern("\\| monaco \\| " + profile + " \\| \\d+ \\| \\d+ ");
        }
        assertThat(page)
                .containsPattern(
                        "\\| monaco \\| 0\\.\\d \\| \\d+\\.\\d \\| \\d+\\.\\d \\| \\d+ \\|")
                .contains(
                        "| opening |",
                        "| 30² |",
                        "every 60 m, noise 8 m",
                        "Time of day and incidents: monaco",
                        "at a random departure: 0 of 625");
    }

    @Test
    void an_extract_that_is_not_there_is_told_before_any_work() {
        var bench = new RoadsBench(folder, folder, List.of(10), 1, 1, 1);

        assertThatThrownBy(() -> bench.run(List.of("atlantis"), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atlantis.osm.pbf")
                .hasMessageContaining("--extracts");
    }
}
