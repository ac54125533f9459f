package io.depotdesk.app.map;

import io.depotdesk.app.routelook.RouteLook;
import io.depotdesk.app.routelook.Shade;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.List;

/// Draws the lines of routes: their colour, their pattern, arrows in driving direction, their badge.
///
/// Routes that share a street run beside each other, each a little to the right of the middle in its own
/// direction, so that none hides the others.
final class TrackPainter {

    private static final double ARROW_EVERY = 120;
    private static final double BADGE_EVERY = 140;

    /// How far a badge is from the next of its route, and from every marker.
    private static final double BADGES_APART = 260;

    private static final double CLEAR = 20;
    private static final int LANES = 5;

    /// Distance of two lanes where streets are wide and where they are a few pixels.
    private static final double WIDE_LANE = 3.6;

    private static final double NARROW_LANE = 2;

    /// Edge of the world from which on streets are wide.
    private static final double STREETS_ARE_WIDE = Mercator.TILE * (double) (1 << 15);

    private final GraphicsContext g;
    private final Frame frame;
    private final Shade shade;
    private final MapColours colours;
    private final MarkerGrid markers;
    private final double textScale;
    private final List<double[]> badges = new ArrayList<>();

    /// @param markers what badges keep clear of
    /// @param textScale of what is written on badges
    TrackPainter(
            GraphicsContext g, Frame frame, Shade shade, MarkerGrid markers, double textScale) {
        this.textScale = textScale;
        this.markers = markers;
        this.g = g;
        this.frame = frame;
        this.shade = shade;
        this.colours = MapColours.of(shade);
    }

    /// Draws one route.
    ///
    /// @param strong whether it is the one that is looked at
    void draw(RouteTrack track, boolean strong) {
        List<Path> paths = paths(track);
        Color colour = track.look().colour(shade);
        for (Path path : paths) {
            stroke(path, track.look(), colour, strong);
        }
        for (Path path : paths) {
            if (path.alongRoads()) {
                arrows(path, colour, strong);
                badge(path, track.look());
            }
        }
    }

    private void stroke(Path path, RouteLook look, Color colour, boolean strong) {
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes();
        switch (path.course()) {
            case ALONG_ROADS -> road(path, look, colour, strong);
            case STRAIGHT -> {
                g.setLineJoin(StrokeLineJoin.BEVEL);
                g.setStroke(colour);
                g.setLineWidth(strong ? 2 : 1.2);
                g.setLineDashes(4, 4);
                path.stroke(g);
                g.setLineDashes();
            }
            case SOUGHT -> {
                // A thousand dashed lines take longer to draw than most ways take to be found.
                g.setLineJoin(StrokeLineJoin.BEVEL);
                g.setStroke(colour.deriveColor(0, 1, 1, 0.5));
                g.setLineWidth(strong ? 1.5 : 1);
                path.stroke(g);
            }
        }
    }

    private void road(Path path, RouteLook look, Color colour, boolean strong) {
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setStroke(colours.casing().deriveColor(0, 1, 1, 0.85));
        g.setLineWidth(strong ? 8 : 5);
        path.stroke(g);
        g.setStroke(colour);
        g.setLineWidth(strong ? 4.5 : 3);
        g.setLineDashes(look.pattern().array());
        path.stroke(g);
        g.setLineDashes();
    }

    private void arrows(Path path, Color colour, boolean strong) {
        double size = strong ? 7.5 : 5.5;
        path.every(
                ARROW_EVERY,
                ARROW_EVERY / 2,
                (x, y, dx, dy) -> {
                    if (!frame.holds(x, y, size)) {
                        return;
                    }
                    double[] xs = {
                        x + dx * size,
                        x - dx * size - dy * size,
                        x - dx * size * 0.4,
                        x - dx * size + dy * size
                    };
                    double[] ys = {
                        y + dy * size,
                        y - dy * size + dx * size,
                        y - dy * size * 0.4,
                        y - dy * size - dx * size
                    };
                    g.setStroke(colours.casing());
                    g.setLineWidth(2.5);
                    g.strokePolygon(xs, ys, 4);
                    g.setFill(colour);
                    g.fillPolygon(xs, ys, 4);
                });
    }

    private void badge(Path path, RouteLook look) {
        double width = (10 + 7 * look.badge().length()) * textScale;
        double height = 16 * textScale;
        double[] last = {-1e9, -1e9};
        path.every(
                BADGE_EVERY,
                BADGE_EVERY / 2,
                (x, y, _, _) -> {
                    if (Math.hypot(x - last[0], y - last[1]) < BADGES_APART
                            || !frame.holds(x, y, 0)
                            || !isFree(x, y)) {
                        return;
                    }
                    last[0] = x;
                    last[1] = y;
                    badges.add(new double[] {x, y});
                    double left = Math.rint(x - width / 2);
                    double top = Math.rint(y - height / 2);
                    g.setFill(colours.casing());
                    g.fillRoundRect(left - 1.5, top - 1.5, width + 3, height + 3, 7, 7);
                    g.setFill(look.colour(shade));
                    g.fillRoundRect(left, top, width, height, 5, 5);
                    g.setFill(look.onColour(shade));
                    g.setFont(Font.font("Inter", FontWeight.BOLD, 11 * textScale));
                    g.setTextAlign(TextAlignment.CENTER);
                    g.setTextBaseline(VPos.CENTER);
                    g.fillText(look.badge(), left + width / 2, top + height / 2);
                });
    }

    private boolean isFree(double x, double y) {
        for (double[] other : badges) {
            if (Math.abs(other[0] - x) < 46 * textScale
                    && Math.abs(other[1] - y) < 22 * textScale) {
                return false;
            }
        }
        return markers.clusterAt(frame.left() + x, frame.top() + y).isEmpty()
                && markers.near(frame.left() + x, frame.top() + y, CLEAR).stream()
                        .noneMatch(PlacedMarker::full);
    }

    /// Returns what of the route is in the frame, in pixels of the frame, in its lane.
    private List<Path> paths(RouteTrack track) {
        List<Path> paths = new ArrayList<>();
        Path.Builder run = new Path.Builder();
        Leg.Course course = Leg.Course.ALONG_ROADS;
        for (Leg leg : track.legs()) {
            boolean visible = frame.meets(leg.bounds(), 20);
            if (!visible || leg.course() != course) {
                run.addTo(paths, course, lane(track.look()));
                run = new Path.Builder();
                course = leg.course();
            }
            if (visible) {
                for (int i = 0; i < leg.points().length; i += 2) {
                    run.add(frame.x(leg.points()[i]), frame.y(leg.points()[i + 1]));
                }
            }
        }
        run.addTo(paths, course, lane(track.look()));
        return paths;
    }

    private double lane(RouteLook look) {
        double lane = frame.world() >= STREETS_ARE_WIDE ? WIDE_LANE : NARROW_LANE;
        return (look.ordinal() % LANES - (LANES - 2) / 2.0) * lane;
    }
}
