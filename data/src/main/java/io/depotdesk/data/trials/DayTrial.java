package io.depotdesk.data.trials;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.data.policies.PolicyFile;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.PlainRoads;
import io.depotdesk.simulation.ScriptedDay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /// @param events how many reports of surfaces, people and the clock's faults are played
    /// @param searchSteps of the search that makes the first plan
    public DayTrial(int shipments, int drivers, int events, long searchSteps, long seed) {
        this.shipments = shipments;
        this.drivers = drivers;
        this.events = events;
        this.searchSteps = searchSteps;
        this.seed = seed;
    }

    /// Plays the day into an empty `folder`.
    public DayTrialReport run(Path folder, Progress progress) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Long> nanos = new ArrayList<>();
        try (FileJournal journal = FileJournal.open(folder)) {
            var desk = new TrialDesk(journal, new PlainRoads(), searchSteps);
            open(desk, dice);
            var script = new TrialScript(desk, seed, ANNA);
            for (int played = 0; played < events; played++) {
                if (played % 100 == 0) {
                    progress.at("Event " + played, played / (double) events);
                }
                Optional<TrialScript.Next> next = script.next();
                if (next.isEmpty()) {
                    break;
                }
                desk.pass(next.get().at());
                long begun = System.nanoTime();
                desk.take(next.get().report(), next.get().at());
                nanos.add(System.nanoTime() - begun);
                script.people(next.get().at());
            }
            desk.pass(desk.state().at().plus(Duration.ofHours(3)));
            script.seeTheRest();
            return report(folder, desk, script, nanos);
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
            Path folder, TrialDesk desk, TrialScript script, List<Long> nanos) {
        DispatchState state = desk.state();
        nanos.sort(Comparator.naturalOrder());
        int late = 0;
        int byPeople = 0;
        int byDefault = 0;
        int gone = 0;
        for (ExceptionCase it : state.cases()) {
            if (it.state() instanceof CaseState.Closed closed) {
                if (closed.at().isAfter(it.deadline()) && !script.seen().contains(it.id())) {
                    late++;
                }
                if (closed.by() != null || script.seen().contains(it.id())) {
                    byPeople++;
                } else if (closed.at().equals(it.deadline())) {
                    byDefault++;
                } else {
                    gone++;
                }
            } else {
                late++;
            }
        }
        System.gc();
        Runtime memory = Runtime.getRuntime();
        return new DayTrialReport(
                nanos.size(),
                state.sequence(),
                desk.repairs(),
                desk.searches(),
                millis(nanos, 0.50),
                millis(nanos, 0.95),
                millis(nanos, 0.99),
                millis(nanos, 1),
                (memory.totalMemory() - memory.freeMemory()) / (1 << 20),
                size(folder) / 1024,
                script.roots(),
                state.cases().size(),
                state.cases().stream().mapToInt(it -> it.consequences().size()).sum(),
                unscripted(state, script),
                byPeople,
                byDefault,
                gone,
                late,
                state.decisions().size(),
                state.decisionsWithoutPerson(),
                differences(folder, state));
    }

    private static List<String> unscripted(DispatchState state, TrialScript script) {
        List<String> odd = new ArrayList<>();
        var seen = new ArrayList<>();
        for (ExceptionCase it : state.cases()) {
            if (!script.causes().contains(it.cause())) {
                odd.add("not scripted: %s (%s)".formatted(it.cause(), it.title()));
            } else if (seen.contains(it.cause())) {
                odd.add("twice: %s (%s)".formatted(it.cause(), it.title()));
            }
            seen.add(it.cause());
        }
        script.causes().stream()
                .filter(cause -> !seen.contains(cause))
                .forEach(cause -> odd.add("no case: " + cause));
        return odd;
    }

    /// Takes every report of the journal again.
    ///
    /// @return how many units come out otherwise, the restored state counted as one
    private static int differences(Path folder, DispatchState live) {
        var core = new DispatchCore();
        var again = new DispatchState[] {DispatchState.EMPTY};
        var different = new int[1];
        JournalReader.read(
                folder,
                (JournalUnit unit) -> {
                    if (!core.conclude(again[0], unit.report(), unit.takenAt())
                            .equals(unit.conclusions())) {
                        different[0]++;
                    }
                    again[0] = again[0].after(unit);
                },
                Progress.NONE);
        return different[0]
                + (new StateDigest().of(again[0]).equals(new StateDigest().of(live)) ? 0 : 1);
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
