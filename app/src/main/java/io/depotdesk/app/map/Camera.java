package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

/// What part of the world the map shows: a level and a window on the world's pixels.
///
/// Levels are half zoom steps: level 2z shows the tiles of zoom z as they are, level 2z + 1 shows them √2 times as
/// large. On every level a tile covers whole pixels of the screen and the window begins on one, so that
/// tiles are neither blurred nor parted by seams.
///
/// @param left distance of the window's left edge from the world's, in logical pixels
/// @param top distance of the window's upper edge from the world's, in logical pixels
/// @param pixels pixels of the screen in a logical one (1, 1.25, 2, …)
record Camera(int level, double left, double top, double width, double height, double pixels) {

    static final int MIN_LEVEL = 6;

    /// Gluon Maps knows the zooms 0 to 19.
    static final int MAX_LEVEL = 38;

    Camera {
        if (level < MIN_LEVEL || level > MAX_LEVEL || !(pixels > 0)) {
            throw new IllegalArgumentException(
                    "No camera of level %d with %s pixels to one.".formatted(level, pixels));
        }
        double world = world(level, pixels);
        left = snap(inside(left, world - width), pixels);
        top = snap(inside(top, world - height), pixels);
    }

    /// Returns the camera that looks at `centre`.
    static Camera at(GeoPoint centre, int level, double width, double height, double pixels) {
        return at(Mercator.x(centre), Mercator.y(centre), level, width, height, pixels);
    }

    private static Camera at(
            double unitX, double unitY, int level, double width, double height, double pixels) {
        double world = world(level, pixels);
        return new Camera(
                level,
                unitX * world - width / 2,
                unitY * world - height / 2,
                width,
                height,
                pixels);
    }

    /// Returns the zoom of the tiles that are shown.
    int zoom() {
        return level / 2;
    }

    /// Returns the edge of a tile in logical pixels.
    double tileEdge() {
        return tileEdge(level, pixels);
    }

    /// Returns how many pixels of a tile's image make a logical pixel look sharp: 1 or 2.
    int tileScale() {
        return pixels > 1 || level % 2 == 1 ? 2 : 1;
    }

    /// Returns the edge of the whole world in logical pixels.
    double world() {
        return world(level, pixels);
    }

    /// Returns the closest look at all of `bounds` that leaves `margin` pixels free on every side, no closer
    /// than `closest`.
    ///
    /// @param covered how much of the left side is covered by something else, in logical pixels
    Camera fitting(Bounds bounds, double margin, double covered, int closest) {
        double roomX = Math.max(32, width - covered - 2 * margin);
        double roomY = Math.max(32, height - 2 * margin);
        int fit = MIN_LEVEL;
        while (fit < Math.min(closest, MAX_LEVEL)
                && (bounds.maxX() - bounds.minX()) * world(fit + 1, pixels) <= roomX
                && (bounds.maxY() - bounds.minY()) * world(fit + 1, pixels) <= roomY) {
            fit++;
        }
        return at(bounds.centreX(), bounds.centreY(), fit, width, height, pixels)
                .moved(-covered / 2, 0);
    }

    /// Returns the camera after the window was moved over the world.
    Camera moved(double dx, double dy) {
        return new Camera(level, left + dx, top + dy, width, height, pixels);
    }

    /// Returns the camera `steps` levels closer (or farther if negative) with the place under `x`, `y` kept
    /// where it is.
    Camera zoomed(int steps, double x, double y) {
        int target = Math.clamp(level + steps, MIN_LEVEL, MAX_LEVEL);
        double factor = world(target, pixels) / world();
        return new Camera(
                target, (left + x) * factor - x, (top + y) * factor - y, width, height, pixels);
    }

    /// Returns the camera of a window of another size that looks at the same centre.
    Camera resized(double newWidth, double newHeight, double newPixels) {
        double world = world();
        return at(
                (left + width / 2) / world,
                (top + height / 2) / world,
                level,
                newWidth,
                newHeight,
                newPixels);
    }

    /// Returns the camera moved so that `point` is in the middle, unless it is at least `margin` pixels inside
    /// already.
    Camera bringingIntoView(GeoPoint point, double margin) {
        double x = x(Mercator.x(point));
        double y = y(Mercator.y(point));
        boolean inside = x >= margin && x <= width - margin && y >= margin && y <= height - margin;
        return inside ? this : moved(x - width / 2, y - height / 2);
    }

    /// Returns where `unitX` of [Mercator] is in the window.
    double x(double unitX) {
        return unitX * world() - left;
    }

    double y(double unitY) {
        return unitY * world() - top;
    }

    GeoPoint pointAt(double x, double y) {
        return Mercator.point((left + x) / world(), (top + y) / world());
    }

    private static double world(int level, double pixels) {
        return tileEdge(level, pixels) * (1L << level / 2);
    }

    private static double tileEdge(int level, double pixels) {
        return snap(Mercator.TILE * (level % 2 == 1 ? Math.sqrt(2) : 1), pixels);
    }

    /// Keeps the window on the world; a world that is smaller than the window is shown in its middle.
    private static double inside(double edge, double room) {
        return Math.clamp(edge, Math.min(0, room / 2), Math.max(room, room / 2));
    }

    private static double snap(double logical, double pixels) {
        return Math.rint(logical * pixels) / pixels;
    }
}
