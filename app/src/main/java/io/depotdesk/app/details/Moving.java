package io.depotdesk.app.details;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.domain.goods.ShipmentId;

import java.util.concurrent.Executor;

/// Opens the form that moves a stop by keyboard.
public final class Moving {

    private final Desk desk;
    private final Executor screen;
    private final Overlay overlay;
    private final PlacementAnswers answers;

    public Moving(Desk desk, Executor screen, Overlay overlay, PlacementAnswers answers) {
        this.desk = desk;
        this.screen = screen;
        this.overlay = overlay;
        this.answers = answers;
    }

    /// Asks where `shipment` should go; nothing happens if it is not of today.
    public void ask(DayView day, ShipmentId shipment) {
        day.state()
                .shipment(shipment)
                .ifPresent(it ->
                        new MoveForm(new MoveModel(desk, screen, day, it), answers, overlay)
                                .open());
    }
}
