package io.depotdesk.routing.search;

/// How hot each step of a round of annealing is: from `hot` down to `cold`, then on to a tenth of that.
///
/// @param steps of the whole round
record Cooling(double hot, double cold, long steps) {
    private static final int EVERY = 256;
    private static final double QUENCHED_AFTER = 0.85;

    /// Returns the step from which on only the best plan is polished.
    long quench() {
        return (long) (steps * QUENCHED_AFTER);
    }

    /// Returns whether the temperature is another than before step `at`.
    boolean changesAt(long at) {
        return at % EVERY == 0 || at == quench();
    }

    double temperature(long at) {
        long level = at - at % EVERY;
        long quench = quench();
        return at < quench
                ? between(hot, cold, (double) level / quench)
                : between(cold, cold / 10, (double) Math.max(0, level - quench) / (steps - quench));
    }

    /// Returns the temperature after `share` of a fall from `hot` to `cold`.
    static double between(double hot, double cold, double share) {
        return hot * StrictMath.pow(cold / hot, share);
    }
}
