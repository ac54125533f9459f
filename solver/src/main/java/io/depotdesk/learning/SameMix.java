package io.depotdesk.learning;

import io.depotdesk.domain.carrier.CarrierId;

import java.math.BigInteger;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Two carriers compared on the same mix of work: a carrier that only gets the far evenings is not worse for that.
///
/// Each kind of work that both have done counts as often as both together have done it (direct standardisation); what only
/// one of them does is left out. The interval of the difference is the sum of the two carriers' variances by
/// kind of work, with a half added to both good and bad so that nothing is certain, times 1.96.
///
/// @param cells how many kinds of work both have done
/// @param firstAll how many of them the first has done in these
/// @param first share of the first on the common mix, in millionths; 0 without a common cell
/// @param second the same of the second
/// @param margin half the width of the difference's 95 % interval, in millionths; a million without a common cell
public record SameMix(int cells, int firstAll, int secondAll, int first, int second, int margin) {

    private static final long MILLION = Share.MILLION;

    public static SameMix of(
            Scorecards cards, CarrierId one, CarrierId other, Function<Tally, Share> what) {
        SequencedMap<ScoreCell, Tally> ones = cards.cells().getOrDefault(one, new TreeMap<>());
        int common = 0;
        int firstAll = 0;
        int secondAll = 0;
        BigInteger first = BigInteger.ZERO;
        BigInteger second = BigInteger.ZERO;
        BigInteger variance = BigInteger.ZERO;
        long weights = 0;
        for (var entry : ones.entrySet()) {
            Share a = what.apply(entry.getValue());
            Share b = what.apply(cards.of(other, entry.getKey()));
            if (a.all() == 0 || b.all() == 0) {
                continue;
            }
            long weight = (long) a.all() + b.all();
            common++;
            firstAll += a.all();
            secondAll += b.all();
            weights += weight;
            first = first.add(BigInteger.valueOf(weight * a.perMillion()));
            second = second.add(BigInteger.valueOf(weight * b.perMillion()));
            variance =
                    variance.add(
                            BigInteger.valueOf(weight)
                                    .pow(2)
                                    .multiply(variance(a).add(variance(b))));
        }
        if (common == 0) {
            return new SameMix(0, 0, 0, 0, 0, (int) MILLION);
        }
        BigInteger all = BigInteger.valueOf(weights);
        BigInteger deviation = variance.sqrt().divide(all).add(BigInteger.ONE);
        long margin = Math.min(MILLION, deviation.longValue() * 196 / 100 + 1);
        return new SameMix(
                common,
                firstAll,
                secondAll,
                first.divide(all).intValue(),
                second.divide(all).intValue(),
                (int) margin);
    }

    /// Returns the variance of a share in millionths squared: p(1−p)/n with half a case added on both sides.
    private static BigInteger variance(Share share) {
        BigInteger good = BigInteger.valueOf(2L * share.good() + 1);
        BigInteger bad = BigInteger.valueOf(2L * (share.all() - share.good()) + 1);
        BigInteger all = good.add(bad);
        return good.multiply(bad)
                .multiply(BigInteger.valueOf(MILLION * MILLION))
                .divide(all.multiply(all).multiply(BigInteger.valueOf(share.all())));
    }

    /// Returns whether the first is better than the second beyond chance.
    public boolean firstIsBetter() {
        return first - second > margin;
    }

    /// Returns whether the second is better than the first beyond chance.
    public boolean secondIsBetter() {
        return second - first > margin;
    }
}
