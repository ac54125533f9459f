package io.depotdesk.maps.traces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The positions of one vehicle, in the order of time, one for each moment.
public record Trace(String name, List<TracePoint> points) {

    public Trace {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).at().isAfter(points.get(i - 1).at())) {
                throw new IllegalArgumentException(
                        "Point %d of trace %s (%s) is not later than the one before it (%s)."
                                .formatted(i, name, points.get(i).at(), points.get(i - 1).at()));
            }
        }
    }

    /// Makes a trace of points in any order; of several at the same moment the most accurate counts.
    public static Trace sorted(String name, List<TracePoint> points) {
        List<TracePoint> ordered = new ArrayList<>(points);
        ordered.sort(
                Comparator.comparing(TracePoint::at)
                        .thenComparingDouble(TracePoint::accuracyMetres));
        List<TracePoint> single = new ArrayList<>();
        for (TracePoint point : ordered) {
            if (single.isEmpty() || point.at().isAfter(single.getLast().at())) {
                single.add(point);
            }
        }
        return new Trace(name, single);
    }
}
