package io.depotdesk.app.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.cli.DepotdeskCommand;
import io.depotdesk.app.home.Home;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionImporter;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.maps.travel.GraphStep;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A version of a region is kept as long as a recorded decision rests on it.
class KeptVersionsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path folder;
    private Home home;
    private RegionStore store;
    private Region old;
    private Region middle;
    private Region current;

    @BeforeEach
    void threeVersionsOfMonaco() throws IOException {
        home = new Home(folder.resolve("home"));
        store = new RegionStore(home.folder());
        Path extract = DefaultRegion.copyExtract(folder);
        old = imported(extract);
        middle = imported(grown(extract, 1));
        current = imported(grown(extract, 2));
    }

    @Test
    void prune_keeps_what_decisions_rest_on_and_what_is_in_use() throws IOException {
        decideOn(old.id());

        assertThat(run("region", "prune")).isZero();

        assertThat(store.versions("town")).containsExactlyInAnyOrder(old, current);
        assertThat(store.find("town")).contains(current);
    }

    @Test
    void an_import_of_a_newer_extract_removes_nothing() throws IOException {
        assertThat(store.versions("town")).containsExactlyInAnyOrder(old, middle, current);
    }

    @Test
    void a_journal_that_cannot_be_read_keeps_everything() throws IOException {
        decideOn(old.id());
        try (var files = Files.list(home.journal())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 300) {
                    bytes[300] ^= 0x55; // inside the first of many frames
                    Files.write(file, bytes);
                }
            }
        }

        assertThat(run("region", "prune")).isEqualTo(1);

        assertThat(store.versions("town")).hasSize(3);
    }

    @Test
    void a_region_that_decisions_rest_on_is_removed_by_force_only() throws IOException {
        decideOn(middle.id());

        assertThat(run("region", "remove", "town")).isEqualTo(1);
        assertThat(store.versions("town")).hasSize(3);

        assertThat(run("region", "remove", "town", "--force")).isZero();
        assertThat(store.versions("town")).isEmpty();
    }

    @Test
    void an_old_decision_finds_the_roads_it_was_taken_on() {
        try (var kept = new KeptRoads(home, null);
                var ofOthers = new KeptRoads(home, "village")) {
            assertThat(kept.find(old.id()).orElseThrow().version()).isEqualTo(old.id());
            assertThat(kept.find(current.id()).orElseThrow().version()).isEqualTo(current.id());
            assertThat(kept.find("town@0123456789ab-f1")).isEmpty();
            assertThat(kept.find("../../etc@passwd")).isEmpty();
            assertThat(ofOthers.find(old.id())).isEmpty();
        }
    }

    private Region imported(Path extract) throws IOException {
        return new RegionImporter(store, List.of(new GraphStep()))
                .importExtract(extract, "town", NOON, Progress.NONE);
    }

    /// Returns the same extract with more blocks of a kind that readers skip.
    private Path grown(Path extract, int blocks) throws IOException {
        byte[] whole = Files.readAllBytes(extract);
        byte[] block = {0, 0, 0, 5, 0x0A, 1, 'X', 0x18, 2, 0x10, 1};
        byte[] bytes = Arrays.copyOf(whole, whole.length + blocks * block.length);
        for (int i = 0; i < blocks; i++) {
            System.arraycopy(block, 0, bytes, whole.length + i * block.length, block.length);
        }
        return Files.write(folder.resolve("grown" + blocks + ".osm.pbf"), bytes);
    }

    private void decideOn(String roads) {
        var decision =
                new DecisionRecord(
                        "1.1",
                        NOON,
                        Actor.MACHINE,
                        "Which plan?",
                        "The cheapest.",
                        new DecisionRecord.Basis(0, roads, List.of(), 1, List.of(), 10),
                        List.of(
                                new DecisionRecord.Alternative(
                                        "the plan", CostLedger.EMPTY, "It is the only one.")),
                        0,
                        null);
        try (var journal = FileJournal.open(home.journal())) {
            journal.append(
                    List.of(
                            new JournalUnit(
                                    1,
                                    NOON,
                                    new Reported.ReplanAsked("new orders", Actor.MACHINE),
                                    List.of(new Concluded.DecisionTaken(decision)))));
            for (long sequence = 2; sequence < 20; sequence++) {
                journal.append(
                        List.of(
                                new JournalUnit(
                                        sequence,
                                        NOON,
                                        new Reported.ReplanAsked("again", Actor.MACHINE),
                                        List.of())));
            }
        }
    }

    private int run(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--home";
        all[words.length + 1] = home.folder().toString();
        return DepotdeskCommand.run(_ -> 0, all);
    }
}
