package io.depotdesk.app.map;

import javafx.scene.canvas.GraphicsContext;

import java.util.Arrays;
import java.util.List;

/// A line in pixels.
///
/// @param course what its points are
record Path(double[] xs, double[] ys, Leg.Course course) {

    /// Told about a place on the line and the direction there, a vector of length 1.
    @FunctionalInterface
    interface Milestone {
        void at(double x, double y, double dx, double dy);
    }

    boolean alongRoads() {
        return course == Leg.Course.ALONG_ROADS;
    }

    void stroke(GraphicsContext g) {
        g.strokePolyline(xs, ys, xs.length);
    }

    /// Walks along the line and stops every `step` pixels, first after `first` pixels.
    void every(double step, double first, Milestone milestone) {
        double next = first;
        double walked = 0;
        for (int i = 1; i < xs.length; i++) {
            double dx = xs[i] - xs[i - 1];
            double dy = ys[i] - ys[i - 1];
            double length = Math.hypot(dx, dy);
            while (length > 0 && next <= walked + length) {
                double t = (next - walked) / length;
                milestone.at(xs[i - 1] + t * dx, ys[i - 1] + t * dy, dx / length, dy / length);
                next += step;
            }
            walked += length;
        }
    }

    /// Collects points and leaves out those that nobody could tell apart.
    static final class Builder {

        private static final double NEAREST = 1.2;

        private double[] xs = new double[64];
        private double[] ys = new double[64];
        private int count;

        void add(double x, double y) {
            if (count > 0 && Math.hypot(x - xs[count - 1], y - ys[count - 1]) < NEAREST) {
                return;
            }
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, count * 2);
                ys = Arrays.copyOf(ys, count * 2);
            }
            xs[count] = x;
            ys[count] = y;
            count++;
        }

        /// Adds the line, moved by `lane` pixels to the right of its direction, unless it is only a point.
        void addTo(List<Path> paths, Leg.Course course, double lane) {
            if (count < 2) {
                return;
            }
            double[] movedX = new double[count];
            double[] movedY = new double[count];
            for (int i = 0; i < count; i++) {
                int before = Math.max(0, i - 1);
                int after = Math.min(count - 1, i + 1);
                double dx = xs[after] - xs[before];
                double dy = ys[after] - ys[before];
                double length = Math.hypot(dx, dy);
                double shift = course == Leg.Course.ALONG_ROADS && length > 0 ? lane / length : 0;
                movedX[i] = xs[i] - dy * shift;
                movedY[i] = ys[i] + dx * shift;
            }
            paths.add(new Path(movedX, movedY, course));
        }
    }
}
