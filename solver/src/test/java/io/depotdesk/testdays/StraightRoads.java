package io.depotdesk.testdays;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.Roads;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.roads.TravelMatrix.PlaceProblem;

import java.util.ArrayList;
import java.util.List;

/// Roads that run straight, at 30 km/h, 1.4 times as long as the crow flies. Places in the sea (south of
/// 43.70) have no road.
public final class StraightRoads implements Roads {

    private static final double SEA = 43.70;

    @Override
    public String version() {
        return "straight-1";
    }

    @Override
    public List<String> profiles() {
        return List.of("van");
    }

    @Override
    public TravelMatrix matrix(
            String profile, List<GeoPoint> places, TrafficDay traffic, Progress progress) {
        int size = places.size();
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        List<PlaceProblem> problems = new ArrayList<>();
        for (int from = 0; from < size; from++) {
            if (isSea(places.get(from))) {
                problems.add(new PlaceProblem(from, "There is no road within 500 m."));
            }
            for (int to = 0; to < size; to++) {
                RoadLeg leg = leg(profile, places.get(from), places.get(to), traffic, 0);
                seconds[from * size + to] = leg.seconds();
                metres[from * size + to] = leg.metres();
            }
        }
        return new TravelMatrix(version(), profile, size, seconds, metres, null, problems);
    }

    @Override
    public RoadLeg leg(
            String profile, GeoPoint from, GeoPoint to, TrafficDay traffic, int departure) {
        if (from.equals(to)) {
            return new RoadLeg(0, 0, List.of(from));
        }
        if (isSea(from) || isSea(to)) {
            return new RoadLeg(TravelMatrix.UNREACHABLE, TravelMatrix.UNREACHABLE, List.of());
        }
        int metres = (int) Math.round(from.metresTo(to) * 1.4);
        return new RoadLeg((int) Math.round(metres / 8.33), metres, List.of(from, to));
    }

    private static boolean isSea(GeoPoint point) {
        return point.latitude() < SEA;
    }
}
