package io.depotdesk.data.trials;

import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Kills a desk at work at random moments, looks whether everything it acknowledged is there, and lets the
/// next one go on with what the killed one left.
///
/// The day follows from the seed; the moments depend on the machine as well.
public final class KillTrial {

    private static final int LONGEST_WORK_MILLIS = 1_500;

    private final List<String> deskCommand;
    private final int kills;
    private final long seed;
    private final boolean forgetful;
    private final KillTally tally = new KillTally();
    private final SequencedMap<Long, String> unchecked = new TreeMap<>();
    private long startMillis = 500;

    /// @param deskCommand starts a [KillTrialDesk]; the home folder and the seed are added to it
    /// @param forgetful whether the desk acknowledges too early, so that the trial has something to find
    public KillTrial(List<String> deskCommand, int kills, long seed, boolean forgetful) {
        this.deskCommand = List.copyOf(deskCommand);
        this.kills = kills;
        this.seed = seed;
        this.forgetful = forgetful;
    }

    /// Returns the command for a Java that stands where this one's does, with the same class path.
    public static List<String> javaCommand() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KillTrialDesk.class.getName());
    }

    /// Runs the trial in a new folder within `work` and removes it in the end if all is clean.
    ///
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    /// @throws IllegalStateException if a desk does not come up
    public KillReport run(Path work, Progress progress) {
        var dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long began = System.nanoTime();
        try {
            Files.createDirectories(work);
            Path trial = Files.createTempDirectory(work, "kill-trial-");
            while (tally.kills < kills) {
                progress.at(
                        "Kill %d of %d: %,d events acknowledged, %d lost"
                                .formatted(tally.kills + 1, kills, tally.acknowledged, tally.lost),
                        (double) tally.kills / kills);
                progress.check();
                round(trial, dice, progress);
            }
            KillReport report = tally.report(Duration.ofNanos(System.nanoTime() - began));
            if (report.isClean() || forgetful) {
                TrialFolder.remove(trial);
            }
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException("The trial cannot work in " + work, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The trial was interrupted.", e);
        }
    }

    private void round(Path trial, RandomGenerator dice, Progress progress)
            throws IOException, InterruptedException {
        Path home = trial.resolve("home");
        Path log = trial.resolve("desk.log");
        List<String> command = new ArrayList<>(deskCommand);
        command.add(home.toString());
        command.add(Long.toString(seed));
        if (forgetful) {
            command.add("forgetful");
        }
        var builder =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // The launcher of an application image marks its environment and would take a child of its
        // for
        // itself.
        builder.environment().keySet().removeIf(name -> name.startsWith("_JPACKAGE"));
        Process desk = builder.start();
        Acknowledged said = Acknowledged.by(desk);
        try {
            awaitMoment(desk, said, dice);
            if (!desk.isAlive()) {
                said.awaitEnd();
                throw new IllegalStateException(
                        "The desk ended by itself (code %d, %s); its words are in %s."
                                .formatted(desk.exitValue(), said.complaints(), log));
            }
        } finally {
            // Not by the process itself: that closes its output, and what it said last would be
            // lost.
            desk.toHandle().destroyForcibly();
        }
        desk.waitFor();
        said.awaitEnd();
        tally.kills++;
        tally.duringStart += said.wasReady() ? 0 : 1;
        tally.acknowledged += said.digests().size();
        for (String complaint : said.complaints()) {
            tally.mismatches++;
            tally.problem(complaint);
        }
        unchecked.putAll(said.digests());
        progress.check();
        check(trial, home);
    }

    /// One kill in five comes during start and recovery, one in ten when the desk has just opened, the others
    /// while it works.
    private void awaitMoment(Process desk, Acknowledged said, RandomGenerator dice)
            throws InterruptedException {
        int turn = tally.kills % 10;
        if (turn == 4 || turn == 9) {
            desk.waitFor(dice.nextLong(startMillis + 1), TimeUnit.MILLISECONDS);
            return;
        }
        long from = System.nanoTime();
        said.awaitReady();
        startMillis = (startMillis + (System.nanoTime() - from) / 1_000_000) / 2;
        if (turn != 6) {
            said.awaitWorking();
        }
        desk.waitFor(dice.nextInt(LONGEST_WORK_MILLIS), TimeUnit.MILLISECONDS);
    }

    /// Checks a copy, so that the next desk meets what the killed one left.
    private void check(Path trial, Path home) throws IOException, InterruptedException {
        if (!Files.exists(home.resolve(KillTrialDesk.JOURNAL))) {
            return; // Killed before it had made its folder.
        }
        Path copy = trial.resolve("copy");
        copy(home, copy);
        long last = new HomeCheck(copy, tally).run(unchecked);
        if (!unchecked.isEmpty()) {
            // The newest one stays: that the day is the same there again vouches for all before it.
            long newest = Math.min(unchecked.lastEntry().getKey(), last);
            unchecked.keySet().removeIf(sequence -> sequence != newest);
        }
        TrialFolder.remove(copy);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
