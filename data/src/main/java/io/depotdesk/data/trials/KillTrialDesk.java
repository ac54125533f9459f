package io.depotdesk.data.trials;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.SnapshotWriter;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.projections.Projection;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.simulation.MixedDay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The desk that a kill trial kills: real journal, real loop, real tables, and a day that never ends. It runs
/// in a process of its own and says on its standard output what it has acknowledged, one write a line:
///
/// - `READY 17`: it is open, the journal ends at unit 17
/// - `A 18 9f3c…`: unit 18 was acknowledged, the day then had this digest
/// - `X 18 …`: something is wrong at unit 18
/// - `F …`: it ends by itself; the stack is in its log
public final class KillTrialDesk {

    static final String JOURNAL = "journal";
    static final String TABLES = "projection";

    /// Small, so that a trial passes many borders between segments.
    static final long SEGMENT_BYTES = 4L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(KillTrialDesk.class);
    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
    private static final int SECONDS_BETWEEN_REPORTS = 20;
    private static final int LARGEST_BURST = 4;
    private static final int FAILED = 70;

    private final DispatchLoop loop;
    private final Journal journal;
    private final MixedDay day;
    private final RandomGenerator dice;
    private final OutputStream out;
    private final StateDigest digest = new StateDigest();
    private volatile Instant now;
    private DispatchState acknowledged;

    private KillTrialDesk(Journal journal, long seed, OutputStream out) {
        this.journal = journal;
        this.out = out;
        this.day = new MixedDay(seed);
        this.now = MORNING;
        this.loop = new DispatchLoop(journal, () -> now);
        this.acknowledged = loop.state();
        this.now = acknowledged.sequence() == 0 ? MORNING : acknowledged.at();
        this.dice =
                RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(seed + acknowledged.sequence());
    }

    /// Runs until it is killed.
    ///
    /// @param args the home folder, the seed, and `forgetful` for a journal that acknowledges too early
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        FileJournal file =
                FileJournal.open(
                        DiskFiles.made(home.resolve(JOURNAL)),
                        DeskKeys.beside(home.resolve(JOURNAL)),
                        SEGMENT_BYTES);
        Journal journal = file;
        if (args.length > 2 && args[2].equals("forgetful")) {
            journal = new ForgetfulJournal(file);
        }
        // The raw descriptor: what was written is the parent's, whatever happens to this process.
        var desk =
                new KillTrialDesk(
                        journal, Long.parseLong(args[1]), new FileOutputStream(FileDescriptor.out));
        try {
            desk.run(home.resolve(TABLES), SnapshotWriter.start(file, desk.loop.state()));
        } catch (IOException | ExecutionException | RuntimeException e) {
            // Threads of the desk would keep a failed process alive and silent.
            LOG.error("The desk of the trial failed", e);
            desk.say("F " + e);
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private void run(Path tables, SnapshotWriter snapshots)
            throws IOException, InterruptedException, ExecutionException {
        Projection projection = Projection.start(tables, journal, loop.state());
        loop.onState(projection::show);
        loop.onState(snapshots::show);
        loop.start();
        say("READY " + acknowledged.sequence());
        while (true) {
            List<CompletableFuture<Outcome>> burst = new ArrayList<>();
            int size = 1 + dice.nextInt(LARGEST_BURST);
            for (int i = 0; i < size; i++) {
                now = now.plusSeconds(SECONDS_BETWEEN_REPORTS);
                burst.add(loop.submit(day.next(loop.state(), i)));
            }
            long last = acknowledged.sequence();
            for (CompletableFuture<Outcome> report : burst) {
                if (report.get() instanceof Outcome.Accepted(JournalUnit unit)) {
                    last = Math.max(last, unit.sequence());
                }
            }
            acknowledge(last);
        }
    }

    /// Says everything up to `last`, also what the passing of time brought in between.
    private void acknowledge(long last) throws IOException {
        List<JournalUnit> units = new ArrayList<>();
        journal.readFrom(acknowledged.sequence() + 1, units::add);
        for (JournalUnit unit : units) {
            if (unit.sequence() > last) {
                break;
            }
            acknowledged = acknowledged.after(unit);
            DispatchState live = loop.state();
            if (live.sequence() == unit.sequence() && !live.equals(acknowledged)) {
                say("X %d the live day is not the fold of the journal".formatted(unit.sequence()));
            }
            say("A %d %s".formatted(unit.sequence(), digest.of(acknowledged)));
        }
    }

    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
