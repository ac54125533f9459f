package io.depotdesk.maps.travel;

import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;

import io.depotdesk.domain.measure.GeoPoint;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;

import java.util.ArrayList;
import java.util.List;

/// A drawn area, ready to be asked what lies in it. Degrees are taken as plane coordinates, which is exact
/// enough for areas of a city.
///
/// An outline that crosses itself encloses what lies inside any of its loops; one without width is a line.
final class DrawnArea {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final PreparedGeometry shape;
    private final Envelope bounds;

    /// @param corners at least three, in order
    DrawnArea(List<GeoPoint> corners) {
        List<GeoPoint> ring = new ArrayList<>(corners);
        ring.add(corners.getFirst());
        Coordinate[] outline =
                ring.stream()
                        .map(corner -> new Coordinate(corner.longitude(), corner.latitude()))
                        .toArray(Coordinate[]::new);
        Geometry area = GeometryFixer.fix(SHAPES.createPolygon(outline));
        Geometry known = area.isEmpty() ? SHAPES.createLineString(outline) : area;
        shape = PreparedGeometryFactory.prepare(known);
        bounds = known.getEnvelopeInternal();
    }

    BBox bounds() {
        return new BBox(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
    }

    /// Returns whether any part of a line lies in the area or on its border.
    boolean touches(PointList line) {
        Coordinate[] points = new Coordinate[line.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(line.getLon(i), line.getLat(i));
        }
        return touches(points);
    }

    /// Returns whether any part of a line lies in the area or on its border.
    boolean touches(List<GeoPoint> line) {
        return touches(
                line.stream()
                        .map(point -> new Coordinate(point.longitude(), point.latitude()))
                        .toArray(Coordinate[]::new));
    }

    private boolean touches(Coordinate[] line) {
        return shape.intersects(
                line.length == 1 ? SHAPES.createPoint(line[0]) : SHAPES.createLineString(line));
    }

    /// Returns whether a point lies in the area or on its border.
    boolean covers(double latitude, double longitude) {
        return shape.covers(SHAPES.createPoint(new Coordinate(longitude, latitude)));
    }
}
