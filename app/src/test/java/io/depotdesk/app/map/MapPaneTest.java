package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.VehicleId;

import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapPaneTest {

    private final Selection selection = new Selection();
    private final SampleTiles tiles = new SampleTiles();
    private final TileStore store = new TileStore(tiles, 1);
    private Screen screen;
    private MapPane pane;

    private void open(DispatchState state, double width, double height) throws Exception {
        SampleDesk desk = new SampleDesk(state);
        screen =
                Screen.open(
                        () -> pane = new MapPane(desk, selection, store, Platform::runLater),
                        width,
                        height);
        screen.fx(() -> pane.show(state));
        screen.until(() -> store.waiting() == 0);
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
        store.close();
    }

    @Test
    void a_planned_day_is_drawn_light_and_dark() throws Exception {
        open(SampleDay.planned(180, 6), 820, 520);
        screen.keep("map-1280-light");
        screen.fx(() -> pane.setDark(true));
        screen.until(() -> store.waiting() == 0);
        screen.keep("map-1280-dark");
        screen.fx(() -> selection.select(new Selected.OfRoute(new VehicleId("van-3"))));
        screen.keep("map-1280-dark-route");
        assertThat(tiles.drawn.get()).isPositive();
    }
}
