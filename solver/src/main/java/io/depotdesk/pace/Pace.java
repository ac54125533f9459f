package io.depotdesk.pace;

import java.util.List;

/// How the driving times of one matrix change over the day.
///
/// The day is cut into slots. In each of them a drive makes progress at the rate of one whole drive per its
/// duration at that slot's speeds; a drive that lasts into the next slot goes on there at that slot's rate.
/// So a driver who leaves later never arrives earlier (first in, first out).
///
/// A drive's duration in a slot is its steady time, split by the kinds of road it uses and each part times the
/// slot's slowness for that kind. While roads are closed some pairs go another way: see [Detours].
///
/// Method: S. Ichoua, M. Gendreau and J.-Y. Potvin, "Vehicle dispatching with time-dependent travel times",
/// 2003, with a rate for each pair of places.
///
/// Times are whole seconds on the clock of the problem (midnight of the day). Immutable.
public final class Pace {

    /// No way; the same value as in the matrices.
    public static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    /// What the shares of one pair add up to.
    public static final int WHOLE = 255;

    /// Slowness of free flow: a drive takes its steady time.
    public static final int STEADY_SLOWNESS = 1000;

    private static final int HINT_SECONDS = 900;

    private final int size;
    private final int kinds;
    private final byte[] shares;
    private final int[] begins;
    private final int[] slowness;
    private final int[] detourAt;
    private final List<Detours> detours;
    private final int[] hints;

    /// For each list of detours which cells it holds, a bit each.
    private final List<long[]> touched;

    /// @param size places of the matrix
    /// @param kinds how many kinds of road are told apart
    /// @param shares for each cell of the matrix `kinds` numbers from 0 to 255 (unsigned), together [#WHOLE]: the
    ///     parts of the steady time spent on each kind; shared, not copied
    /// @param begins first second of each slot, ascending; the first slot also holds for all time before it, the
    ///     last for all time after it
    /// @param slowness for each slot `kinds` numbers: driving time in thousandths of the steady time, positive
    /// @param detourAt for each slot which of `detours` holds, -1 for none
    public Pace(
            int size,
            int kinds,
            byte[] shares,
            int[] begins,
            int[] slowness,
            int[] detourAt,
            List<Detours> detours) {
        if (begins.length == 0
                || slowness.length != begins.length * kinds
                || detourAt.length != begins.length
                || shares.length != size * size * kinds) {
            throw new IllegalArgumentException(
                    "%d places, %d kinds and %d slots do not fit %d shares, %d slownesses and %d detours."
                            .formatted(
                                    size,
                                    kinds,
                                    begins.length,
                                    shares.length,
                                    slowness.length,
                                    detourAt.length));
        }
        this.size = size;
        this.kinds = kinds;
        this.shares = shares;
        this.begins = begins.clone();
        this.slowness = slowness.clone();
        this.detourAt = detourAt.clone();
        this.detours = List.copyOf(detours);
        this.hints = hints(begins);
        this.touched = this.detours.stream().map(list -> list.cells(size)).toList();
    }

    private static int[] hints(int[] begins) {
        int last = Math.max(0, begins[begins.length - 1]) / HINT_SECONDS;
        int[] hints = new int[last + 1];
        int slot = 0;
        for (int quarter = 0; quarter <= last; quarter++) {
            while (slot + 1 < begins.length && begins[slot + 1] <= quarter * HINT_SECONDS) {
                slot++;
            }
            hints[quarter] = slot;
        }
        return hints;
    }

    /// Returns how many places the matrix has.
    public int size() {
        return size;
    }

    /// Returns how times change between some places alone.
    ///
    /// @param places which, ascending; place `i` of the answer is `places[i]` here
    public Pace part(int[] places) {
        byte[] some = new byte[places.length * places.length * kinds];
        int at = 0;
        for (int from : places) {
            for (int to : places) {
                System.arraycopy(shares, (from * size + to) * kinds, some, at, kinds);
                at += kinds;
            }
        }
        var others = detours.stream().map(list -> list.part(places, kinds)).toList();
        return new Pace(places.length, kinds, some, begins, slowness, detourAt, others);
    }

    /// Returns when a drive arrives that leaves at `departure`.
    ///
    /// @param steady the pair's steady driving time in seconds
    /// @return never earlier for a later departure; at least [#UNREACHABLE] if it never arrives
    public int arrival(int from, int to, int steady, int departure) {
        if (steady >= UNREACHABLE || departure >= UNREACHABLE) {
            return UNREACHABLE;
        }
        if (steady == 0) {
            return departure;
        }
        double left = 1;
        double now = departure;
        int slot = slotAt(departure);
        while (true) {
            double whole = whole(from, to, steady, slot);
            if (slot == begins.length - 1) {
                return whole < UNREACHABLE ? (int) Math.round(now + left * whole) : UNREACHABLE;
            }
            int end = begins[slot + 1];
            double done = (end - now) / whole;
            if (done >= left) {
                return (int) Math.round(now + left * whole);
            }
            left -= done;
            now = end;
            slot++;
        }
    }

