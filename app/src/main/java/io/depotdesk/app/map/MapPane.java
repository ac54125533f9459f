package io.depotdesk.app.map;

import io.depotdesk.app.action.OwnKeys;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.moving.MoveCallout;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.routelook.DrawnPane;
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

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

import java.util.Optional;
import java.util.concurrent.Executor;

/// The map of the desk.
///
/// From below: tiles of other levels where one is missing, the tiles, all routes and stops, what is looked at
/// or in the hand, then buttons and cards.
public final class MapPane extends DrawnPane implements OwnKeys {

    private static final double NOTCH = 40;

    private final MapModel model;
    private final MapPointer pointer;
    private final AreaTool area;
    private final AreaHint areaHint = new AreaHint();
    private final MapKeyboard keyboard;
    private final MapTools tools;
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
    private final MoveCallout callout;
    private Sprites sprites = new Sprites(Shade.LIGHT, 1, 1);
    private Sprites otherSprites =
            sprites; // those before, for whoever goes back from dark to light
    private double scrolled;

    /// @param store where the tiles come from; it is not closed with the map
    /// @param fxThread runs something on the FX thread, soon
    /// @throws IllegalStateException if Gluon Maps would take its tiles from anywhere else
    public MapPane(Desk desk, Selection selection, TileStore store, Executor fxThread) {
        super("Map");
        OfflineTiles.requireInstalled(Thread.currentThread().getContextClassLoader());
        this.store = store;
        this.fxThread = fxThread;
        MoveTrial trial = new MoveTrial(desk, fxThread);
        model = new MapModel(desk, selection, trial, fxThread);
        pointer = new MapPointer(model);
        area = new AreaTool(model);
        underlay = new TileUnderlay(store);
        tiles.setMouseTransparent(true);
        tiles.setManaged(false);
        SettledLayer settledLayer = new SettledLayer(model, desk.clock());
        settled = new ShiftingCanvas((g, frame) -> settledLayer.draw(g, frame, sprites));
        HandLayer handLayer = new HandLayer(model, pointer);
        inHand =
                new ShiftingCanvas((g, frame) -> {
                    handLayer.draw(g, frame, sprites, model.shade.get());
                    drawArea(g, frame);
                });
        legend = new MapLegend(model);
        keyboard = new MapKeyboard(model, pointer, area, legend::toggle);
        tools = new MapTools(model, legend.button());
        notices = new MapNotices(model, store, this::redrawTiles);
        callout = new MoveCallout(trial, () -> model.content().state());
        furnish(desk.attribution());
        listen();
        setDark(false);
    }

    /// Shows a newer state. Called on the FX thread, at most once a frame.
    public void show(DispatchState state) {
        model.show(state);
    }

    /// Draws map, routes and cards for a dark or a light desk.
    public void setDark(boolean dark) {
        model.shade.set(Shade.of(dark));
        shade(this, dark);
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
        model.pin.cancel();
        model.ask(request);
        requestFocus();
    }

    /// Lets the person at the desk draw an area.
    public void askForArea(AreaRequest request) {
        model.pin.cancel();
        area.ask(request);
        requestFocus();
    }

    /// Adds a button to those of the map.
    public void addTool(Ikon icon, String words, Runnable action) {
        tools.add(icon, words, action);
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
                        focusFrame());
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
        model.pin.now.addListener((_, _, _) -> handChanged());
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
        addEventHandler(KeyEvent.KEY_PRESSED, keyboard::pressed);
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

    @Override
    public boolean wants(KeyEvent pressed) {
        return keyboard.wants(pressed);
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

    private void handChanged() {
        inHand.outdated();
        requestLayout();
    }

    private void hovered(Hover hover) {
        Optional<Cluster> cluster =
                hover.isNothing()
                        ? Optional.empty()
                        : model.picking.clusterAt(hover.x(), hover.y());
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
            model.view.resize(width, height, pixels());
            settled.outdated();
            inHand.outdated();
        }
        Camera camera = model.camera.get();
        Shade shade = model.shade.get();
        if (!sprites.serves(shade, camera.pixels(), model.textScale())) {
            Sprites drawnBefore = sprites;
            sprites =
                    otherSprites.serves(shade, camera.pixels(), model.textScale())
                            ? otherSprites
                            : new Sprites(shade, camera.pixels(), model.textScale());
            otherSprites = drawnBefore;
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
        model.view.cover(legend.covers() ? legend.getWidth() + 10 : 0);
        focusFrame().resizeRelocate(0, 0, width, height);
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
}
