package io.depotdesk.app.timeline;

import io.depotdesk.app.action.OwnKeys;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.moving.MoveCallout;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.app.routelook.DrawnPane;
import io.depotdesk.app.routelook.HoverCard;
import io.depotdesk.app.routelook.Shade;
import io.depotdesk.app.routelook.StopWords;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.app.timeline.TimelineModel.Spot;
import io.depotdesk.dispatch.DispatchState;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

import java.util.List;
import java.util.concurrent.Executor;

/// The timeline of the desk: one row for each vehicle, drawn on one canvas.
public final class TimelinePane extends DrawnPane implements OwnKeys {

    private static final Duration TICK = Duration.seconds(10);
    private static final double BAR = 12;
    private static final double ZOOM_STEP = 1.25;

    /// How far a card stays from what it is about, and from the edge.
    private static final double APART = 16;

    private static final double EDGE = 4;

    private final Desk desk;
    private final TimelineModel model;
    private final TimelinePointer pointer;
    private final TimelineKeyboard keyboard;
    private final TimelinePainter painter;
    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final HoverCard hoverCard = new HoverCard();
    private final MoveCallout callout;
    private final Pane floating;
    private final VBox empty = new VBox();
    private final Label emptyTitle = new Label();
    private final Label emptyText = new Label();
    private final Timeline ticking;
    private boolean outdated = true;
    private double scale = 1;

    /// @param fxThread runs something on the FX thread, soon
    public TimelinePane(Desk desk, Selection selection, Executor fxThread) {
        super("Timeline");
        this.desk = desk;
        MoveTrial trial = new MoveTrial(desk, fxThread);
        model = new TimelineModel(selection, trial);
        pointer = new TimelinePointer(model);
        keyboard = new TimelineKeyboard(model, pointer);
        painter = new TimelinePainter(model);
        callout = new MoveCallout(trial, () -> model.content().state());
        floating = new Pane(callout);
        floating.setPickOnBounds(false);
        floating.setManaged(false);
        style(floating);
        trial.stateProperty()
                .addListener((_, before, _) -> {
                    if (before instanceof TrialState.AskingReason) {
                        requestFocus(); // the button that had it is gone
                    }
                });
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        canvas.setManaged(false);
        emptyTitle.getStyleClass().add("card-title");
        empty.getStyleClass().add("drawn-card");
        empty.setId("timeline-empty");
        empty.setManaged(false);
        empty.getChildren().addAll(emptyTitle, emptyText);
        getChildren().addAll(canvas, bar, empty, hoverCard, floating, focusFrame());
        setDark(false);
        ticking = new Timeline(new KeyFrame(TICK, _ -> model.tick(desk.clock().instant())));
        ticking.setCycleCount(Animation.INDEFINITE);
        listen();
    }

    /// Returns the layer of the card about a stop on its way. It lies on the timeline until somebody puts it
    /// on something larger: the card may be higher than the timeline.
    public Pane floating() {
        return floating;
    }

    /// Shows a newer state. Called on the FX thread, at most once a frame.
    public void show(DispatchState state) {
        model.show(state);
    }

    /// Draws rows and cards for a dark or a light desk.
    public void setDark(boolean dark) {
        model.shade.set(Shade.of(dark));
        shade(this, dark);
        shade(floating, dark);
        redraw();
    }

    /// Draws rows and what is written in them larger or smaller.
    ///
    /// @param newScale 1 at text size 100 %
    public void setTextScale(double newScale) {
        if (scale != newScale) {
            scale = newScale;
            canvas.setWidth(0); // so that the model learns of its new size
            redraw();
        }
    }

    /// Returns what can be asked of the timeline, for menus and the command palette.
    public TimelineModel model() {
        return model;
    }

