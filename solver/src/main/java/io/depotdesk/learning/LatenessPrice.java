package io.depotdesk.learning;

import io.depotdesk.domain.carrier.CarrierId;

/// What a carrier's lateness is worth when work is given out: a price beside its own that nobody pays, so that a cheap
/// carrier that comes late is not the cheapest.
///
/// Only what is all but certain counts: the share of broken promises at the lower end of its interval, and nothing at all
/// before there are enough of them. So a carrier with one bad delivery is not punished, and one that nobody has tried is not
/// either.
///
/// @param leastSamples how many deliveries with a promise have to have ended before anything counts
/// @param centsPerBrokenPromise what a broken promise is held to cost
public record LatenessPrice(int leastSamples, long centsPerBrokenPromise) {

    /// Scores change nothing.
    public static final LatenessPrice NOTHING = new LatenessPrice(Integer.MAX_VALUE, 0);

    /// Returns the price in cents, rounded half up. Where the kind of work itself was not seen often enough, all of the
    /// carrier's work counts.
    public long cents(Scorecards cards, CarrierId carrier, ScoreCell cell) {
        Share onTime = basis(cards, carrier, cell);
        if (onTime.all() < leastSamples) {
            return 0;
        }
        long late = Share.MILLION - onTime.atMost();
        return (late * centsPerBrokenPromise + Share.MILLION / 2) / Share.MILLION;
    }

    /// Returns the share that [#cents] goes by.
    public Share basis(Scorecards cards, CarrierId carrier, ScoreCell cell) {
        Share here = cards.of(carrier, cell).onTime();
        return here.all() >= leastSamples ? here : cards.of(carrier).onTime();
    }
}
