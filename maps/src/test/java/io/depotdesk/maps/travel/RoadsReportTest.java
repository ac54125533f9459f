package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The figures of the roads can be made again by anybody, and say where ours differ from the engine's.
class RoadsReportTest {

    @TempDir Path folder;

    @Test
    void a_report_finds_no_difference_in_the_default_region() throws IOException {
        RoadsReport report =
                RoadsMeasurement.measure(
                        TestRegions.monaco(), "foot", List.of(50), 2, 1, Progress.NONE);

        assertThat(report.equality().pairs()).isEqualTo(1000);
        assertThat(report.equality().reachability()).isZero();
        assertThat(report.equality().deviating()).isZero();
        assertThat(report.unequalLegs()).isZero();
        assertThat(report.matrices().getFirst().single().rows()).isEqualTo(50);
        assertThat(report.markdown()).contains("| 50² |").contains("monaco@");
    }

    @Test
    void points_come_from_a_file_and_a_bad_line_is_named() throws IOException {
        Path good =
                Files.writeString(
                        folder.resolve("points.csv"), "lat,lon\n43.73,7.42\n\n43.74;7.43\n");
        Path bad =
                Files.writeString(folder.resolve("bad.csv"), "lat,lon\n43.73,7.42\nMain Street\n");

        assertThat(MatrixBenchmark.readPoints(good))
                .containsExactly(new GeoPoint(43.73, 7.42), new GeoPoint(43.74, 7.43));
        assertThatThrownBy(() -> MatrixBenchmark.readPoints(bad))
                .hasMessageContaining("Line 3")
                .hasMessageContaining("Main Street");
    }
}
