package io.depotdesk.app.timeline;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.routelook.Focus;
import io.depotdesk.app.routelook.Shade;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.planning.MoveDraft;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the timeline shows and what can be asked of it. FX thread only; knows no nodes.
public final class TimelineModel {

    /// Width of the column with the names of the vehicles.
    static final double NAMES = 148;

    /// Height of the row with the times of day.
    static final double AXIS = 24;

    static final double ROW = 34;

    /// A stop that takes less than this on the screen is still drawn and hit this wide.
    static final double LEAST_WIDTH = 4;

    private static final Duration BESIDE = Duration.ofMinutes(12);
    private static final double REACH = 5;

    private final Selection selection;
    private final MoveTrial trial;
    private final TimelineKeys keys = new TimelineKeys(this);

    final ObjectProperty<Shade> shade = new SimpleObjectProperty<>(Shade.LIGHT);
    final ObjectProperty<Focus> focus = new SimpleObjectProperty<>(Focus.NOTHING);
    final ObjectProperty<Spot> hover = new SimpleObjectProperty<>(Spot.NOWHERE);

    /// Counts up whenever there is something else to draw.
    final LongProperty revision = new SimpleLongProperty();

    private TimelineContent content = TimelineContent.EMPTY;
    private TimelineContent shown = TimelineContent.EMPTY;
    private TimeScale scale = new TimeScale(Instant.EPOCH, 60);
    private double width = 800;
    private double height = 200;
    private double scroll;
    private Instant now = Instant.EPOCH;
    private boolean follows = true;
    private boolean selecting;

    public TimelineModel(Selection selection, MoveTrial trial) {
        this.selection = selection;
        this.trial = trial;
        selection.selectedProperty().addListener((_, _, _) -> selectionChanged());
        trial.stateProperty().addListener((_, _, _) -> previewChanged());
    }

    /// A place of the picture.
    ///
    /// @param row number of the row, -1 above and below all rows
    /// @param stop the stop there, empty if there is none
    /// @param onName whether it is in the column with the names
    record Spot(int row, Optional<Block.Service> stop, boolean onName, double x, double y) {
        static final Spot NOWHERE = new Spot(-1, Optional.empty(), false, 0, 0);
    }

    MoveTrial trial() {
        return trial;
    }

    /// Returns the day as planned.
    TimelineContent content() {
        return content;
    }

    /// Returns the day with the move that is being tried.
    TimelineContent shown() {
        return shown;
    }

    TimeScale scale() {
        return scale;
    }

    double scroll() {
        return scroll;
    }

    Instant now() {
        return now;
    }

    /// Shows a newer state.
    public void show(DispatchState state) {
        DispatchState before = content.state();
        boolean otherDay = before.day() == null || !before.day().equals(state.day());
        boolean same = !otherDay && content.isOf(state);
        content = same ? content.with(state) : TimelineContent.of(state);
        focus.set(Focus.of(selection.get(), state));
        if (same) {
            preview();
            return; // a move in hand is still what it was
        }
        trial.dayChanged();
        preview();
        if (otherDay) {
            follows = true;
        }
        if (follows) {
            fitAll();
        }
        scrollTo(scroll);
        changed();
    }

    void tick(Instant newNow) {
        now = newNow;
        changed();
    }

