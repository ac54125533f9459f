package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.map.MapPane;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.monaco.OrderSheet;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The real window on the real demo day.
class WindowEndToEndTest {

    @TempDir private Path folder;

    @Test
    void the_first_start_says_what_it_does_and_then_shows_the_planned_demo_day() throws Exception {
        try (RealWindow window = RealWindow.start(MonacoHome.in(folder))) {
            assertThat(window.shows("Cancel")).isTrue();
            DispatchState state = window.planned();

            assertThat(window.shows("Cancel")).isFalse();
            assertThat(window.part(MapPane.class)).isNotNull();
            assertThat(state.plan().routes()).anySatisfy(r -> assertThat(r.visits()).isNotEmpty());
            window.until(() -> colours(window.keep("real-first")) > 60);
        }
    }

    @Test
    void a_home_that_cannot_be_opened_is_told_in_the_window() throws Exception {
        Home home = MonacoHome.planned(folder);
        try (OpenDesk other = OpenDesk.in(home);
                RealWindow window = RealWindow.start(home)) {
            window.until(() -> window.shows("The desk cannot be opened"));

            assertThat(window.shows("in use")).isTrue();
            assertThat(other.state().plan().version()).isPositive();
            window.keep("real-in-use");
        }
    }

    @Test
    void the_queue_is_worked_with_two_keys_and_undone_with_one() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            DispatchState before = window.state();
            window.press(KeyCode.J, KeyCode.A);
            window.until(() -> closedByNora(window.state()) == 1);
            window.planned();
            window.press(KeyCode.U);
            window.until(() -> closedByNora(window.state()) == 0);

            assertThat(window.state().content().deferred()).isEqualTo(before.content().deferred());
            assertThat(window.state().cases()).hasSameSizeAs(before.cases());
        }
    }

    private static long closedByNora(DispatchState state) {
        return state.cases().stream()
                .map(ExceptionCase::state)
                .filter(it ->
                        it instanceof CaseState.Closed closed
                                && OpenDesk.NORA.name().equals(closed.by()))
                .count();
    }

    @Test
    void a_file_goes_through_the_import_window_into_the_plan(@TempDir Path files) throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            Path file =
                    OrderSheet.write(
                            files.resolve("late.csv"),
                            window.workstation().region().addresses(),
                            4);
            Files.writeString(file, Files.readString(file) + "X-9;Nobody;;1;08:00;18:00\n");
            window.fx(() -> window.main().importing().open(file));
            window.until(() -> window.shows("4 rows load") && window.shows("row 6"));
            window.keep("real-import");
            window.press(KeyCode.ENTER);
            window.until(() -> window.state().shipments().containsKey(new ShipmentId("X-4")));
            DispatchState state = window.planned();

            assertThat(state.shipments()).doesNotContainKey(new ShipmentId("X-9"));
            for (String id : List.of("X-1", "X-2", "X-3", "X-4")) {
                assertThat(
                                state.plan().routeOf(new ShipmentId(id)).isPresent()
                                        || state.plan()
                                                .outsourcingOf(new ShipmentId(id))
                                                .isPresent())
                        .as(id)
                        .isTrue();
            }
        }
    }

    @Test
    void a_fleet_file_is_known_by_its_columns_and_replaces_the_vans(@TempDir Path files)
            throws Exception {
        Path file =
                Files.writeString(
                        files.resolve("vans.csv"),
                        """
                        record;id;name;driver;Starts;shift end;max weight kg;carrier;term;amount
                        vehicle;n1;North;Mia;08:00;17:00;900;;;
                        vehicle;n2;South;Ben;08:00;17:00;900;;;
                        vehicle;n3;West;Eva;25:00;17:00;900;;;
                        """);
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            window.fx(() -> window.main().importing().open(file));
            window.until(() -> window.shows("2 vehicles and 0 carriers"));
            assertThat(window.shows("row 4")).isTrue();
            assertThat(window.shows("would leave the day, and")).isTrue();
            window.keep("real-import-fleet");
            window.press(KeyCode.ENTER);
            window.until(() -> window.state().vehicles().size() == 2);
            DispatchState state = window.planned();

            assertThat(state.vehicles())
                    .extracting(Vehicle::name)
                    .containsExactly("North", "South");
            assertThat(state.plan().routes())
                    .extracting(route -> route.vehicle().value())
                    .containsExactly("n1", "n2");
            assertThat(state.plan().routes()).anySatisfy(r -> assertThat(r.visits()).isNotEmpty());
            window.keep("real-new-fleet");
        }
    }

    @Test
    void the_workbook_of_the_demo_day_is_shown_sheet_by_sheet() throws Exception {
        Home home = MonacoHome.planned(folder);
        try (RealWindow window = RealWindow.open(home)) {
            Path workbook = home.demo().resolve("monaco").resolve("fleet.xlsx");
            window.fx(() -> window.main().importing().open(workbook));
            window.until(() -> window.shows("6 vehicles and 3 carriers"));
            assertThat(List.of("Depot", "Vehicles", "Carriers", "Rates"))
                    .allMatch(sheet -> window.shows(sheet));
            window.keep("real-import-workbook");
            window.press(KeyCode.ESCAPE);
            assertThat(window.main().overlay().isOpen()).isFalse();
        }
    }

    @Test
    void the_next_start_shows_the_same_day() throws Exception {
        Home home = MonacoHome.planned(folder);
        String before;
        try (RealWindow window = RealWindow.open(home)) {
            window.press(KeyCode.J, KeyCode.A);
            window.until(() -> closedByNora(window.state()) == 1);
            before = new StateDigest().of(window.planned());
        }
        try (RealWindow window = RealWindow.open(home)) {
            assertThat(new StateDigest().of(window.state())).isEqualTo(before);
            assertThat(window.settings.personProperty().get()).isEqualTo(OpenDesk.NORA.name());
        }
    }

    @Test
    void the_real_day_can_be_looked_at_in_both_themes_and_sizes() throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            window.press(KeyCode.J);
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
                window.resize(size[0], size[1]);
                for (Theme theme : Theme.values()) {
                    window.fx(() -> window.settings.themeProperty().set(theme));
                    String name =
                            "real-%s-%dx%d"
                                    .formatted(
                                            theme.name().toLowerCase(Locale.ROOT),
                                            size[0],
                                            size[1]);
                    window.until(() -> colours(window.keep(name)) > 60);
                    assertThat(window.keep(name).getWidth()).isEqualTo(size[0]);
                }
            }
        }
    }

    /// Returns how many colours are in a picture: a window without its map has few.
    private static int colours(WritableImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getPixelReader().getArgb(x, y) & 0xf0f0f0);
            }
        }
        return colours.size();
    }
}
