package io.depotdesk.data.trials;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.SnapshotWriter;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Fills a journal with days and measures how long a start takes, from opening the journal to the restored day.
public final class StartTrial {

    private static final int STARTS = 3;

    private final Path journal;
    private final Filling filling;

    /// What makes the journal.
    public interface Filling {

        /// Fills the journal in `folder`, with snapshots beside it. As a desk does that was not closed in good order,
        /// it leaves some units behind the newest snapshot.
        ///
        /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
        Filled fill(Path folder, Progress progress) throws IOException;
    }

    /// @param days in the journal
    /// @param units in it
    public record Filled(int days, long units) {}

    private record Start(DispatchState state, long folded, long millis, long cpuMillis) {}

    /// @param journal folder of the journal to be made
    public StartTrial(Path journal, Filling filling) {
        this.journal = journal;
        this.filling = filling;
    }

    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public StartReport run(Progress progress) throws IOException {
        Filled filled = filling.fill(journal, progress);
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
                filled.days(),
                filled.units(),
                journalBytes(),
                snapshotBytes,
                starts.stream().map(Start::millis).toList(),
                starts.stream().map(Start::cpuMillis).toList(),
                starts.getFirst().folded,
                refold.millis,
                refold.cpuMillis,
                starts.stream().allMatch(start -> digest(start).equals(digest(refold))));
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
