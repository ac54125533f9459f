package io.depotdesk.data.carriers.adapters;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Names a carrier's statement by what it says, so that hearing it again changes nothing.
final class Fingerprint {

    private static final long SECONDS = 300;

    private Fingerprint() {}

    static String of(String... parts) {
        return String.join("|", parts);
    }

    /// Returns an expected time to five minutes: what moves less is no news.
    static String coarse(@Nullable Instant expected) {
        return expected == null
                ? ""
                : Long.toString(Math.floorDiv(expected.getEpochSecond() + SECONDS / 2, SECONDS));
    }
}
