package io.depotdesk.data.problems;

import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;

/// How distances follow from coordinates, and the whole numbers that stand for them.
public enum Measure {
    /// Truncated to one decimal, in tenths: the DIMACS convention for time windows.
    TENTHS(10, true),
    /// Rounded to the nearest whole number: the TSPLIB convention.
    WHOLE(1, false),
    /// As exact as whole thousandths are.
    THOUSANDTHS(1000, false);

    private final int scale;
    private final boolean truncated;

    Measure(int scale, boolean truncated) {
        this.scale = scale;
        this.truncated = truncated;
    }

    /// Returns how many of our whole numbers are one unit of the file.
    public int scale() {
        return scale;
    }

    /// Returns a time or distance of the file in our whole numbers.
    int whole(double value) {
        double scaled = Math.clamp(value * scale, -1e8, 1e8);
        return (int) (truncated ? Math.floor(scaled + 1e-9) : Math.rint(scaled));
    }

    /// Returns the table of Euclidean distances, times equal to distances.
    ///
    /// @throws ProblemFileException if places are further apart than whole numbers of use can tell
    Travel travel(double[] x, double[] y) {
        int n = x.length;
        int[] cells = new int[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double far = scale * StrictMath.sqrt(square(x[i] - x[j]) + square(y[i] - y[j]));
                if (!(far <= RoutingProblem.LATEST)) {
                    throw new ProblemFileException(
                            "The places [%s, %s] and [%s, %s] are too far apart; check their coordinates."
                                    .formatted(x[i], y[i], x[j], y[j]));
                }
                cells[i * n + j] =
                        (int) (truncated ? Math.floor(far + 1e-9) : Math.floor(far + 0.5));
            }
        }
        return new Travel(n, cells, cells);
    }

    private static double square(double value) {
        return value * value;
    }
}
