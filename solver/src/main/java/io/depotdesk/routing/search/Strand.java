package io.depotdesk.routing.search;

/// The timing of a part of a route, to which others are joined one by one in constant time.
///
/// `length` seconds pass from its begin to its end, `late` of them are taken back so that no window is missed, and
/// both are so if it begins between `earliest` and `latest` (Vidal et al. 2013, after Nagata et al. 2010).
final class Strand {
    int length;
    int late;
    private int earliest;
    private int latest;

    /// Begins with the stretch at `at` of `of`.
    void begin(int[] of, int at) {
        length = of[at];
        late = of[at + 1];
        earliest = of[at + 2];
        latest = of[at + 3];
    }

    /// Joins the stretch at `at` of `of` after a drive.
    void join(int[] of, int at, int drive) {
        int shift = length - late + drive;
        int wait = Math.max(of[at + 2] - shift - latest, 0);
        int missed = Math.max(earliest + shift - of[at + 3], 0);
        length += of[at] + drive + wait;
        late += of[at + 1] + missed;
        earliest = Math.max(of[at + 2] - shift, earliest) - wait;
        latest = Math.min(of[at + 3] - shift, latest) + missed;
    }

    /// Writes itself to `at` of `to`.
    void write(int[] to, int at) {
        to[at] = length;
        to[at + 1] = late;
        to[at + 2] = earliest;
        to[at + 3] = latest;
    }

    /// Writes to `at` of `to` what a stretch and then another are.
    static void join(int[] a, int i, int drive, int[] b, int j, int[] to, int at) {
        int shift = a[i] - a[i + 1] + drive;
        int wait = Math.max(b[j + 2] - shift - a[i + 3], 0);
        int missed = Math.max(a[i + 2] + shift - b[j + 3], 0);
        int earliest = Math.max(b[j + 2] - shift, a[i + 2]) - wait;
        int latest = Math.min(b[j + 3] - shift, a[i + 3]) + missed;
        to[at + 1] = a[i + 1] + b[j + 1] + missed;
        to[at] = a[i] + b[j] + drive + wait;
        to[at + 2] = earliest;
        to[at + 3] = latest;
    }
}
