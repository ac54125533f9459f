package io.depotdesk.routing.waves;

/// How futures are weighed.
///
/// @param rounds how often the undecided jobs are asked about; what one round decides holds in the next
/// @param futures how many futures are drawn for a round
/// @param waves how many later waves a future has
/// @param goes share of the futures from which on a job goes now
/// @param waits share of the futures from which on a job waits
/// @param shareOfTime how much of the time goes into the futures; the rest into the routes of what goes
public record WaveRules(
        int rounds, int futures, int waves, double goes, double waits, double shareOfTime) {

    /// What the reports are made with.
    public static final WaveRules USUAL = new WaveRules(3, 12, 1, 0.5, 0.8, 0.7);

    public WaveRules {
        if (rounds < 1 || futures < 1 || waves < 1) {
            throw new IllegalArgumentException(
                    "Rounds, futures and waves are at least 1: %d, %d, %d."
                            .formatted(rounds, futures, waves));
        }
        if (!(goes > 0 && goes <= 1 && waits > 0 && waits <= 1 && goes + waits > 1)) {
            throw new IllegalArgumentException(
                    "A job would have to go and to wait: goes from %s, waits from %s."
                            .formatted(goes, waits));
        }
        if (!(shareOfTime > 0 && shareOfTime < 1)) {
            throw new IllegalArgumentException("No share of the time: %s.".formatted(shareOfTime));
        }
    }
}