    // --- what is looked at

    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        if (follows) {
            fitAll();
        }
        scrollTo(scroll);
    }

    double plotWidth() {
        return Math.max(50, width - NAMES);
    }

    /// Returns the middle of the plot, in pixels from the left of the timeline.
    double middle() {
        return NAMES + plotWidth() / 2;
    }

    double plotHeight() {
        return Math.max(ROW, height - AXIS);
    }

    double rowsHeight() {
        return shown.rows().size() * ROW;
    }

    /// Shows the whole day, and goes on doing so when it changes.
    public void fitAll() {
        Optional<Instant> from = content.begins();
        Optional<Instant> to = content.ends();
        if (from.isPresent() && to.isPresent()) {
            scale = TimeScale.showing(from.get().minus(BESIDE), to.get().plus(BESIDE), plotWidth());
        }
        follows = true;
        changed();
    }

    public void zoom(double factor, double x) {
        follows = false;
        scale = kept(scale.zoomed(factor, x - NAMES));
        changed();
    }

    public void pan(double pixels) {
        follows = false;
        scale = kept(scale.moved(pixels));
        changed();
    }

    void scrollBy(double pixels) {
        scrollTo(scroll + pixels);
        changed();
    }

    void scrollTo(double pixels) {
        scroll = Math.rint(Math.clamp(pixels, 0, Math.max(0, rowsHeight() - plotHeight())));
    }

    /// Keeps some of the day in the picture.
    private TimeScale kept(TimeScale wanted) {
        Optional<Instant> from = content.begins();
        Optional<Instant> to = content.ends();
        if (from.isEmpty() || to.isEmpty()) {
            return scale;
        }
        TimeScale whole =
                TimeScale.showing(
                        from.get().minus(Duration.ofHours(2)),
                        to.get().plus(Duration.ofHours(2)),
                        plotWidth());
        if (wanted.pixelsPerHour() <= whole.pixelsPerHour()) {
            return whole;
        }
        // The day may be pushed to the middle of the picture, not out of it.
        double tooFarLeft = wanted.x(from.get()) - plotWidth() / 2;
        if (tooFarLeft > 0) {
            return wanted.moved(tooFarLeft);
        }
        double tooFarRight = wanted.x(to.get()) - plotWidth() / 2;
        return tooFarRight < 0 ? wanted.moved(tooFarRight) : wanted;
    }

    // --- what is there

    double x(Instant at) {
        return NAMES + scale.x(at);
    }

    double y(int row) {
        return AXIS + row * ROW - scroll;
    }

    Spot at(double x, double y) {
        int row = y < AXIS ? -1 : (int) Math.floor((y - AXIS + scroll) / ROW);
        if (row < 0 || row >= shown.rows().size()) {
            return new Spot(-1, Optional.empty(), x < NAMES, x, y);
        }
        if (x < NAMES) {
            return new Spot(row, Optional.empty(), true, x, y);
        }
        Block.Service nearest = null;
        double best = REACH;
        for (Block.Service stop : shown.rows().get(row).stops()) {
            double from = x(stop.from());
            double to = Math.max(from + LEAST_WIDTH, x(stop.to()));
            double distance = x < from ? from - x : Math.max(0, x - to);
            if (distance < best) {
                best = distance;
                nearest = stop;
            }
        }
        return new Spot(row, Optional.ofNullable(nearest), false, x, y);
    }

    /// Returns where `shipment` would go if it were dropped at a place of the picture.
    Optional<MoveTarget> targetAt(ShipmentId shipment, double x, double y) {
        Spot spot = at(x, y);
        if (spot.row() < 0) {
            return Optional.empty();
        }
        // The plan as it stands decides, else the picture would move under the hand.
        TimelineRow row = content.rows().get(spot.row());
        return Optional.of(
                new MoveTarget(
                        shipment,
                        row.vehicle().id(),
                        row.positionAt(shipment, scale.at(x - NAMES))));
    }

    // --- what is selected

    void selectAt(double x, double y) {
        Spot spot = at(x, y);
        select(
                spot.row() < 0
                        ? Selected.NOTHING
                        : spot.stop()
                                .<Selected>map(stop -> new Selected.OfShipment(stop.shipment()))
                                .orElseGet(() ->
                                        new Selected.OfRoute(
                                                shown.rows().get(spot.row()).vehicle().id())));
    }

    public void clearSelection() {
        selection.clear();
    }

    /// Selects `next` and leaves the picture where it is.
    void select(Selected next) {
        selecting = true;
        try {
            selection.select(next);
        } finally {
            selecting = false;
        }
    }

    /// Selects the stop `steps` further along its route; with only a route selected its first one.
    public void selectAlong(int steps) {
        keys.selectAlong(steps);
    }

    public void selectEnd(boolean last) {
        keys.selectAlong(last ? Integer.MAX_VALUE / 2 : Integer.MIN_VALUE / 2);
    }

    /// Selects the stop at about the same time in the next row that has one.
    public void selectAcross(int rows) {
        keys.selectAcross(rows);
    }

    /// Tries the selected stop `steps` places later in the route where it is or is being tried.
    public void tryAlong(int steps) {
        keys.tryAlong(steps);
    }

    /// Tries the selected stop in a row `rows` further down, at about the same time.
    public void tryAcross(int rows) {
        keys.tryAcross(rows);
    }

    /// Returns the row of what is selected, -1 if nothing is.
    int focusedRow() {
        VehicleId vehicle = focus.get().vehicle();
        return vehicle == null ? -1 : content.indexOf(vehicle);
    }

    // --- news

    private void selectionChanged() {
        focus.set(Focus.of(selection.get(), content.state()));
        if (!selecting) {
            bringIntoView();
        }
        changed();
    }

    /// Moves the picture so that what is selected is in it.
    void bringIntoView() {
        int row = focusedRow();
        if (row < 0) {
            return;
        }
        if (row * ROW < scroll) {
            scrollTo(row * ROW);
        } else if ((row + 1) * ROW > scroll + plotHeight()) {
            scrollTo((row + 1) * ROW - plotHeight());
        }
        Optional.ofNullable(focus.get().shipment())
                .flatMap(shipment -> shown.rows().get(row).stop(shipment))
                .ifPresent(stop -> {
                    double x = scale.x(stop.from());
                    if (x < 0 || x > plotWidth() - 20) {
                        pan(x - plotWidth() / 2);
                    }
                });
        changed();
    }

    private void previewChanged() {
        preview();
        changed();
    }

    private void preview() {
        MoveDraft draft = trial.draft();
        shown = draft == null ? content : content.with(draft.changed());
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
