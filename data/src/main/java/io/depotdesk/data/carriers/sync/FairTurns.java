package io.depotdesk.data.carriers.sync;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Whose turn it is at one carrier, so that nothing it fails at keeps it from all else: each errand has its share of the
/// calls, and one that came to nothing stands back for a while, also when a resting carrier is tried again.
///
/// Stride scheduling (Waldspurger and Weihl 1995): every errand is due at a virtual time that each of its calls moves on.
final class FairTurns {

    private static final int WHEN_FAILING = 4;

    private final Map<Errand, Long> due = new EnumMap<>(Errand.class);
    private long time;

    /// @param waiting at least one
    Errand next(Set<Errand> waiting) {
        return waiting.stream()
                .min(Comparator.comparingLong(this::due).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /// @param calls how many requests it took
    /// @param reached whether the carrier answered something of use
    void took(Errand errand, int calls, boolean reached) {
        time = due(errand);
        long stride = (long) errand.stride * Math.max(1, calls);
        due.put(errand, time + (reached ? stride : stride * WHEN_FAILING));
    }

    /// Who had nothing to do has saved nothing up.
    private long due(Errand errand) {
        return Math.max(time, due.getOrDefault(errand, 0L));
    }
}
