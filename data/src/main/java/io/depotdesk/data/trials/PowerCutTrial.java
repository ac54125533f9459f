package io.depotdesk.data.trials;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalCheck;
import io.depotdesk.data.journal.JournalOpenException;
import io.depotdesk.data.journal.JournalVerifier;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.trials.FaultyDisk.PowerCut;
import io.depotdesk.data.trials.FaultyDisk.Survival;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.MixedDay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Cuts the power of a desk at work, on a disk that records every write, rename and force and then holds what a
/// real one might: journal, keys and snapshots are on it. The next desk goes on with what is left, and is cut
/// off again, sometimes while it recovers. All follows from the seed.
public final class PowerCutTrial {

    private static final long SEGMENT_BYTES = 96 << 10;
    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
    private static final int LIVES_OF_A_DISK = 10;
    private static final int TABLES_EVERY = 2;
    private static final int MOST_PROBLEMS = 20;

    private final int runs;
    private final long seed;
    private final boolean lying;
    private final TornTables tables;
    private final DispatchCore core = new DispatchCore();
    private final StateDigest digest = new StateDigest();
    private final SequencedMap<Long, String> acknowledged = new TreeMap<>();
    private final SequencedMap<Survival, Integer> cuts = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private MixedDay day;
    private int cut;
    private int duringStart;
    private long acknowledgedInAll;
    private long lost;
    private int unopenable;
    private int mismatches;
    private int unsound;
    private int snapshotMismatches;
    private int tornTails;
    private int tableTrials;
    private int tableMismatches;
    private int tablesMadeAnew;

    /// @param work an empty folder for the database files
    /// @param lying whether the disk says that it forced what it did not, so that the trial has something to find
    public PowerCutTrial(Path work, int runs, long seed, boolean lying) {
        this.runs = runs;
        this.seed = seed;
        this.lying = lying;
        this.tables = new TornTables(work);
        this.day = new MixedDay(seed);
    }

    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public PowerCutReport run(Progress progress) throws IOException, InterruptedException {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var disk = new FaultyDisk();
        boolean usable = true;
        for (cut = 1; cut <= runs; cut++) {
            progress.at("Power cut %d of %d".formatted(cut, runs), (double) cut / runs);
            progress.check();
            if (cut % LIVES_OF_A_DISK == 1 || !usable) {
                usable = true;
                disk = new FaultyDisk();
                acknowledged.clear();
                tables.forget();
                day = new MixedDay(seed + cut);
            }
            if (lying) {
                disk.lieAboutForcing();
            }
            // One in five comes while the desk starts.
            disk.cutPowerAfter(1 + dice.nextInt(dice.nextInt(5) == 0 ? 12 : 80));
            workUntilPowerCut(disk, dice);
            Survival survival = Survival.values()[cut % Survival.values().length];
            cuts.merge(survival, 1, Integer::sum);
            disk = disk.afterPowerCut(survival, dice);
            usable = check(disk, survival, dice);
        }
        return new PowerCutReport(
                cuts,
                duringStart,
                acknowledgedInAll,
                lost,
                unopenable,
                mismatches,
                unsound,
                snapshotMismatches,
                tornTails,
                tableTrials,
                tableMismatches,
                tablesMadeAnew,
                problems);
    }

    private void workUntilPowerCut(FaultyDisk disk, RandomGenerator dice) throws IOException {
        boolean open = false;
        try {
            while (true) {
                // Not closed by try-with-resources: a power cut closes nothing.
                var journal = FileJournal.open(disk, DeskKeys.in(disk), SEGMENT_BYTES);
                DispatchState state = DispatchLoop.restore(journal);
                open = true;
                int batches = 5 + dice.nextInt(30);
                for (int i = 0; i < batches; i++) {
                    state = append(journal, state, 1 + dice.nextInt(4));
                    if (dice.nextInt(15) == 0) {
                        journal.keepSnapshot(state);
                    }
                }
                journal.close();
            }
        } catch (PowerCut e) {
            duringStart += open ? 0 : 1;
        }
    }

    private DispatchState append(FileJournal journal, DispatchState before, int count) {
        List<JournalUnit> units = new ArrayList<>();
        SequencedMap<Long, String> digests = new TreeMap<>();
        DispatchState state = before;
        for (int i = 0; i < count; i++) {
            Reported report = day.next(state, i);
            Instant at = MORNING.plusSeconds(5 * state.sequence());
            if (core.refusal(state, report, at).isPresent()) {
                report = new Reported.ReplanAsked("again", report.by());
            }
            var unit = core.taken(state, report, at);
            state = state.after(unit);
            units.add(unit);
            digests.put(unit.sequence(), digest.of(state));
        }
        journal.append(units);
        acknowledged.putAll(digests);
        acknowledgedInAll += units.size();
        return state;
    }

    /// @return whether a desk can go on with what is there
    private boolean check(FaultyDisk disk, Survival survival, RandomGenerator dice)
            throws IOException, InterruptedException {
        try (var journal = FileJournal.open(disk, DeskKeys.in(disk), SEGMENT_BYTES)) {
            tornTails += journal.opening().torn() == null ? 0 : 1;
            DispatchState quick = DispatchLoop.restore(journal);
            DispatchState whole = fold(journal);
            long last = journal.lastSequence();
            long gone = acknowledged.keySet().stream().filter(each -> each > last).count();
            if (gone > 0) {
                lost += gone;
                problem("%d acknowledged events are gone, %s".formatted(gone, survival));
            }
            // Not only equal: in the same order, too.
            if (!digest.of(quick).equals(digest.of(whole))) {
                snapshotMismatches++;
                problem("A snapshot led to another day, " + survival);
            }
            if (cut % TABLES_EVERY == 0 && last > 0) {
                Survival tablesSurvive = Survival.values()[dice.nextInt(4)];
                TornTables.Result result = tables.trial(journal, whole, tablesSurvive, dice);
                tableTrials++;
                tablesMadeAnew += result.rebuilds();
                if (!result.right()) {
                    tableMismatches++;
                    problem("The tables are wrong, " + tablesSurvive);
                }
            }
            // What was not acknowledged may be there all the same; from now on it is.
            acknowledged.clear();
            acknowledged.put(last, digest.of(whole));
        } catch (JournalOpenException | IOException e) {
            unopenable++;
            problem("It cannot be opened, %s: %s".formatted(survival, e.getMessage()));
            return false;
        }
        JournalCheck check =
                JournalVerifier.verify(disk, DeskKeys.in(disk).subjects(), Progress.NONE);
        if (!check.isSound()) {
            unsound++;
            problem("The check says: " + check.text());
        }
        return check.isSound();
    }

    private DispatchState fold(FileJournal journal) {
        var state = new DispatchState[] {DispatchState.EMPTY};
        journal.readFrom(
                1,
                unit -> {
                    state[0] = state[0].after(unit);
                    String expected = acknowledged.get(unit.sequence());
                    if (expected != null && !expected.equals(digest.of(state[0]))) {
                        mismatches++;
                        problem("The day is another one at unit " + unit.sequence());
                    }
                });
        return state[0];
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("Cut %d of seed %d: %s.".formatted(cut, seed, sentence));
        }
    }
}
