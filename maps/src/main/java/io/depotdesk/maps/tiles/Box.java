package io.depotdesk.maps.tiles;

/// A rectangle in 1e-7 degrees.
record Box(int south, int west, int north, int east) {

    /// Returns the box around all lines.
    static Box around(int[][] lines) {
        int south = Integer.MAX_VALUE;
        int west = Integer.MAX_VALUE;
        int north = Integer.MIN_VALUE;
        int east = Integer.MIN_VALUE;
        for (int[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                south = Math.min(south, line[i]);
                north = Math.max(north, line[i]);
                west = Math.min(west, line[i + 1]);
                east = Math.max(east, line[i + 1]);
            }
        }
        return new Box(south, west, north, east);
    }

    /// Returns the box of a tile in the usual numbering (Web Mercator, x from the west, y from the north).
    static Box ofTile(int zoom, int x, int y) {
        return new Box(
                latitude(zoom, y + 1),
                longitude(zoom, x),
                latitude(zoom, y),
                longitude(zoom, x + 1));
    }

    private static int longitude(int zoom, int x) {
        return (int) Math.round((x * 360.0 / (1 << zoom) - 180) * 1e7);
    }

    private static int latitude(int zoom, int y) {
        double n = Math.PI * (1 - 2.0 * y / (1 << zoom));
        return (int) Math.round(Math.toDegrees(Math.atan(Math.sinh(n))) * 1e7);
    }

    /// Returns the column of the tile that holds a longitude.
    static int tileX(int zoom, int longitude) {
        int x = (int) Math.floor((longitude / 1e7 + 180) / 360 * (1 << zoom));
        return Math.clamp(x, 0, (1 << zoom) - 1);
    }

    /// Returns the row of the tile that holds a latitude.
    static int tileY(int zoom, int latitude) {
        double radians = Math.toRadians(Math.clamp(latitude / 1e7, -85.05, 85.05));
        double y =
                (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI)
                        / 2
                        * (1 << zoom);
        return Math.clamp((int) Math.floor(y), 0, (1 << zoom) - 1);
    }

    boolean meets(Box other) {
        return south <= other.north
                && other.south <= north
                && west <= other.east
                && other.west <= east;
    }

    boolean holds(int latitude, int longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }

    boolean holds(Box other) {
        return other.south >= south
                && other.north <= north
                && other.west >= west
                && other.east <= east;
    }

    /// Returns the box made larger on every side by a share of its size.
    Box grownBy(double share) {
        int dLat = (int) ((north - south) * share) + 1;
        int dLon = (int) (((long) east - west) * share) + 1;
        return new Box(
                Math.max(-850_000_000, south - dLat),
                Math.max(-1_800_000_000, west - dLon),
                Math.min(850_000_000, north + dLat),
                Math.min(1_800_000_000, east + dLon));
    }
}
