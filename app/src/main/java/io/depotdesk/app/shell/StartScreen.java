package io.depotdesk.app.shell;

import io.depotdesk.app.settings.Settings;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.RemainingTime;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.concurrent.Executor;

/// What is on the screen while the desk is being opened: what is being done, how far it is, and a way out.
public final class StartScreen {

    private static final double BAR_WIDTH = 420;

    private final Executor screen = SnapshotBridge.screen();
    private final Label title = new Label("Depotdesk");
    private final Label step = new Label("Opening the desk");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel = new Button("Cancel");
    private final Scene scene;
    private volatile boolean cancelled;

    /// @param close what a click does once there is nothing left to wait for
    public StartScreen(Settings settings, Runnable close) {
        title.getStyleClass().add("start-title");
        step.getStyleClass().add("start-step");
        step.setWrapText(true);
        step.setMaxWidth(BAR_WIDTH);
        bar.setPrefWidth(BAR_WIDTH);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> {
            cancelled = true;
            close.run();
        });
        HBox buttons = new HBox(cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMaxWidth(BAR_WIDTH);
        VBox box = new VBox(14, title, bar, step, buttons);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("desk", "start");
        scene = new Scene(box);
        Look.follow(scene, settings);
    }

    public Scene scene() {
        return scene;
    }

    /// Returns the listener to hand to the work; it may be called on any thread.
    public Progress progress() {
        long begun = System.nanoTime();
        var remaining = new RemainingTime();
        return new Progress() {
            @Override
            public void at(String doing, double done) {
                screen.execute(() -> {
                    long elapsed = System.nanoTime() - begun;
                    remaining.at(elapsed, done);
                    step.setText(
                            remaining
                                    .remaining(elapsed)
                                    .map(left ->
                                            "%s, about %s left"
                                                    .formatted(doing, RemainingTime.words(left)))
                                    .orElse(doing));
                    bar.setProgress(done);
                });
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    /// Shows why the desk cannot be opened. FX thread.
    ///
    /// @param reason what happened and what to do, in sentences
    public void failed(String reason) {
        title.setText("The desk cannot be opened");
        step.setText(reason);
        bar.setVisible(false);
        cancel.setText("Close");
    }
}
