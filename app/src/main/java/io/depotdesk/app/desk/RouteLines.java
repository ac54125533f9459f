package io.depotdesk.app.desk;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.roads.Roads;

import java.time.Duration;
import java.time.Instant;
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

    /// What decides a line: speeds change no way, incidents do while they hold. Who finds no way waits for the
    /// end of an incident, so those that are still to end all count.
    ///
    /// @param holding incidents that hold at the departure
    /// @param coming incidents that begin later
    private record Leg(
            String profile,
            GeoPoint from,
            GeoPoint to,
            List<RoadIncident> holding,
            List<RoadIncident> coming) {}

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
        TrafficDay traffic = DayTravel.traffic(state, day);
        List<List<GeoPoint>> lines = new ArrayList<>();
        GeoPoint from = day.depot().point();
        for (RouteStep.Visit visit : visits) {
            GeoPoint to = state.shipment(visit.shipment()).flatMap(Shipment::point).orElse(from);
            // A break is taken before or after a drive, so the drive itself says when it began.
            Instant leaves = visit.arrival().minusSeconds(visit.driveSeconds());
            lines.add(line(profile, from, to, traffic, leaves));
            from = to;
        }
        Instant leaves = route.returns().minusSeconds(route.returnSeconds());
        lines.add(line(profile, from, day.depot().point(), traffic, leaves));
        return lines;
    }

    private List<GeoPoint> line(
            String profile, GeoPoint from, GeoPoint to, TrafficDay traffic, Instant leaves) {
        if (from.equals(to)) {
            return List.of(from);
        }
        List<RoadIncident> holding = new ArrayList<>();
        List<RoadIncident> coming = new ArrayList<>();
        for (RoadIncident incident : traffic.traffic().incidents().sequencedValues()) {
            if (incident.until().isAfter(leaves)) {
                (incident.from().isAfter(leaves) ? coming : holding).add(incident);
            }
        }
        Leg leg = new Leg(profile, from, to, holding, coming);
        List<GeoPoint> line = known.get(leg);
        if (line == null) {
            int departure = (int) Duration.between(traffic.midnight(), leaves).toSeconds();
            line = roads.leg(profile, from, to, traffic, departure).line();
            known.put(leg, line);
        }
        return line;
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}
