package io.depotdesk.routing.search;

/// Puts jobs in the order of keys, the lowest first.
final class JobSort {
    private final long[] keys;

    /// @param most jobs to sort at once
    JobSort(int most) {
        keys = new long[most];
    }

    /// Moves the job at `at` to where it belongs among those before it, which are in order; it comes behind its equals.
    void insert(int[] jobs, int at, long key) {
        int job = jobs[at];
        int to = at;
        while (to > 0 && keys[to - 1] > key) {
            keys[to] = keys[to - 1];
            jobs[to] = jobs[to - 1];
            to--;
        }
        keys[to] = key;
        jobs[to] = job;
    }

    /// Sets the key of the job at `at` for [#sort].
    void key(int at, long key) {
        keys[at] = key;
    }

    /// Sorts the first `count` jobs; equals are in the order of their numbers.
    void sort(int[] jobs, int count) {
        for (int i = count / 2 - 1; i >= 0; i--) {
            sink(jobs, i, count);
        }
        for (int end = count - 1; end > 0; end--) {
            swap(jobs, 0, end);
            sink(jobs, 0, end);
        }
    }

    private void sink(int[] jobs, int from, int end) {
        int at = from;
        while (2 * at + 1 < end) {
            int child = 2 * at + 1;
            if (child + 1 < end && less(jobs, child, child + 1)) {
                child++;
            }
            if (!less(jobs, at, child)) {
                return;
            }
            swap(jobs, at, child);
            at = child;
        }
    }

    private boolean less(int[] jobs, int a, int b) {
        return keys[a] < keys[b] || (keys[a] == keys[b] && jobs[a] < jobs[b]);
    }

    private void swap(int[] jobs, int a, int b) {
        long key = keys[a];
        keys[a] = keys[b];
        keys[b] = key;
        int job = jobs[a];
        jobs[a] = jobs[b];
        jobs[b] = job;
    }
}
