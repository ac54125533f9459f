package io.depotdesk.app.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.importing.OrdersImporting;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.app.sample.SampleDesk;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.app.shell.MainWindow;
import io.depotdesk.app.shell.SnapshotBridge;
import io.depotdesk.app.shell.Surfaces;
import io.depotdesk.app.timeline.TimelinePane;
import io.depotdesk.data.carriers.accounts.AccountReading;
import io.depotdesk.data.carriers.accounts.CarrierAccounts;
import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.data.carriersim.SimulatorSetup;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/// A person sets up the line to a simulated carrier.
@ExtendWith(ApplicationExtension.class)
class CarrierFormTest {

    @TempDir private Path folder;
    private final Settings settings = Settings.inMemory();
    private final AtomicInteger changes = new AtomicInteger();
    private CarrierSimulator simulator;
    private MainWindow window;
    private CarrierFormModel model;

    @Start
    void start(Stage stage) {
        SampleDesk desk = new SampleDesk(SampleDay.busy());
        Selection selection = new Selection();
        TimelinePane timeline = new TimelinePane(desk, selection, SnapshotBridge.screen());
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
        stage.setScene(window.scene());
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @BeforeEach
    void a_form() throws IOException {
        simulator =
                CarrierSimulator.serving(
                        new SimulatorSetup(
                                1, 1, List.of(CarrierTraits.usual("dash", ApiKind.DOORDASH))),
                        0,
                        InstantSource.system());
        run(() -> {
            model =
                    new CarrierFormModel(
                            new AccountKeeping(new Home(folder), changes::incrementAndGet),
                            List.of("dash"),
                            task -> Thread.ofVirtual().start(task),
                            SnapshotBridge.screen());
            CarrierForm.open(window.overlay(), model, () -> {});
        });
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private void fillIn(String url) {
        run(() -> {
            for (var asked : model.kind.get().settings()) {
                model.setting(asked).set(asked.name().equals("country") ? "US" : "x");
            }
            model.secret(model.kind.get().secrets().getFirst()).set("c2VjcmV0");
            model.url.set(url);
            model.currency.set("USD");
            model.local.set(true);
        });
    }

    private void tried() throws Exception {
        run(() -> model.tryIt());
        WaitForAsyncUtils.waitFor(
                90, TimeUnit.SECONDS, () -> model.result.get() != CarrierFormModel.Result.RUNNING);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void what_is_missing_is_named() throws Exception {
        tried();

        assertThat(model.result.get()).isEqualTo(CarrierFormModel.Result.FAILS);
        assertThat(model.words.get()).isEqualTo("\"Developer id\" is missing.");
        picture("carrier-form-missing-dark-1280x800");
    }

    @Test
    void a_line_that_works_is_said_so_and_kept() throws Exception {
        fillIn(simulator.url("dash"));
        tried();
        assertThat(model.words.get()).isEqualTo("The carrier answered and knows this account.");
        run(() -> settings.themeProperty().set(Theme.LIGHT));
        picture("carrier-form-works-light-1280x800");

        run(() -> model.keep(() -> window.overlay().close()));
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> !window.overlay().isOpen());

        assertThat(CarrierAccounts.in(new Home(folder).carriers()).all())
                .singleElement()
                .isInstanceOf(AccountReading.Good.class);
        assertThat(changes).hasValue(1);
    }

    @Test
    void a_line_that_does_not_work_says_why() throws Exception {
        fillIn("http://127.0.0.1:1");
        tried();

        assertThat(model.result.get()).isEqualTo(CarrierFormModel.Result.FAILS);
        assertThat(model.words.get()).contains("the connection was refused");
        assertThat(new Home(folder).carriers()).doesNotExist();
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents(12);
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(90_000, () -> window.scene().snapshot(null));
        File file = new File("target/screenshots/" + name + ".png");
        file.getParentFile().mkdirs();
        assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file)).isTrue();
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(90_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
