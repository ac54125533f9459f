package io.depotdesk.routing.search;

import java.util.Arrays;

/// For each task the tasks it goes well with, nearest first.
///
/// `before` and `after` measure as Vidal et al. (2013) do: driving, plus a share of the waiting and of the time
/// warp that going from one straight to the other forces. `near` measures the drive alone, in both directions.
final class Neighbours {
    private static final double WAITING_WEIGHT = 0.2;
    private static final int BLOCK = 32;

    final int[][] before;
    final int[][] after;
    final int[][] near;

    // In simple models the ways themselves, in the order of `before` and `after`.
    final int[][] beforeTicks;
    final int[][] beforeSeconds;
    final int[][] afterTicks;
    final int[][] afterSeconds;
    private final Model model;

    /// Looks at all pairs of tasks.
    static Neighbours of(Model model, int aroundCount, int nearCount) {
        int n = model.tasks;
        var pred = new NearestLists(n, Math.min(aroundCount, Math.max(0, n - 1)));
        var succ = new NearestLists(n, Math.min(aroundCount, Math.max(0, n - 1)));
        var close = new NearestLists(n, Math.min(nearCount, Math.max(0, n - 1)));
        fill(model, pred, succ, close);
        return new Neighbours(model, pred.lists(), succ.lists(), close.lists());
    }

    private Neighbours(Model model, int[][] before, int[][] after, int[][] near) {
        this.model = model;
        this.before = before;
        this.after = after;
        this.near = near;
        beforeTicks = new int[model.simple ? model.tasks : 0][];
        beforeSeconds = new int[beforeTicks.length][];
        afterTicks = new int[beforeTicks.length][];
        afterSeconds = new int[beforeTicks.length][];
        for (int x = 0; x < beforeTicks.length; x++) {
            beforeTicks[x] = ways(before[x], x, model.ticksTo, model.toRow, model.toColumn);
            beforeSeconds[x] = ways(before[x], x, model.secondsTo, model.toRow, model.toColumn);
            afterTicks[x] = ways(after[x], x, model.arcTicks[0], model.width, 1);
            afterSeconds[x] = ways(after[x], x, model.seconds[0], model.width, 1);
        }
    }

    private int[] ways(int[] others, int x, int[] table, int row, int column) {
        int[] ways = new int[others.length];
        for (int k = 0; k < ways.length; k++) {
            ways[k] = table[model.place[x] * row + model.place[others[k]] * column];
        }
        return ways;
    }

    /// Nobody has neighbours; for looking at whole routes only.
    static Neighbours none(Model model) {
        int[][] nobody = new int[model.tasks][0];
        return new Neighbours(model, nobody, nobody, nobody);
    }

    /// Returns the neighbours that the tasks of a part have within it.
    ///
    /// @param part the part
    /// @param tasks for each of its tasks which one it is here
    /// @param numbers for each task here its number in the part, negative if it is not in it
    Neighbours part(Model part, int[] tasks, int[] numbers) {
        return new Neighbours(
                part,
                part(before, tasks, numbers),
                part(after, tasks, numbers),
                part(near, tasks, numbers));
    }

    private static int[][] part(int[][] lists, int[] tasks, int[] numbers) {
        int[][] some = new int[tasks.length][];
        int[] kept = new int[1];
        for (int i = 0; i < tasks.length; i++) {
            int[] all = lists[tasks[i]];
            kept = kept.length < all.length ? new int[all.length] : kept;
            int count = 0;
            for (int other : all) {
                if (numbers[other] >= 0) {
                    kept[count++] = numbers[other];
                }
            }
            some[i] = Arrays.copyOf(kept, count);
        }
        return some;
    }

    /// Offers every pair to both of its lists once. Pairs are taken in blocks of rows, so that both directions of a
    /// pair are read from memory that is at hand; each owner is still offered its others in ascending order.
    private static void fill(
            Model model, NearestLists pred, NearestLists succ, NearestLists close) {
        int n = model.tasks;
        if (model.vehicles == 0) {
            return;
        }
        int[] ticks = model.arcTicks[0];
        int[] seconds = model.seconds[0];
        double ratio = ticksPerSecond(model, ticks, seconds);
        boolean priced = ratio > 0;
        int[] base = priced ? ticks : seconds;
        double weight = priced ? ratio : 1;
        int[] row = new int[n];
        for (int i = 0; i < n; i++) {
            row[i] = model.place[i] * model.width;
        }
        float[] to = new float[BLOCK];
        float[] from = new float[BLOCK];
        float[] both = new float[BLOCK];
        for (int block = 0; block < n; block += BLOCK) {
            for (int j = block + 1; j < n; j++) {
                int count = Math.min(j - block, BLOCK);
                for (int k = 0; k < count; k++) {
                    int i = block + k;
                    int there = row[i] + model.place[j];
                    int back = row[j] + model.place[i];
                    to[k] = (float) (base[there] + weight * squeeze(model, i, j, seconds[there]));
                    from[k] = (float) (base[back] + weight * squeeze(model, j, i, seconds[back]));
                    both[k] = (float) base[there] + base[back];
                }
                succ.offers(block, count, j, to);
                pred.offers(block, count, j, from);
                close.offers(block, count, j, both);
                for (int k = 0; k < count; k++) {
                    pred.offer(j, block + k, to[k]);
                    succ.offer(j, block + k, from[k]);
                    close.offer(j, block + k, both[k]);
                }
            }
        }
    }

    /// Returns the seconds of time warp and, weighted, of waiting that going from `i` straight to `j` forces.
    private static double squeeze(Model model, int i, int j, int drive) {
        int opens = model.opens[j] - drive - model.service[i];
        return WAITING_WEIGHT * Math.max(0, opens - model.closes[i])
                + Math.max(0, model.opens[i] - model.closes[j] + drive + model.service[i]);
    }

    private static double ticksPerSecond(Model model, int[] ticks, int[] seconds) {
        double sumTicks = 0;
        double sumSeconds = 0;
        for (int i : WaySample.cells(model)) {
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

        /// Offers `item` to `count` owners from `first` on.
        void offers(int first, int count, int item, float[] measures) {
            for (int k = 0; k < count; k++) {
                offer(first + k, item, measures[k]);
            }
        }

        void offer(int owner, int item, float measure) {
            if (measure < worst[owner] && measure < Model.FORBIDDEN - 1) {
                take(owner, item, measure);
            }
        }

        private void take(int owner, int item, float measure) {
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
