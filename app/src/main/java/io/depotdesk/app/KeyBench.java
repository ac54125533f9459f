package io.depotdesk.app;

import io.depotdesk.app.bench.BusyDay;
import io.depotdesk.app.bench.DriverReports;
import io.depotdesk.app.bench.KeyFindings;
import io.depotdesk.app.bench.KeyTimes;
import io.depotdesk.app.bench.KeyTrial;
import io.depotdesk.app.desk.PlanningActivity;
import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.app.shell.SnapshotBridge;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.ScriptedDay;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Measures the keys of the real window on a busy day: drivers report, searches run one after the other, and
/// somebody presses keys at a human pace.
final class KeyBench {

    private static final Duration START_TIME = Duration.ofMinutes(45);
    private static final int WARM_UP_ROUNDS = 2;

    private final KeyTrial trial;
    private final Progress progress;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong states = new AtomicLong();
    private final AtomicLong searchNanos = new AtomicLong();
    private final AtomicLong searchSince = new AtomicLong();
    private final AtomicBoolean asked = new AtomicBoolean();

    private KeyBench(KeyTrial trial, Progress progress) {
        this.trial = trial;
        this.progress = progress;
    }

    /// Measures in a desk of its own, kept in the empty `folder`. The program's window system is started and cannot
    /// be started again afterwards.
    static KeyFindings measure(Path folder, KeyTrial trial, Progress progress)
            throws IOException, InterruptedException {
        return new KeyBench(trial, progress).run(new Home(folder));
    }

    private KeyFindings run(Home home) throws IOException, InterruptedException {
        Instant begins = ScriptedDay.MORNING.plus(START_TIME);
        progress.at("Making the day", 0);
        BusyDay.write(home, trial, ScriptedDay.MORNING, Progress.NONE);
        InstantSource clock =
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), begins));
        Settings settings = Settings.in(home.settings());
        settings.personProperty().set("bench");
        settings.themeProperty().set(trial.dark() ? Theme.DARK : Theme.LIGHT);
        var program = new DeskProgram(home, settings, clock, SearchEffort.USUAL);
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setWidth(trial.width());
            stage.setHeight(trial.height());
            program.show(stage);
            stage.setWidth(trial.width());
            stage.setHeight(trial.height());
        });
        progress.at("Making the first plan", 0.05);
        while (program.window().isEmpty()
                || program.workstation().orElseThrow().desk().state().plan().version() == 0) {
            Thread.sleep(200);
        }
        try (ScheduledExecutorService drivers = Executors.newSingleThreadScheduledExecutor()) {
            Workstation workstation = program.workstation().orElseThrow();
            followSearches(workstation);
            drive(drivers, workstation, clock);
            try {
                return press(new KeyPresses(program, new KeyTimes()));
            } finally {
                drivers.shutdownNow();
            }
        } finally {
            onScreen(program.window().orElseThrow().scene().getWindow()::hide);
            program.close();
        }
    }

    private static void onScreen(Runnable work) {
        CompletableFuture.runAsync(work, SnapshotBridge.screen()).join();
    }

    private void followSearches(Workstation workstation) {
        workstation.desk().onState(_ -> states.incrementAndGet());
        workstation
                .desk()
                .onPlanning(activity -> {
                    if (activity instanceof PlanningActivity.Running) {
                        searchSince.compareAndSet(0, System.nanoTime());
                    } else {
                        long since = searchSince.getAndSet(0);
                        searchNanos.addAndGet(since == 0 ? 0 : System.nanoTime() - since);
                    }
                });
    }

    /// Lets drivers report, and asks for a new search as soon as the last one is over.
    private void drive(
            ScheduledExecutorService drivers, Workstation workstation, InstantSource clock) {
        var reports = new DriverReports();
        var desk = workstation.desk();
        if (trial.eventsPerSecond() > 0) {
            drivers.scheduleAtFixedRate(
                    () ->
                            reports.next(desk.state(), clock.instant())
                                    .ifPresent(report -> {
                                        desk.report(report);
                                        events.incrementAndGet();
                                    }),
                    0,
                    (long) (1e6 / trial.eventsPerSecond()),
                    TimeUnit.MICROSECONDS);
        }
        drivers.scheduleWithFixedDelay(
                () -> {
                    if (searchSince.get() == 0 && asked.compareAndSet(false, true)) {
                        desk.report(new Reported.ReplanAsked("bench", Actor.MACHINE))
                                .whenComplete((_, _) -> asked.set(false));
                    }
                },
                0,
                500,
                TimeUnit.MILLISECONDS);
    }

    private KeyFindings press(KeyPresses presses) throws InterruptedException {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            progress.at("Warming up", 0.1);
            round(presses);
        }
        presses.times().clear();
        long begun = System.nanoTime();
        long eventsBefore = events.get();
        long statesBefore = states.get();
        long searchBefore = searching();
        var cpu = new MachineCpu();
        for (int i = 0; i < trial.rounds(); i++) {
            progress.at(
                    "Pressing keys, round %d of %d".formatted(i + 1, trial.rounds()),
                    0.1 + 0.9 * i / trial.rounds());
            round(presses);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new KeyFindings(
                trial,
                presses.times().table(),
                presses.times().shareInTime(),
                seconds,
                events.get() - eventsBefore,
                states.get() - statesBefore,
                Math.min(1, (searching() - searchBefore) / 1e9 / seconds),
                cpu.ofProgram(),
                cpu.ofOthers(),
                Runtime.getRuntime().availableProcessors(),
                pipeline());
    }

    private void round(KeyPresses presses) throws InterruptedException {
        presses.round();
        if (trial.past()) {
            presses.past();
        }
    }

    private long searching() {
        long since = searchSince.get();
        return searchNanos.get() + (since == 0 ? 0 : System.nanoTime() - since);
    }

    private static String pipeline() {
        return System.getProperty("prism.order", "as the system chooses");
    }

    /// Who used the machine's cores since this was made.
    private static final class MachineCpu {

        private final com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        private final long begun = System.nanoTime();
        private final long ours = system.getProcessCpuTime();
        private final int cores = Runtime.getRuntime().availableProcessors();

        MachineCpu() {
            system.getCpuLoad(); // each answer covers the time since the one before
        }

        double ofProgram() {
            return (system.getProcessCpuTime() - ours) / (double) (System.nanoTime() - begun);
        }

        double ofOthers() {
            return Math.max(0, system.getCpuLoad() * cores - ofProgram());
        }
    }
}
