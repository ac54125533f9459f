package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Trying things out on a copy of the real day, in the real window.
class WhatIfEndToEndTest {

    @TempDir private Path folder;

    @Test
    void one_key_forks_the_day_and_what_is_done_then_leaves_the_live_journal_as_it_was()
            throws Exception {
        Home home = MonacoHome.planned(folder);
        try (RealWindow window = RealWindow.open(home)) {
            DispatchState before = window.state();
            byte[] journal = bytes(home.journal());

            window.press(KeyCode.W);
            window.until(() -> window.shows("WHAT-IF"));
            assertThat(window.scene().getRoot().getStyleClass()).contains("what-if");

            window.press(KeyCode.J, KeyCode.A);
            window.until(() -> window.shown().state().sequence() > before.sequence());
            aVanBreaksDown(window);
            roadsAreClosed(window);
            window.pressWithControl(KeyCode.P);
            window.until(() -> window.shown().state().replanWanted() == null);
            window.until(() -> window.shows("Planned"));
            DispatchState tried = window.shown().state();

            assertThat(tried.plan().version()).isGreaterThan(before.plan().version());
            assertThat(window.state()).isSameAs(before);
            assertThat(Arrays.equals(bytes(home.journal()), journal))
                    .as("the live journal is byte for byte what it was")
                    .isTrue();

            window.press(KeyCode.W);
            window.until(() -> window.shows("The what-if beside the live day"));
            window.press(KeyCode.D);
            window.until(() -> !window.shows("WHAT-IF"));
            assertThat(window.shown().state()).isSameAs(before);
            assertThat(window.scene().getRoot().getStyleClass()).doesNotContain("what-if");
        }
        try (OpenDesk desk = OpenDesk.in(home)) {
            assertThat(desk.state().facts().heard()).isEmpty();
        }
    }

    @Test
    void the_live_day_goes_on_underneath_and_says_what_comes_up() throws Exception {
        Home home = MonacoHome.planned(folder);
        try (RealWindow window = RealWindow.open(home)) {
            window.press(KeyCode.W);
            window.until(() -> window.shows("WHAT-IF"));
            DispatchState copied = window.shown().state();
            byte[] journal = bytes(home.journal());

            var live = window.workstation().desk();
            assertThat(live.report(brokenDown(window.state())).join())
                    .isInstanceOf(Outcome.Accepted.class);
            window.until(() -> live.state().replanWanted() == null);

            assertThat(live.state().sequence()).isGreaterThan(copied.sequence());
            assertThat(Arrays.equals(bytes(home.journal()), journal)).isFalse();
            assertThat(window.shown().state()).isSameAs(copied);
            window.until(() -> !window.shows("Live since: 0 events"));
            assertThat(window.shows("Live since: ")).isTrue();

            window.press(KeyCode.W);
            window.until(() -> window.shows("The what-if beside the live day"));
            window.press(KeyCode.ESCAPE);
            window.robot.press(KeyCode.SHIFT, KeyCode.W).release(KeyCode.W, KeyCode.SHIFT);
            window.until(() -> window.shows("A what-if is kept beside it"));
            assertThat(window.shown().state()).isEqualTo(live.state());
            window.press(KeyCode.W);
            window.until(() -> window.shows("WHAT-IF"));
            assertThat(window.shown().state()).isEqualTo(copied);
        }
    }

    @Test
    void a_what_if_is_carried_over_by_key_and_undone_by_one() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            DispatchState before = window.state();
            window.press(KeyCode.W);
            window.until(() -> window.shows("WHAT-IF"));
            window.press(KeyCode.J, KeyCode.A);
            window.until(() -> window.shown().state().sequence() > before.sequence());
            window.until(() -> window.shown().state().replanWanted() == null);
            window.until(() -> window.shows("Planned"));

            window.press(KeyCode.W);
            window.until(() -> window.shows("The what-if beside the live day"));
            window.press(KeyCode.C);
            window.until(() -> window.shows("Make the what-if the live day?"));
            window.keep("what-if-carry-over");
            window.press(KeyCode.ENTER);
            window.until(() -> !window.shows("WHAT-IF"));
            window.until(() -> window.state().sequence() > before.sequence());
            assertThat(window.state().undoLabel()).contains("Carry over a what-if");

            window.press(KeyCode.U);
            window.until(() -> window.state().undoLabel().equals(before.undoLabel()));
            assertThat(window.state().plan().routes()).isEqualTo(before.plan().routes());
            assertThat(window.state().content().deferred()).isEqualTo(before.content().deferred());
        }
    }

    @Test
    void the_what_if_can_be_looked_at_in_both_themes_and_sizes() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            window.press(KeyCode.W);
            aVanBreaksDown(window);
            window.until(() -> window.shown().state().replanWanted() == null);
            window.until(() -> window.shows("Planned"));
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                window.resize(size[0], size[1]);
                for (Theme theme : Theme.values()) {
                    window.fx(() -> window.settings.themeProperty().set(theme));
                    String name =
                            "%s-%dx%d"
                                    .formatted(
                                            theme.name().toLowerCase(Locale.ROOT),
                                            size[0],
                                            size[1]);
                    window.settle();
                    assertThat(window.keep("what-if-" + name).getWidth()).isEqualTo(size[0]);
                    window.press(KeyCode.W);
                    window.keep("what-if-compared-" + name);
                    window.press(KeyCode.ESCAPE);
                }
            }
        }
    }

    private static void aVanBreaksDown(RealWindow window) {
        var outcome = window.shown().report(brokenDown(window.shown().state())).join();
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    private static Reported brokenDown(DispatchState state) {
        Route busiest =
                state.plan().routes().stream()
                        .max((a, b) -> a.visits().size() - b.visits().size())
                        .orElseThrow();
        return new Reported.Observed(
                new Origin("desk", "down-1", OpenDesk.MORNING),
                new Observation.VehicleBrokeDown(busiest.vehicle(), "engine"));
    }

    private static void roadsAreClosed(RealWindow window) {
        GeoPoint depot = window.state().day().depot().point();
        List<GeoPoint> area =
                List.of(
                        new GeoPoint(depot.latitude() + 0.004, depot.longitude() + 0.004),
                        new GeoPoint(depot.latitude() + 0.006, depot.longitude() + 0.004),
                        new GeoPoint(depot.latitude() + 0.006, depot.longitude() + 0.006));
        var incident =
                new RoadIncident(
                        new IncidentId("I1"),
                        "burst main",
                        area,
                        OpenDesk.MORNING,
                        OpenDesk.MORNING.plus(Duration.ofHours(3)),
                        new RoadIncident.Closed());
        assertThat(
                        window.shown()
                                .report(new Reported.IncidentReported(incident, OpenDesk.NORA))
                                .join())
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static byte[] bytes(Path journal) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(journal)) {
            files.filter(file -> file.toString().endsWith(".dj"))
                    .sorted()
                    .forEach(file -> {
                        try {
                            all.writeBytes(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return all.toByteArray();
    }
}
