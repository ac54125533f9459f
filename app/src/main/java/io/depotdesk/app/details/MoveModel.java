package io.depotdesk.app.details;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Placement;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep.Visit;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.planning.MoveDraft;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// A move by keyboard: which route, which place on it, and what that would do before anything is changed.
final class MoveModel {

    /// What the move would do.
    sealed interface Preview {
        record Working() implements Preview {}

        record Ready(MoveDraft draft) implements Preview {}

        /// @param reason a sentence for a person
        record Failed(String reason) implements Preview {}
    }

    /// Where it could go.
    ///
    /// @param vehicle null to take it off its route
    record Target(@Nullable VehicleId vehicle, String name, String words) {}

    private final ObjectProperty<Preview> preview =
            new SimpleObjectProperty<>(new Preview.Working());
    private final Desk desk;
    private final Executor screen;
    private final DayView day;
    private final Shipment shipment;
    private long question;

    MoveModel(Desk desk, Executor screen, DayView day, Shipment shipment) {
        this.desk = desk;
        this.screen = screen;
        this.day = day;
        this.shipment = shipment;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview;
    }

    Shipment shipment() {
        return shipment;
    }

    /// Returns every vehicle of the fleet, and "off its route" if it is on one.
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Vehicle vehicle : day.state().vehicles()) {
            int stops =
                    day.state().plan().route(vehicle.id()).map(it -> it.visits().size()).orElse(0);
            targets.add(
                    new Target(
                            vehicle.id(),
                            vehicle.name(),
                            vehicle.driver() + " · " + stops + " stops"));
        }
        if (day.placement(shipment.id()) instanceof Placement.OnRoute on) {
            targets.add(new Target(null, "Off its route", "from " + on.vehicle().name()));
        }
        return targets;
    }

    /// Returns where on `target` it can be put, in order: "first", then after each stop it has.
    List<String> positions(Target target) {
        if (target.vehicle() == null) {
            return List.of("It waits outside every route");
        }
        List<String> positions = new ArrayList<>();
        positions.add("First stop");
        int number = 0;
        for (Visit visit : others(target.vehicle())) {
            number++;
            positions.add(
                    "After %d · %s · %s"
                            .formatted(
                                    number,
                                    day.words().time(visit.arrival()),
                                    name(visit.shipment())));
        }
        return positions;
    }

    /// Returns the place on `target` where it stands now, or the last one.
    int startPosition(Target target) {
        return day.placement(shipment.id()) instanceof Placement.OnRoute on
                        && on.vehicle().id().equals(target.vehicle())
                ? on.position() - 1
                : positions(target).size() - 1;
    }

    private List<Visit> others(VehicleId vehicle) {
        return day.state().plan().route(vehicle).map(Route::visits).orElse(List.of()).stream()
                .filter(visit -> !visit.shipment().equals(shipment.id()))
                .toList();
    }

    private String name(ShipmentId id) {
        return day.state().shipment(id).map(it -> it.consignee().name()).orElse(id.value());
    }

    /// Works out what that would do; the answer to the newest question counts.
    void tryOut(Target target, int position) {
        long mine = ++question;
        preview.set(new Preview.Working());
        desk.tryMove(shipment.id(), target.vehicle(), position)
                .<Preview>thenApply(Preview.Ready::new)
                .exceptionally(error -> new Preview.Failed(reason(error)))
                .thenAcceptAsync(
                        answer -> {
                            if (mine == question) {
                                preview.set(answer);
                            }
                        },
                        screen);
    }

    private static String reason(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
