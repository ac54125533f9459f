package io.depotdesk.maps.travel;

import io.depotdesk.pace.Pace;

/// Turns milliseconds on kinds of road into shares of a whole.
final class KindShares {

    private KindShares() {}

    /// Writes the shares of the `kinds` numbers from `at` on, together exactly [Pace#WHOLE], by the method of the
    /// largest remainder; of equal remainders the lower kind's goes first. A way without time is all of kind 0.
    static void write(int[] millis, int at, int kinds, byte[] shares, int to) {
        long total = 0;
        for (int kind = 0; kind < kinds; kind++) {
            total += millis[at + kind];
        }
        if (kinds == 0) {
            return;
        }
        if (total == 0) {
            shares[to] = (byte) Pace.WHOLE;
            return;
        }
        int left = Pace.WHOLE;
        for (int kind = 0; kind < kinds; kind++) {
            int share = (int) ((long) millis[at + kind] * Pace.WHOLE / total);
            shares[to + kind] = (byte) share;
            left -= share;
        }
        // At most kinds - 1 are left; give each to the largest remainder that has none yet.
        long bound = Long.MAX_VALUE;
        int boundKind = -1;
        while (left-- > 0) {
            int most = -1;
            long mostRemainder = -1;
            for (int kind = 0; kind < kinds; kind++) {
                long remainder = (long) millis[at + kind] * Pace.WHOLE % total;
                boolean taken = remainder > bound || remainder == bound && kind <= boundKind;
                if (!taken && remainder > mostRemainder) {
                    most = kind;
                    mostRemainder = remainder;
                }
            }
            shares[to + most]++;
            bound = mostRemainder;
            boundKind = most;
        }
    }
}
