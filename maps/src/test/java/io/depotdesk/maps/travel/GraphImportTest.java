package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The road graph is built with progress, can be stopped at every stage, and is shared by those who read it.
class GraphImportTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Reading roads", "Preparing roads for van", "Preparing roads for bike"})
    void an_import_cancelled_at_any_stage_leaves_nothing(String stage) throws IOException {
        var store = new RegionStore(folder);
        var cancelled =
                new Progress() {
                    private boolean asked;

                    @Override
                    public void at(String step, double done) {
                        asked |= step.equals(stage);
                    }

                    @Override
                    public boolean cancelled() {
                        return asked;
                    }
                };

        assertThatThrownBy(() ->
                        DefaultRegion.ensure(
                                store, TestRegions.importer(store), TestRegions.NOON, cancelled))
                .isInstanceOf(WorkCancelledException.class);

        assertThat(store.list()).isEmpty();
        try (Stream<Path> left = Files.list(folder.resolve("regions"))) {
            assertThat(left).allMatch(path -> path.getFileName().toString().startsWith(".lock-"));
        }
    }

    @Test
    void two_readers_share_one_region_and_nobody_writes_to_it() throws IOException {
        GraphHopperRoads first = TestRegions.monaco();
        Region region = first.region();
        List<Path> before = files(region);

        try (GraphHopperRoads second = GraphHopperRoads.open(region, 1)) {
            var places = MatrixBenchmark.randomPoints(first, "van", 20, 6);
            assertThat(
                            second.matrix("van", places, TrafficDay.FREE_FLOW, Progress.NONE)
                                    .allSeconds())
                    .isEqualTo(
                            first.matrix("van", places, TrafficDay.FREE_FLOW, Progress.NONE)
                                    .allSeconds());
        }

        assertThat(files(region)).isEqualTo(before);
    }

    @Test
    void the_version_names_region_extract_and_format() {
        assertThat(TestRegions.monaco().version()).matches("monaco@[0-9a-f]{12}-f1");
        assertThat(TestRegions.monaco().profiles().getFirst()).isEqualTo("van");
    }

    private static List<Path> files(Region region) throws IOException {
        try (Stream<Path> files = Files.walk(region.folder())) {
            return files.sorted().toList();
        }
    }
}
