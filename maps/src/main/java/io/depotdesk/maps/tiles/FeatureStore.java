package io.depotdesk.maps.tiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Features by place, from the index, with the index tiles that were used lately kept unpacked.
///
/// Memory: at most about 48 MB of features. Safe for use by many threads.
final class FeatureStore implements AutoCloseable {

    private static final int KEPT_NUMBERS =
            8_000_000; // coordinates, 4 bytes each, overhead about half again
    private static final int NUMBERS_PER_FEATURE =
            24; // what a feature costs besides its coordinates

    private final TileIndex index;
    private final Map<Long, Unpacked> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptNumbers;

    /// A feature and the box around it.
    record Placed(Feature feature, Box box) {}

    private record Unpacked(List<Placed> features, long numbers) {}

    FeatureStore(TileIndex index) {
        this.index = index;
    }

    TileIndex index() {
        return index;
    }

    /// Returns all features of a zoom's tier that meet the box, each once (parts of a cut area apart), in the
    /// order of the index.
    List<Feature> features(int zoom, Box box) throws IOException {
        Tier tier = Tier.of(zoom);
        List<Feature> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        int south = Box.tileY(tier.base, box.south());
        int east = Box.tileX(tier.base, box.east());
        for (int y = Box.tileY(tier.base, box.north()); y <= south; y++) {
            for (int x = Box.tileX(tier.base, box.west()); x <= east; x++) {
                for (Placed placed : unpacked(tier, x, y)) {
                    Feature feature = placed.feature;
                    if (placed.box.meets(box) && (feature.cut() || seen.add(feature.id()))) {
                        found.add(feature);
                    }
                }
            }
        }
        return found;
    }

    private List<Placed> unpacked(Tier tier, int x, int y) throws IOException {
        long key = TileIndex.key(tier, x, y);
        synchronized (kept) {
            Unpacked known = kept.get(key);
            if (known != null) {
                return known.features;
            }
        }
        List<Placed> features = new ArrayList<>();
        long numbers = 64;
        for (Feature feature : index.read(tier, x, y)) {
            features.add(new Placed(feature, Box.around(feature.lines())));
            numbers += NUMBERS_PER_FEATURE;
            for (int[] line : feature.lines()) {
                numbers += line.length;
            }
        }
        keep(key, new Unpacked(features, numbers));
        return features;
    }

    private void keep(long key, Unpacked unpacked) {
        synchronized (kept) {
            Unpacked before = kept.put(key, unpacked);
            keptNumbers += unpacked.numbers - (before == null ? 0 : before.numbers);
            var eldest = kept.entrySet().iterator();
            while (keptNumbers > KEPT_NUMBERS && kept.size() > 1) {
                keptNumbers -= eldest.next().getValue().numbers;
                eldest.remove();
            }
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
