package io.depotdesk.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.Roads;
import io.depotdesk.roads.TravelMatrix;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The drawn way of a route is that of the roads when its vehicle drives there.
class RouteLinesTest {

    private static final Actor.Person ANNA = new Actor.Person("Anna");

    private final AskedRoads roads = new AskedRoads();
    private final RouteLines lines = new RouteLines(roads);
    private final DispatchState free = SectorDay.planned(30, 2);
    private final Route route = free.plan().routes().getFirst();

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void each_leg_is_asked_for_at_its_departure_with_the_traffic_of_the_day() {
        DispatchState closed = with(free, incident("I1", 0, 24));

        lines.of(closed, route).join();

        assertThat(roads.asked).hasSize(route.visits().size() + 1);
        var first = route.visits().getFirst();
        Asked asked = roads.asked.getFirst();
        assertThat(asked.traffic.traffic()).isEqualTo(closed.content().traffic());
        assertThat(asked.traffic.midnight().plusSeconds(asked.departure))
                .isEqualTo(first.arrival().minusSeconds(first.driveSeconds()));
        Asked last = roads.asked.getLast();
        assertThat(last.traffic.midnight().plusSeconds(last.departure))
                .isEqualTo(route.returns().minusSeconds(route.returnSeconds()));
    }

    @Test
    void a_line_is_kept_until_an_incident_may_change_it() {
        lines.of(free, route).join();
        lines.of(free, route).join();
        int legs = route.visits().size() + 1;
        assertThat(roads.asked).hasSize(legs);

        lines.of(with(free, incident("I1", 0, 24)), route).join();
        assertThat(roads.asked).hasSize(2 * legs);

        // One that is over before the vehicle leaves changes nothing.
        lines.of(with(free, incident("I2", 0, 1)), route).join();
        assertThat(roads.asked).hasSize(2 * legs);
    }

    private static RoadIncident incident(String id, int from, int until) {
        Instant midnight = SampleDay.at(0, 0);
        return new RoadIncident(
                new IncidentId(id),
                "Test",
                List.of(
                        new GeoPoint(43.73, 7.41),
                        new GeoPoint(43.74, 7.41),
                        new GeoPoint(43.74, 7.42)),
                midnight.plus(Duration.ofHours(from)),
                midnight.plus(Duration.ofHours(until)),
                new RoadIncident.Closed());
    }

    private static DispatchState with(DispatchState state, RoadIncident incident) {
        return state.after(
                new JournalUnit(
                        state.sequence() + 1,
                        state.at(),
                        new Reported.IncidentReported(incident, ANNA),
                        List.of()));
    }

    private record Asked(TrafficDay traffic, int departure) {}

    /// Roads that are straight and remember what they were asked.
    private static final class AskedRoads implements Roads {

        final List<Asked> asked = new ArrayList<>();

        @Override
        public String version() {
            return "straight";
        }

        @Override
        public List<String> profiles() {
            return List.of("van");
        }

        @Override
        public TravelMatrix matrix(
                String profile, List<GeoPoint> places, TrafficDay traffic, Progress progress) {
            throw new UnsupportedOperationException("Lines need no matrix.");
        }

        @Override
        public RoadLeg leg(
                String profile, GeoPoint from, GeoPoint to, TrafficDay traffic, int departure) {
            asked.add(new Asked(traffic, departure));
            return new RoadLeg(1, 1, List.of(from, to));
        }
    }
}
