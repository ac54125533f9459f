package io.depotdesk.data.trials;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.SnapshotWriter;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.MixedDay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Fills a journal with days and measures how long a start takes, from opening the journal to the restored day.
public final class StartTrial {

    private static final Instant FIRST = Instant.parse("2026-11-23T07:00:00Z");
    private static final int SECONDS_BETWEEN_REPORTS = 60;
    private static final int STARTS = 3;

    private final Path journal;
    private final int days;
    private final MixedDay mixed;
    private int daysOpened;

    private record Start(DispatchState state, long folded, long millis, long cpuMillis) {}

    /// @param journal folder of the journal to be made
    public StartTrial(Path journal, int days, long seed, MixedDay.Size size) {
        this.journal = journal;
        this.days = days;
        this.mixed = new MixedDay(seed, size);
    }

    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public StartReport run(Progress progress) throws IOException {
        long units = fill(progress);
        long snapshotBytes = newestSnapshot();
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            progress.at("Starting from a snapshot", 1);
            starts.add(start());
        }
        try (var open = FileJournal.open(journal)) {
            SnapshotWriter.discard(open);
        }
        progress.at("Starting from the first unit", 1);
        Start refold = start();
        return new StartReport(
                daysOpened,
                units,
                journalBytes(),
                snapshotBytes,
                starts.stream().map(Start::millis).toList(),
                starts.stream().map(Start::cpuMillis).toList(),
                starts.getFirst().folded,
                refold.millis,
                refold.cpuMillis,
                starts.stream().allMatch(start -> digest(start).equals(digest(refold))));
    }

    private long fill(Progress progress) throws IOException {
        var core = new DispatchCore();
        try (var open = FileJournal.open(journal);
                var snapshots = SnapshotWriter.start(open)) {
            DispatchState state = DispatchLoop.restore(open);
            while (true) {
                progress.check();
                Reported report = mixed.next(state, 0);
                boolean newDay = report instanceof Reported.DayOpened;
                if (newDay && daysOpened == days) {
                    break;
                }
                if (newDay) {
                    daysOpened++;
                    progress.at(
                            "Day %d of %d".formatted(daysOpened, days), 0.9 * daysOpened / days);
                }
                long sequence = state.sequence() + 1;
                Instant at = FIRST.plusSeconds(sequence * SECONDS_BETWEEN_REPORTS);
                if (core.refusal(state, report, at).isPresent()) {
                    report = new Reported.ReplanAsked("again", report.by());
                }
                var unit = new JournalUnit(sequence, at, report, core.conclude(state, report, at));
                open.append(List.of(unit));
                state = state.after(unit);
                snapshots.show(state);
            }
        }
        // One that was not closed in good order starts from a snapshot some units back.
        try (var open = FileJournal.open(journal)) {
            DispatchState state = DispatchLoop.restore(open);
            for (int i = 0; i < 200; i++) {
                Reported report = new Reported.ReplanAsked("again", mixed.next(state, 0).by());
                Instant at = state.at().plusSeconds(1);
                var unit =
                        new JournalUnit(
                                state.sequence() + 1, at, report, core.conclude(state, report, at));
                open.append(List.of(unit));
                state = state.after(unit);
            }
            return open.lastSequence();
        }
    }

    private Start start() {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        try (var open = FileJournal.open(journal)) {
            long known = open.startingState().sequence();
            DispatchState state = DispatchLoop.restore(open);
            return new Start(
                    state,
                    state.sequence() - known,
                    (System.nanoTime() - wall) / 1_000_000,
                    (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000);
        }
    }

    private static String digest(Start start) {
        return new StateDigest().of(start.state);
    }

    private long newestSnapshot() throws IOException {
        long size = 0;
        try (var files = Files.list(journal)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".snapshot")).sorted().toList()) {
                size = Files.size(file);
            }
        }
        return size;
    }

    private long journalBytes() throws IOException {
        try (var files = Files.list(journal)) {
            long bytes = 0;
            for (Path file : files.filter(it -> it.toString().endsWith(".dj")).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
