package io.depotdesk.app.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The markers at one level, thinned so that none hides another and found by place.
///
/// Those that need somebody come first, then the stops in driving order; what would cover a marker placed
/// before becomes a dot.
final class MarkerGrid {

    /// Two whole markers are at least this far apart, in logical pixels.
    static final double ROOM = 17;

    private static final int CELL = 32;

    private final Map<Long, List<PlacedMarker>> cells = new HashMap<>();
    private final List<PlacedMarker> placed;

    private MarkerGrid(List<PlacedMarker> placed) {
        this.placed = placed;
    }

    /// @param world edge of the whole world in logical pixels
    static MarkerGrid of(List<Marker> markers, double world) {
        List<PlacedMarker> placed = new ArrayList<>(markers.size());
        MarkerGrid grid = new MarkerGrid(placed);
        for (boolean problems : new boolean[] {true, false}) {
            for (Marker marker : markers) {
                if (marker.isProblem() == problems) {
                    double x = marker.x() * world;
                    double y = marker.y() * world;
                    boolean full = marker.kind() != Marker.Kind.WAITING && grid.hasRoomAt(x, y);
                    grid.add(new PlacedMarker(marker, x, y, full));
                }
            }
        }
        return grid;
    }

    /// Returns all markers, those that matter most first.
    List<PlacedMarker> placed() {
        return placed;
    }

    /// Returns the markers within `radius` of a place, nearest first.
    List<PlacedMarker> near(double x, double y, double radius) {
        List<PlacedMarker> found = new ArrayList<>();
        forEachNear(
                x,
                y,
                radius,
                candidate -> {
                    if (distance(candidate, x, y) <= radius) {
                        found.add(candidate);
                    }
                });
        found.sort((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)));
        return found;
    }

    private boolean hasRoomAt(double x, double y) {
        boolean[] room = {true};
        forEachNear(
                x,
                y,
                ROOM,
                other -> {
                    if (other.full() && distance(other, x, y) < ROOM) {
                        room[0] = false;
                    }
                });
        return room[0];
    }

    private void add(PlacedMarker marker) {
        placed.add(marker);
        cells.computeIfAbsent(cell(marker.x(), marker.y()), _ -> new ArrayList<>()).add(marker);
    }

    private void forEachNear(double x, double y, double radius, Consumer<PlacedMarker> action) {
        for (long column = column(x - radius); column <= column(x + radius); column++) {
            for (long row = column(y - radius); row <= column(y + radius); row++) {
                List<PlacedMarker> cell = cells.get(key(column, row));
                if (cell != null) {
                    cell.forEach(action);
                }
            }
        }
    }

    private static double distance(PlacedMarker marker, double x, double y) {
        return Math.hypot(marker.x() - x, marker.y() - y);
    }

    private static long cell(double x, double y) {
        return key(column(x), column(y));
    }

    private static long column(double x) {
        return (long) Math.floor(x / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 | (row & 0xffff_ffffL);
    }
}
