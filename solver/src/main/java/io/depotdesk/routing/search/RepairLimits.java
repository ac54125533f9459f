package io.depotdesk.routing.search;

/// How far a repair may go.
///
/// A stop has moved if it is on another route than in the plan before the repair, with a carrier or unserved where it
/// was not, or the other way round. Its place within its route does not count; how much later or earlier its service
/// begins has a bound of its own.
///
/// @param steps of local ruin-and-recreate; 0 for the cheapest insertion alone
/// @param moves how many other jobs may move
/// @param shiftSeconds by how much the service of another task may begin earlier or later; [Integer#MAX_VALUE] for no
///     bound
/// @param moveCents what a move has to be worth: among plans within the bounds, the repair looks for the one that is
///     cheapest with this price on each move
public record RepairLimits(long steps, int moves, int shiftSeconds, int moveCents) {

    public RepairLimits {
        if (steps < 0 || moves < 0 || shiftSeconds < 0 || moveCents < 0) {
            throw new IllegalArgumentException(
                    "A repair of %d steps with %d moves at %d cents and shifts of %d s makes no sense."
                            .formatted(steps, moves, moveCents, shiftSeconds));
        }
    }

    /// At most `moves` moves that cost nothing themselves, and no bound on shifts.
    public static RepairLimits of(long steps, int moves) {
        return new RepairLimits(steps, moves, Integer.MAX_VALUE, 0);
    }
}
