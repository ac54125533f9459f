package io.depotdesk.app;

import io.depotdesk.app.bench.WindowStart;
import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.shell.NextFrame;
import io.depotdesk.app.shell.SnapshotBridge;

import javafx.scene.Scene;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/// Opens the desk as usual, says when its window could be used, and closes it.
final class StartBench {

    private static final int LOOK_MILLIS = 2;

    private StartBench() {}

    /// Opens the desk in `home`. The program's window system is started and cannot be started again afterwards.
    ///
    /// @throws IOException if the desk cannot be opened
    static WindowStart once(Home home) throws IOException, InterruptedException {
        var program =
                new DeskProgram(
                        home,
                        Settings.in(home.settings()),
                        InstantSource.system(),
                        SearchEffort.USUAL);
        program.start();
        try {
            program.opened().join();
        } catch (CompletionException e) {
            throw new IOException("The desk cannot be opened: " + e.getCause(), e);
        }
        long opened = System.currentTimeMillis();
        while (program.window().isEmpty()) {
            Thread.sleep(LOOK_MILLIS);
        }
        Scene scene = program.window().orElseThrow().scene();
        awaitFrame(scene);
        long painted = System.currentTimeMillis();
        var machine = ManagementFactory.getRuntimeMXBean();
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        var start =
                new WindowStart(
                        machine.getStartTime(),
                        opened,
                        painted,
                        system.getProcessCpuTime() / 1_000_000);
        SnapshotBridge.screen().execute(() -> scene.getWindow().hide());
        program.close();
        return start;
    }

    private static void awaitFrame(Scene scene) throws InterruptedException {
        var painted = new CountDownLatch(1);
        SnapshotBridge.screen().execute(() -> NextFrame.painted(scene, painted::countDown));
        painted.await();
    }
}
