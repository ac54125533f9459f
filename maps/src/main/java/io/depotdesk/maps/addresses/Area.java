package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.prep.PreparedGeometry;

import java.util.List;

/// A town, a district, a postcode area.
///
/// @param names the local one first
/// @param shape its boundary, null if the extract holds only a point or a part of the boundary
record Area(Kind kind, List<String> names, GeoPoint point, @Nullable PreparedGeometry shape) {

    /// What an area is, and how far from its point it reaches when the boundary is unknown.
    enum Kind {
        CITY(15_000),
        TOWN(6_000),
        VILLAGE(3_000),
        DISTRICT(2_500),
        POSTCODE(0);

        final double reachMetres;

        Kind(double reachMetres) {
            this.reachMetres = reachMetres;
        }
    }

    String name() {
        return names.getFirst();
    }
}
