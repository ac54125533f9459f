package io.depotdesk.data.carriers.sync;

import io.depotdesk.dispatch.TenderWork.Pace;
import io.depotdesk.domain.tender.TenderKey;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// When each booking is asked about next: soon where news is likely, ever more seldom while there is none.
///
/// An unchanged answer doubles the interval up to its class's longest, a change halves it; a fifth either way, by the key,
/// keeps bookings from being asked all at once. After a restart everything is due.
final class PollRhythm {

    private final Map<TenderKey, Beat> beats = new HashMap<>();

    private record Beat(Duration interval, Instant next) {}

    /// Returns when `key` is due, which is at once if it is not known.
    Instant next(TenderKey key) {
        Beat beat = beats.get(key);
        return beat == null ? Instant.MIN : beat.next;
    }

    /// `key` was asked about.
    ///
    /// @param news whether the answer held anything new
    void asked(TenderKey key, Pace pace, boolean news, Instant now) {
        Beat before = beats.get(key);
        Duration from = before == null ? shortest(pace) : before.interval;
        Duration wish = news ? from.dividedBy(2) : from.multipliedBy(before == null ? 1 : 2);
        Duration interval = within(wish, pace);
        beats.put(key, new Beat(interval, now.plus(spread(key, interval, now))));
    }

    /// Forgets all but `keys`.
    void keep(Set<TenderKey> keys) {
        beats.keySet().retainAll(keys);
    }

    private static Duration within(Duration wish, Pace pace) {
        Duration atLeast = wish.compareTo(shortest(pace)) < 0 ? shortest(pace) : wish;
        return atLeast.compareTo(longest(pace)) > 0 ? longest(pace) : atLeast;
    }

    private static Duration spread(TenderKey key, Duration interval, Instant now) {
        int dice = Math.floorMod(31 * key.hashCode() + now.hashCode(), 401);
        return interval.multipliedBy(800 + dice).dividedBy(1000);
    }

    private static Duration shortest(Pace pace) {
        return switch (pace) {
            case UNANSWERED -> Duration.ofSeconds(10);
            case CLOSE -> Duration.ofSeconds(20);
            case TO_PICKUP -> Duration.ofSeconds(20);
            case ON_THE_WAY -> Duration.ofSeconds(45);
            case LATER -> Duration.ofMinutes(5);
            case ENDED -> Duration.ofMinutes(10);
        };
    }

    private static Duration longest(Pace pace) {
        return switch (pace) {
            case UNANSWERED -> Duration.ofSeconds(20);
            case CLOSE -> Duration.ofSeconds(30);
            case TO_PICKUP -> Duration.ofSeconds(45);
            case ON_THE_WAY -> Duration.ofMinutes(2);
            case LATER -> Duration.ofMinutes(15);
            case ENDED -> Duration.ofMinutes(10);
        };
    }
}
