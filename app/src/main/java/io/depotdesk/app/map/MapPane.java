package io.depotdesk.app.map;

import io.depotdesk.app.action.OwnKeys;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.moving.MoveCallout;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.app.routelook.HoverCard;
import io.depotdesk.app.routelook.Shade;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The map of the desk.
///
/// From below: tiles of other levels where one is missing, the tiles, all routes and stops, what is looked at
/// or in the hand, then buttons and cards.
public final class MapPane extends Region implements OwnKeys {

    private static final double KEY_STEP = 120;
    private static final double NOTCH = 40;

    private final MapModel model;
    private final MapPointer pointer;
    private final AreaTool area;
    private final AreaHint areaHint = new AreaHint();
    private final MapTools tools;
    private final InstantSource clock;
    private final TileStore store;
    private final Executor fxThread;

    private final TileUnderlay underlay;
    private final StackPane tiles = new StackPane();
    private @Nullable TileSheet sheet;
    private final ShiftingCanvas settled;
    private final ShiftingCanvas inHand;
    private final Region surface = new Region();
    private final MapLegend legend;
    private final MapNotices notices;
    private final StackPane furniture = new StackPane();
    private final HoverCard hoverCard = new HoverCard();
    private final Region focusFrame = new Region();
    private final MoveCallout callout;
    private Sprites sprites = new Sprites(Shade.LIGHT, 1, 1);
    private double scrolled;

