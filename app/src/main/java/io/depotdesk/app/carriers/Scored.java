package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Words;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.learning.LatenessPrice;
import io.depotdesk.learning.ScoreCell;
import io.depotdesk.learning.Scorecards;
import io.depotdesk.learning.Share;
import io.depotdesk.learning.Tally;

import java.util.List;
import java.util.SequencedMap;

/// How a carrier has done today, and whether that counts when work is given out.
///
/// @param tally of all kinds of work
/// @param kinds by distance and time of the day, each as a line of words
/// @param steering whether it counts, a sentence
/// @param steers whether it counts at all
record Scored(Tally tally, List<String> kinds, boolean steers, String steering) {

    Scored {
        kinds = List.copyOf(kinds);
    }

    static Scored of(Scorecards cards, CarrierId carrier, LatenessPrice lateness) {
        SequencedMap<ScoreCell, Tally> cells = cards.cells().get(carrier);
        Tally all = cards.of(carrier);
        List<String> kinds =
                cells == null
                        ? List.of()
                        : cells.entrySet().stream()
                                .filter(it -> it.getValue().onTime().all() > 0)
                                .map(it ->
                                        "%s: on time %s%s"
                                                .formatted(
                                                        it.getKey().words(),
                                                        words(it.getValue().onTime()),
                                                        extra(
                                                                lateness.cents(
                                                                        cards,
                                                                        carrier,
                                                                        it.getKey()))))
                                .toList();
        boolean steers = all.onTime().all() >= lateness.leastSamples();
        return new Scored(all, kinds, steers, steering(all.onTime(), lateness, steers));
    }

    private static String steering(Share onTime, LatenessPrice lateness, boolean steers) {
        if (lateness.leastSamples() == Integer.MAX_VALUE) {
            return "Under this policy no score counts when work is given out.";
        }
        if (!steers) {
            return "It does not count when work is given out yet: %d of the %d deliveries with a promise that are needed have ended."
                    .formatted(onTime.all(), lateness.leastSamples());
        }
        long late = Share.MILLION - onTime.atMost();
        return late == 0
                ? "It counts when work is given out, and makes nothing dearer: it may be in time"
                        + " always."
                : "It counts when work is given out: at least %s of its promises are broken for certain, %s for each."
                        .formatted(
                                Words.percent(late / (double) Share.MILLION),
                                Words.money(lateness.centsPerBrokenPromise()));
    }

    private static String extra(long cents) {
        return cents == 0 ? "" : ", %s to its price".formatted(Words.extra(cents));
    }

    /// Returns `19 of 20 (95 %, surely 76 to 99 %)`, `none yet` before there is anything.
    static String words(Share share) {
        return share.all() == 0
                ? "none yet"
                : "%d of %d (%s; 95 %% sure: %s to %s)"
                        .formatted(
                                share.good(),
                                share.all(),
                                percent(share.perMillion()),
                                percent(share.atLeast()),
                                percent(share.atMost()));
    }

    private static String percent(int perMillion) {
        return Words.percent(perMillion / (double) Share.MILLION);
    }
}
