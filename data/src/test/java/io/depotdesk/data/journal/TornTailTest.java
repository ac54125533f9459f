package io.depotdesk.data.journal;

import static io.depotdesk.data.journal.JournalUnits.KEYS;
import static io.depotdesk.data.journal.JournalUnits.contentOf;
import static io.depotdesk.data.journal.JournalUnits.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.data.trials.FaultyDisk;
import io.depotdesk.data.trials.FaultyDisk.PowerCut;
import io.depotdesk.data.trials.FaultyDisk.Survival;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

class TornTailTest {

    private static final long SEGMENT = 16 << 10;
    private static final String FIRST = "000001.dj";

    @Test
    void what_a_crash_left_of_an_append_is_set_aside_and_the_day_goes_on() {
        var disk = new FaultyDisk();
        long end = appended(disk, 3);
        byte[] bytes = disk.bytesOf(FIRST);
        byte[] half = Arrays.copyOf("half a frame".getBytes(StandardCharsets.UTF_8), 40);
        System.arraycopy(half, 0, bytes, (int) end, half.length);
        disk.overwrite(FIRST, bytes);

        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            TornTail torn = journal.opening().torn();
            assertThat(torn).isEqualTo(new TornTail(FIRST, end, 12, FIRST + "." + end + ".torn"));
            assertThat(disk.bytesOf(torn.keptAs()))
                    .isEqualTo("half a frame".getBytes(StandardCharsets.UTF_8));
            assertThat(contentOf(journal)).isEqualTo(units(1, 3));
            journal.append(units(4, 6));
        }
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            assertThat(journal.opening().torn()).isNull();
            assertThat(contentOf(journal)).isEqualTo(units(1, 6));
        }
    }

    @Test
    void a_bad_frame_with_a_later_append_behind_it_is_an_alarm_that_names_it() {
        var disk = new FaultyDisk();
        long second = appended(disk, 1);
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            journal.append(units(2, 2));
            journal.append(units(3, 3));
        }
        // The close mark of the first writer lies in between.
        byte[] bytes = disk.bytesOf(FIRST).clone();
        int at = indexOf(bytes, "reason 2 ");
        assertThat(at).isGreaterThan((int) second);
        bytes[at] ^= 1;
        disk.overwrite(FIRST, bytes);

        assertThatThrownBy(() -> FileJournal.open(disk, KEYS, SEGMENT))
                .isInstanceOfSatisfying(
                        JournalDamagedException.class,
                        e -> {
                            assertThat(e.damage().segment()).isEqualTo(FIRST);
                            assertThat(e.damage().sequence()).isEqualTo(2);
                            assertThat(e.damage().offset()).isBetween(second, (long) at);
                        })
                .hasMessageContaining("unit 2: the frame does not match its checksum")
                .hasMessageEndingWith("Nothing was changed; restore the file from a copy.");
        assertThat(disk.bytesOf(FIRST)).isEqualTo(bytes);
        assertThat(disk.names()).containsExactly(FIRST);
        JournalCheck check = JournalVerifier.verify(disk, KEYS.subjects(), Progress.NONE);
        assertThat(check.isSound()).isFalse();
        assertThat(check.units()).isEqualTo(1);
    }

    @Test
    void a_lost_segment_is_an_alarm() {
        var disk = new FaultyDisk();
        try (var journal = FileJournal.open(disk, KEYS, 4096)) {
            for (int i = 1; i <= 30; i++) {
                journal.append(units(i, i));
            }
        }
        disk.delete("000002.dj");

        assertThatThrownBy(() -> FileJournal.open(disk, KEYS, 4096))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("000002.dj at byte 0")
                .hasMessageContaining("the file is missing");
    }

    @Test
    void every_flipped_bit_of_a_closed_journal_is_found() {
        var disk = new FaultyDisk();
        try (var journal = FileJournal.open(disk, KEYS, 4096)) {
            for (int i = 1; i <= 8; i++) {
                journal.append(units(2 * i - 1, 2 * i));
            }
        }
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        List<String> segments = disk.names();
        assertThat(segments).hasSizeGreaterThan(2);
        for (int trial = 0; trial < 2_000; trial++) {
            String segment = segments.get(dice.nextInt(segments.size()));
            byte[] good = disk.bytesOf(segment).clone();
            byte[] bad = good.clone();
            int at = dice.nextInt(bad.length);
            bad[at] ^= (byte) (1 << dice.nextInt(8));
            disk.overwrite(segment, bad);

            JournalCheck check = JournalVerifier.verify(disk, KEYS.subjects(), Progress.NONE);

            assertThat(!check.isSound() || check.tornBytes() > 0)
                    .as("bit flip in byte %d of %s is found", at, segment)
                    .isTrue();
            // Units may be missing only with an alarm: the close mark vouches for all of them.
            assertThat(check.damage() != null || check.units() == 16).isTrue();
            disk.overwrite(segment, good);
        }
        assertThat(JournalVerifier.verify(disk, KEYS.subjects(), Progress.NONE).isSound()).isTrue();
    }

    @Test
    void swapped_frames_are_found_by_the_chain_even_with_right_checksums() {
        var disk = new FaultyDisk();
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            journal.append(List.of(same(1), same(2)));
        }
        byte[] bytes = disk.bytesOf(FIRST).clone();
        int checkpoint = indexOf(bytes, "DJF1", FrameFormat.SMALLEST);
        int first = indexOf(bytes, "DJF1", checkpoint + 4);
        int second = indexOf(bytes, "DJF1", first + 4);
        int third = indexOf(bytes, "DJF1", second + 4);
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, second, swapped, first, third - second);
        System.arraycopy(bytes, first, swapped, first + third - second, second - first);
        disk.overwrite(FIRST, swapped);

        assertThatThrownBy(() -> FileJournal.open(disk, KEYS, SEGMENT))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining(
                        "frame 4 with unit 2 stands where frame 3 with unit 1 should");
    }

    /// Lives through many power cuts in a row, some while recovering from the one before.
    @ParameterizedTest
    @EnumSource(Survival.class)
    void no_power_cut_takes_back_what_was_acknowledged(Survival survival) {
        for (long seed = 1; seed <= 60; seed++) {
            var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var disk = new FaultyDisk();
            long acknowledged = 0;
            for (int cut = 0; cut < 5; cut++) {
                disk.cutPowerAfter(1 + dice.nextInt(dice.nextInt(4) == 0 ? 4 : 40));
                long before = acknowledged;
                acknowledged = appendUntilPowerCut(disk, acknowledged, dice);
                disk = disk.afterPowerCut(survival, dice);
                if (dice.nextInt(4) == 0) {
                    continue; // The next cut comes while this one is being recovered from.
                }
                try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
                    List<JournalUnit> found = contentOf(journal);
                    assertThat((long) found.size())
                            .as(
                                    "units after %s, seed %d, cut %d (%d before)",
                                    survival, seed, cut, before)
                            .isGreaterThanOrEqualTo(acknowledged);
                    assertThat(found).isEqualTo(units(1, found.size()));
                    acknowledged = found.size();
                } catch (JournalOpenException e) {
                    throw new AssertionError(
                            "%s, seed %d, cut %d".formatted(survival, seed, cut), e);
                }
            }
        }
    }

    /// If the test above cannot see this, it is blind.
    @Test
    void a_disk_that_lies_about_forcing_loses_what_was_acknowledged() {
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var disk = new FaultyDisk();
        appended(disk, 3);
        disk.lieAboutForcing();
        disk.cutPowerAfter(10);
        long acknowledged = appendUntilPowerCut(disk, 3, dice);

        try (var journal =
                FileJournal.open(disk.afterPowerCut(Survival.LOST_CACHE, dice), KEYS, SEGMENT)) {
            assertThat(journal.lastSequence()).isEqualTo(3).isLessThan(acknowledged);
        }
    }

    private static long appendUntilPowerCut(FaultyDisk disk, long from, RandomGenerator dice) {
        long acknowledged = from;
        try {
            // Not closed by try-with-resources: a power cut closes nothing.
            var journal = FileJournal.open(disk, KEYS, SEGMENT);
            acknowledged = Math.max(acknowledged, journal.lastSequence());
            while (true) {
                long last = acknowledged + 1 + dice.nextInt(5);
                journal.append(units(acknowledged + 1, last));
                acknowledged = last;
                if (dice.nextInt(30) == 0) {
                    journal.close();
                    journal = FileJournal.open(disk, KEYS, SEGMENT);
                }
            }
        } catch (PowerCut e) {
            return acknowledged;
        }
    }

    /// Returns where the next frame begins after appending `count` units and closing.
    private static long appended(FaultyDisk disk, int count) {
        try (var journal = FileJournal.open(disk, KEYS, SEGMENT)) {
            journal.append(units(1, count));
        }
        byte[] bytes = disk.bytesOf(FIRST);
        int end = bytes.length;
        while (bytes[end - 1] == 0) {
            end--;
        }
        return FrameFormat.padded(end);
    }

    private static JournalUnit same(long sequence) {
        JournalUnit unit = JournalUnits.unit(1);
        return new JournalUnit(sequence, unit.takenAt(), unit.report(), unit.conclusions());
    }

    private static int indexOf(byte[] bytes, String text) {
        return indexOf(bytes, text, 0);
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("There is no " + text);
    }
}
