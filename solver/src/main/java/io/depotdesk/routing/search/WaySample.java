package io.depotdesk.routing.search;

import java.util.Arrays;

/// Some ten thousand ways between tasks, evenly out of all: they stand for the tables where a mean is enough. How places
/// are numbered, and places where nobody has to go, make no difference.
final class WaySample {
    private static final int ABOUT = 10_007;

    private WaySample() {}

    /// Returns where the ways are in the tables of `model`.
    static int[] cells(Model model) {
        long n = model.tasks;
        long stride = Math.max(1, n * n / ABOUT);
        int[] cells = new int[(int) ((n * n + stride - 1) / stride)];
        int count = 0;
        for (long pair = 0; pair < n * n; pair += stride) {
            int from = model.place[(int) (pair / n)];
            int to = model.place[(int) (pair % n)];
            cells[count++] = from * model.width + to;
        }
        return Arrays.copyOf(cells, count);
    }
}
