package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.graphhopper.storage.DAType;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.maps.region.Region;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What is stored with a region for a quick start gives the same answers as what it was made from, and is made
/// anew when it cannot be used.
class StoredRoadsTest {

    @TempDir Path folder;
    private Region copy;
    private List<GeoPoint> places;

    @BeforeEach
    void aCopyOfMonaco() throws IOException {
        Region monaco = TestRegions.monaco().region();
        try (Stream<Path> files = Files.walk(monaco.folder())) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(monaco.folder().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        copy =
                new Region(
                        monaco.name(),
                        monaco.version(),
                        folder,
                        monaco.bounds(),
                        monaco.nodes(),
                        monaco.ways(),
                        monaco.relations(),
                        monaco.roads(),
                        monaco.profiles(),
                        monaco.importedAt(),
                        monaco.attribution(),
                        monaco.extract());
        places = MatrixBenchmark.randomPoints(TestRegions.monaco(), "van", 40, 9);
    }

    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void missing_arrays_are_made_anew_and_kept(VehicleProfile profile) throws IOException {
        Path arrays = arrays(profile);
        byte[] stored = Files.readAllBytes(arrays);
        Files.delete(arrays);

        assertThat(answers(DAType.RAM_STORE, profile)).isEqualTo(expected(profile));

        assertThat(Files.readAllBytes(arrays)).isEqualTo(stored);
        try (Stream<Path> left = Files.list(arrays.getParent())) {
            assertThat(left).allMatch(file -> file.toString().endsWith(".arrays"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 20, 27, 28, 40, 10_000, -1})
    void damaged_arrays_are_never_used(int at) throws IOException {
        Path arrays = arrays(VehicleProfile.VAN);
        byte[] bytes = Files.readAllBytes(arrays);
        bytes[at < 0 ? bytes.length - 1 : at] ^= 0x10;
        Files.write(arrays, bytes);

        assertThatThrownBy(() -> ArrayFile.Reader.open(arrays, 1)).isInstanceOf(IOException.class);
        assertThat(answers(DAType.RAM_STORE, VehicleProfile.VAN))
                .isEqualTo(expected(VehicleProfile.VAN));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 28, 1000, 100_000})
    void cut_arrays_are_never_used(int length) throws IOException {
        Path arrays = arrays(VehicleProfile.FOOT);
        byte[] bytes = Files.readAllBytes(arrays);
        Files.write(arrays, java.util.Arrays.copyOf(bytes, length));

        assertThat(answers(DAType.RAM_STORE, VehicleProfile.FOOT))
                .isEqualTo(expected(VehicleProfile.FOOT));
    }

    @Test
    void arrays_of_another_profile_are_never_used() throws IOException {
        Files.copy(
                arrays(VehicleProfile.FOOT),
                arrays(VehicleProfile.VAN),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(answers(DAType.RAM_STORE, VehicleProfile.VAN))
                .isEqualTo(expected(VehicleProfile.VAN));
    }

    /// Graphs of more than a gigabyte are mapped instead of copied; no extract at hand is that large.
    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void a_mapped_graph_gives_the_same_answers(VehicleProfile profile) throws IOException {
        assertThat(answers(DAType.MMAP_RO, profile)).isEqualTo(expected(profile));
    }

    private Path arrays(VehicleProfile profile) {
        return folder.resolve("flat").resolve(profile.id() + ".arrays");
    }

    /// Times of a matrix, and the line of a leg.
    private record Answers(List<Integer> seconds, RoadLeg leg) {
        static Answers of(GraphHopperRoads roads, String profile, List<GeoPoint> places) {
            int[] seconds =
                    roads.matrix(profile, places, TrafficDay.FREE_FLOW, Progress.NONE).allSeconds();
            return new Answers(
                    java.util.Arrays.stream(seconds).boxed().toList(),
                    roads.leg(profile, places.get(0), places.get(1), TrafficDay.FREE_FLOW, 0));
        }
    }

    private Answers answers(DAType storage, VehicleProfile profile) throws IOException {
        try (GraphHopperRoads roads = GraphHopperRoads.open(copy, 1, storage)) {
            return Answers.of(roads, profile.id(), places);
        }
    }

    private Answers expected(VehicleProfile profile) {
        return Answers.of(TestRegions.monaco(), profile.id(), places);
    }
}
