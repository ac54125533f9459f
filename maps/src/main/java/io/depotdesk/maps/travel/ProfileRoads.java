package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.pace.Detours;
import io.depotdesk.pace.Pace;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The roads as one profile drives them, with what is worth keeping between questions: the last matrix and the
/// searches round the last obstacles. Safe for many threads; matrices are made one after the other.
///
/// Ways stay those of free flow while speeds change over the day; only incidents lead to other ways.
final class ProfileRoads {

    /// Each takes about as much memory as the profile's hierarchy.
    private static final int OBSTRUCTED_KEPT = 4;

    private final RoadNetwork network;
    private final RoadSearch usual;
    private final LegFinders legs;
    private final SteadyMatrices steadyOnes;
    private @Nullable KindSums kindSums;
    private @Nullable RoadKinds kindsOfSums;
    private final Map<List<Obstacle>, ObstructedRoads> obstructed =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<Obstacle>, ObstructedRoads> eldest) {
                    return size() > OBSTRUCTED_KEPT;
                }
            };

    ProfileRoads(RoadNetwork network, RoadSearch usual) {
        this.network = network;
        this.usual = usual;
        this.legs = new LegFinders(usual);
        this.steadyOnes = new SteadyMatrices(usual);
    }

    RoadSearch usual() {
        return usual;
    }

    LegFinders legs() {
        return legs;
    }

    /// A matrix and how it changes over the day.
    ///
    /// @param pace null if it does not
    record Timed(SteadyMatrix steady, @Nullable Pace pace) {}

    /// Returns the matrix between `points` under the traffic of a day.
    synchronized Timed matrix(
            List<GeoPoint> points, TrafficDay day, RoadKinds kinds, Crew crew, Progress progress) {
        DayCourse course = DayCourse.of(day, kinds);
        if (course.isSteady()) {
            return new Timed(steadyOnes.between(points, crew, progress), null);
        }
        SteadyMatrix steady = steadyOnes.between(points, crew, progress.part(0, 0.2));
        boolean kindsMatter = course.kinds() > 0;
        KindSums sums = kindsMatter ? kindSums(kinds) : null;
        byte[] shares =
                sums == null
                        ? new byte[0]
                        : steady.shares(usual, kinds, sums, crew, progress.part(0.2, 0.4));
        List<Detours> detours = new ArrayList<>();
        int sets = course.obstacles().size();
        for (int set = 0; set < sets; set++) {
            progress.check();
            List<Obstacle> obstacles = course.obstacles().get(set);
            Progress part = progress.part(0.4 + 0.6 * set / sets, 0.4 + 0.6 * (set + 1) / sets);
            detours.add(
                    steady.detours(
                            obstacles,
                            kindsMatter ? kinds : null,
                            () -> detours(steady, obstacles, kinds, sums, crew, part)));
        }
        return new Timed(steady, course.pace(points.size(), shares, detours));
    }

    private Detours detours(
            SteadyMatrix steady,
            List<Obstacle> obstacles,
            RoadKinds kinds,
            @Nullable KindSums sums,
            Crew crew,
            Progress progress) {
        ObstructedRoads roads = obstructed(obstacles);
        KindSums sumsNow = sums == null ? null : roads.kindSums(kinds, sums);
        return new DetourSearch(usual, roads, steady.places(), sumsNow).find(crew, progress);
    }

    /// Returns the searches while `obstacles` hold.
    ObstructedRoads obstructed(List<Obstacle> obstacles) {
        synchronized (obstructed) {
            ObstructedRoads known = obstructed.get(obstacles);
            if (known == null) {
                known = ObstructedRoads.of(network, usual, obstacles);
                obstructed.put(obstacles, known);
            }
            return known;
        }
    }

    /// Returns the sums by kind of road in free flow.
    KindSums kindSums(RoadKinds kinds) {
        synchronized (legs) {
            KindSums known = kindSums;
            if (known == null || kindsOfSums != kinds) {
                known = KindSums.of(usual.costs(), usual.slotMillis(), kinds);
                kindSums = known;
                kindsOfSums = kinds;
            }
            return known;
        }
    }
}
