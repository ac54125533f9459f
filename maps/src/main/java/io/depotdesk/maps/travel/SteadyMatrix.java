package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.pace.Detours;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Times and distances of free flow between the places of one plan, with what has been found out about their
/// traffic: a change of the traffic redoes only what it changes.
///
/// Memory: 8 bytes for a cell; as many more as kinds of road are told apart.
final class SteadyMatrix {

    private static final int DETOURS_KEPT = 16;

    private final List<GeoPoint> points;
    private final List<@Nullable RoadPlace> places;
    private final int[] seconds;
    private final int[] metres;
    private byte[] shares = new byte[0];
    private @Nullable RoadKinds kindsOfShares;
    private final Map<DetourKey, Detours> detours =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<DetourKey, Detours> eldest) {
                    return size() > DETOURS_KEPT;
                }
            };

    private record DetourKey(List<Obstacle> obstacles, @Nullable RoadKinds kinds) {}

    SteadyMatrix(List<GeoPoint> points, List<@Nullable RoadPlace> places) {
        this.points = List.copyOf(points);
        this.places = places;
        this.seconds = new int[Math.multiplyExact(points.size(), points.size())];
        this.metres = new int[seconds.length];
    }

    /// Takes over some places of a larger matrix, in the order of `chosen`.
    ///
    /// @param width length of a row of the larger one
    SteadyMatrix(
            List<GeoPoint> points,
            List<@Nullable RoadPlace> places,
            int[] seconds,
            int[] metres,
            int width,
            int[] chosen) {
        this(Arrays.stream(chosen).mapToObj(points::get).toList(), chosen(places, chosen));
        int size = chosen.length;
        for (int row = 0; row < size; row++) {
            int from = chosen[row] * width;
            for (int column = 0; column < size; column++) {
                this.seconds[row * size + column] = seconds[from + chosen[column]];
                this.metres[row * size + column] = metres[from + chosen[column]];
            }
        }
    }

    private static List<@Nullable RoadPlace> chosen(
            List<@Nullable RoadPlace> places, int[] chosen) {
        List<@Nullable RoadPlace> some = new ArrayList<>(chosen.length);
        for (int place : chosen) {
            some.add(places.get(place));
        }
        return some;
    }

    List<GeoPoint> points() {
        return points;
    }

    List<@Nullable RoadPlace> places() {
        return places;
    }

    int[] seconds() {
        return seconds;
    }

    int[] metres() {
        return metres;
    }

    /// Fills times and distances.
    void fill(RoadSearch roads, Crew crew, Progress progress) {
        new ManyToMany(roads, places, places).fill(seconds, metres, crew, progress);
        int size = points.size();
        for (int place = 0; place < size; place++) {
            seconds[place * size + place] = 0;
            metres[place * size + place] = 0;
        }
    }

    boolean knowsShares(RoadKinds kinds) {
        return kindsOfShares == kinds;
    }

    /// Returns the shares of the kinds of road, `kinds.count()` for each cell.
    byte[] shares(RoadSearch roads, RoadKinds kinds, KindSums sums, Crew crew, Progress progress) {
        if (!knowsShares(kinds)) {
            int width = sums.width();
            int size = points.size();
            byte[] fresh = new byte[Math.multiplyExact(seconds.length, width)];
            new ManyToMany(roads, places, places)
                    .rows(
                            sums,
                            (origin, _, _, row) -> {
                                for (int target = 0; target < size; target++) {
                                    KindShares.write(
                                            row,
                                            width * target,
                                            width,
                                            fresh,
                                            width * (origin * size + target));
                                }
                            },
                            crew,
                            progress);
            shares = fresh;
            kindsOfShares = kinds;
        }
        return shares;
    }

    /// Returns the pairs that go another way while `obstacles` hold.
    ///
    /// @param kinds null if kinds of road are not told apart
    /// @param search how to find them, if they are not known yet
    Detours detours(List<Obstacle> obstacles, @Nullable RoadKinds kinds, DetourQuestion search) {
        var key = new DetourKey(obstacles, kinds);
        Detours known = detours.get(key);
        if (known == null) {
            known = search.find();
            detours.put(key, known);
        }
        return known;
    }

    interface DetourQuestion {
        Detours find();
    }
}
