package io.depotdesk.app.timeline;

import io.depotdesk.app.routelook.RouteLook;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One vehicle's day.
///
/// @param route empty if nothing was planned for it
/// @param blocks in order of time, without gaps between leaving the depot and being back
/// @param stops those of the blocks that are stops, in driving order
record TimelineRow(
        Vehicle vehicle,
        RouteLook look,
        Optional<Route> route,
        List<Block> blocks,
        List<Block.Service> stops) {

    TimelineRow {
        blocks = List.copyOf(blocks);
        stops = List.copyOf(stops);
    }

    static TimelineRow of(
            Vehicle vehicle, RouteLook look, Optional<Route> route, DispatchState state) {
        List<Block> blocks = route.map(planned -> blocks(planned, state)).orElse(List.of());
        List<Block.Service> stops =
                blocks.stream()
                        .filter(Block.Service.class::isInstance)
                        .map(Block.Service.class::cast)
                        .toList();
        return new TimelineRow(vehicle, look, route, blocks, stops);
    }

    Optional<Block.Service> stop(ShipmentId shipment) {
        return stops.stream().filter(stop -> stop.shipment().equals(shipment)).findFirst();
    }

    /// Returns how many stops come after their promise.
    long late() {
        return stops.stream().filter(Block.Service::isLate).count();
    }

    /// Returns as which stop `shipment` would be visited if it were dropped at `when` (0 = first), itself left
    /// out of the count.
    int positionAt(ShipmentId shipment, Instant when) {
        int position = 0;
        for (Block.Service stop : stops) {
            Instant middle =
                    stop.from().plus(Duration.between(stop.from(), stop.to()).dividedBy(2));
            if (!stop.shipment().equals(shipment) && middle.isBefore(when)) {
                position++;
            }
        }
        return position;
    }

    private static List<Block> blocks(Route route, DispatchState state) {
        if (route.visits().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<RouteStep.Pause> pauses =
                route.steps().stream()
                        .filter(RouteStep.Pause.class::isInstance)
                        .map(RouteStep.Pause.class::cast)
                        .toList();
        Instant clock = route.departs();
        int number = 0;
        for (RouteStep.Visit visit : route.visits()) {
            number++;
            Instant leaves = visit.arrival().minusSeconds(visit.driveSeconds());
            addWait(blocks, clock, leaves, pauses);
            add(blocks, new Block.Drive(later(clock, leaves), visit.arrival()));
            addWait(blocks, visit.arrival(), visit.begins(), pauses);
            boolean collects =
                    state.shipment(visit.shipment())
                            .filter(found -> found.kind() == ShipmentKind.RETURN)
                            .isPresent();
            blocks.add(
                    new Block.Service(
                            visit.shipment(),
                            number,
                            collects,
                            visit.lateness(),
                            visit.begins(),
                            visit.departure()));
            clock = visit.departure();
        }
        Instant leaves = route.returns().minusSeconds(route.returnSeconds());
        addWait(blocks, clock, leaves, pauses);
        add(blocks, new Block.Drive(later(clock, leaves), route.returns()));
        return blocks;
    }

    /// Adds the time between two instants at one place, the breaks in it as breaks. A break may be taken while
    /// waiting for a window, before or after the vehicle got to the address.
    private static void addWait(
            List<Block> blocks, Instant from, Instant to, List<RouteStep.Pause> pauses) {
        Instant clock = from;
        for (RouteStep.Pause pause : pauses) {
            if (pause.arrival().isBefore(to) && pause.departure().isAfter(clock)) {
                add(blocks, new Block.Wait(clock, pause.arrival()));
                Instant ends = pause.departure().isBefore(to) ? pause.departure() : to;
                add(blocks, new Block.Rest(later(clock, pause.arrival()), ends));
                clock = later(clock, ends);
            }
        }
        add(blocks, new Block.Wait(clock, to));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static void add(List<Block> blocks, Block block) {
        if (block.from().isBefore(block.to())) {
            blocks.add(block);
        }
    }
}
