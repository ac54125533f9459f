package io.depotdesk.maps.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A file that cannot become a region ends in one sentence and leaves nothing behind.
class BadExtractTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path folder;

    @Test
    void a_missing_file_is_named() throws IOException {
        assertRefused(folder.resolve("nowhere.osm.pbf"), "There is no file");
    }

    @Test
    void an_empty_file_is_called_empty() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.osm.pbf")), "is empty");
    }

    @Test
    void a_text_file_is_called_no_extract() throws IOException {
        Path text =
                Files.writeString(
                        folder.resolve("notes.osm.pbf"), "order,street,city\n".repeat(100));
        assertRefused(text, "is not an OpenStreetMap extract");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 100, 20_000, 300_000, 444_000})
    void a_cut_file_says_where_it_ends(int bytes) throws IOException {
        assertRefused(Extracts.monacoCutAt(folder, bytes), "was cut");
    }

    @Test
    void a_damaged_block_says_at_which_byte() throws IOException {
        Path extract = Extracts.monaco(folder);
        byte[] bytes = Files.readAllBytes(extract);
        bytes[200_000] ^= 0x55;
        Files.write(extract, bytes);
        assertRefused(extract, "is damaged at byte");
    }

    @Test
    void an_extract_without_roads_says_so() throws IOException {
        assertRefused(Extracts.withoutRoads(folder), "no road");
    }

    @Test
    void no_damage_to_the_file_ends_in_anything_but_a_sentence() throws IOException {
        byte[] whole = Files.readAllBytes(Extracts.monaco(folder));
        long seed = 7;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 60; round++) {
            byte[] bytes = whole.clone();
            for (int hit = 0; hit <= random.nextInt(4); hit++) {
                // Half of the hits go where the structure is: the first blocks' headers.
                int at = random.nextInt(random.nextBoolean() ? 400 : bytes.length);
                bytes[at] = (byte) random.nextInt(256);
            }
            Path extract = Files.write(folder.resolve("hostile.osm.pbf"), bytes);
            Throwable outcome = catchThrowable(() -> ExtractReader.survey(extract, Progress.NONE));
            if (outcome != null) {
                assertThat(outcome)
                        .as("seed %d, round %d", seed, round)
                        .isInstanceOf(RegionImportException.class);
            }
        }
    }

    private void assertRefused(Path extract, String words) throws IOException {
        Path home = folder.resolve("home");
        var importer = new RegionImporter(new RegionStore(home), List.of());
        assertThatThrownBy(() -> importer.importExtract(extract, "town", NOON, Progress.NONE))
                .isInstanceOf(RegionImportException.class)
                .hasMessageContaining(words);
        assertThat(Folders.entries(home.resolve("regions")))
                .allMatch(left -> left.getFileName().toString().startsWith(".lock-"));
    }
}
