package io.depotdesk.app.timeline;

import io.depotdesk.app.moving.TrialState;

/// What a person does on the timeline, as the measurement of the desk does it.
public final class TimelineActs {

    private final TimelinePane pane;
    private int turn;

    public TimelineActs(TimelinePane pane) {
        this.pane = pane;
    }

    /// Selects another stop, in the middle of some route.
    public void selectStop() {
        var rows = pane.model().shown().rows();
        for (int i = 0; i < rows.size(); i++) {
            int row = (turn + i) % rows.size();
            var stops = rows.get(row).stops();
            if (stops.size() > 8) {
                Block.Service stop = stops.get(3 + turn / rows.size() % 4);
                turn++;
                pane.model()
                        .selectAt(
                                pane.model().x(stop.from()) + 1,
                                pane.model().y(row) + TimelineModel.ROW / 2);
                return;
            }
        }
    }

    /// Tries the selected stop one place later.
    public void tryLater() {
        pane.model().tryAlong(1);
    }

    public boolean isTried() {
        return pane.model().trial().draft() != null;
    }

    public void letGo() {
        pane.model().trial().cancel();
    }

    /// Carries out what was tried, whatever it breaks.
    public void carryOut() {
        pane.model().trial().commit();
        pane.model().trial().commitBecause("Measured");
    }

    public boolean isAtRest() {
        return pane.model().trial().state() instanceof TrialState.Idle;
    }
}
