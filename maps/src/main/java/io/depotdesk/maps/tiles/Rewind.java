package io.depotdesk.maps.tiles;

import io.depotdesk.maps.extract.Rings;

/// Turns rings into the direction that filling by winding number needs: outer rings one way, holes the other.
final class Rewind {

    private Rewind() {}

    static int[] anticlockwise(int[] ring) {
        return Geometry.squareMetres(ring) >= 0 ? ring : Rings.reversed(ring);
    }

    static int[] clockwise(int[] ring) {
        return Geometry.squareMetres(ring) <= 0 ? ring : Rings.reversed(ring);
    }
}
