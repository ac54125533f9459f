package io.depotdesk.routing.search;

import java.util.Arrays;

/// For each task the tasks it goes well with, nearest first.
///
/// `before` and `after` measure as Vidal et al. (2013) do: driving, plus a share of the waiting and of the time
/// warp that going from one straight to the other forces. `near` measures the drive alone, in both directions.
final class Neighbours {
    private static final double WAITING_WEIGHT = 0.2;

    final int[][] before;
    final int[][] after;
    final int[][] near;

    // In simple models the ways themselves, in the order of `before` and `after`.
    final int[][] beforeTicks;
    final int[][] beforeSeconds;
    final int[][] afterTicks;
    final int[][] afterSeconds;
    private final Model model;

    Neighbours(Model model, int aroundCount, int nearCount) {
        this.model = model;
        int n = model.tasks;
        var pred = new NearestLists(n, Math.min(aroundCount, Math.max(0, n - 1)));
        var succ = new NearestLists(n, Math.min(aroundCount, Math.max(0, n - 1)));
        var close = new NearestLists(n, Math.min(nearCount, Math.max(0, n - 1)));
        fill(pred, succ, close);
        before = pred.lists();
        after = succ.lists();
        near = close.lists();
        beforeTicks = new int[model.simple ? n : 0][];
        beforeSeconds = new int[beforeTicks.length][];
        afterTicks = new int[beforeTicks.length][];
        afterSeconds = new int[beforeTicks.length][];
        for (int x = 0; x < beforeTicks.length; x++) {
            beforeTicks[x] = ways(before[x], x, model.ticksTo);
            beforeSeconds[x] = ways(before[x], x, model.secondsTo);
            afterTicks[x] = ways(after[x], x, model.arcTicks[0]);
            afterSeconds[x] = ways(after[x], x, model.seconds[0]);
        }
    }

    private int[] ways(int[] others, int x, int[] table) {
        int[] ways = new int[others.length];
        for (int k = 0; k < ways.length; k++) {
            ways[k] = table[model.place[x] * model.width + model.place[others[k]]];
        }
        return ways;
    }

    private Neighbours(Model model) {
        this.model = model;
        before = new int[model.tasks][0];
        after = before;
        near = before;
        beforeTicks = before;
        beforeSeconds = before;
        afterTicks = before;
        afterSeconds = before;
    }

    /// Nobody has neighbours; for looking at whole routes only.
    static Neighbours none(Model model) {
        return new Neighbours(model);
    }

    private void fill(NearestLists pred, NearestLists succ, NearestLists close) {
        int n = model.tasks;
        if (model.vehicles == 0) {
            return;
        }
        int[] ticks = model.arcTicks[0];
        int[] seconds = model.seconds[0];
        double ratio = ticksPerSecond(ticks, seconds);
        boolean priced = ratio > 0;
        for (int i = 0; i < n; i++) {
            int row = model.place[i] * model.width;
            int leave = model.opens[i] + model.service[i];
            int lastLeave = model.closes[i] + model.service[i];
            int column = model.place[i];
            for (int j = 0; j < n; j++) {
                if (i == j) {
                    continue;
                }
                int at = row + model.place[j];
                int drive = seconds[at];
                long wait = Math.max(0L, (long) model.opens[j] - drive - lastLeave);
                long warp = Math.max(0L, (long) leave + drive - model.closes[j]);
                double base = priced ? ticks[at] : drive;
                double weight = priced ? ratio : 1;
                float measure = (float) (base + weight * (WAITING_WEIGHT * wait + warp));
                succ.offer(i, j, measure);
                pred.offer(j, i, measure);
                int back = model.place[j] * model.width + column;
                float both =
                        priced ? (float) ticks[at] + ticks[back] : (float) drive + seconds[back];
                close.offer(i, j, both);
            }
        }
    }

    private static double ticksPerSecond(int[] ticks, int[] seconds) {
        double sumTicks = 0;
        double sumSeconds = 0;
        int stride = Math.max(1, ticks.length / 10_007);
        for (int i = 0; i < ticks.length; i += stride) {
            if (ticks[i] < Model.FORBIDDEN - 1 && seconds[i] < Model.FORBIDDEN - 1) {
                sumTicks += ticks[i];
                sumSeconds += seconds[i];
            }
        }
        return sumSeconds == 0 ? (sumTicks > 0 ? 1 : 0) : sumTicks / sumSeconds;
    }

    /// The `k` smallest offers of each of `n` owners, sorted.
    private static final class NearestLists {
        private final int k;
        private final int[] items;
        private final float[] measures;
        private final int[] count;
        private final float[] worst;

        NearestLists(int n, int k) {
            this.k = k;
            items = new int[n * k];
            measures = new float[n * k];
            count = new int[n];
            worst = new float[n];
            Arrays.fill(worst, k == 0 ? -1 : Float.POSITIVE_INFINITY);
        }

        void offer(int owner, int item, float measure) {
            if (measure >= worst[owner] || measure >= Model.FORBIDDEN - 1) {
                return;
            }
            int base = owner * k;
            int at = count[owner] < k ? count[owner]++ : k - 1;
            while (at > 0 && measures[base + at - 1] > measure) {
                measures[base + at] = measures[base + at - 1];
                items[base + at] = items[base + at - 1];
                at--;
            }
            measures[base + at] = measure;
            items[base + at] = item;
            if (count[owner] == k) {
                worst[owner] = measures[base + k - 1];
            }
        }

        int[][] lists() {
            int[][] lists = new int[count.length][];
            for (int i = 0; i < lists.length; i++) {
                lists[i] = Arrays.copyOfRange(items, i * k, i * k + count[i]);
            }
            return lists;
        }
    }
}
