package io.depotdesk.data.journal;

import static io.depotdesk.data.journal.JournalUnits.KEYS;
import static io.depotdesk.data.journal.JournalUnits.contentOf;
import static io.depotdesk.data.journal.JournalUnits.unit;
import static io.depotdesk.data.journal.JournalUnits.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.trials.FaultyDisk;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnavailableException;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FileJournalTest {

    private static final long SEGMENT = 64 << 10;

    @TempDir Path home;

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void what_was_appended_is_there_after_closing_and_opening_again() {
        Path folder = home.resolve("deep/journal");
        try (var journal = FileJournal.open(folder)) {
            assertThat(journal.lastSequence()).isZero();
            journal.append(units(1, 3));
            journal.append(units(4, 4));
            assertThat(contentOf(journal)).isEqualTo(units(1, 4));
        }
        try (var journal = FileJournal.open(folder)) {
            assertThat(journal.opening()).isEqualTo(new JournalOpening(4, 1, null));
            assertThat(journal.lastSequence()).isEqualTo(4);
            journal.append(units(5, 5));
            assertThat(contentOf(journal)).isEqualTo(units(1, 5));
        }
    }

    @Test
    void an_append_that_does_not_fit_goes_into_a_new_segment_in_one_piece() throws Exception {
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            for (long sequence = 1; sequence <= 300; sequence += 3) {
                journal.append(units(sequence, sequence + 2));
            }
            assertThat(contentOf(journal)).isEqualTo(units(1, 300));
        }
        assertThat(disk.names()).contains("000001.dj", "000002.dj", "000003.dj");
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            assertThat(contentOf(journal)).isEqualTo(units(1, 300));
            List<JournalUnit> late = new ArrayList<>();
            journal.readFrom(277, late::add);
            assertThat(late).isEqualTo(units(277, 300));
        }
    }

    @Test
    void an_append_larger_than_a_segment_gets_a_segment_of_its_size() {
        try (var journal = FileJournal.open(disk, KEYS, 4096)) {
            journal.append(units(1, 90));
            journal.append(units(91, 91));
        }
        try (var journal = FileJournal.open(disk, KEYS, 4096)) {
            assertThat(contentOf(journal)).isEqualTo(units(1, 91));
        }
    }

    @Test
    void a_second_desk_is_kept_out_and_told_who_is_in() {
        try (var first = FileJournal.open(home.resolve("journal"))) {
            assertThatThrownBy(() -> FileJournal.open(home.resolve("journal")))
                    .isInstanceOf(JournalInUseException.class)
                    .hasMessageContaining("in use by another Depotdesk")
                    .hasMessageContaining("Close that one first");
            first.append(units(1, 1));
        }
        FileJournal.open(home.resolve("journal")).close();
    }

    @Test
    void units_that_do_not_follow_are_a_mistake_of_the_caller() {
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            assertThatThrownBy(() -> journal.append(units(2, 2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Unit 2 does not follow unit 0.");
            journal.append(units(1, 1));
        }
    }

    @Test
    void writes_that_take_only_a_part_are_repeated_until_all_is_written() {
        disk.shortenWrites();
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            journal.append(units(1, 20));
        }
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            assertThat(contentOf(journal)).isEqualTo(units(1, 20));
        }
    }

    @Test
    void after_a_failed_force_nothing_more_is_taken() {
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            journal.append(units(1, 2));
            disk.failForceAfter(1);
            assertThatThrownBy(() -> journal.append(units(3, 3)))
                    .isInstanceOf(JournalUnavailableException.class)
                    .hasMessage(
                            "Journal unit 3 could not be written (Input/output error); the day is"
                                    + " read-only until it can be.");
            assertThatThrownBy(() -> journal.append(units(3, 3)))
                    .isInstanceOf(JournalUnavailableException.class);
            assertThat(journal.lastSequence()).isEqualTo(2);
            assertThat(contentOf(journal)).isEqualTo(units(1, 2));
        }
        // Whether unit 3 is there is the disk's secret; nobody was told that it is.
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            assertThat(contentOf(journal)).startsWith(unit(1), unit(2));
        }
    }

    @Test
    void a_full_disk_is_told_in_plain_words_and_leaves_no_half_segment() {
        try (var journal = FileJournal.open(disk, KEYS, 4096)) {
            journal.append(units(1, 1));
            disk.leaveRoom(100);
            assertThatThrownBy(() -> journal.append(units(2, 20)))
                    .isInstanceOf(JournalUnavailableException.class)
                    .hasMessageContaining("the disk is full; make room where memory is");
        }
        assertThat(disk.names()).containsExactly("000001.dj");
        disk.leaveRoom(Long.MAX_VALUE);
        try (var journal = FileJournal.open(disk, KEYS, 4096)) {
            assertThat(contentOf(journal)).isEqualTo(units(1, 1));
            journal.append(units(2, 20));
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_plain_words() throws Exception {
        Path file = Files.writeString(home.resolve("notes.txt"), "not a folder");

        assertThatThrownBy(() -> FileJournal.open(file.resolve("journal")))
                .isInstanceOf(JournalOpenException.class)
                .hasMessageStartingWith("The journal in " + file.resolve("journal"))
                .hasMessageContaining("cannot be opened: ");
    }

    @Test
    void the_interrupt_of_a_reading_thread_leaves_the_journal_open() throws Exception {
        try (var journal = FileJournal.open(home.resolve("journal"))) {
            journal.append(units(1, 3));
            var reader =
                    Thread.ofPlatform()
                            .unstarted(() -> {
                                Thread.currentThread().interrupt();
                                try {
                                    journal.readFrom(1, _ -> {});
                                } catch (UncheckedIOException e) {
                                    // The reader may stop; the writer may not.
                                }
                            });
            reader.start();
            reader.join();
            journal.append(units(4, 4));
            assertThat(contentOf(journal)).isEqualTo(units(1, 4));
        }
    }

    @Test
    void the_verifier_reads_beside_a_desk_at_work() {
        try (var journal = FileJournal.open(home.resolve("journal"))) {
            journal.append(units(1, 5));

            JournalCheck check = JournalVerifier.verify(home.resolve("journal"), Progress.NONE);

            assertThat(check.isSound()).isTrue();
            assertThat(check.lastSequence()).isEqualTo(5);
            assertThat(check.closedInOrder()).isFalse();
            assertThat(check.stateDigest()).hasSize(64);
        }
        JournalCheck closed = JournalVerifier.verify(home.resolve("journal"), Progress.NONE);
        assertThat(closed.closedInOrder()).isTrue();
        assertThat(closed.text()).contains("5 units").endsWith("The journal is sound.");
    }

    @Test
    void a_unit_that_does_not_follow_from_the_day_is_named_by_the_verifier() {
        var impossible =
                new JournalUnit(
                        2,
                        unit(2).takenAt(),
                        unit(2).report(),
                        List.of(new Concluded.ActRepeated("nothing")));
        try (var journal = FileJournal.open(home.resolve("journal"))) {
            journal.append(List.of(unit(1), impossible));
        }
        JournalCheck check = JournalVerifier.verify(home.resolve("journal"), Progress.NONE);

        assertThat(check.isSound()).isFalse();
        assertThat(check.damage()).isNull();
        assertThat(check.foldProblem()).startsWith("The day cannot be restored beyond unit 1: ");
    }
}
