package io.depotdesk.data.trials;

import io.depotdesk.data.projections.Projection;
import io.depotdesk.data.trials.FaultyDisk.Survival;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Leaves the database file as a power cut may leave it, between what it held at the trial before and what it
/// holds now, and looks whether the tables come back right.
final class TornTables {

    private static final String FILE = "projection.mv.db";
    private static final int PAGE = 4096;
    private static final int PATIENCE_SECONDS = 300;

    private final Path folder;
    private byte[] before = {};

    TornTables(Path folder) {
        this.folder = folder;
    }

    /// What came of one trial.
    ///
    /// @param right whether the tables equal those made anew
    /// @param rebuilds how often the database was made anew
    record Result(boolean right, int rebuilds) {}

    /// Forgets the journal of before: another one begins.
    void forget() throws IOException {
        before = new byte[0];
        Files.deleteIfExists(folder.resolve(FILE));
    }

    Result trial(Journal journal, DispatchState state, Survival survival, RandomGenerator dice)
            throws IOException, InterruptedException {
        Path file = folder.resolve(FILE);
        show(folder, journal, state);
        byte[] now = Files.readAllBytes(file);
        Files.write(file, survivor(before, now, survival, dice));
        Shown torn = show(folder, journal, state);
        before = Files.readAllBytes(file);
        Path fresh = Files.createTempDirectory(folder, "fresh");
        Shown made = show(fresh, journal, state);
        TrialFolder.remove(fresh);
        return new Result(torn.digest.equals(made.digest), torn.rebuilds);
    }

    private record Shown(String digest, int rebuilds) {}

    private static Shown show(Path folder, Journal journal, DispatchState state)
            throws InterruptedException {
        try (var projection = Projection.start(folder, journal, state)) {
            if (!projection.awaitShown(state.sequence(), PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new Shown(
                        "not shown: " + projection.failure().orElse("it took too long"),
                        projection.rebuilds());
            }
            return new Shown(projection.digest(), projection.rebuilds());
        }
    }

    private static byte[] survivor(
            byte[] before, byte[] now, Survival survival, RandomGenerator dice) {
        return switch (survival) {
            case LOST_CACHE -> before;
            case PREFIX -> Arrays.copyOf(now, dice.nextInt(now.length));
            case REORDERED, GARBAGE -> {
                byte[] mixed = now.clone();
                for (int at = 0; at < mixed.length; at += PAGE) {
                    int end = Math.min(at + PAGE, mixed.length);
                    if (dice.nextBoolean()) {
                        continue;
                    }
                    if (survival == Survival.GARBAGE && dice.nextBoolean()) {
                        byte[] junk = new byte[end - at];
                        dice.nextBytes(junk);
                        System.arraycopy(junk, 0, mixed, at, junk.length);
                    } else {
                        byte[] old = Arrays.copyOfRange(Arrays.copyOf(before, end), at, end);
                        System.arraycopy(old, 0, mixed, at, old.length);
                    }
                }
                yield mixed;
            }
        };
    }
}
