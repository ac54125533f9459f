package io.depotdesk.data.trials;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.data.policies.PolicyFile;
import io.depotdesk.data.replay.Replay;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.PlainRoads;
import io.depotdesk.simulation.ScriptedDay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Plays a whole scripted day at full speed through the real core, planner and journal, and looks at what came of
/// it: how long each event took, whether every root cause became one case and none of its consequences did, and
/// whether a replay decides the same.
public final class DayTrial {

    private static final Actor.Person ANNA = new Actor.Person("Anna");

    private final int shipments;
    private final int drivers;
    private final int events;
    private final long searchSteps;
    private final long seed;
    private final List<Cause.Kind> roots;
    private final List<Timed> timed = new ArrayList<>();

    /// @param number of the event, from 0
    /// @param nanos until it and the mended plan were durable
    /// @param cpuNanos how long the machine worked on that
    private record Timed(int number, long nanos, long cpuNanos, String what) {}

    /// A whole day with its fifty roots.
    ///
    /// @param events how many reports of surfaces, people and the clock's faults are played
    /// @param searchSteps of the search that makes the first plan
    public DayTrial(int shipments, int drivers, int events, long searchSteps, long seed) {
        this(shipments, drivers, events, searchSteps, seed, ScriptedRoots.fifty());
    }

    DayTrial(
            int shipments,
            int drivers,
            int events,
            long searchSteps,
            long seed,
            List<Cause.Kind> roots) {
        this.shipments = shipments;
        this.drivers = drivers;
        this.events = events;
        this.searchSteps = searchSteps;
        this.seed = seed;
        this.roots = List.copyOf(roots);
    }

    /// What a day leaves behind.
    record Played(TrialDesk desk, TrialScript script, CasesAnswered people) {}

    /// Plays the day into an empty `folder` and looks at it.
    public DayTrialReport run(Path folder, Progress progress) {
        Played played = play(folder, progress);
        return report(folder, played.desk(), played.script(), played.people());
    }

    /// Plays the day into an empty `folder`.
    Played play(Path folder, Progress progress) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var threads = ManagementFactory.getThreadMXBean();
        try (FileJournal journal = FileJournal.open(folder)) {
            var desk = new TrialDesk(journal, new PlainRoads(), searchSteps);
            open(desk, dice);
            int every = Math.max(2, events * 9 / 10 / Math.max(1, roots.size()));
            var script = new TrialScript(desk, roots, every, seed, ANNA);
            var people = new CasesAnswered(desk, ANNA);
            for (int played = 0; played < events; played++) {
                if (played % 100 == 0) {
                    progress.at("Event " + played, played / (double) events);
                }
                Optional<ScriptedReport> next = script.next();
                if (next.isEmpty()) {
                    break;
                }
                desk.pass(next.get().at());
                long begun = System.nanoTime();
                long cpu = threads.getCurrentThreadCpuTime();
                desk.take(next.get().report(), next.get().at());
                timed.add(
                        new Timed(
                                played,
                                System.nanoTime() - begun,
                                threads.getCurrentThreadCpuTime() - cpu,
                                what(next.get().report())));
                people.answer(next.get().at());
            }
            desk.pass(desk.state().at().plus(Duration.ofHours(3)));
            people.seeTheRest();
            return new Played(desk, script, people);
        }
    }

    private void open(TrialDesk desk, RandomGenerator dice) {
        Instant at = ScriptedDay.MORNING.minus(Duration.ofHours(1));
        desk.take(
                new Reported.DayOpened(
                        ScriptedDay.DATE, ScriptedDay.ZONE, ScriptedDay.DEPOT, "drill"),
                at);
        desk.take(new Reported.PolicyActivated(PolicyFile.shipped(), Actor.MACHINE), at);
        desk.take(
                new Reported.FleetImported(
                        "fleet", ScriptedDay.vehicles(drivers), ScriptedDay.carriers(), ANNA),
                at);
        desk.take(
                new Reported.ShipmentsImported(
                        "orders", ScriptedDay.shipments(shipments, dice), 0, ANNA),
                at);
    }

    private DayTrialReport report(
            Path folder, TrialDesk desk, TrialScript script, CasesAnswered people) {
        DispatchState state = desk.state();
        List<Long> nanos = new ArrayList<>(timed.stream().map(Timed::nanos).toList());
        nanos.sort(Comparator.naturalOrder());
        List<Long> cpu = new ArrayList<>(timed.stream().map(Timed::cpuNanos).toList());
        cpu.sort(Comparator.naturalOrder());
        System.gc();
        Runtime memory = Runtime.getRuntime();
        List<Cause> causes = script.roots().causes();
        var cases = CasesOfTheDay.of(state, causes, people);
        List<String> odd = new ArrayList<>(cases.odd());
        script.roots().waiting().forEach(kind -> odd.add("never had its moment: " + kind));
        return new DayTrialReport(
                nanos.size(),
                state.sequence(),
                desk.repairs(),
                desk.searches(),
                millis(nanos, 0.50),
                millis(nanos, 0.95),
                millis(nanos, 0.99),
                millis(nanos, 1),
                millis(cpu, 0.50),
                millis(cpu, 0.99),
                millis(cpu, 1),
                slowest(),
                (memory.totalMemory() - memory.freeMemory()) / (1 << 20),
                size(folder) / 1024,
                causes.size(),
                state.cases().size(),
                state.cases().stream().mapToInt(it -> it.consequences().size()).sum(),
                odd,
                cases.byPeople(),
                cases.byDefault(),
                cases.gone(),
                cases.late(),
                state.decisions().size(),
                state.decisionsWithoutPerson(),
                differences(folder, state, 1),
                differences(folder, state, 2));
    }

    private List<String> slowest() {
        return timed.stream()
                .sorted(Comparator.comparingLong(Timed::nanos).reversed())
                .limit(5)
                .map(it ->
                        String.format(
                                Locale.ROOT,
                                "event %d, %.0f ms (%.0f ms of work): %s",
                                it.number(),
                                it.nanos() / 1e6,
                                it.cpuNanos() / 1e6,
                                it.what()))
                .toList();
    }

    /// Returns how many units come out otherwise on that many threads, the restored state counted as one.
    private static int differences(Path folder, DispatchState live, int threads) {
        var plain = new PlainRoads();
        Replay.Result again =
                Replay.of(folder, version -> Optional.of(plain), threads, Progress.NONE);
        var restored = new DispatchState[] {DispatchState.EMPTY};
        JournalReader.read(
                folder, (JournalUnit unit) -> restored[0] = restored[0].after(unit), Progress.NONE);
        var digest = new StateDigest();
        return again.differences().size()
                + (int) (again.skipped() + again.byOtherVersions())
                + (digest.of(restored[0]).equals(digest.of(live)) ? 0 : 1);
    }

    private static String what(Reported report) {
        return report instanceof Reported.Observed observed
                ? observed.observation().sentence()
                : report.getClass().getSimpleName();
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)))
                        / 1e6;
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