    private void listen() {
        model.revision.addListener((_, _, _) -> redraw());
        model.hover.addListener((_, _, now) -> hovered(now));
        pointer.hand.addListener((_, _, _) -> requestLayout());
        // A clock that ran on would keep a closed window in memory.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(seen -> {
                    if (seen) {
                        model.tick(desk.clock().instant());
                        ticking.play();
                    } else {
                        ticking.stop();
                    }
                });
        bar.valueProperty()
                .addListener((_, _, value) -> {
                    if (Math.abs(value.doubleValue() - model.scroll()) >= 1) {
                        model.scrollBy(value.doubleValue() - model.scroll());
                    }
                });
        canvas.addEventHandler(
                MouseEvent.MOUSE_MOVED, e -> pointer.moved(e.getX() / scale, e.getY() / scale));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer.left());
        canvas.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    requestFocus();
                    if (e.getButton() == MouseButton.PRIMARY) {
                        pointer.pressed(e.getX() / scale, e.getY() / scale);
                    }
                });
        canvas.addEventHandler(
                MouseEvent.MOUSE_DRAGGED, e -> pointer.dragged(e.getX() / scale, e.getY() / scale));
        canvas.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                e -> pointer.released(e.getX() / scale, e.getY() / scale, e.getClickCount()));
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, keyboard::pressed);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown()) {
            if (event.getDeltaY() != 0) {
                model.zoom(Math.pow(ZOOM_STEP, event.getDeltaY() / 40), event.getX() / scale);
            }
        } else if (event.isShiftDown()) {
            // Some systems turn the wheel sideways by themselves when Shift is down.
            double delta = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
            model.pan(-delta);
        } else {
            model.scrollBy(-event.getDeltaY());
            if (event.getDeltaX() != 0) {
                model.pan(-event.getDeltaX());
            }
        }
        event.consume();
    }

    @Override
    public boolean wants(KeyEvent pressed) {
        return keyboard.wants(pressed);
    }

    private void redraw() {
        outdated = true;
        requestLayout();
    }

    private void hovered(Spot spot) {
        StopWords words = new StopWords(model.shown().state());
        if (spot.stop().isPresent()) {
            hoverCard.show(words.stop(spot.stop().get().shipment()));
        } else if (spot.row() >= 0 && spot.onName()) {
            hoverCard.show(words.route(model.shown().rows().get(spot.row()).vehicle().id()));
        } else {
            hoverCard.show(List.of());
        }
        canvas.setCursor(spot.stop().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        redraw();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        boolean scrolls = model.rowsHeight() > height / scale - TimelineModel.AXIS;
        double plot = scrolls ? width - BAR : width;
        if (canvas.getWidth() != plot || canvas.getHeight() != height) {
            canvas.setWidth(plot);
            canvas.setHeight(height);
            model.resize(plot / scale, height / scale);
            outdated = true;
        }
        bar.setVisible(scrolls);
        if (scrolls) {
            double most = model.rowsHeight() - model.plotHeight();
            bar.setMax(most);
            bar.setVisibleAmount(most * model.plotHeight() / model.rowsHeight());
            bar.setUnitIncrement(TimelineModel.ROW);
            bar.setBlockIncrement(model.plotHeight());
            bar.setValue(model.scroll());
            double axis = TimelineModel.AXIS * scale;
            bar.resizeRelocate(plot, axis, BAR, height - axis);
        }
        if (outdated) {
            outdated = false;
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.setTransform(scale, 0, 0, scale, 0, 0);
            painter.draw(g, plot / scale, height / scale);
        }
        say();
        focusFrame().resizeRelocate(0, 0, width, height);
        if (floating.getParent() == this) {
            floating.resizeRelocate(0, 0, width, height);
        }
        place(hoverCard, this, model.hover.get().x() * scale, model.hover.get().y() * scale);
        placeCallout();
    }

    private void say() {
        DispatchState state = model.content().state();
        boolean nothing = model.content().rows().isEmpty();
        if (state.day() == null) {
            emptyTitle.setText("No day is open");
            emptyText.setText("Open a day, and its vehicles appear here.");
        } else {
            emptyTitle.setText("No vehicles yet");
            emptyText.setText("Import the fleet, and every vehicle gets a row here.");
        }
        empty.setVisible(nothing);
        empty.autosize();
        empty.relocate(
                Math.rint((getWidth() - empty.getWidth()) / 2),
                Math.rint((getHeight() - empty.getHeight()) / 2));
    }

    private void placeCallout() {
        if (!callout.isVisible()) {
            return;
        }
        if (pointer.hand.get() instanceof TimelinePointer.Hand.StopInHand held) {
            place(callout, floating, held.x() * scale, held.y() * scale);
            return;
        }
        var target = model.trial().target();
        if (target != null) {
            int row = model.shown().indexOf(target.to());
            double x =
                    model.shown()
                            .rows()
                            .get(Math.max(0, row))
                            .stop(target.shipment())
                            .map(stop -> model.x(stop.to()))
                            .orElse(model.middle());
            place(callout, floating, x * scale, (model.y(row) + TimelineModel.ROW / 2) * scale);
        }
    }

    /// Puts a card beside a place of the timeline, inside `layer`: below it, or above where there is no room.
    private void place(Region card, Region layer, double x, double y) {
        card.autosize();
        Point2D spot = layer == this ? new Point2D(x, y) : layer.sceneToLocal(localToScene(x, y));
        double width = card.getWidth();
        double height = card.getHeight();
        double left = spot.getX() + APART;
        if (left + width > layer.getWidth()) {
            left = spot.getX() - APART - width;
        }
        double top = spot.getY() + APART;
        if (top + height > layer.getHeight() - EDGE && spot.getY() - APART - height >= EDGE) {
            top = spot.getY() - APART - height;
        }
        top = Math.min(top, layer.getHeight() - height - EDGE);
        card.relocate(Math.rint(Math.max(EDGE, left)), Math.rint(Math.max(EDGE, top)));
    }
}
