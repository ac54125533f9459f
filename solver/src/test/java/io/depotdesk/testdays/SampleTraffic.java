package io.depotdesk.testdays;

import static io.depotdesk.testdays.SampleDay.MORNING;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.SpeedPattern;
import io.depotdesk.domain.traffic.TrafficZone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Roads of the sample day that are not free.
public final class SampleTraffic {

    private static final List<GeoPoint> HARBOUR =
            List.of(
                    new GeoPoint(43.734, 7.419),
                    new GeoPoint(43.737, 7.419),
                    new GeoPoint(43.737, 7.424));

    private SampleTraffic() {}

    /// Slow main roads from seven to nine, slower ones at the harbour.
    public static SpeedFactors factors() {
        return new SpeedFactors(
                "speeds.csv",
                List.of(rush("city", 60), rush("harbour", 30)),
                List.of(new TrafficZone("port", HARBOUR)),
                List.of(
                        new SpeedFactors.Rule(RoadClass.MAIN, "", "city"),
                        new SpeedFactors.Rule(RoadClass.MAIN, "port", "harbour"),
                        new SpeedFactors.Rule(RoadClass.JUNCTION, "", "city")));
    }

    private static SpeedPattern rush(String name, int percent) {
        List<Integer> course = new ArrayList<>(Collections.nCopies(SpeedPattern.QUARTERS, 100));
        Collections.fill(course.subList(7 * 4, 9 * 4), percent);
        return new SpeedPattern(name, course);
    }

    public static RoadIncident closure() {
        return new RoadIncident(
                new IncidentId("I1"),
                "Burst main",
                HARBOUR,
                MORNING,
                MORNING.plus(Duration.ofHours(3)),
                new RoadIncident.Closed());
    }

    public static RoadIncident slowDown() {
        return new RoadIncident(
                new IncidentId("I2"),
                "Marathon",
                HARBOUR,
                MORNING.plus(Duration.ofHours(1)),
                MORNING.plus(Duration.ofHours(2)),
                new RoadIncident.Slowed(40));
    }
}
