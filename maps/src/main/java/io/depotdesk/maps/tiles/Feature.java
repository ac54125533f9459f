package io.depotdesk.maps.tiles;

/// One thing on the map.
///
/// @param id the same in every tile that shows it
/// @param rises above (1) or below (-1) the ground: bridge, tunnel; 0 on the ground
/// @param layer order among bridges and among tunnels, -5 to 5
/// @param oneWay for roads: 1 along the line, -1 against it, 0 both
/// @param cut true if an area was cut at the edge of its index tile
/// @param name the local name or the house number, often empty
/// @param label where the name of an area stands: latitude, longitude in 1e-7 degrees; empty otherwise
/// @param lines latitude, longitude, … in 1e-7 degrees. Of an area the outer ring anticlockwise, then the
///     holes clockwise; of a point one pair
record Feature(
        long id,
        FeatureKind kind,
        int rises,
        int layer,
        int oneWay,
        boolean cut,
        String name,
        int[] label,
        int[][] lines) {

    /// Returns the same thing with other lines.
    Feature with(int[][] otherLines, boolean nowCut) {
        return new Feature(id, kind, rises, layer, oneWay, cut || nowCut, name, label, otherLines);
    }
}
