package io.depotdesk.app;

import io.depotdesk.app.carriers.AccountKeeping;
import io.depotdesk.app.carriers.CarrierLines;
import io.depotdesk.app.carriers.NetworkDrill;
import io.depotdesk.app.desk.DaySwitch;
import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.importing.OrdersImporting;
import io.depotdesk.app.incidents.Incidents;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.map.AreaRequest;
import io.depotdesk.app.map.MapPane;
import io.depotdesk.app.map.PinRequest;
import io.depotdesk.app.map.RegionTiles;
import io.depotdesk.app.map.TileStore;
import io.depotdesk.app.opening.DayOpening;
import io.depotdesk.app.people.Session;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.app.shell.MainWindow;
import io.depotdesk.app.shell.NextFrame;
import io.depotdesk.app.shell.SnapshotBridge;
import io.depotdesk.app.shell.StartScreen;
import io.depotdesk.app.shell.Surfaces;
import io.depotdesk.app.timeline.TimelinePane;
import io.depotdesk.app.whatif.WhatIf;
import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.progress.WorkCancelledException;

import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The desk as a window: opens the workstation behind a start screen, then shows it until it is closed.
public final class DeskProgram {

    private static final Logger LOG = LoggerFactory.getLogger(DeskProgram.class);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Home home;
    private final Settings settings;
    private final InstantSource clock;
    private final SearchEffort effort;
    private final Executor screen = SnapshotBridge.screen();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean opening = new AtomicBoolean();
    private final OpeningProgress progress = new OpeningProgress();
    private final CompletableFuture<@Nullable Workstation> workstation = new CompletableFuture<>();
    private final Session session;
    private final AtomicReference<@Nullable MainWindow> window = new AtomicReference<>();
    private final AtomicReference<@Nullable LookingBack> lookingBack = new AtomicReference<>();
    private final AtomicReference<@Nullable DaySwitch> shownDays = new AtomicReference<>();
    private final AtomicReference<@Nullable TileStore> tiles = new AtomicReference<>();

    /// @param effort what a search may cost while people wait for it
    public DeskProgram(Home home, Settings settings, InstantSource clock, SearchEffort effort) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.effort = effort;
        this.session = new Session(Accounts.in(home.people()), usualName(), clock, screen);
    }

    /// Shows the desk and waits until it is closed.
    ///
    /// @return the exit code
    public int run() throws InterruptedException, IOException {
        start();
        closed.await();
        close();
        return 0;
    }

    /// Starts the window system and opens the desk meanwhile. Returns at once.
    void start() {
        open();
        Platform.startup(() -> show(new Stage()));
    }

    /// Begins to open the desk, on a thread of its own; does nothing if that has begun.
    private void open() {
        if (opening.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .name("opening")
                    .start(() -> {
                        try {
                            workstation.complete(
                                    Workstation.open(
                                            home, session::person, clock, effort, progress));
                        } catch (IOException | RuntimeException | Error e) {
                            workstation.completeExceptionally(e);
                        }
                    });
        }
    }

    /// Gives back what the window used, once it is closed.
    void close() throws IOException {
        var drawn = tiles.get();
        if (drawn != null) {
            drawn.close();
        }
        var back = lookingBack.get();
        if (back != null) {
            back.close();
        }
        var days = shownDays.get();
        if (days != null) {
            days.close();
        }
        var opened = workstation().orElse(null);
        if (opened != null) {
            opened.close();
        }
    }

    /// Shows the desk in `stage`. Called on the FX thread; returns at once.
    void show(Stage stage) {
        open();
        stage.setTitle("Depotdesk");
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setOnHidden(_ -> closed.countDown());
        var start = new StartScreen(settings, stage::close);
        progress.showOn(start.progress());
        stage.setScene(start.scene());
        stage.show();
        workstation.whenComplete((opened, failure) ->
                screen.execute(() -> {
                    if (opened != null) {
                        enter(stage, opened);
                    } else if (failure instanceof WorkCancelledException) {
                        stage.close();
                    } else {
                        LOG.error("The desk cannot be opened", failure);
                        start.failed(String.valueOf(failure.getMessage()));
                    }
                }));
    }

    private void enter(Stage stage, Workstation opened) {
        MainWindow made = desktop(opened);
        new Doorway(stage, made, session, settings, opened.desk());
        window.set(made);
        NextFrame.painted(stage.getScene(), opened::beginBehind);
    }

    /// Returns the window, empty while the desk is being opened.
    Optional<MainWindow> window() {
        return Optional.ofNullable(window.get());
    }

    /// Returns what the window shows, empty while the desk is being opened.
    Optional<DaySwitch> shownDays() {
        return Optional.ofNullable(shownDays.get());
    }

    /// Returns what the desk is opened as; it fails if it cannot be.
    CompletableFuture<@Nullable Workstation> opened() {
        return workstation;
    }

    /// Returns the workstation, empty while it is being opened.
    Optional<Workstation> workstation() {
        return workstation.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.ofNullable(workstation.getNow(null));
    }

    /// The name is set on the FX thread and asked for on others.
    private Supplier<String> usualName() {
        var name = new AtomicReference<>(settings.personProperty().get());
        settings.personProperty().addListener((_, _, now) -> name.set(now));
        return name::get;
    }

    private MainWindow desktop(Workstation opened) {
        var days = new DaySwitch(opened.desk());
        shownDays.set(days);
        var selection = new Selection();
        var store =
                new TileStore(
                        new RegionTiles(opened.region().tiles()),
                        Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        tiles.set(store);
        var map = new MapPane(days, selection, store, screen);
        var timeline = new TimelinePane(days, selection, screen);
        var surfaces =
                new Surfaces(
                        map,
                        timeline,
                        timeline.floating(),
                        (what, start, others, chosen) ->
                                map.askForPin(
                                        new PinRequest(
                                                what, start, others, _ -> {}, chosen, () -> {})),
                        opened::carriers);
        var window =
                new MainWindow(
                        days,
                        selection,
                        settings,
                        surfaces,
                        new OrdersImporting.Setup(
                                Optional.of(opened.mappings()),
                                day -> day.within(DayOpening.bounds(opened.region()))));
        var incidents =
                new Incidents(
                        days,
                        window.overlay(),
                        window.notices(),
                        (what, drawn) -> map.askForArea(new AreaRequest(what, drawn)));
        incidents.addTo(window.actions());
        new WhatIf(days, window.overlay(), window.notices(), window::mark, screen)
                .addTo(window.actions());
        new CarrierLines(
                        days,
                        window.overlay(),
                        window.notices(),
                        new AccountKeeping(home, opened::reopenCarriers),
                        screen)
                .addTo(window.actions());
        new NetworkDrill(opened::carriers, opened::cutOffCarriers, window.notices())
                .addTo(window.actions());
        lookingBack.set(
                new LookingBack(home, days, opened.region().roads(), window, selection, screen));
        window.scene().addEventFilter(KeyEvent.ANY, _ -> opened.desk().keys().take());
        window.notices().followCheck(opened.pastCheck());
        map.addTool(Icons.WARNING, "Report an incident (I)", incidents::report);
        window.follow(map::show);
        window.follow(timeline::show);
        settings.themeProperty()
                .subscribe(theme -> {
                    map.setDark(theme == Theme.DARK);
                    timeline.setDark(theme == Theme.DARK);
                });
        settings.textPercentProperty()
                .subscribe(percent -> {
                    map.setTextScale(percent.intValue() / 100.0);
                    timeline.setTextScale(percent.intValue() / 100.0);
                });
        return window;
    }
}
