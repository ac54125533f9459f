package io.depotdesk.app.timeline;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.domain.goods.ShipmentId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the arrow keys do: go from stop to stop and from row to row, selecting, or trying the selected stop
/// there.
final class TimelineKeys {

    private final TimelineModel model;

    TimelineKeys(TimelineModel model) {
        this.model = model;
    }

    /// Selects the stop `steps` further along its route; with only a route selected its first one.
    void selectAlong(int steps) {
        int row = model.focusedRow();
        if (row < 0 || model.content().rows().get(row).stops().isEmpty()) {
            return;
        }
        List<Block.Service> stops = model.content().rows().get(row).stops();
        int index = focusedStop(stops);
        int next =
                index < 0
                        ? steps > 0 ? 0 : stops.size() - 1
                        : Math.clamp(index + steps, 0, stops.size() - 1);
        model.select(new Selected.OfShipment(stops.get(next).shipment()));
        model.bringIntoView();
    }

    /// Selects the stop at about the same time in the next row that has one.
    void selectAcross(int rows) {
        int row = model.focusedRow();
        if (row < 0) {
            selectFirstRow();
            return;
        }
        Optional<Instant> when =
                Optional.ofNullable(model.focus.get().shipment())
                        .flatMap(shipment -> model.content().rows().get(row).stop(shipment))
                        .map(Block.Service::from);
        int next = Math.clamp(row + rows, 0, model.content().rows().size() - 1);
        TimelineRow other = model.content().rows().get(next);
        Optional<Block.Service> nearest =
                when.flatMap(instant ->
                        other.stops().stream()
                                .min((a, b) -> apart(a, instant).compareTo(apart(b, instant))));
        model.select(
                nearest.<Selected>map(stop -> new Selected.OfShipment(stop.shipment()))
                        .orElseGet(() -> new Selected.OfRoute(other.vehicle().id())));
        model.bringIntoView();
    }

    private static Duration apart(Block.Service stop, Instant when) {
        return Duration.between(stop.from(), when).abs();
    }

    private void selectFirstRow() {
        if (!model.content().rows().isEmpty()) {
            model.select(new Selected.OfRoute(model.content().rows().getFirst().vehicle().id()));
            model.bringIntoView();
        }
    }

    private int focusedStop(List<Block.Service> stops) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).shipment().equals(model.focus.get().shipment())) {
                return i;
            }
        }
        return -1;
    }

    /// Tries the selected stop `steps` places later in the route where it is or is being tried.
    void tryAlong(int steps) {
        ShipmentId shipment = model.focus.get().shipment();
        if (shipment == null) {
            return;
        }
        MoveTarget from = place(shipment).orElse(null);
        if (from == null) {
            return;
        }
        int row = model.content().indexOf(from.to());
        int most =
                (int)
                        model.content().rows().get(row).stops().stream()
                                .filter(stop -> !stop.shipment().equals(shipment))
                                .count();
        tryAt(new MoveTarget(shipment, from.to(), Math.clamp(from.position() + steps, 0, most)));
    }

    /// Tries the selected stop in a row `rows` further down, at about the same time.
    void tryAcross(int rows) {
        ShipmentId shipment = model.focus.get().shipment();
        if (shipment == null) {
            return;
        }
        MoveTarget from = place(shipment).orElse(null);
        if (from == null) {
            return;
        }
        int row =
                Math.clamp(
                        model.content().indexOf(from.to()) + rows,
                        0,
                        model.content().rows().size() - 1);
        Instant when =
                model.shown().rows().stream()
                        .flatMap(any -> any.stop(shipment).stream())
                        .findFirst()
                        .map(Block.Service::from)
                        .orElse(model.now());
        TimelineRow other = model.content().rows().get(row);
        tryAt(new MoveTarget(shipment, other.vehicle().id(), other.positionAt(shipment, when)));
    }

    private void tryAt(MoveTarget target) {
        boolean whereItIs =
                model.content()
                        .state()
                        .plan()
                        .route(target.to())
                        .filter(target::isWhereItIs)
                        .isPresent();
        if (whereItIs) {
            model.trial().cancel();
        } else {
            model.trial().preview(target);
        }
    }

    /// Returns where `shipment` is being tried, else where it is.
    private Optional<MoveTarget> place(ShipmentId shipment) {
        MoveTarget tried = model.trial().target();
        if (tried != null && tried.shipment().equals(shipment)) {
            return Optional.of(tried);
        }
        int row = model.content().indexOf(shipment);
        if (row < 0) {
            return Optional.empty();
        }
        TimelineRow home = model.content().rows().get(row);
        return Optional.of(
                new MoveTarget(shipment, home.vehicle().id(), focusedStop(home.stops())));
    }
}
