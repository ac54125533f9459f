package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.polygonize.Polygonizer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells in which town, districts and postcode a point lies, for addresses that do not say so themselves.
final class AreaFinder {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Area> areas = new ArrayList<>();
    private final Set<String> surroundings = new LinkedHashSet<>();
    private final Set<String> neighbours = new LinkedHashSet<>();

    /// Adds an area that is only a point.
    void add(Area.Kind kind, List<String> names, GeoPoint point) {
        areas.add(new Area(kind, names, point, null));
    }

    /// Adds an area with its boundary, given as lines that need not be in order. If they do not close, only
    /// the names are kept: the area reaches over the rim of the extract.
    ///
    /// @param lines latitude, longitude, … in 1e-7 degrees
    void add(Area.Kind kind, List<String> names, List<int[]> lines) {
        PreparedGeometry shape = shape(lines);
        if (shape == null) {
            neighbours.addAll(names);
            return;
        }
        Coordinate inside = shape.getGeometry().getInteriorPoint().getCoordinate();
        areas.add(new Area(kind, names, new GeoPoint(inside.y, inside.x), shape));
    }

    /// Adds a name that is true for the whole region: a county, a state, a country.
    void addSurrounding(List<String> names) {
        surroundings.addAll(names);
    }

    private static @Nullable PreparedGeometry shape(List<int[]> lines) {
        List<Geometry> edges = new ArrayList<>();
        for (int[] line : lines) {
            if (line.length >= 4) {
                Coordinate[] points = new Coordinate[line.length / 2];
                for (int i = 0; i < points.length; i++) {
                    points[i] = new Coordinate(line[2 * i + 1] / 1e7, line[2 * i] / 1e7);
                }
                edges.add(GEOMETRY.createLineString(points));
            }
        }
        var polygonizer = new Polygonizer(true);
        polygonizer.add(edges);
        Geometry geometry = polygonizer.getGeometry();
        return geometry.isEmpty() || (!(geometry instanceof Polygon) && geometry.getArea() == 0)
                ? null
                : PreparedGeometryFactory.prepare(geometry);
    }

    /// Returns all areas, in the order in which they were added.
    List<Area> all() {
        return areas;
    }

    /// Returns the names of towns that the extract holds only a part of.
    Set<String> neighbours() {
        return neighbours;
    }

    Set<String> surroundings() {
        return surroundings;
    }

    /// Returns the town at `point`: the smallest with a boundary around it, else the nearest city or town in
    /// reach, else the nearest village or district (in New York a district is what stands on letters).
    @Nullable Area town(GeoPoint point) {
        Area within = smallestAround(point, true);
        if (within != null) {
            return within;
        }
        Area nearest = nearest(point, EnumSet.of(Area.Kind.CITY, Area.Kind.TOWN));
        return nearest != null
                ? nearest
                : nearest(point, EnumSet.of(Area.Kind.VILLAGE, Area.Kind.DISTRICT));
    }

    /// Returns the nearest in reach, distances measured in reaches.
    private @Nullable Area nearest(GeoPoint point, Set<Area.Kind> kinds) {
        Area nearest = null;
        double best = 1;
        for (Area area : areas) {
            if (area.shape() == null && kinds.contains(area.kind())) {
                double share = point.metresTo(area.point()) / area.kind().reachMetres;
                if (share < best) {
                    best = share;
                    nearest = area;
                }
            }
        }
        return nearest;
    }

    private @Nullable Area smallestAround(GeoPoint point, boolean towns) {
        Area smallest = null;
        double size = Double.MAX_VALUE;
        for (Area area : areas) {
            boolean town = area.kind() != Area.Kind.DISTRICT && area.kind() != Area.Kind.POSTCODE;
            PreparedGeometry shape = area.shape();
            if (shape != null && town == towns && contains(area, point)) {
                double thisSize = shape.getGeometry().getArea();
                if (thisSize < size) {
                    size = thisSize;
                    smallest = area;
                }
            }
        }
        return smallest;
    }

    private static boolean contains(Area area, GeoPoint point) {
        return area.shape() != null
                && area.shape()
                        .intersects(
                                GEOMETRY.createPoint(
                                        new Coordinate(point.longitude(), point.latitude())));
    }

    /// Returns the districts at `point`: those around it, and those whose point is in reach, nearest first.
    List<Area> districts(GeoPoint point) {
        List<Area> found = new ArrayList<>();
        for (Area area : areas) {
            if (area.kind() == Area.Kind.POSTCODE || area.kind() == Area.Kind.CITY) {
                continue;
            }
            boolean here =
                    area.shape() != null
                            ? contains(area, point)
                            : point.metresTo(area.point()) < area.kind().reachMetres;
            if (here) {
                found.add(area);
            }
        }
        found.sort(java.util.Comparator.comparingDouble(area -> area.point().metresTo(point)));
        return found.size() > 4 ? found.subList(0, 4) : found;
    }

    /// Returns the postcode whose boundary is around `point`, or null.
    @Nullable String postcode(GeoPoint point) {
        for (Area area : areas) {
            if (area.kind() == Area.Kind.POSTCODE && contains(area, point)) {
                return area.name();
            }
        }
        return null;
    }
}
