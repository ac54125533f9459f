package io.depotdesk.data.carriersim;

import java.util.SplittableRandom;

/// Chance that follows from what it is asked about, not from when: the same seed and the same words give the same
/// numbers, in whatever order requests come in.
record Dice(long seed) {

    /// Returns a number from 0 (inclusive) to 1 (exclusive) for these words.
    double share(String... words) {
        long hash = seed;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = hash * 0x100000001B3L + word.charAt(i);
            }
            hash = hash * 31 + 7;
        }
        return new SplittableRandom(hash).nextDouble();
    }

    /// Returns a name of `digits` hexadecimal digits for these words.
    String name(int digits, String... words) {
        var text = new StringBuilder();
        for (int i = 0; text.length() < digits; i++) {
            long piece = Double.doubleToLongBits(1 + share(String.join("|", words), "name" + i));
            text.append("%012x".formatted(piece & 0xffff_ffff_ffffL));
        }
        return text.substring(0, digits);
    }
}
