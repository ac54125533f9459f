package io.depotdesk.learning;

import java.math.BigInteger;
import java.util.Locale;

/// How often something went well, of how many times, with the interval in which the true share lies with 95 %
/// confidence: Wilson's score interval (E. B. Wilson, 1927), which holds for small numbers and near 0 and 1.
///
/// All in whole numbers: shares are parts of a million, rounded outwards at the ends of the interval.
///
/// @param good how often it went well
/// @param all how often it could have
public record Share(int good, int all) {

    public static final Share NONE = new Share(0, 0);

    /// One.
    public static final int MILLION = 1_000_000;

    /// 1.96 squared, times ten thousand.
    private static final long Z2 = 38_416;

    private static final long Z2_SCALE = 10_000;

    public Share {
        if (good < 0 || good > all) {
            throw new IllegalArgumentException("%d of %d is no share.".formatted(good, all));
        }
    }

    public Share plus(Share other) {
        return new Share(good + other.good, all + other.all);
    }

    /// Returns the share that was seen, in millionths, rounded half up; 0 if nothing was.
    public int perMillion() {
        return all == 0 ? 0 : (int) ((2L * good * MILLION + all) / (2L * all));
    }

    /// Returns the lower end of the interval in millionths; 0 if nothing was seen.
    public int atLeast() {
        return all == 0 ? 0 : bound(good, false);
    }

    /// Returns the upper end of the interval in millionths; a million if nothing was seen.
    public int atMost() {
        return all == 0 ? MILLION : bound(good, true);
    }

    /// The ends are (2k + z² ± z·√(z² + 4k(n−k)/n)) / (2(n + z²)) for k of n. With everything times 10,000 the root is
    /// that of z²·(z²·n + 4k(n−k)) / n.
    private int bound(long k, boolean upper) {
        BigInteger n = BigInteger.valueOf(all);
        BigInteger z2 = BigInteger.valueOf(Z2);
        BigInteger spread =
                BigInteger.valueOf(4 * k)
                        .multiply(BigInteger.valueOf(all - k))
                        .multiply(BigInteger.valueOf(Z2_SCALE));
        // In units of (10,000 · 1,000)²: three more digits than the result has use for.
        BigInteger thousand = BigInteger.valueOf(1_000);
        BigInteger root =
                z2.multiply(z2.multiply(n).add(spread)).multiply(thousand.pow(2)).divide(n).sqrt();
        BigInteger middle = BigInteger.valueOf(2 * k * Z2_SCALE).add(z2).multiply(thousand);
        BigInteger top =
                upper
                        ? middle.add(root).add(BigInteger.ONE)
                        : middle.subtract(root).subtract(BigInteger.ONE);
        BigInteger bottom =
                BigInteger.valueOf(all)
                        .multiply(BigInteger.valueOf(Z2_SCALE))
                        .add(z2)
                        .multiply(BigInteger.TWO)
                        .multiply(thousand);
        BigInteger[] parts =
                top.max(BigInteger.ZERO)
                        .multiply(BigInteger.valueOf(MILLION))
                        .divideAndRemainder(bottom);
        int millionths = parts[0].intValue() + (upper && parts[1].signum() > 0 ? 1 : 0);
        return Math.clamp(millionths, 0, MILLION);
    }

    /// Returns `19 of 20 (95 %, 76 to 99 %)`.
    @Override
    public String toString() {
        return all == 0
                ? "0 of 0"
                : String.format(
                        Locale.ROOT,
                        "%d of %d (%.0f %%, %.0f to %.0f %%)",
                        good,
                        all,
                        perMillion() / 10_000.0,
                        atLeast() / 10_000.0,
                        atMost() / 10_000.0);
    }
}
