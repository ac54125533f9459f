package io.depotdesk.routing.search;

/// Seeded random numbers for the hot loop (xoroshiro128+, Blackman & Vigna 2018, seeded by SplitMix64).
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final float[] MINUS_LOG = new float[4096];

    static {
        for (int i = 0; i < MINUS_LOG.length; i++) {
            // StrictMath: the same digits on every machine.
            MINUS_LOG[i] = (float) -StrictMath.log((i + 0.5) / MINUS_LOG.length);
        }
    }

    private long a;
    private long b;

    Dice(long seed) {
        a = mix(seed + GOLDEN);
        b = mix(seed + GOLDEN + GOLDEN);
    }

    private static long mix(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        long s0 = a;
        long s1 = b;
        long result = s0 + s1;
        s1 ^= s0;
        a = Long.rotateLeft(s0, 24) ^ s1 ^ (s1 << 16);
        b = Long.rotateLeft(s1, 37);
        return result;
    }

    /// Returns 0 to `bound` - 1.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// Returns at least 0 and less than 1.
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// Returns an exponentially distributed number with mean 1, from a table of 4096 values.
    double exponential() {
        return MINUS_LOG[(int) (next() >>> 52)];
    }

    /// Puts `all` into an order that is drawn.
    void shuffle(int[] all) {
        for (int i = all.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
    }
}