    /// @param store where the tiles come from; it is not closed with the map
    /// @param fxThread runs something on the FX thread, soon
    /// @throws IllegalStateException if Gluon Maps would take its tiles from anywhere else
    public MapPane(Desk desk, Selection selection, TileStore store, Executor fxThread) {
        OfflineTiles.requireInstalled(Thread.currentThread().getContextClassLoader());
        this.store = store;
        this.fxThread = fxThread;
        MoveTrial trial = new MoveTrial(desk, fxThread);
        model = new MapModel(desk, selection, trial, fxThread);
        pointer = new MapPointer(model);
        area = new AreaTool(model);
        clock = desk.clock();
        underlay = new TileUnderlay(store);
        tiles.setMouseTransparent(true);
        tiles.setManaged(false);
        settled = new ShiftingCanvas(this::drawSettled);
        HandLayer handLayer = new HandLayer(model, pointer);
        inHand =
                new ShiftingCanvas((g, frame) -> {
                    handLayer.draw(g, frame, sprites, model.shade.get());
                    drawArea(g, frame);
                });
        legend = new MapLegend(model);
        tools = new MapTools(model, legend.button());
        notices = new MapNotices(model, store, this::redrawTiles);
        callout = new MoveCallout(trial, () -> model.content().state());
        furnish(desk.attribution());
        listen();
        getStyleClass().add("drawn-ground");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        Shade.class.getResource("drawn.css"),
                                        "drawn.css is part of the program")
                                .toExternalForm());
        setDark(false);
        setFocusTraversable(true);
        focusFrame.getStyleClass().add("focus-frame");
        focusFrame.setMouseTransparent(true);
        focusFrame.setManaged(false);
        setAccessibleText("Map");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// Shows a newer state. Called on the FX thread, at most once a frame.
    public void show(DispatchState state) {
        model.show(state);
    }

    /// Draws map, routes and cards for a dark or a light desk.
    public void setDark(boolean dark) {
        model.shade.set(Shade.of(dark));
        getStyleClass().removeAll("drawn-light", "drawn-dark");
        getStyleClass().add(dark ? "drawn-dark" : "drawn-light");
        settled.outdated();
        inHand.outdated();
        legend.show(model.shade.get(), pixels());
        requestLayout();
    }

    /// Draws what is written on the map larger or smaller; names in the tiles stay.
    ///
    /// @param scale 1 at text size 100 %
    public void setTextScale(double scale) {
        model.setTextScale(scale);
    }

    /// Lets the person at the desk put a pin.
    public void askForPin(PinRequest request) {
        model.cancelPin();
        model.ask(request);
        requestFocus();
    }

    /// Lets the person at the desk draw an area.
    public void askForArea(AreaRequest request) {
        model.cancelPin();
        area.ask(request);
        requestFocus();
    }

    /// Adds a button to those of the map.
    public void addTool(Ikon icon, String words, Runnable action) {
        tools.add(icon, words, action);
    }

    /// Takes the pin away without an answer.
    public void dropPin() {
        model.pin.set(Optional.empty());
    }

    /// Returns what can be asked of the map, for menus and the command palette.
    public MapModel model() {
        return model;
    }

    /// Returns how often the layer of all routes was drawn; moving the map should not make it.
    int draws() {
        return settled.draws();
    }

    private void furnish(String attribution) {
        Label credit = new Label(attribution);
        credit.getStyleClass().add("map-attribution");
        credit.setId("map-attribution");
        credit.setMinWidth(USE_PREF_SIZE);
        furniture.setPickOnBounds(false);
        furniture.setManaged(false);
        StackPane.setAlignment(areaHint, Pos.TOP_CENTER);
        StackPane.setMargin(areaHint, new Insets(10, 60, 10, 60));
        furniture.getChildren().addAll(notices, legend, tools, credit, areaHint);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        StackPane.setMargin(tools, new Insets(10));
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        // Above the attribution, which may be as wide as the map.
        StackPane.setMargin(legend, new Insets(10, 10, 28, 10));
        StackPane.setAlignment(credit, Pos.BOTTOM_RIGHT);
        getChildren()
                .addAll(
                        underlay,
                        tiles,
                        settled,
                        inHand,
                        surface,
                        furniture,
                        hoverCard,
                        callout,
                        focusFrame);
    }

    private void listen() {
        model.camera.addListener((_, _, _) -> {
            if (area.isActive()) {
                inHand.outdated(); // The cross stays in the middle.
            }
            requestLayout();
        });
        model.revision.addListener((_, _, _) -> {
            settled.outdated();
            inHand.outdated();
            legend.show(model.shade.get(), pixels());
            requestLayout();
        });
        model.focus.addListener((_, _, _) -> {
            legend.show(model.shade.get(), pixels());
            handChanged();
        });
        model.preview.addListener((_, _, _) -> handChanged());
        model.pin.addListener((_, _, _) -> handChanged());
        pointer.hand.addListener((_, _, _) -> handChanged());
        area.drawing.addListener((_, _, now) -> areaChanged(now));
        model.hover.addListener((_, _, now) -> hovered(now));
        store.onChange(() -> fxThread.execute(this::requestLayout));

        surface.addEventHandler(MouseEvent.MOUSE_MOVED, e -> tool().moved(e.getX(), e.getY()));
        surface.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tool().left());
        surface.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    requestFocus();
                    if (e.getButton() == MouseButton.PRIMARY) {
                        tool().pressed(e.getX(), e.getY());
                    }
                });
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> tool().dragged(e.getX(), e.getY()));
        surface.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                e -> tool().released(e.getX(), e.getY(), e.getClickCount()));
        surface.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        // A wheel gives 40 for a notch, a touch pad many small amounts.
        scrolled = Math.signum(scrolled) == Math.signum(event.getDeltaY()) ? scrolled : 0;
        scrolled += event.getDeltaY();
        int steps = (int) (scrolled / NOTCH);
        if (steps != 0) {
            scrolled -= steps * NOTCH;
            model.zoom(Math.clamp(steps, -2, 2), event.getX(), event.getY());
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> run(() -> model.pan(-KEY_STEP, 0));
                    case RIGHT -> run(() -> model.pan(KEY_STEP, 0));
                    case UP -> run(() -> model.pan(0, -KEY_STEP));
                    case DOWN -> run(() -> model.pan(0, KEY_STEP));
                    case PLUS, EQUALS, ADD -> run(() -> model.zoomAtCentre(1));
                    case MINUS, SUBTRACT -> run(() -> model.zoomAtCentre(-1));
                    case F -> run(event.isShiftDown() ? model::followAll : model::fitSelection);
                    case L -> run(legend::toggle);
                    case SPACE -> area.isActive() && run(area::addAtCentre);
                    case BACK_SPACE -> area.isActive() && run(area::removeLast);
                    case ENTER -> entered();
                    case ESCAPE -> escaped();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    /// A pin or a stop in the hand takes the keys that set it down and let it go, an area those that draw it.
    @Override
    public boolean wants(KeyEvent pressed) {
        boolean placing =
                model.pin.get().isPresent()
                        || model.trial().state() instanceof TrialState.Previewing;
        if (area.isActive()) {
            return switch (pressed.getCode()) {
                case ENTER, ESCAPE, SPACE, BACK_SPACE -> true;
                default -> false;
            };
        }
        return switch (pressed.getCode()) {
            case ENTER -> placing;
            case ESCAPE -> placing || !(model.trial().state() instanceof TrialState.Idle);
            default -> false;
        };
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private PointerTool tool() {
        return area.isActive() ? area : pointer;
    }

    private void areaChanged(Optional<AreaTool.Drawing> now) {
        areaHint.show(now);
        handChanged();
    }

    private void drawArea(GraphicsContext g, Frame frame) {
        area.drawing
                .get()
                .ifPresent(it ->
                        IncidentLayer.drawDraft(
                                g,
                                frame,
                                MapColours.of(model.shade.get()),
                                it,
                                model.camera.get()));
    }

    private boolean entered() {
        if (area.isActive()) {
            area.finish();
            return true;
        }
        if (model.pin.get().isPresent()) {
            model.takePin();
            return true;
        }
        if (model.trial().state() instanceof TrialState.Previewing) {
            model.trial().commit();
            return true;
        }
        return false;
    }

    private boolean escaped() {
        if (area.isActive()) {
            area.cancel();
            return true;
        }
        if (pointer.cancelled()) {
            return true;
        }
        if (!model.focus.get().isNothing()) {
            model.clearSelection();
            return true;
        }
        return false;
    }

    private void handChanged() {
        inHand.outdated();
        requestLayout();
    }

    private void hovered(Hover hover) {
        Optional<Cluster> cluster =
                hover.isNothing() ? Optional.empty() : model.clusterAt(hover.x(), hover.y());
        hoverCard.show(
                cluster.map(HoverWords::of).orElseGet(() -> HoverWords.of(hover, model.content())));
        surface.setCursor(hover.isNothing() ? Cursor.DEFAULT : Cursor.HAND);
        requestLayout();
    }

    private void redrawTiles() {
        store.forgetFailure();
        sheet = null;
        requestLayout();
    }

    private double pixels() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getOutputScaleX());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        Camera before = model.camera.get();
        if (before.width() != width || before.height() != height || before.pixels() != pixels()) {
            model.resize(width, height, pixels());
            settled.outdated();
            inHand.outdated();
        }
        Camera camera = model.camera.get();
        Shade shade = model.shade.get();
        if (!sprites.serves(shade, camera.pixels(), model.textScale())) {
            sprites = new Sprites(shade, camera.pixels(), model.textScale());
        }
        tiles.resizeRelocate(0, 0, width, height);
        TileSheet current = TileSheet.forCamera(sheet, camera, shade, store);
        if (current != sheet) {
            sheet = current;
            tiles.getChildren().setAll(current);
        }
        tiles.layout();
        current.show(camera);
        underlay.show(camera, shade);
        boolean looksAtSomething =
                model.focus.get().vehicle() != null || !model.preview.get().isEmpty();
        settled.setOpacity(looksAtSomething ? 0.4 : 1);
        settled.show(camera);
        inHand.show(camera);
        surface.resizeRelocate(0, 0, width, height);
        notices.refresh();
        furniture.resizeRelocate(0, 0, width, height);
        legend.fit(width, height);
        model.cover(legend.covers() ? legend.getWidth() + 10 : 0);
        focusFrame.resizeRelocate(0, 0, width, height);
        place(hoverCard, model.hover.get().x(), model.hover.get().y());
        placeCallout();
    }

    private void placeCallout() {
        if (pointer.hand.get() instanceof MapPointer.Hand.StopInHand held) {
            place(callout, held.x(), held.y());
        } else if (callout.isVisible()) {
            callout.autosize();
            place(callout, callout.getLayoutX() - 18, callout.getLayoutY() - 18);
        }
    }

    /// Puts a card beside a place, inside the window.
    private void place(Region card, double x, double y) {
        card.autosize();
        double left = x + 18 + card.getWidth() > getWidth() ? x - 18 - card.getWidth() : x + 18;
        double top = y + 18 + card.getHeight() > getHeight() ? y - 18 - card.getHeight() : y + 18;
        card.relocate(Math.rint(Math.max(4, left)), Math.rint(Math.max(4, top)));
    }

    private void drawSettled(GraphicsContext g, Frame frame) {
        Shade shade = model.shade.get();
        IncidentLayer.drawAreas(
                g, frame, MapColours.of(shade), model.content().state(), clock.instant());
        TrackPainter painter = new TrackPainter(g, frame, shade, model.grid(), model.textScale());
        for (RouteTrack track : model.shownTracks()) {
            painter.draw(track, false);
        }
        // What matters most was placed first and has to lie on top.
        for (PlacedMarker placed : model.grid().placed().reversed()) {
            drawIf(g, frame, placed, false);
        }
        for (PlacedMarker placed : model.grid().placed().reversed()) {
            drawIf(g, frame, placed, true);
        }
        for (Cluster cluster : model.grid().clusters()) {
            double x = cluster.x() - frame.left();
            double y = cluster.y() - frame.top();
            if (frame.holds(x, y, Sprites.SIZE * model.textScale())) {
                sprites.drawCluster(
                        g, cluster, member -> HandLayer.lookOf(model.content(), member), x, y);
            }
        }
        var depot = model.content().depot();
        if (depot != null) {
            sprites.drawDepot(g, frame.x(Mercator.x(depot)), frame.y(Mercator.y(depot)));
        }
        IncidentLayer.drawWords(
                g, frame, MapColours.of(shade), model.content().state(), clock.instant());
    }

    private void drawIf(GraphicsContext g, Frame frame, PlacedMarker placed, boolean full) {
        double x = placed.x() - frame.left();
        double y = placed.y() - frame.top();
        boolean wanted = placed.size() != PlacedMarker.Size.COUNTED && placed.full() == full;
        if (wanted && frame.holds(x, y, Sprites.SIZE)) {
            sprites.draw(
                    g,
                    placed.marker(),
                    HandLayer.lookOf(model.content(), placed.marker()),
                    full,
                    x,
                    y);
        }
    }
}
