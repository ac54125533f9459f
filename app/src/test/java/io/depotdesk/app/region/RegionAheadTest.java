package io.depotdesk.app.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

class RegionAheadTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir private Path folder;
    private Home home;

    @BeforeEach
    void one_region() throws IOException {
        home = MonacoHome.in(folder);
    }

    @Test
    void the_only_region_is_the_one_of_a_day_that_names_it_or_none() throws IOException {
        try (OpenRegion region =
                RegionAhead.begin(home).open(DefaultRegion.NAME, CLOCK, Progress.NONE)) {
            assertThat(region.region().name()).isEqualTo(DefaultRegion.NAME);
        }
        try (OpenRegion region = RegionAhead.begin(home).open(null, CLOCK, Progress.NONE)) {
            assertThat(region.roads().profiles()).isNotEmpty();
        }
    }

    @Test
    void a_day_in_a_region_that_is_not_there_says_so() {
        assertThatThrownBy(() -> RegionAhead.begin(home).open("atlantis", CLOCK, Progress.NONE))
                .hasMessageContaining("There is no region atlantis.");
    }

    @Test
    void a_default_region_that_is_damaged_is_made_anew_all_the_same() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("regions"))) {
            for (Path file : files.filter(it -> it.endsWith("properties")).toList()) {
                Files.write(file, new byte[10]);
            }
        }
        try (OpenRegion region = RegionAhead.begin(home).open(null, CLOCK, Progress.NONE)) {
            assertThat(region.roads().profiles()).isNotEmpty();
        }
    }
}
