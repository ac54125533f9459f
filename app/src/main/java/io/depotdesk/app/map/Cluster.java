package io.depotdesk.app.map;

import java.util.ArrayList;
import java.util.List;

/// Stops that lie so close together at one level that they would hide each other. They are drawn as one disc
/// with their number.
///
/// @param members those that need somebody first
/// @param x distance of its middle from the world's left edge in logical pixels
/// @param y distance of its middle from the world's upper edge in logical pixels
record Cluster(List<Marker> members, double x, double y) {

    /// Fewer stops than this are drawn one by one.
    static final int LEAST = 4;

    Cluster {
        members = List.copyOf(members);
    }

    /// Returns the radius of its disc in logical pixels: a little more for more stops.
    double radius() {
        return members.size() < 10 ? 13 : members.size() < 100 ? 15 : 18;
    }

    /// Returns whether the discs of both would touch.
    ///
    /// @param scale of the discs, 1 at text size 100 %
    boolean covers(Cluster other, double scale) {
        double apart = Math.hypot(x - other.x, y - other.y);
        return apart < (radius() + other.radius() + 2) * scale;
    }

    /// Returns both as one, with its middle where most of the stops are.
    Cluster and(Cluster other) {
        List<Marker> both = new ArrayList<>(members);
        both.addAll(other.members);
        double share = (double) other.members.size() / both.size();
        return new Cluster(both, x + share * (other.x - x), y + share * (other.y - y));
    }

    /// Returns how many of its stops need somebody.
    int problems() {
        return (int) members.stream().filter(Marker::isProblem).count();
    }

    /// Returns whether zooming in can part it: its stops are not all at one address.
    boolean canBeParted() {
        Marker first = members.getFirst();
        return members.stream()
                .anyMatch(member -> first.point().metresTo(member.point()) > SAME_ADDRESS_METRES);
    }

    private static final double SAME_ADDRESS_METRES = 8;
}