    /// Returns the latest departure that arrives by `arrival`.
    ///
    /// @param steady the pair's steady driving time in seconds
    /// @return a value far below zero if no departure does
    public int latestDeparture(int from, int to, int steady, int arrival) {
        if (steady >= UNREACHABLE) {
            return -UNREACHABLE;
        }
        if (steady == 0 || arrival >= UNREACHABLE) {
            return arrival;
        }
        // Arrivals are rounded to whole seconds, which the way back does not see; so this is only
        // near.
        int found = backwards(from, to, steady, arrival);
        if (found <= -UNREACHABLE) {
            if (begins.length == 1) {
                return found;
            }
            found = begins[1] - 1; // Nothing moves before; rounding decides about the last second.
        }
        return settle(from, to, steady, arrival, found);
    }

    /// Returns the latest departure that arrives by `arrival`, looked for from `near` on. Arrivals never fall, so
    /// steps that double find bounds and halving finds the second. While nothing moves, hours of departures have
    /// one arrival.
    private int settle(int from, int to, int steady, int arrival, int near) {
        int step = 1;
        int good = near;
        int bad = near + 1;
        if (arrival(from, to, steady, near) <= arrival) {
            while (arrival(from, to, steady, bad) <= arrival) {
                good = bad;
                bad += step;
                step *= 2;
            }
        } else {
            bad = near;
            good = near - 1;
            while (arrival(from, to, steady, good) > arrival) {
                bad = good;
                good -= step;
                step *= 2;
                if (good <= -UNREACHABLE) {
                    return -UNREACHABLE;
                }
            }
        }
        while (bad - good > 1) {
            int middle = good + (bad - good) / 2;
            if (arrival(from, to, steady, middle) <= arrival) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private int backwards(int from, int to, int steady, int arrival) {
        double left = 1;
        double now = arrival;
        int slot = slotAt(arrival);
        while (true) {
            double whole = whole(from, to, steady, slot);
            if (slot == 0) {
                return whole < UNREACHABLE ? (int) Math.floor(now - left * whole) : -UNREACHABLE;
            }
            double done = (now - begins[slot]) / whole;
            if (done >= left) {
                return (int) Math.floor(now - left * whole);
            }
            left -= done;
            now = begins[slot];
            slot--;
        }
    }

    /// Returns the length of the way that a drive takes which leaves at `departure`: of the way in force then, or
    /// of the first one after it if there is none.
    ///
    /// @param steady the length of the pair's usual way in metres
    /// @return [#UNREACHABLE] if no way opens any more
    public int metres(int from, int to, int steady, int departure) {
        for (int slot = slotAt(departure); slot < begins.length; slot++) {
            int entry = detour(from, to, slot);
            int far = entry < 0 ? steady : detours.get(detourAt[slot]).metres()[entry];
            if (far < UNREACHABLE) {
                return far;
            }
        }
        return UNREACHABLE;
    }

    /// Returns which of the detours has the way whose length [#metres] tells, -1 if it is the usual way.
    public int detourAt(int from, int to, int departure) {
        int slot = slotAt(departure);
        while (true) {
            int entry = detour(from, to, slot);
            if (entry < 0) {
                return -1;
            }
            if (detours.get(detourAt[slot]).seconds()[entry] < UNREACHABLE
                    || slot == begins.length - 1) {
                return detourAt[slot];
            }
            slot++;
        }
    }

    /// Returns how long the whole drive takes at the speeds of one slot.
    private double whole(int from, int to, int steady, int slot) {
        int entry = detour(from, to, slot);
        if (entry >= 0) {
            Detours other = detours.get(detourAt[slot]);
            int seconds = other.seconds()[entry];
            return seconds >= UNREACHABLE
                    ? Double.POSITIVE_INFINITY
                    : seconds * factor(other.shares(), entry * kinds, slot);
        }
        return steady * factor(shares, (from * size + to) * kinds, slot);
    }

    /// Returns the entry of a pair in the detours of a slot, negative if its way stays.
    private int detour(int from, int to, int slot) {
        int list = detourAt[slot];
        if (list < 0) {
            return -1;
        }
        int cell = from * size + to;
        return (touched.get(list)[cell >> 6] & 1L << cell) == 0
                ? -1
                : detours.get(list).entry(from, to);
    }

    private double factor(byte[] parts, int at, int slot) {
        int sum = 0;
        for (int kind = 0; kind < kinds; kind++) {
            sum += (parts[at + kind] & 0xff) * slowness[slot * kinds + kind];
        }
        return kinds == 0 ? 1 : sum / (double) (WHOLE * STEADY_SLOWNESS);
    }

    private int slotAt(int second) {
        int slot = second < 0 ? 0 : hints[Math.min(second / HINT_SECONDS, hints.length - 1)];
        while (slot + 1 < begins.length && begins[slot + 1] <= second) {
            slot++;
        }
        return slot;
    }
}
