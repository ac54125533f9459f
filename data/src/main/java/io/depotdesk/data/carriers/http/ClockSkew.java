package io.depotdesk.data.carriers.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// How far a carrier's clock is ahead of ours: the median of the last nine `Date` headers, each held against the middle
/// of its round trip. `Date` has whole seconds, so half a second is added.
public final class ClockSkew {

    /// From here on signatures made with our clock may be refused, and a person should set it.
    public static final Duration WORRYING = Duration.ofSeconds(60);

    private static final int KEPT = 9;
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final Deque<Duration> last = new ArrayDeque<>();

    /// Takes in one `Date` header.
    ///
    /// @param sent by our clock, as `received`
    synchronized void saw(Instant date, Instant sent, Instant received) {
        Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
        last.addLast(Duration.between(middle, date.plus(HALF_A_SECOND)));
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    /// Returns how far the carrier's clock is ahead of ours (negative: behind), empty before its first answer.
    public synchronized Optional<Duration> ahead() {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = last.stream().sorted().toList();
        return Optional.of(sorted.get(sorted.size() / 2));
    }

    /// Returns what the carrier's clock shows when ours shows `instant`.
    public Instant theirs(Instant instant) {
        return instant.plus(ahead().orElse(Duration.ZERO));
    }

    /// Returns what our clock shows when the carrier's shows `instant`.
    public Instant ours(Instant instant) {
        return instant.minus(ahead().orElse(Duration.ZERO));
    }
}
