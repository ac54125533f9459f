package io.depotdesk.maps.traces;

import io.depotdesk.domain.measure.GeoPoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A drive without interruption, on the roads.
///
/// @param edges in driving order, each entered when the one before is left; at least one
/// @param line the way
public record MatchedPiece(List<MatchedEdge> edges, List<GeoPoint> line) {

    public MatchedPiece {
        edges = List.copyOf(edges);
        line = List.copyOf(line);
    }

    public Instant from() {
        return edges.getFirst().entered();
    }

    public Instant to() {
        return edges.getLast().left();
    }

    public double metres() {
        return edges.stream().mapToDouble(MatchedEdge::metres).sum();
    }

    /// Returns what our own model says the drive takes.
    public Duration freeFlow() {
        return edges.stream().map(MatchedEdge::freeFlow).reduce(Duration.ZERO, Duration::plus);
    }
}
