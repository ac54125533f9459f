package io.depotdesk.data.carriers.sync;

import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderProgress.Sent;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// When an offer of which nobody knows what became is sent again in place of being looked up: the same bytes under the
/// same key, at a carrier that takes that for the same booking, and where a look-up cannot tell.
///
/// Once as many calls came to nothing as a person is spared, nothing is sent any more and only asked: the person may be on
/// the telephone by then.
final class Repetition {

    /// So many look-ups fail before the first repetition; then it is one in two.
    private static final int LOOK_UPS_FIRST = 2;

    private static final int MOST_CALLS = 9;

    /// A key is not trusted to its last second: the carrier counts by its own clock.
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private Repetition() {}

    static boolean isDue(TenderRecord offer, Capabilities can, Instant now) {
        TenderProgress progress = offer.progress();
        int attempts = progress.attempts();
        boolean lookUpFails =
                !can.finds() || attempts >= LOOK_UPS_FIRST && (attempts - LOOK_UPS_FIRST) % 2 == 0;
        return offer.state() == TenderState.UNKNOWN
                && lookUpFails
                && attempts < MOST_CALLS
                && isKnownByKey(can.replay(), progress.sent(), now)
                && isWanted(offer, now);
    }

    private static boolean isKnownByKey(Replay replay, @Nullable Sent sent, Instant now) {
        if (sent == null) {
            return false;
        }
        Instant until = sent.keyValidUntil();
        return switch (replay) {
            case NATURAL_KEY -> until == null;
            case KEY_WITH_LIFETIME -> until != null && now.plus(MARGIN).isBefore(until);
            case SEARCH, NONE -> false;
        };
    }

    /// Returns whether it would be offered still if it had not arrived: a repetition may be the first to arrive.
    private static boolean isWanted(TenderRecord offer, Instant now) {
        var quote = offer.tender().quote();
        return now.isBefore(offer.tender().answerBy()) && (quote == null || quote.isGoodAt(now));
    }
}
