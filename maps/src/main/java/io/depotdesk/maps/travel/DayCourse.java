package io.depotdesk.maps.travel;

import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.SpeedPattern;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.pace.Detours;
import io.depotdesk.pace.Pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// The slots of a day in which neither speeds nor incidents change.
///
/// Speeds go on the next day as on this one, for shifts past midnight. Incidents of the day before count from
/// midnight on.
///
/// @param begins first second of each slot, ascending, 0 first
/// @param kinds how many kinds of road are told apart, 0 if all flow freely all day
/// @param slowness as in [Pace]
/// @param obstaclesAt for each slot which of `obstacles` hold, -1 for none
/// @param obstacles all different sets of obstacles that hold together at some time
record DayCourse(
        int[] begins,
        int kinds,
        int[] slowness,
        int[] obstaclesAt,
        List<List<Obstacle>> obstacles) {

    private static final int QUARTER_SECONDS = 900;
    private static final int QUARTERS_SEEN = 2 * SpeedPattern.QUARTERS;

    /// What lasts longer than any route never ends.
    private static final long LAST_SECOND = Duration.ofDays(28).toSeconds();

    static DayCourse of(TrafficDay day, RoadKinds kinds) {
        List<RoadIncident> incidents = List.copyOf(day.traffic().incidents().sequencedValues());
        var cuts = new TreeSet<>(List.of(0));
        for (int quarter = 1; quarter < QUARTERS_SEEN; quarter++) {
            if (changes(kinds, quarter)) {
                cuts.add(quarter * QUARTER_SECONDS);
            }
        }
        for (RoadIncident incident : incidents) {
            cuts.add(second(day, incident.from()));
            cuts.add(second(day, incident.until()));
        }
        int[] begins = cuts.stream().mapToInt(Integer::intValue).toArray();
        int width = kinds.count() == 1 ? 0 : kinds.count();
        int[] slowness = new int[begins.length * width];
        int[] obstaclesAt = new int[begins.length];
        List<List<Obstacle>> obstacles = new ArrayList<>();
        for (int slot = 0; slot < begins.length; slot++) {
            int quarter = Math.min(begins[slot] / QUARTER_SECONDS, QUARTERS_SEEN - 1);
            for (int kind = 0; kind < width; kind++) {
                slowness[slot * width + kind] =
                        Math.round(
                                Pace.STEADY_SLOWNESS
                                        * 100f
                                        / kinds.percent(kind, quarter % SpeedPattern.QUARTERS));
            }
            obstaclesAt[slot] = indexOf(holdingAt(begins[slot], day, incidents), obstacles);
        }
        return new DayCourse(begins, width, slowness, obstaclesAt, obstacles);
    }

    private static boolean changes(RoadKinds kinds, int quarter) {
        for (int kind = 0; kind < kinds.count(); kind++) {
            if (kinds.percent(kind, quarter % SpeedPattern.QUARTERS)
                    != kinds.percent(kind, (quarter - 1) % SpeedPattern.QUARTERS)) {
                return true;
            }
        }
        return false;
    }

    private static int second(TrafficDay day, Instant instant) {
        return (int)
                Math.clamp(Duration.between(day.midnight(), instant).toSeconds(), 0, LAST_SECOND);
    }

    private static List<Obstacle> holdingAt(
            int second, TrafficDay day, List<RoadIncident> incidents) {
        return incidents.stream()
                .filter(incident -> second(day, incident.from()) <= second)
                .filter(incident -> second < second(day, incident.until()))
                .map(Obstacle::of)
                .distinct()
                .toList();
    }

    private static int indexOf(List<Obstacle> holding, List<List<Obstacle>> known) {
        if (holding.isEmpty()) {
            return -1;
        }
        if (!known.contains(holding)) {
            known.add(holding);
        }
        return known.indexOf(holding);
    }

    /// Returns whether driving times are the same all day.
    boolean isSteady() {
        return kinds == 0 && obstacles.isEmpty();
    }

    /// Returns the pace of a matrix.
    ///
    /// @param shares `kinds` numbers for each cell
    /// @param detours for each of [#obstacles()] the pairs that go another way
    Pace pace(int size, byte[] shares, List<Detours> detours) {
        return new Pace(
                size,
                kinds,
                shares,
                begins,
                slowness,
                Arrays.copyOf(obstaclesAt, begins.length),
                detours);
    }
}
