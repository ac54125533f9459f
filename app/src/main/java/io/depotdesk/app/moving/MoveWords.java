package io.depotdesk.app.moving;

import io.depotdesk.app.routelook.Clock;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep.Visit;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.planning.MoveDraft;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// Says what a move does, in the words of the desk.
public record MoveWords(DispatchState state) {

    /// Returns `Marie Blanc to Van 3, as stop 5`.
    public String title(MoveTarget target) {
        String who =
                state.shipment(target.shipment())
                        .map(shipment -> shipment.consignee().name())
                        .filter(name -> !name.isBlank())
                        .orElse(target.shipment().value());
        String vehicle = state.vehicle(target.to()).map(Vehicle::name).orElse(target.to().value());
        return "%s to %s, as stop %d".formatted(who, vehicle, target.position() + 1);
    }

    /// Returns what it costs and when the stop would be reached: `+4.20 · arrives 10:42`.
    public String effect(MoveTarget target, MoveDraft draft) {
        StringBuilder text = new StringBuilder(Clock.money(draft.extraCents()));
        text.append(draft.extraCents() < 0 ? " (cheaper)" : "");
        visit(draft, target.shipment())
                .ifPresent(
                        visit -> text.append(" · arrives ").append(clock().time(visit.arrival())));
        long seconds = 0;
        for (Route route : draft.changed()) {
            long before = state.plan().route(route.vehicle()).map(Route::driveSeconds).orElse(0L);
            seconds += route.driveSeconds() - before;
        }
        if (Math.abs(seconds) >= 30) {
            text.append(" · ")
                    .append(Clock.duration(Duration.ofSeconds(seconds)))
                    .append(seconds > 0 ? " more driving" : " less driving");
        }
        return text.toString();
    }

    private static Optional<Visit> visit(MoveDraft draft, ShipmentId shipment) {
        return draft.changed().stream()
                .flatMap(route -> route.visits().stream())
                .filter(visit -> visit.shipment().equals(shipment))
                .findFirst();
    }

    private Clock clock() {
        DispatchState.Day day = state.day();
        ZoneId zone = day == null ? ZoneOffset.UTC : day.zone();
        return new Clock(zone);
    }
}
