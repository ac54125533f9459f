package io.depotdesk.app.map;

/// A rectangle of the world at one zoom level that is being drawn, in logical pixels.
///
/// @param left distance from the world's left edge
/// @param top distance from the world's upper edge
/// @param world edge of the whole world
record Frame(double left, double top, double width, double height, double world) {

    /// Returns the window of `camera` with `margin` more on every side.
    static Frame around(Camera camera, double margin) {
        return new Frame(
                camera.left() - margin,
                camera.top() - margin,
                camera.width() + 2 * margin,
                camera.height() + 2 * margin,
                camera.world());
    }

    double x(double unitX) {
        return unitX * world - left;
    }

    double y(double unitY) {
        return unitY * world - top;
    }

    boolean holds(double x, double y, double reach) {
        return x >= -reach && y >= -reach && x <= width + reach && y <= height + reach;
    }

    boolean meets(Bounds bounds, double reach) {
        return x(bounds.maxX()) >= -reach
                && y(bounds.maxY()) >= -reach
                && x(bounds.minX()) <= width + reach
                && y(bounds.minY()) <= height + reach;
    }

    /// Returns whether all of the window of `camera` is in it.
    boolean covers(Camera camera) {
        return camera.world() == world
                && camera.left() >= left
                && camera.top() >= top
                && camera.left() + camera.width() <= left + width
                && camera.top() + camera.height() <= top + height;
    }
}
