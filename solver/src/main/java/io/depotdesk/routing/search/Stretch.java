package io.depotdesk.routing.search;

/// A part of a route under construction, told by three numbers: how many seconds it lasts at least, and the earliest
/// and the latest second at which it can begin and last no longer.
///
/// Parts are joined in constant time: T. Vidal, T. Crainic, M. Gendreau and C. Prins, "A hybrid genetic algorithm
/// with adaptive diversity management for a large class of vehicle routing problems with time-windows", 2013,
/// section 4.3, for parts that keep their windows. One object is used again and again.
final class Stretch {
    int lasts;
    int earliest;
    int latest;

    /// Begins anew with a part.
    void set(int lastsAtLeast, int begins, int beginsAtLatest) {
        lasts = lastsAtLeast;
        earliest = begins;
        latest = beginsAtLatest;
    }

    /// Goes on with a drive and another part.
    void append(int drive, int lastsAtLeast, int begins, int beginsAtLatest) {
        int until = lasts + drive;
        int wait = Math.max(0, begins - until - latest);
        earliest = Math.max(begins - until, earliest) - wait;
        latest = Math.max(earliest, Math.min(beginsAtLatest - until, latest));
        lasts = until + lastsAtLeast + wait;
    }

    /// Puts another part and a drive before it.
    void prepend(int lastsAtLeast, int begins, int beginsAtLatest, int drive) {
        int until = lastsAtLeast + drive;
        int wait = Math.max(0, earliest - until - beginsAtLatest);
        int from = Math.max(earliest - until, begins) - wait;
        latest = Math.max(from, Math.min(latest - until, beginsAtLatest));
        earliest = from;
        lasts = until + lasts + wait;
    }
}
