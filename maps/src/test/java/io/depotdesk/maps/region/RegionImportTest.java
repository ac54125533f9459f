package io.depotdesk.maps.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An import is all or nothing, and what was there before stays until it is all.
class RegionImportTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path folder;
    private RegionStore store;
    private Path extract;

    @BeforeEach
    void anEmptyHomeAndMonaco() throws IOException {
        store = new RegionStore(folder.resolve("home"));
        extract = Extracts.monaco(folder);
    }

    @Test
    void an_imported_region_tells_what_it_holds() throws IOException {
        Region region = importer(step("first")).importExtract(extract, "town", NOON, Progress.NONE);

        assertThat(store.list()).containsExactly(region);
        assertThat(region.folder().resolve("first")).hasContent("made of monaco-latest.osm.pbf");
        assertThat(region.nodes()).isGreaterThan(25_000);
        assertThat(region.roads()).isBetween(500L, region.ways());
        assertThat(region.bounds().contains(new GeoPoint(43.7384, 7.4246))).isTrue();
        assertThat(region.profiles()).containsExactly("first-profile");
        assertThat(region.importedAt()).isEqualTo(NOON);
        assertThat(region.version()).matches("[0-9a-f]{12}-f1");
    }

    @Test
    void progress_names_the_steps_and_never_runs_backwards() throws IOException {
        List<String> steps = new ArrayList<>();
        List<Double> shares = new ArrayList<>();

        importer(step("first"), step("second"))
                .importExtract(
                        extract,
                        "town",
                        NOON,
                        (step, done) -> {
                            steps.add(step);
                            shares.add(done);
                        });

        assertThat(steps).contains("Reading the extract", "first", "second", "The region is ready");
        assertThat(shares).isSorted().endsWith(1.0);
    }

    @Test
    void a_failing_step_leaves_the_old_region_in_use_and_nothing_half_made() throws IOException {
        Region before = importer(step("first")).importExtract(extract, "town", NOON, Progress.NONE);
        ImportStep broken =
                failing(() -> {
                    throw new IllegalStateException("node 17 has no name");
                });

        assertThatThrownBy(() ->
                        importer(step("first"), broken)
                                .importExtract(extract, "town", NOON, Progress.NONE))
                .isInstanceOf(RegionImportException.class)
                .hasMessageContaining("monaco-latest.osm.pbf")
                .hasMessageContaining("node 17 has no name");

        assertThat(store.list()).containsExactly(before);
        assertThat(inHand()).isEmpty();
    }

    @Test
    void a_cancelled_import_leaves_nothing() throws IOException {
        var cancelled =
                new Progress() {
                    private boolean asked;

                    @Override
                    public void at(String step, double done) {
                        asked |= step.equals("second");
                    }

                    @Override
                    public boolean cancelled() {
                        return asked;
                    }
                };

        assertThatThrownBy(() ->
                        importer(step("first"), step("second"), step("third"))
                                .importExtract(extract, "town", NOON, cancelled))
                .isInstanceOf(WorkCancelledException.class);

        assertThat(store.list()).isEmpty();
        assertThat(inHand()).isEmpty();
    }

    @Test
    void a_newer_extract_becomes_current_and_the_old_version_stays_for_old_decisions()
            throws IOException {
        Region old = importer(step("first")).importExtract(extract, "town", NOON, Progress.NONE);
        Region fresh =
                importer(step("first")).importExtract(grown(extract), "town", NOON, Progress.NONE);

        assertThat(fresh.version()).isNotEqualTo(old.version());
        assertThat(store.find("town")).contains(fresh);
        assertThat(store.find("town", old.version())).contains(old);
        assertThat(store.versions("town")).containsExactlyInAnyOrder(old, fresh);
    }

    @Test
    void a_removed_region_is_gone_with_all_versions() throws IOException {
        importer(step("first")).importExtract(extract, "town", NOON, Progress.NONE);

        assertThat(store.remove("town")).isTrue();

        assertThat(store.list()).isEmpty();
        assertThat(store.versions("town")).isEmpty();
        assertThat(store.remove("town")).isFalse();
    }

    @Test
    void two_imports_of_one_name_do_not_meet() throws IOException {
        var inside = new ArrayList<Throwable>();
        ImportStep meddling =
                failing(() -> {
                    try {
                        importer(step("other")).importExtract(extract, "town", NOON, Progress.NONE);
                    } catch (RegionBusyException busy) {
                        inside.add(busy);
                    }
                });

        importer(meddling).importExtract(extract, "town", NOON, Progress.NONE);

        assertThat(inside).singleElement().asString().contains("town");
    }

    @Test
    void a_name_cannot_lead_out_of_the_folder() {
        assertThatThrownBy(() ->
                        importer().importExtract(extract, "../elsewhere", NOON, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../elsewhere");
    }

    @Test
    void a_killed_import_leaves_the_old_region_and_its_leftovers_go_at_the_next_start()
            throws Exception {
        Region before = importer(step("first")).importExtract(extract, "town", NOON, Progress.NONE);
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ImportUntilKilled.class.getName(),
                                folder.resolve("home").toString(),
                                grown(extract).toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var out = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("half made");
            assertThat(inHand()).hasSize(1);
            store.cleanUp();
            assertThat(inHand()).as("a living import is no leftover").hasSize(1);
        } finally {
            child.destroyForcibly().waitFor();
        }

        assertThat(store.list()).containsExactly(before);
        store.cleanUp();
        assertThat(inHand()).isEmpty();
        assertThat(
                        importer(step("first"))
                                .importExtract(grown(extract), "town", NOON, Progress.NONE))
                .isNotEqualTo(before);
    }

    private interface Work {
        void run() throws IOException;
    }

    private List<Path> inHand() throws IOException {
        return Folders.entries(folder.resolve("home/regions")).stream()
                .filter(path -> path.getFileName().toString().startsWith(".importing-"))
                .toList();
    }

    private RegionImporter importer(ImportStep... steps) {
        return new RegionImporter(store, List.of(steps));
    }

    /// Returns the same extract with one more block, of a kind that readers skip.
    private static Path grown(Path extract) throws IOException {
        byte[] whole = Files.readAllBytes(extract);
        // Header of 5 bytes: type "X", 2 bytes of data. The data: an unpacked size of 1 and nothing
        // else.
        byte[] block = {0, 0, 0, 5, 0x0A, 1, 'X', 0x18, 2, 0x10, 1};
        byte[] bytes = Arrays.copyOf(whole, whole.length + block.length);
        System.arraycopy(block, 0, bytes, whole.length, block.length);
        return Files.write(extract.resolveSibling("grown.osm.pbf"), bytes);
    }

    static ImportStep step(String name) {
        return new ImportStep() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double weight() {
                return 1;
            }

            @Override
            public List<String> profiles() {
                return List.of(name + "-profile");
            }

            @Override
            public void build(Path extract, Path target, Progress progress) throws IOException {
                progress.at(name, 0.5);
                Files.writeString(target.resolve(name), "made of " + extract.getFileName());
            }
        };
    }

    private static ImportStep failing(Work what) {
        return new ImportStep() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public double weight() {
                return 1;
            }

            @Override
            public void build(Path extract, Path target, Progress progress) throws IOException {
                what.run();
            }
        };
    }
}
