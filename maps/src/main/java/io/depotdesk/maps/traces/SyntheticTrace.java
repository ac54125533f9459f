package io.depotdesk.maps.traces;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.roads.RoadLeg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A drive whose way is known, and the positions that a device would have reported on it.
///
/// @param driven the parts of the way that the trace tells of: all of it but for long gaps
record SyntheticTrace(Trace trace, MeasuredLine way, List<Stretch> driven) {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    /// A part of the way, in metres from its beginning.
    record Stretch(double from, double to) {
        double metres() {
            return to - from;
        }
    }

    /// Returns the length of the way that the trace tells of.
    double metres() {
        return driven.stream().mapToDouble(Stretch::metres).sum();
    }

    /// Drives `leg` at even speed.
    ///
    /// @param random decides noise and gaps
    static SyntheticTrace of(String name, RoadLeg leg, TraceKind kind, RandomGenerator random) {
        var way = new MeasuredLine(leg.line());
        double speed = way.metres() / Math.max(1, leg.seconds());
        double spacing = kind.everyMetres() > 0 ? kind.everyMetres() : kind.everySeconds() * speed;
        List<TracePoint> points = new ArrayList<>();
        List<Stretch> driven = new ArrayList<>();
        double from = 0;
        double metres = 0;
        while (true) {
            points.add(point(way.at(metres), metres / speed, kind, random));
            if (metres >= way.metres()) {
                break;
            }
            double next = metres + spacing;
            if (kind.gaps() && random.nextInt(40) == 0) {
                boolean isLong = random.nextInt(3) == 0;
                double end = metres + speed * (isLong ? 150 + random.nextInt(150) : 50);
                if (isLong && end < way.metres()) {
                    driven.add(new Stretch(from, metres));
                    from = end;
                }
                next = isLong && end >= way.metres() ? next : end;
            }
            metres = Math.min(next, way.metres());
        }
        driven.add(new Stretch(from, way.metres()));
        return new SyntheticTrace(Trace.sorted(name, points), way, driven);
    }

    private static TracePoint point(
            GeoPoint on, double seconds, TraceKind kind, RandomGenerator random) {
        double east = kind.noiseMetres() * random.nextGaussian();
        double north = kind.noiseMetres() * random.nextGaussian();
        double scale = StrictMath.cos(StrictMath.toRadians(on.latitude()));
        return new TracePoint(
                START.plusMillis(Math.round(seconds * 1000)),
                new GeoPoint(
                        on.latitude() + north / METRES_PER_DEGREE,
                        on.longitude() + east / METRES_PER_DEGREE / scale),
                Math.max(1, kind.noiseMetres()));
    }
}
