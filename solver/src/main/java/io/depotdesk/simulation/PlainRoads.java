package io.depotdesk.simulation;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.Roads;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.roads.TravelMatrix.PlaceProblem;

import java.util.ArrayList;
import java.util.List;

/// Roads for drills where no extract is at hand: straight, 1.4 times as long as the crow flies, at 30 km/h. A place
/// inside a closed area is not reached all day.
public final class PlainRoads implements Roads {

    private static final double DETOUR = 1.4;
    private static final double METRES_PER_SECOND = 8.33;

    @Override
    public String version() {
        return "plain-1";
    }

    @Override
    public List<String> profiles() {
        return List.of("van");
    }

    @Override
    public TravelMatrix matrix(
            String profile, List<GeoPoint> places, TrafficDay traffic, Progress progress) {
        int size = places.size();
        boolean[] shut = new boolean[size];
        List<PlaceProblem> problems = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            shut[i] = isShut(places.get(i), traffic);
            if (shut[i]) {
                problems.add(new PlaceProblem(i, "All roads there are closed."));
            }
        }
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (from != to && (shut[from] || shut[to])) {
                    seconds[from * size + to] = TravelMatrix.UNREACHABLE;
                    metres[from * size + to] = TravelMatrix.UNREACHABLE;
                } else {
                    int length =
                            (int) Math.round(places.get(from).metresTo(places.get(to)) * DETOUR);
                    metres[from * size + to] = length;
                    seconds[from * size + to] = (int) Math.round(length / METRES_PER_SECOND);
                }
            }
        }
        return new TravelMatrix(version(), profile, size, seconds, metres, null, problems);
    }

    @Override
    public RoadLeg leg(
            String profile, GeoPoint from, GeoPoint to, TrafficDay traffic, int departure) {
        int length = (int) Math.round(from.metresTo(to) * DETOUR);
        return new RoadLeg((int) Math.round(length / METRES_PER_SECOND), length, List.of(from, to));
    }

    private static boolean isShut(GeoPoint place, TrafficDay traffic) {
        return traffic.traffic().incidents().sequencedValues().stream()
                .filter(it -> it.effect() instanceof RoadIncident.Closed)
                .anyMatch(it -> isInBox(place, it.area()));
    }

    private static boolean isInBox(GeoPoint place, List<GeoPoint> area) {
        return place.latitude() > least(area, true)
                && place.latitude() < most(area, true)
                && place.longitude() > least(area, false)
                && place.longitude() < most(area, false);
    }

    private static double least(List<GeoPoint> area, boolean north) {
        return area.stream()
                .mapToDouble(point -> north ? point.latitude() : point.longitude())
                .min()
                .orElseThrow();
    }

    private static double most(List<GeoPoint> area, boolean north) {
        return area.stream()
                .mapToDouble(point -> north ? point.latitude() : point.longitude())
                .max()
                .orElseThrow();
    }
}
