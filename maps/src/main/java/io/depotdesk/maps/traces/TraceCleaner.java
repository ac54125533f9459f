package io.depotdesk.maps.traces;

import io.depotdesk.maps.traces.CleanTrace.Break;
import io.depotdesk.maps.traces.CleanTrace.Reason;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Takes out of a trace what would mislead a matching: bad positions, outliers, points too near to each other;
/// and cuts it where it says nothing and where the vehicle stood.
final class TraceCleaner {

    private final TraceRules rules;
    private final List<List<TracePoint>> pieces = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();
    private int inaccurate;
    private int outliers;
    private int thinned;

    private TraceCleaner(TraceRules rules) {
        this.rules = rules;
    }

    static CleanTrace clean(Trace trace, TraceRules rules) {
        var cleaner = new TraceCleaner(rules);
        List<TracePoint> sane = cleaner.withoutOutliers(cleaner.accurate(trace.points()));
        cleaner.cut(sane);
        return new CleanTrace(
                cleaner.pieces,
                cleaner.breaks,
                cleaner.inaccurate,
                cleaner.outliers,
                cleaner.thinned);
    }

    private List<TracePoint> accurate(List<TracePoint> points) {
        List<TracePoint> kept =
                points.stream()
                        .filter(point -> point.accuracyMetres() <= rules.worstAccuracyMetres())
                        .toList();
        inaccurate = points.size() - kept.size();
        return kept;
    }

    /// Leaves out a point that cannot be driven to from the one before although the one after it can.
    private List<TracePoint> withoutOutliers(List<TracePoint> points) {
        List<TracePoint> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean last = i == points.size() - 1;
            boolean jumps =
                    kept.isEmpty()
                            ? !last && isTooFast(points.get(i), points.get(i + 1))
                            : isTooFast(kept.getLast(), points.get(i));
            boolean comesBack =
                    kept.isEmpty()
                            ? i + 2 < points.size()
                                    && !isTooFast(points.get(i + 1), points.get(i + 2))
                            : last || !isTooFast(kept.getLast(), points.get(i + 1));
            if (jumps && comesBack) {
                outliers++;
            } else {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    private boolean isTooFast(TracePoint from, TracePoint to) {
        double noise = 2 * (from.accuracyMetres() + to.accuracyMetres());
        double metres = from.place().metresTo(to.place()) - noise;
        return metres > rules.fastestMetresPerSecond() * seconds(from, to);
    }

    private static double seconds(TracePoint from, TracePoint to) {
        return Duration.between(from.at(), to.at()).toMillis() / 1000.0;
    }

    private void cut(List<TracePoint> points) {
        List<TracePoint> piece = new ArrayList<>();
        int i = 0;
        while (i < points.size()) {
            TracePoint point = points.get(i);
            if (i > 0 && isGap(points.get(i - 1), point)) {
                end(piece);
                breaks.add(new Break(Reason.GAP, points.get(i - 1).at(), point.at()));
                piece = new ArrayList<>();
            }
            piece.add(point);
            int leaves = endOfStay(points, i);
            if (leaves > i) {
                end(piece);
                breaks.add(new Break(Reason.STAY, point.at(), points.get(leaves).at()));
                piece = new ArrayList<>();
                i = leaves;
                piece.add(points.get(i));
            }
            i++;
        }
        end(piece);
    }

    private boolean isGap(TracePoint from, TracePoint to) {
        return Duration.between(from.at(), to.at()).compareTo(rules.longestGap()) > 0
                || from.place().metresTo(to.place()) > rules.farthestGapMetres()
                || isTooFast(from, to);
    }

    /// Returns the last point at the place of point `arrival` if the vehicle stood there, else `arrival`.
    private int endOfStay(List<TracePoint> points, int arrival) {
        TracePoint first = points.get(arrival);
        double reach = Math.max(rules.stayMetres(), 2 * first.accuracyMetres());
        int last = arrival;
        while (last + 1 < points.size()
                && first.place().metresTo(points.get(last + 1).place()) <= reach) {
            last++;
        }
        boolean stood =
                Duration.between(first.at(), points.get(last).at()).compareTo(rules.shortestStay())
                        >= 0;
        return stood ? last : arrival;
    }

    /// Keeps points far enough from each other, and the last one.
    private void end(List<TracePoint> piece) {
        List<TracePoint> kept = new ArrayList<>();
        for (TracePoint point : piece) {
            if (kept.isEmpty() || isFarEnough(kept.getLast(), point)) {
                kept.add(point);
            } else {
                thinned++;
            }
        }
        if (kept.size() > 1 && !piece.getLast().equals(kept.getLast())) {
            kept.set(kept.size() - 1, piece.getLast());
        }
        if (!kept.isEmpty()) {
            pieces.add(kept);
        }
    }

    private boolean isFarEnough(TracePoint from, TracePoint to) {
        double sigma = Math.max(from.accuracyMetres(), to.accuracyMetres());
        return from.place().metresTo(to.place()) >= rules.spacing() * sigma;
    }
}
