package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.Traffic;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The ways of the routes along the roads, asked for once and kept for as long as a
/// route may come back to them. FX thread only.
final class RouteLines {

    /// How many routes are asked for at a time.
    private static final int AT_A_TIME = 4;

    /// After the first answer, so many are told together while there are more to come.
    private static final int AT_ONCE = 8;

    /// Ways kept, those of plans and drafts gone by among them.
    private static final int MOST_KEPT = 600;

    private final Function<Route, CompletableFuture<List<List<GeoPoint>>>> desk;
    private final Executor fxThread;
    private final Runnable onChange;

    private final Map<Way, List<Leg>> known = boundedMap();
    private final Set<Way> failed = new HashSet<>();
    private final Set<Way> asked = new HashSet<>();
    private final Deque<Question> waiting = new ArrayDeque<>();
    private int underWay;
    private int inARow;

    /// What decides the way of a route: who drives and where to, and when, if there are incidents on the roads.
    private record Way(
            VehicleId vehicle,
            List<GeoPoint> places,
            List<RoadIncident> incidents,
            List<Instant> arrivals) {}

    private record Question(Way way, Route route) {}

    /// @param onChange called when ways have arrived or failed
    RouteLines(
            Function<Route, CompletableFuture<List<List<GeoPoint>>>> desk,
            Executor fxThread,
            Runnable onChange) {
        this.desk = desk;
        this.fxThread = fxThread;
        this.onChange = onChange;
    }

    /// Returns the legs of `route`, along the roads once these are known.
    ///
    /// @param places the places of the route in order, depot first and last
    /// @param traffic what is known of the roads
    List<Leg> of(Route route, List<GeoPoint> places, Traffic traffic) {
        List<RoadIncident> incidents = List.copyOf(traffic.incidents().sequencedValues());
        List<Instant> arrivals =
                incidents.isEmpty()
                        ? List.of()
                        : route.visits().stream().map(RouteStep.Visit::arrival).toList();
        Way way = new Way(route.vehicle(), places, incidents, arrivals);
        List<Leg> legs = known.get(way);
        if (legs != null) {
            return legs;
        }
        if (failed.contains(way)) {
            return straight(places, Leg.Course.STRAIGHT);
        }
        if (asked.add(way)) {
            waiting.add(new Question(way, route));
            askNext();
        }
        return straight(places, Leg.Course.SOUGHT);
    }

    /// Returns for how many routes the roads could not be found.
    int failures() {
        return failed.size();
    }

    /// Allows those that failed to be asked for again.
    void tryAgain() {
        failed.clear();
    }

    private void askNext() {
        while (underWay < AT_A_TIME && !waiting.isEmpty()) {
            Question question = waiting.removeFirst();
            underWay++;
            desk.apply(question.route())
                    .whenCompleteAsync(
                            (lines, failure) -> {
                                underWay--;
                                answered(question.way(), failure == null ? lines : List.of());
                                askNext();
                            },
                            fxThread);
        }
    }

    private void answered(Way way, List<List<GeoPoint>> lines) {
        asked.remove(way);
        if (lines.size() == way.places().size() - 1) {
            known.put(way, legs(lines, way.places()));
        } else {
            failed.add(way);
        }
        inARow++;
        boolean last = underWay == 0 && waiting.isEmpty();
        if (inARow == 1 || inARow % AT_ONCE == 0 || last) {
            onChange.run();
        }
        if (last) {
            inARow = 0;
        }
    }

    private static List<Leg> legs(List<List<GeoPoint>> lines, List<GeoPoint> places) {
        List<Leg> legs = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            List<GeoPoint> line = lines.get(i);
            legs.add(
                    line.isEmpty()
                            ? straight(places, i, Leg.Course.STRAIGHT)
                            : Leg.of(line, Leg.Course.ALONG_ROADS));
        }
        return legs;
    }

    private static List<Leg> straight(List<GeoPoint> places, Leg.Course course) {
        return IntStream.range(0, places.size() - 1)
                .mapToObj(i -> straight(places, i, course))
                .toList();
    }

    private static Leg straight(List<GeoPoint> places, int leg, Leg.Course course) {
        return Leg.of(places.subList(leg, leg + 2), course);
    }

    private static <K, V> Map<K, V> boundedMap() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_KEPT;
            }
        };
    }
}
