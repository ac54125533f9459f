package io.depotdesk.app.timeline;

import io.depotdesk.app.routelook.RouteLooks;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything of one state that has a time.
///
/// @param rows one for each vehicle, in fleet order
record TimelineContent(DispatchState state, List<TimelineRow> rows) {

    static final TimelineContent EMPTY = new TimelineContent(DispatchState.EMPTY, List.of());

    TimelineContent {
        rows = List.copyOf(rows);
    }

    static TimelineContent of(DispatchState state) {
        RouteLooks looks = RouteLooks.of(state.vehicles());
        return new TimelineContent(
                state,
                state.vehicles().stream()
                        .map(vehicle ->
                                TimelineRow.of(
                                        vehicle,
                                        looks.of(vehicle.id()),
                                        state.plan().route(vehicle.id()),
                                        state))
                        .toList());
    }

    /// Returns whether `other` has the same stops at the same times.
    boolean isOf(DispatchState other) {
        return state.plan() == other.plan()
                && state.shipments() == other.shipments()
                && state.vehicles() == other.vehicles();
    }

    /// Returns the same of a state that has the same stops at the same times.
    TimelineContent with(DispatchState other) {
        return new TimelineContent(other, rows);
    }

    /// Returns the content with `changed` in place of the routes of their vehicles.
    TimelineContent with(List<Route> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        return new TimelineContent(
                state,
                rows.stream()
                        .map(row ->
                                changed.stream()
                                        .filter(route -> route.vehicle().equals(row.vehicle().id()))
                                        .findFirst()
                                        .map(route ->
                                                TimelineRow.of(
                                                        row.vehicle(),
                                                        row.look(),
                                                        Optional.of(route),
                                                        state))
                                        .orElse(row))
                        .toList());
    }

    /// Returns the number of the row of `vehicle`, -1 if there is none.
    int indexOf(VehicleId vehicle) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).vehicle().id().equals(vehicle)) {
                return i;
            }
        }
        return -1;
    }

    /// Returns the number of the row that serves `shipment`, -1 if none does.
    int indexOf(ShipmentId shipment) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stop(shipment).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /// Returns when the first thing begins, empty if there are no vehicles.
    Optional<Instant> begins() {
        List<Instant> starts = new ArrayList<>();
        for (TimelineRow row : rows) {
            starts.add(row.vehicle().shift().starts());
            row.route().map(Route::departs).ifPresent(starts::add);
        }
        return starts.stream().min(Instant::compareTo);
    }

    /// Returns when the last thing ends, empty if there are no vehicles.
    Optional<Instant> ends() {
        List<Instant> ends = new ArrayList<>();
        for (TimelineRow row : rows) {
            ends.add(row.vehicle().shift().ends());
            row.route().map(Route::returns).ifPresent(ends::add);
        }
        return ends.stream().max(Instant::compareTo);
    }
}
