package io.depotdesk.maps.traces;

import java.util.List;

/// What a trace says about the roads.
///
/// @param pieces drives, in the order of time
/// @param breaks where and why one drive ends
/// @param points how many points the trace had
/// @param used how many of them decided about the way
/// @param unmatched how many of those lie where no road fits
public record MatchedTrace(
        String name,
        List<MatchedPiece> pieces,
        List<CleanTrace.Break> breaks,
        int points,
        int used,
        int unmatched) {

    public MatchedTrace {
        pieces = List.copyOf(pieces);
        breaks = List.copyOf(breaks);
    }

    /// Returns the length of all drives.
    public double metres() {
        return pieces.stream().mapToDouble(MatchedPiece::metres).sum();
    }
}
