package io.depotdesk.maps.tiles;

/// Finds the box in which the bulk of an extract lies. Extracts carry strays: whole ways that leave the
/// region, sometimes objects of other countries. So the box holds the middle 99 % of all nodes and what
/// follows them without a gap.
final class RegionBounds {

    private static final int STEP = 20_000; // 0.002 degrees, about 220 m
    private static final double STRAYS = 0.005;

    private final int[] latitudes = new int[1_800_000_000 / STEP + 1];
    private final int[] longitudes = new int[(int) (3_600_000_000L / STEP) + 1];
    private long count;

    void add(double latitude, double longitude) {
        latitudes[(int) ((latitude + 90) * 1e7 / STEP)]++;
        longitudes[(int) ((longitude + 180) * 1e7 / STEP)]++;
        count++;
    }

    Box box() {
        long[] lat = range(latitudes, 900_000_000L);
        long[] lon = range(longitudes, 1_800_000_000L);
        return new Box((int) lat[0], (int) lon[0], (int) lat[1], (int) lon[1]);
    }

    private long[] range(int[] bins, long offset) {
        int low = 0;
        long seen = 0;
        while (low < bins.length - 1 && (seen += bins[low]) <= count * STRAYS) {
            low++;
        }
        int high = bins.length - 1;
        seen = 0;
        while (high > low && (seen += bins[high]) <= count * STRAYS) {
            high--;
        }
        while (low > 0 && bins[low - 1] > 0) {
            low--;
        }
        while (high < bins.length - 1 && bins[high + 1] > 0) {
            high++;
        }
        return new long[] {(long) low * STEP - offset, (long) (high + 1) * STEP - offset};
    }
}
