package io.depotdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.importing.OrdersImporting;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.app.sample.SampleDesk;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.dispatch.JournalUnavailableException;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.watch.CaseId;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The work of a day by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class KeyboardTriageTest {

    private final Selection selection = new Selection();
    private final Settings settings = Settings.inMemory();
    private final SampleDesk desk = new SampleDesk(SampleDay.busy());
    private MainWindow window;

    @Start
    void start(Stage stage) {
        window =
                new MainWindow(
                        desk,
                        selection,
                        settings,
                        new Surfaces(
                                new StackPane(),
                                new StackPane(),
                                new StackPane(),
                                (what, start, others, chosen) ->
                                        chosen.accept(new GeoPoint(43.73, 7.42))),
                        OrdersImporting.Setup.plain());
        stage.setScene(window.scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @Test
    void j_and_a_accept_the_most_urgent_recommendation(FxRobot robot) {
        press(robot, KeyCode.J, KeyCode.A);

        assertThat(desk.asked).containsExactly("answer 1031.1 option 0 because null");
    }

    @Test
    void another_option_asks_why_first(FxRobot robot) {
        press(robot, KeyCode.J, KeyCode.DIGIT2);
        assertThat(desk.asked).isEmpty();
        press(robot, KeyCode.DIGIT3);

        assertThat(desk.asked)
                .containsExactly("answer 1031.1 option 1 because Keeps neighbours together");
    }

    @Test
    void shelving_takes_three_keys(FxRobot robot) {
        press(robot, KeyCode.J, KeyCode.J, KeyCode.S, KeyCode.DIGIT1, KeyCode.DIGIT2);

        assertThat(desk.asked)
                .containsExactly(
                        "shelve 1036.1 until 2026-11-23T09:50:00Z because Waiting for the"
                                + " warehouse");
    }

    @Test
    void taking_and_closing_a_case_are_two_things(FxRobot robot) {
        press(robot, KeyCode.J, KeyCode.T);
        press(robot, KeyCode.X, KeyCode.DIGIT2);

        assertThat(desk.asked)
                .containsExactly("take 1031.1", "close 1031.1 because The customer cancelled");
    }

    @Test
    void what_a_driver_tells_by_phone_is_a_report_with_its_time(FxRobot robot) {
        select(new Selected.OfShipment(new ShipmentId("S-1031")));
        press(robot, KeyCode.R, KeyCode.DIGIT2);
        robot.write("nobody there");
        press(robot, KeyCode.ENTER);

        assertThat(desk.asked)
                .containsExactly(
                        "driver by phone, Nora Keller at 2026-11-23T09:20:00Z: van-4 could not"
                                + " serve S-1031: nobody there");
    }

    @Test
    void escape_leaves_everything_as_it_is(FxRobot robot) {
        press(robot, KeyCode.J, KeyCode.S, KeyCode.ESCAPE);

        assertThat(desk.asked).isEmpty();
        assertThat(window.overlay().isOpen()).isFalse();
    }

    @Test
    void u_takes_back_the_last_act(FxRobot robot) {
        press(robot, KeyCode.U);

        assertThat(desk.asked).containsExactly("Undone");
    }

    @Test
    void a_move_that_breaks_rules_shows_them_and_asks_why(FxRobot robot) {
        select(new Selected.OfShipment(new ShipmentId("S-1031")));
        press(robot, KeyCode.M, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(robot.lookup("14 min after the promise closes at 12:00").tryQuery()).isPresent();
        press(robot, KeyCode.DIGIT1);

        assertThat(desk.asked).endsWith("carry out, because The customer asked for it");
    }

    @Test
    void an_uncertain_address_is_settled_by_a_number_or_by_the_pin(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        press(robot, KeyCode.J, KeyCode.DIGIT2, KeyCode.P);
        waitUntil(() -> desk.asked.size() == 2);

        assertThat(desk.asked)
                .containsExactly(
                        "pin S-1015 at 12 Escalier Saint-Michel, 98000 Monaco",
                        "pin S-1015 at pin at 43.73000, 7.42000");
    }

    @Test
    void a_fixed_shipment_is_let_go_by_key(FxRobot robot) {
        select(new Selected.OfShipment(new ShipmentId("S-1031")));
        press(robot, KeyCode.L);

        assertThat(desk.asked).containsExactly("LockReleased");
    }

    @Test
    void a_file_is_shown_before_its_good_rows_are_taken(FxRobot robot, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.writeString(
                file,
                """
                Order ID;Customer;Address;Weight (kg)
                1;Ana;12 Rue Grimaldi;2.5
                2;Eva;;4
                """);
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> window.importing().open(file));
        waitUntil(() -> robot.lookup("1 row loads").tryQuery().isPresent());
        assertThat(desk.asked).isEmpty();
        press(robot, KeyCode.ENTER);

        assertThat(desk.asked).containsExactly("ShipmentsImported");
    }

    @Test
    void the_palette_finds_a_shipment_by_some_letters(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("s1031");
        press(robot, KeyCode.ENTER);

        assertThat(selection.get()).isEqualTo(new Selected.OfShipment(new ShipmentId("S-1031")));
    }

    @Test
    void letters_typed_into_the_search_are_text_and_not_keys(FxRobot robot) {
        press(robot, KeyCode.SLASH);
        robot.write("ua");

        assertThat(desk.asked).isEmpty();
        assertThat(window.page()).isEqualTo(Page.ORDERS);
    }

    @Test
    void the_theme_is_switched_by_key(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L)
                .release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void a_refusal_is_told_in_its_own_words(FxRobot robot) {
        desk.answers(
                CompletableFuture.completedFuture(
                        new Outcome.Refused("Case 1031.1 is closed already.")));
        press(robot, KeyCode.J, KeyCode.A);

        var told = window.notices().passingProperty().get();
        assertThat(told).isNotNull();
        assertThat(told.tone()).isEqualTo(Tone.WARN);
        assertThat(told.words()).isEqualTo("Case 1031.1 is closed already.");
    }

    @Test
    void a_journal_that_cannot_be_written_puts_up_a_banner(FxRobot robot) {
        desk.answers(
                CompletableFuture.failedFuture(
                        new JournalUnavailableException(1043, new IOException("No space left"))));
        press(robot, KeyCode.J, KeyCode.A);

        assertThat(window.notices().readOnlyProperty().get()).isNotNull();
    }

    @Test
    void a_newer_state_reaches_the_screen(FxRobot robot) {
        select(new Selected.OfCase(new CaseId("1031.1")));
        desk.become(SampleDay.of(96));

        waitUntil(() -> window.day().placements().size() == 96);
        assertThat(window.day().state().shipments()).hasSize(96);
    }

    private void select(Selected next) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> selection.select(next));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.press(key).release(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come to pass.", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
