package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.pace.Detours;
import io.depotdesk.pace.Pace;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Single drives under the traffic of a day: the searches, sums and arithmetic of a matrix of one pair.
final class TrafficLegs {

    private static final RoadLeg NO_WAY =
            new RoadLeg(TravelMatrix.UNREACHABLE, TravelMatrix.UNREACHABLE, List.of());

    private final ProfileRoads roads;
    private final RoadKinds kinds;
    private final DayCourse course;

    TrafficLegs(ProfileRoads roads, RoadKinds kinds, TrafficDay day) {
        this.roads = roads;
        this.kinds = kinds;
        this.course = DayCourse.of(day, kinds);
    }

    /// What one way takes, and where it goes.
    private record Found(int seconds, int metres, byte[] shares, List<GeoPoint> line) {}

    /// Returns the drive that leaves at `departure`, with the line of the way that is in force then.
    RoadLeg leg(GeoPoint from, GeoPoint to, int departure) {
        RoadPlace start = roads.usual().find(from);
        RoadPlace end = roads.usual().find(to);
        if (course.isSteady()) {
            return roads.legs().ask(finder -> finder.find(start, end));
        }
        KindSums sums = course.kinds() == 0 ? null : roads.kindSums(kinds);
        boolean[] touched = new boolean[course.obstacles().size()];
        Found usual = roads.legs().ask(finder -> usual(finder, start, end, sums, touched));
        if (usual == null) {
            return NO_WAY;
        }
        List<Detours> detours = new ArrayList<>();
        List<Found> ways = new ArrayList<>();
        for (int set = 0; set < touched.length; set++) {
            Found way = touched[set] ? detour(set, start, end, sums) : usual;
            ways.add(way);
            detours.add(touched[set] ? detourOf(way) : Detours.none(1));
        }
        Pace pace = course.pace(1, usual.shares, detours);
        int arrival = pace.arrival(0, 0, usual.seconds, departure);
        int set = pace.detourAt(0, 0, departure);
        Found way = set < 0 ? usual : ways.get(set);
        return new RoadLeg(
                Math.min(TravelMatrix.UNREACHABLE, arrival - departure), way.metres, way.line);
    }

    private static Detours detourOf(Found way) {
        return new Detours(
                new int[] {0, 1},
                new int[] {0},
                new int[] {way.seconds},
                new int[] {way.metres},
                way.shares);
    }

    private @Nullable Found usual(
            LegFinder finder,
            @Nullable RoadPlace start,
            @Nullable RoadPlace end,
            @Nullable KindSums sums,
            boolean[] touched) {
        LegFinder.Way way = finder.way(start, end);
        if (way == null) {
            return null;
        }
        for (int set = 0; set < touched.length; set++) {
            TouchSums touches = roads.obstructed(course.obstacles().get(set)).touches();
            touched[set] = finder.sums(way, touches)[0] > 0;
        }
        return found(finder, way, sums);
    }

    private Found detour(
            int set, @Nullable RoadPlace start, @Nullable RoadPlace end, @Nullable KindSums sums) {
        ObstructedRoads obstructed = roads.obstructed(course.obstacles().get(set));
        KindSums sumsNow = sums == null ? null : obstructed.kindSums(kinds, sums);
        return obstructed
                .legs()
                .ask(finder -> {
                    RoadSearch now = obstructed.roads();
                    LegFinder.Way way = finder.way(now.under(start), now.under(end));
                    return way == null ? nothing() : found(finder, way, sumsNow);
                });
    }

    /// No way at all, in the form that the matrix has for it.
    private Found nothing() {
        byte[] shares = new byte[course.kinds()];
        KindShares.write(new int[course.kinds()], 0, course.kinds(), shares, 0);
        return new Found(TravelMatrix.UNREACHABLE, TravelMatrix.UNREACHABLE, shares, List.of());
    }

    private Found found(LegFinder finder, LegFinder.Way way, @Nullable KindSums sums) {
        byte[] shares = new byte[course.kinds()];
        if (sums != null) {
            KindShares.write(finder.sums(way, sums), 0, sums.width(), shares, 0);
        }
        return new Found(way.drive().seconds(), way.drive().metres(), shares, finder.line(way));
    }
}
