package io.depotdesk.app.board;

import io.depotdesk.app.desk.PlanningActivity;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What planning is doing, how far it is, and the way to stop it.
///
/// Where there is little room the words end in an ellipsis and the bar shrinks; the percentage and the way to
/// stop always stay.
public final class PlanningPane {

    private final Label words = Parts.text("Planned", "planning-words");
    private final Label percent = Parts.text("", "planning-words");
    private final ProgressBar bar = new ProgressBar(0);
    private final Tooltip tooltip = new Tooltip();
    private final Node stop;
    private final HBox box;

    /// @param stopPlanning asked for when the person has seen enough
    public PlanningPane(Runnable stopPlanning) {
        stop =
                Parts.iconButton(
                        Icons.STOP, "Stop and keep the best plan so far (Ctrl+.)", stopPlanning);
        box = Parts.row(words, percent, bar, stop);
        box.getStyleClass().add("planning");
        words.setTooltip(tooltip);
        words.setMinWidth(0);
        percent.setMinWidth(Region.USE_PREF_SIZE);
        bar.setMinWidth(24);
        show(new PlanningActivity.Idle());
    }

    public Node node() {
        return box;
    }

    public void show(PlanningActivity activity) {
        boolean running = activity instanceof PlanningActivity.Running;
        Parts.shown(bar, running);
        Parts.shown(percent, running);
        Parts.shown(stop, running);
        switch (activity) {
            case PlanningActivity.Idle _ -> {
                words.setText("Planned");
                words.setGraphic(Parts.icon(Icons.GOOD));
                tooltip.setText("The plan fits the day; nothing is being searched.");
            }
            case PlanningActivity.Running(String trigger, String step, double done) -> {
                words.setText(step);
                percent.setText(Words.percent(done));
                words.setGraphic(Parts.icon(Icons.PLAN));
                bar.setProgress(done);
                tooltip.setText("%s. Because: %s".formatted(step, trigger));
            }
            case PlanningActivity.Failed(String trigger, String reason) -> {
                words.setText("Planning failed");
                words.setGraphic(Parts.icon(Icons.ERROR));
                tooltip.setText(trigger + ": " + reason);
            }
        }
    }
}
