package io.depotdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.desk.PlanningActivity;
import io.depotdesk.app.importing.OrdersImporting;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.app.sample.SampleDesk;
import io.depotdesk.app.sample.SampleTrouble;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.app.timeline.TimelinePane;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Pictures of whole screens, to be looked at; they land in `target/screenshots`.
@ExtendWith(ApplicationExtension.class)
class ScreenshotsTest {

    private final Selection selection = new Selection();
    private final Settings settings = Settings.inMemory();
    private final SampleDesk desk = new SampleDesk(SampleDay.busy());
    private Stage stage;
    private MainWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
        settings.personProperty().set("Nora Keller");
        TimelinePane timeline = new TimelinePane(desk, selection, SnapshotBridge.screen());
        settings.themeProperty().subscribe(theme -> timeline.setDark(theme == Theme.DARK));
        window =
                new MainWindow(
                        desk,
                        selection,
                        settings,
                        new Surfaces(
                                new StackPane(new Label("Map")),
                                timeline,
                                timeline.floating(),
                                (what, start, others, chosen) -> {}),
                        OrdersImporting.Setup.plain());
        window.follow(timeline::show);
        stage.setScene(window.scene());
        stage.show();
    }

    @Test
    void the_day_can_be_looked_at_in_both_themes_and_sizes() throws IOException {
        select(new Selected.OfCase(new CaseId("1031.1")));
        for (Theme theme : Theme.values()) {
            run(() -> settings.themeProperty().set(theme));
            String name = theme.name().toLowerCase(Locale.ROOT);
            picture("day-" + name + "-1280x800", 1280, 800);
            picture("day-" + name + "-1920x1080", 1920, 1080);
        }
        run(() -> settings.setTextPercent(125));
        picture("day-light-125-1920x1080", 1920, 1080);
        picture("day-light-125-1280x800", 1280, 800);
    }

    @Test
    void every_page_and_question_can_be_looked_at(FxRobot robot, @TempDir Path folder)
            throws IOException {
        select(new Selected.OfShipment(new ShipmentId("S-1031")));
        picture("shipment-dark-1280x800", 1280, 800);
        press(robot, KeyCode.M);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DOWN);
        picture("move-dark-1280x800", 1280, 800);
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.R);
        picture("phone-dark-1280x800", 1280, 800);
        press(robot, KeyCode.DIGIT4);
        picture("phone-time-dark-1280x800", 1280, 800);
        press(robot, KeyCode.ESCAPE);
        select(new Selected.OfRoute(new VehicleId("van-3")));
        run(() ->
                desk.plans(
                        new PlanningActivity.Running("192 shipments imported", "Improving", 0.4)));
        picture("route-dark-1280x800", 1280, 800);
        run(() -> window.open(Page.ORDERS));
        select(new Selected.OfShipment(new ShipmentId("S-1008")));
        picture("orders-dark-1280x800", 1280, 800);
        run(() -> settings.themeProperty().set(Theme.LIGHT));
        picture("orders-light-1920x1080", 1920, 1080);
        run(() -> window.open(Page.ADDRESSES));
        press(robot, KeyCode.J);
        picture("addresses-light-1280x800", 1280, 800);
        run(() -> window.open(Page.DECISIONS));
        press(robot, KeyCode.J);
        picture("decisions-light-1280x800", 1280, 800);
        run(() -> window.open(Page.DAY));
        run(window::openPalette);
        picture("palette-light-1280x800", 1280, 800);
        press(robot, KeyCode.ESCAPE);
        select(new Selected.OfCase(new CaseId("1031.1")));
        press(robot, KeyCode.DIGIT2);
        picture("reason-light-1280x800", 1280, 800);
        press(robot, KeyCode.ESCAPE);
        run(() -> settings.themeProperty().set(Theme.DARK));
        run(window::openSettings);
        picture("settings-dark-1280x800", 1280, 800);
        press(robot, KeyCode.ESCAPE);
        Path file = folder.resolve("orders.csv");
        Files.writeString(
                file,
                """
                Order ID;Customer;Address;Window from;Window to;Weight (kg);Colour
                1;Ana;12 Rue Grimaldi;09:00;11:00;2.5;red
                2;Luc;14 Rue Grimaldi;12:00;11:00;2;blue
                3;Eva;;09:00;12:00;4;green
                4;Tom;1 Rue Plati;;;heavy;green
                """);
        run(() -> window.importing().open(file));
        try {
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> robot.lookup("3 rows do not").tryQuery().isPresent());
        } catch (TimeoutException e) {
            throw new AssertionError("No preview came.", e);
        }
        picture("import-dark-1280x800", 1280, 800);
        press(robot, KeyCode.ESCAPE);
    }

    @Test
    void while_planning_nothing_lies_outside_the_window() throws IOException {
        run(() ->
                desk.plans(
                        new PlanningActivity.Running(
                                "192 shipments imported", "Searching, 1,234,567 steps", 0.39)));
        for (int percent : List.of(100, 125)) {
            run(() -> settings.setTextPercent(percent));
            picture("searching-dark-%d-1280x800".formatted(percent), 1280, 800);

            assertThat(outside(window.scene().getRoot())).isEmpty();
            assertThat(shown("39 %")).isTrue();
        }
    }

    @Test
    void a_case_with_many_consequences_shows_its_options_without_scrolling() throws IOException {
        run(() -> desk.become(SampleTrouble.breakdown()));
        select(new Selected.OfCase(SampleTrouble.BREAKDOWN));
        for (Theme theme : Theme.values()) {
            run(() -> settings.themeProperty().set(theme));
            String name = theme.name().toLowerCase(Locale.ROOT);
            picture("root-case-" + name + "-1280x800", 1280, 800);
            for (String words :
                    List.of(
                            "If nobody answers by 10:45: Leave 24 for another day.",
                            "Leave 24 for another day",
                            "Accept recommendation (A)",
                            "Close (X)")) {
                assertThat(shown(words)).as(words).isTrue();
            }
        }
        picture("root-case-light-1920x1080", 1920, 1080);
    }

    @Test
    void a_flood_and_a_broken_promise_can_be_looked_at() throws IOException {
        run(() -> desk.become(SampleTrouble.flood(19)));
        picture("flood-dark-1280x800", 1280, 800);
        run(() -> desk.become(SampleTrouble.latched()));
        select(new Selected.OfCase(SampleTrouble.BREAKDOWN));
        run(() -> settings.themeProperty().set(Theme.LIGHT));
        picture("latched-light-1280x800", 1280, 800);
    }

    /// Returns what can be seen and lies outside the window, at its right or left.
    private List<String> outside(Node root) {
        List<String> found = new ArrayList<>();
        gather(root, found);
        return found;
    }

    private void gather(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        var bounds = node.localToScene(node.getLayoutBounds());
        boolean text = node instanceof Labeled;
        if (text
                && bounds.getWidth() > 0
                && (bounds.getMinX() < -0.5
                        || bounds.getMaxX() > window.scene().getWidth() + 0.5)) {
            found.add("%s at %s".formatted(node, bounds));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
        }
    }

    /// Returns whether these words can be read in the window as it is, without scrolling.
    private boolean shown(String words) {
        return labelled(window.scene().getRoot())
                .filter(label -> label.getText() != null && label.getText().contains(words))
                .map(label -> label.localToScene(label.getLayoutBounds()))
                .anyMatch(bounds ->
                        bounds.getWidth() > 0
                                && bounds.getMinX() >= 0
                                && bounds.getMinY() >= 0
                                && bounds.getMaxX() <= window.scene().getWidth() + 0.5
                                && bounds.getMaxY() <= window.scene().getHeight() - 20);
    }

    private static Stream<Labeled> labelled(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return Stream.concat(
                node instanceof Labeled label ? Stream.of(label) : Stream.empty(),
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .flatMap(ScreenshotsTest::labelled)
                        : Stream.empty());
    }

    @Test
    void an_empty_day_and_trouble_can_be_looked_at() throws IOException {
        run(() -> desk.become(DispatchState.EMPTY));
        run(() ->
                desk.plans(
                        new PlanningActivity.Failed(
                                "192 shipments imported", "The roads cannot be read.")));
        picture("empty-dark-1280x800", 1280, 800);
    }

    private void select(Selected next) {
        run(() -> selection.select(next));
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name, int width, int height) throws IOException {
        if (stage.getWidth() != width || stage.getHeight() != height) {
            run(() -> {
                stage.hide();
                stage = new Stage(); // Monocle cannot draw a window whose size was changed
                stage.setScene(window.scene());
                stage.setWidth(width);
                stage.setHeight(height);
                stage.show();
            });
        }
        WaitForAsyncUtils.waitForFxEvents(12);
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(90_000, () -> window.scene().snapshot(null));
        File file = new File("target/screenshots/" + name + ".png");
        file.getParentFile().mkdirs();
        assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file)).isTrue();
        assertThat(image.getWidth()).isEqualTo(width);
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(90_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
