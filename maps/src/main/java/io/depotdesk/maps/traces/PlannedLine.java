package io.depotdesk.maps.traces;

import io.depotdesk.domain.measure.GeoPoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The way that was planned, and how far a vehicle is from it.
public final class PlannedLine {

    private final MeasuredLine line;

    /// @param line at least one point
    public PlannedLine(List<GeoPoint> line) {
        if (line.isEmpty()) {
            throw new IllegalArgumentException("A planned line has at least one point, got none.");
        }
        this.line = new MeasuredLine(line);
    }

    /// A stretch of time in which a vehicle was off its way.
    ///
    /// @param from the first position off the way
    /// @param to the last one
    /// @param farthestMetres the greatest distance from the way
    /// @param over whether the vehicle has come back
    public record Deviation(Instant from, Instant to, double farthestMetres, boolean over) {}

    /// Returns how far `place` is from the way, in metres.
    public double metresFrom(GeoPoint place) {
        return line.nearest(place).away();
    }

    /// Returns when the vehicle was off its way.
    ///
    /// A position counts as off if it is more than `tolerance` and twice its own accuracy away, so that
    /// noise alone makes no deviation.
    ///
    /// @param tolerance metres that are no deviation: the other side of the road, a car park
    public List<Deviation> deviations(Trace trace, double tolerance) {
        List<Deviation> found = new ArrayList<>();
        Deviation open = null;
        for (TracePoint point : trace.points()) {
            double away = metresFrom(point.place());
            if (away > tolerance + 2 * point.accuracyMetres()) {
                open =
                        open == null
                                ? new Deviation(point.at(), point.at(), away, false)
                                : new Deviation(
                                        open.from,
                                        point.at(),
                                        Math.max(open.farthestMetres, away),
                                        false);
            } else if (open != null) {
                found.add(new Deviation(open.from, open.to, open.farthestMetres, true));
                open = null;
            }
        }
        if (open != null) {
            found.add(open);
        }
        return found;
    }
}
