package io.depotdesk.data.carriers.sync;

import io.depotdesk.data.carriers.accounts.ConnectedCarrier;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Remembers how the last requests went, for people to look at.
final class LineWatch {

    private final ConnectedCarrier carrier;
    private volatile @Nullable String trouble;
    private volatile @Nullable Instant heardAt;

    LineWatch(ConnectedCarrier carrier) {
        this.carrier = carrier;
    }

    void heard(Instant at) {
        trouble = null;
        heardAt = at;
    }

    void failed(String cause) {
        trouble = cause;
    }

    /// @param rests whether the carrier is left alone
    LineState now(boolean rests) {
        return new LineState(
                carrier.carrier(),
                rests,
                trouble,
                heardAt,
                carrier.http().skew().ahead().orElse(null));
    }
}
