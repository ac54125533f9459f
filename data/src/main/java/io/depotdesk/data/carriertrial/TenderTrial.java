package io.depotdesk.data.carriertrial;

import com.sun.net.httpserver.HttpExchange;

import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.Booking;
import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.SimulatedCarrier;
import io.depotdesk.data.carriersim.Step;
import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.trials.TrialFolder;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Offers thousands of shipments from desks that are killed at random moments, over a line that loses, delays, doubles
/// and mixes up, and compares what the desk believes with the carriers' ledgers.
///
/// Goods, prices, acceptance and what the line does follow from the seed; the moments depend on the machine as well.
public final class TenderTrial {

    private static final int FASTER = 5;
    private static final int LONGEST_WORK_MILLIS = 3_000;
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration REST_LOOK = Duration.ofSeconds(3);
    private static final Duration SETTLE_PATIENCE = Duration.ofMinutes(5);

    private final List<String> deskCommand;
    private final int tenders;
    private final int kills;
    private final int perDay;
    private final long seed;
    private final SplittableRandom dice;
    private final TrialTally tally = new TrialTally();

    /// @param deskCommand starts a [TenderTrialDesk]; its arguments are added to it
    /// @param tenders how many shipments are to be had offered in all
    /// @param perDay how many shipments a day has
    public TenderTrial(List<String> deskCommand, int tenders, int kills, int perDay, long seed) {
        this.deskCommand = List.copyOf(deskCommand);
        this.tenders = tenders;
        this.kills = kills;
        this.perDay = perDay;
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
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
                TenderTrialDesk.class.getName());
    }

    /// Runs the trial in a new folder within `work` and removes it in the end if all is clean.
    ///
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    /// @throws IllegalStateException if a desk does not come up or does not come to rest
    public TenderTrialReport run(Path work, Progress progress) {
        long began = System.nanoTime();
        try {
            Files.createDirectories(work);
            Path trial = Files.createTempDirectory(work, "tender-trial-");
            while (tally.offers < tenders || tally.kills < kills) {
                long before = tally.offers;
                day(trial, progress);
                if (tally.offers == before) {
                    throw new IllegalStateException(
                            "No desk of day %d offered anything; its words are in %s."
                                    .formatted(tally.days, trial));
                }
            }
            TenderTrialReport report = tally.report(Duration.ofNanos(System.nanoTime() - began));
            if (report.isClean()) {
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

    private void day(Path trial, Progress progress) throws IOException, InterruptedException {
        int number = tally.days + 1;
        long daySeed = seed * 1_000 + number;
        // Some shipments are offered to several carriers before one takes them.
        int killsToday =
                Math.min(
                        kills - tally.kills,
                        Math.max(
                                1,
                                Math.ceilDiv(kills * perDay * 3 / 2, Math.max(tenders, perDay))));
        var clock = new FastClock(TrialGoods.MORNING, Instant.now(), FASTER);
        Path home = trial.resolve("day-" + number);
        try (CarrierSimulator simulator =
                        CarrierSimulator.serving(TrialGoods.simulator(daySeed), 0, clock);
                RoughLine line =
                        RoughLine.to(
                                simulator.address(),
                                LineFaults.ROUGH,
                                daySeed,
                                TenderTrial::mayComeTwice)) {
            List<String> command = new ArrayList<>(deskCommand);
            command.addAll(
                    List.of(
                            home.toString(),
                            line.address().toString(),
                            simulator.address().toString(),
                            clock.word(),
                            Integer.toString(perDay),
                            Long.toString(daySeed)));
            for (int kill = 0; kill < killsToday; kill++) {
                say(progress, "Day %d, kill %d".formatted(number, tally.kills + 1));
                killed(command, trial, kill);
            }
            say(progress, "Day %d comes to rest".formatted(number));
            settled(command, trial, line, progress);
            tally.days++;
            tally.requests += line.count("requests");
            for (String what :
                    List.of(
                            "requests lost",
                            "requests late",
                            "requests twice",
                            "answers lost",
                            "answers late",
                            "answers old")) {
                tally.disturbed += line.count(what);
            }
            compare(home, simulator, clock.instant(), number);
        }
    }

    private void say(Progress progress, String what) {
        progress.at(
                "%s: %,d offers, %d problems so far"
                        .formatted(what, tally.offers, tally.problems.size()),
                Math.min(
                        1,
                        Math.min(
                                (double) tally.offers / tenders,
                                (double) tally.kills / Math.max(1, kills))));
        progress.check();
    }

    /// A carrier without any key would book twice if the network doubled a booking: no desk can help that.
    private static boolean mayComeTwice(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        boolean isKeyless =
                path.startsWith("/" + ApiKind.LALAMOVE.word())
                        || path.startsWith("/" + ApiKind.SHIPENGINE.word());
        return !isKeyless || exchange.getRequestMethod().equals("GET");
    }

    private Process desk(List<String> command, Path trial) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(
                                        trial.resolve("desk.log").toFile()));
        // The launcher of an application image marks its environment and would take a child for
        // itself.
        builder.environment().keySet().removeIf(name -> name.startsWith("_JPACKAGE"));
        return builder.start();
    }

    private void killed(List<String> command, Path trial, int number)
            throws IOException, InterruptedException {
        Process desk = desk(command, trial);
        DeskSaid said = DeskSaid.by(desk);
        try {
            if (number % 5 == 4) {
                desk.waitFor(dice.nextInt(LONGEST_WORK_MILLIS / 2), TimeUnit.MILLISECONDS);
            } else {
                said.awaitReady(START_PATIENCE);
                desk.waitFor(dice.nextInt(LONGEST_WORK_MILLIS), TimeUnit.MILLISECONDS);
            }
            if (!desk.isAlive()) {
                throw new IllegalStateException(
                        "The desk ended by itself (code %d, %s); its words are in %s."
                                .formatted(
                                        desk.exitValue(),
                                        said.failure(),
                                        trial.resolve("desk.log")));
            }
        } finally {
            desk.toHandle().destroyForcibly();
        }
        desk.waitFor();
        tally.kills++;
        tally.killsDuringStart += said.isReady() ? 0 : 1;
    }

    /// Lets a desk go on, soon over a line without faults, until nothing is open any more.
    private void settled(List<String> command, Path trial, RoughLine line, Progress progress)
            throws IOException, InterruptedException {
        Process desk = desk(command, trial);
        DeskSaid said = DeskSaid.by(desk);
        try {
            said.awaitReady(START_PATIENCE);
            long patience = System.nanoTime() + SETTLE_PATIENCE.toNanos();
            boolean isAtRest = false;
            while (!isAtRest && desk.isAlive() && System.nanoTime() < patience) {
                isAtRest = said.awaitRest(REST_LOOK);
                if (said.openCount() <= perDay / 20) {
                    line.become(LineFaults.NONE);
                }
                say(progress, "Day %d, open: %s".formatted(tally.days + 1, said.open()));
            }
            if (!isAtRest) {
                tally.problem("day %d: %s were open still".formatted(tally.days + 1, said.open()));
            }
        } finally {
            desk.toHandle().destroyForcibly();
        }
        desk.waitFor();
    }

    private void compare(Path home, CarrierSimulator simulator, Instant now, int number)
            throws IOException {
        Path folder = home.resolve(TenderTrialDesk.JOURNAL);
        try (FileJournal journal =
                FileJournal.open(DiskFiles.made(folder), DeskKeys.beside(folder), 4L << 20)) {
            DispatchState state = DispatchLoop.restore(journal);
            for (SimulatedCarrier carrier : simulator.carriers()) {
                for (Booking booking : carrier.ledger().all()) {
                    if (booking.stepAt(now) == Step.GIVEN_UP) {
                        tally.isGivenUp(carrier.name(), booking.reference());
                    }
                }
            }
            new Reconciliation(state, now, "day " + number, tally).compare(simulator);
        }
    }
}
