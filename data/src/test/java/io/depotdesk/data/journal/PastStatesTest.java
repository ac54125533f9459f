package io.depotdesk.data.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;
import io.depotdesk.simulation.MixedDay;
import io.depotdesk.testdays.SampleDay;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two days in one journal, looked at while the desk writes on.
class PastStatesTest {

    private static final int UNITS = 150;
    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");

    @TempDir private Path home;
    private final DispatchCore core = new DispatchCore();
    private final StateDigest digest = new StateDigest();
    private final List<String> digests = new ArrayList<>();
    private Path folder;
    private FileJournal journal;
    private SnapshotWriter snapshots;
    private DispatchState state = DispatchState.EMPTY;
    private MixedDay day = new MixedDay(11);

    @BeforeEach
    void two_days_are_played() {
        folder = home.resolve("journal");
        journal = FileJournal.open(folder);
        snapshots = SnapshotWriter.start(journal, state);
        digests.add(digest.of(state));
        play(UNITS);
        take(
                new Reported.DayOpened(
                        SampleDay.DATE.plusDays(1), SampleDay.ZONE, SampleDay.DEPOT, "monaco"));
        day = new MixedDay(12);
        play(UNITS);
    }

    @AfterEach
    void close() {
        snapshots.close();
        journal.close();
    }

    @Test
    void every_unit_shows_the_digest_that_the_state_had_then() {
        var past = PastStates.of(folder);
        assertThat(past.look(Progress.NONE)).isEqualTo(state.sequence());

        assertDigests(past, IntStream.rangeClosed(0, (int) state.sequence()).toArray());
    }

    @Test
    void steps_back_and_jumps_show_the_same_as_steps_on() {
        var past = PastStates.of(folder);
        past.look(Progress.NONE);
        int last = (int) state.sequence();

        assertDigests(past, IntStream.rangeClosed(0, last).map(i -> last - i).toArray());
        assertDigests(past, new Random(5).ints(60, 0, last + 1).toArray());
    }

    @Test
    void a_second_day_is_rebuilt_from_its_beginning_and_not_from_the_first_day()
            throws IOException {
        snapshots.close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("%012d.day".formatted(1), "%012d.day".formatted(UNITS + 1));
        }
        var past = PastStates.of(folder);
        past.look(Progress.NONE);
        var folded = new ArrayList<Double>();

        DispatchState then = past.at(UNITS + 11, (_, done) -> folded.add(done));

        assertThat(digest.of(then)).isEqualTo(digests.get(UNITS + 11));
        assertThat(folded).hasSize(10);
    }

    @Test
    void what_the_desk_writes_meanwhile_is_taken_up_at_the_next_look() {
        var past = PastStates.of(folder);
        long before = past.look(Progress.NONE);
        play(20);

        assertThatThrownBy(() -> past.at(before + 1, Progress.NONE))
                .hasMessage(
                        "There is no event %d; the journal holds 1 to %d."
                                .formatted(before + 1, before));
        assertThat(past.look(Progress.NONE)).isEqualTo(before + 20);
        assertThat(past.at(before + 20, Progress.NONE)).isEqualTo(state);
        assertThat(past.headings())
                .hasSize((int) before + 20)
                .allSatisfy(heading ->
                        assertThat(heading.kind())
                                .isEqualTo(UnitCodec.kind(past.unit(heading.sequence()).report())));
    }

    @Test
    void a_rebuilding_that_is_cancelled_ends() {
        var past = PastStates.of(folder);
        past.look(Progress.NONE);
        var cancelled =
                new Progress() {
                    @Override
                    public void at(String step, double done) {
                        // Nobody looks.
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };

        assertThatThrownBy(() -> past.at(UNITS, cancelled))
                .isInstanceOf(WorkCancelledException.class);
    }

    private void assertDigests(PastStates past, int[] sequences) {
        for (int sequence : sequences) {
            assertThat(digest.of(past.at(sequence, Progress.NONE)))
                    .as("unit %d", sequence)
                    .isEqualTo(digests.get(sequence));
        }
    }

    private void play(int units) {
        for (int i = 0; i < units; i++) {
            Reported report = day.next(state, 0);
            take(
                    core.refusal(state, report, MORNING.plusSeconds(20 * state.sequence()))
                                    .isPresent()
                            ? new Reported.ReplanAsked("again", report.by())
                            : report);
        }
    }

    private void take(Reported report) {
        Instant at = MORNING.plusSeconds(20 * (state.sequence() + 1));
        var unit = core.taken(state, report, at);
        journal.append(List.of(unit));
        state = state.after(unit);
        digests.add(digest.of(state));
        snapshots.show(state);
    }
}
