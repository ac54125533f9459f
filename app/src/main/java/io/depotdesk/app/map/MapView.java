package io.depotdesk.app.map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;

/// Where the map looks. Until somebody moves it, it goes on showing the whole day while that grows.
final class MapView {
    private static final double MARGIN = 56;
    private static final int CLOSEST_FIT = 36;

    final ObjectProperty<Camera> camera =
            new SimpleObjectProperty<>(new Camera(Camera.MIN_LEVEL, 0, 0, 800, 600, 1));

    private Optional<Bounds> day = Optional.empty();
    private double covered;
    private boolean follows = true;
    private boolean sized;

    /// Says where everything of the day lies; [#dayShown] acts on it.
    void day(Optional<Bounds> bounds) {
        day = bounds;
    }

    /// Shows the whole day if that is what the map does.
    ///
    /// @param another whether the day is another one than before
    void dayShown(boolean another) {
        if (another || follows) {
            followAll();
        }
    }

    void resize(double width, double height, double pixels) {
        if (width > 0 && height > 0) {
            camera.set(camera.get().resized(width, height, pixels));
            if (!sized || follows) {
                sized = true;
                boolean following = follows;
                day.ifPresent(this::fit);
                follows = following;
            }
        }
    }

    /// Says how many pixels of the left side are covered by the legend.
    void cover(double pixels) {
        if (covered != pixels) {
            covered = pixels;
            dayShown(false);
        }
    }

    void pan(double dx, double dy) {
        follows = false;
        camera.set(camera.get().moved(dx, dy));
    }

    void zoom(int steps, double x, double y) {
        follows = false;
        camera.set(camera.get().zoomed(steps, x, y));
    }

    /// Shows the whole day, and goes on doing so while it grows.
    void followAll() {
        day.ifPresent(this::fit);
        follows = true;
    }

    void fit(Bounds bounds) {
        follows = false;
        double margin = Math.min(MARGIN, Math.min(camera.get().width(), camera.get().height()) / 6);
        double left = covered < camera.get().width() / 2 ? covered : 0;
        camera.set(camera.get().fitting(bounds, margin, left, CLOSEST_FIT));
    }

    /// Moves as little as it takes to have a stop in view.
    void bringIntoView(Marker marker) {
        Camera moved = camera.get().bringingIntoView(marker.point(), MARGIN);
        if (!moved.equals(camera.get())) {
            follows = false;
            camera.set(moved);
        }
    }

    boolean shows(Marker marker) {
        double x = camera.get().x(marker.x());
        double y = camera.get().y(marker.y());
        return x >= 0 && y >= 0 && x <= camera.get().width() && y <= camera.get().height();
    }
}
