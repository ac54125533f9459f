package io.depotdesk.maps.travel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The drives between places that share an edge or a node, which no search over nodes sees.
final class DirectDrives {

    private final List<@Nullable RoadPlace> targets;
    private final Map<Integer, List<Integer>> byEdge = new HashMap<>();
    private final Map<Integer, List<Integer>> byNode = new HashMap<>();

    DirectDrives(List<@Nullable RoadPlace> targets) {
        this.targets = targets;
        for (int target = 0; target < targets.size(); target++) {
            RoadPlace place = targets.get(target);
            if (place == null) {
                continue;
            }
            if (place.atNode()) {
                note(byNode, place.node(), target);
            } else {
                note(byEdge, place.edge(), target);
                note(byNode, place.base(), target);
                note(byNode, place.adjacent(), target);
            }
        }
    }

    private static void note(Map<Integer, List<Integer>> index, int key, int target) {
        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(target);
    }

    /// Told of a destination that can be reached directly.
    interface Taker {
        void take(int target, Drive drive);
    }

    /// Hands `taker` every destination that can be reached directly from `from`, in order; one may come twice.
    void from(RoadPlace from, Taker taker) {
        if (from.atNode()) {
            hand(from, byNode.getOrDefault(from.node(), List.of()), taker);
        } else {
            hand(from, byEdge.getOrDefault(from.edge(), List.of()), taker);
            hand(from, byNode.getOrDefault(from.base(), List.of()), taker);
            hand(from, byNode.getOrDefault(from.adjacent(), List.of()), taker);
        }
    }

    private void hand(RoadPlace from, List<Integer> candidates, Taker taker) {
        for (int target : candidates) {
            RoadPlace to = targets.get(target);
            Drive drive = to == null ? null : between(from, to);
            if (drive != null) {
                taker.take(target, drive);
            }
        }
    }

    /// Returns the drive along the one edge that both places touch, or null if they share none or the way
    /// is against the traffic.
    static @Nullable Drive between(RoadPlace from, RoadPlace to) {
        if (from.touchesLike(to)) {
            return Drive.NONE;
        }
        if (!from.atNode() && !to.atNode()) {
            return from.edge() == to.edge() ? along(from, to) : null;
        }
        if (from.atNode() && !to.atNode()) {
            return shorter(
                    from.node() == to.base() ? drive(to.fromBase(), to.before()) : null,
                    from.node() == to.adjacent() ? drive(to.fromAdjacent(), to.after()) : null);
        }
        if (!from.atNode() && to.atNode()) {
            return shorter(
                    to.node() == from.adjacent() ? drive(from.toAdjacent(), from.after()) : null,
                    to.node() == from.base() ? drive(from.toBase(), from.before()) : null);
        }
        return null;
    }

    /// An incident on the edge counts if both places have it on the side where the other is.
    private static @Nullable Drive along(RoadPlace from, RoadPlace to) {
        return from.before() <= to.before()
                ? drive(
                        to.arrivingForward().slowed(Math.min(from.slowAfter(), to.slowBefore())),
                        to.before() - from.before())
                : drive(
                        to.arrivingBackward().slowed(Math.min(from.slowBefore(), to.slowAfter())),
                        from.before() - to.before());
    }

    private static @Nullable Drive drive(EdgeRate rate, double metres) {
        return rate.open()
                ? new Drive(
                        rate.milliWeight(metres), rate.millis(metres), EdgeRate.centimetres(metres))
                : null;
    }

    private static @Nullable Drive shorter(@Nullable Drive a, @Nullable Drive b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.weight() < a.weight() ? b : a;
    }
}
