package io.depotdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.app.sample.SampleDesk;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.domain.watch.CaseId;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.util.Locale;

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
        window =
                new MainWindow(
                        desk,
                        selection,
                        settings,
                        new Surfaces(
                                placeholder("Map"),
                                placeholder("Timeline"),
                                (what, start, others, chosen) -> {}),
                        () -> {});
        stage.setScene(window.scene());
        stage.show();
    }

    private static Node placeholder(String name) {
        return new StackPane(new Label(name));
    }

    @Test
    void the_day_can_be_looked_at_in_both_themes_and_sizes() throws IOException {
        run(() -> selection.select(new Selected.OfCase(new CaseId("1031.1"))));
        for (Theme theme : Theme.values()) {
            run(() -> settings.themeProperty().set(theme));
            String name = theme.name().toLowerCase(Locale.ROOT);
            picture("day-" + name + "-1280x800", 1280, 800);
            picture("day-" + name + "-1920x1080", 1920, 1080);
        }
    }

    private void picture(String name, int width, int height) throws IOException {
        run(() -> {
            stage.hide();
            stage = new Stage(); // Monocle cannot draw a window whose size was changed
            stage.setScene(window.scene());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents(20);
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
