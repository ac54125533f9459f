package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.shell.MainWindow;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// Clocks, the source of tiles and threads that draw them once held every window that had been closed.
class ClosedWindowTest {

    private static final int MOST_LOOKS = 120;

    @TempDir private Path folder;
    private final ReferenceQueue<MainWindow> left = new ReferenceQueue<>();

    @Test
    void a_closed_window_leaves_memory() throws Exception {
        WeakReference<MainWindow> closed = closed();
        Stage other = RealWindow.onFx(ClosedWindowTest::other);
        new FxRobot().type(KeyCode.A); // the keyboard of a screen in memory holds its last window

        // Threads that draw tiles end some seconds after the last one.
        Reference<?> gone = null;
        for (int i = 0; i < MOST_LOOKS && gone == null; i++) {
            System.gc();
            gone = left.remove(250);
        }

        assertThat(gone).isSameAs(closed);
        RealWindow.onFx(() -> {
            other.hide();
            return other;
        });
    }

    /// Everything else that knows the window is forgotten on return.
    private WeakReference<MainWindow> closed() throws IOException, TimeoutException {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            window.press(KeyCode.J);
            return new WeakReference<>(window.main(), left);
        }
    }

    private static Stage other() {
        var stage = new Stage();
        stage.setScene(new Scene(new TextField()));
        stage.show();
        stage.requestFocus();
        return stage;
    }
}
