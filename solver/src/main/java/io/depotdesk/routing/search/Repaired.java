package io.depotdesk.routing.search;

import io.depotdesk.routing.RoutingPlan;

import java.util.List;
import java.util.Optional;

/// A plan after a repair, with the proof of what was moved and what that gained.
///
/// @param job the job that came in
/// @param plan the plan after the repair
/// @param insertionCents the least the job would have cost with every other visit left in its place
/// @param extraCents what the plan costs more than before the job came in
/// @param moves each other job that moved, in the order of the problem's jobs
/// @param calmer for each number of moves from 0 up to that of `plan`, the cheapest plan that was kept
/// @param steps search steps used
public record Repaired(
        String job,
        RoutingPlan plan,
        long insertionCents,
        long extraCents,
        List<Moved> moves,
        List<Calmer> calmer,
        long steps) {

    public Repaired {
        moves = List.copyOf(moves);
        calmer = List.copyOf(calmer);
    }

    /// Returns what the moves gained over leaving every other visit in its place.
    public long gainCents() {
        return insertionCents - extraCents;
    }

    /// A job on another route than before.
    ///
    /// @param from where it was: id of a vehicle or carrier, or "" for nobody
    /// @param to where it is now, likewise
    /// @param undoneCents what the plan would cost more if this move alone were taken back, the job at its best place
    ///     there; empty if it no longer fits there
    public record Moved(String job, String from, String to, Optional<Long> undoneCents) {}

    /// The cheapest plan found with few moves.
    ///
    /// @param moves how many other jobs it moves at most
    /// @param extraCents what it costs more than the plan before the job came in; empty if none was found
    public record Calmer(int moves, Optional<Long> extraCents) {}
}
