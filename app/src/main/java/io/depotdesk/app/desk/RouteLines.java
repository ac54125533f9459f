package io.depotdesk.app.desk;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.roads.Roads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The ways of routes along the roads, for the map. Legs once found are kept.
final class RouteLines implements AutoCloseable {

    private static final int LEGS_KEPT = 20_000;

    private final Roads roads;
    private final ExecutorService work =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("route-lines").factory());
    private final Map<Leg, List<GeoPoint>> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Leg, List<GeoPoint>> eldest) {
                    return size() > LEGS_KEPT;
                }
            };

    private record Leg(String profile, GeoPoint from, GeoPoint to) {}

    RouteLines(Roads roads) {
        this.roads = roads;
    }

    /// Returns one line for each leg of `route`; empty for a vehicle that stays at the depot.
    CompletableFuture<List<List<GeoPoint>>> of(DispatchState state, Route route) {
        return CompletableFuture.supplyAsync(() -> lines(state, route), work);
    }

    private List<List<GeoPoint>> lines(DispatchState state, Route route) {
        var day = state.day();
        List<RouteStep.Visit> visits = route.visits();
        if (day == null || visits.isEmpty()) {
            return List.of();
        }
        String profile = state.vehicle(route.vehicle()).map(Vehicle::profile).orElse("van");
        List<List<GeoPoint>> lines = new ArrayList<>();
        GeoPoint from = day.depot().point();
        for (RouteStep.Visit visit : visits) {
            GeoPoint to = state.shipment(visit.shipment()).flatMap(Shipment::point).orElse(from);
            lines.add(line(new Leg(profile, from, to)));
            from = to;
        }
        lines.add(line(new Leg(profile, from, day.depot().point())));
        return lines;
    }

    private List<GeoPoint> line(Leg leg) {
        List<GeoPoint> line = known.get(leg);
        if (line == null) {
            line =
                    leg.from().equals(leg.to())
                            ? List.of(leg.from())
                            : roads.leg(
                                            leg.profile(),
                                            leg.from(),
                                            leg.to(),
                                            TrafficDay.FREE_FLOW,
                                            0)
                                    .line();
            known.put(leg, line);
        }
        return line;
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
