package io.depotdesk.maps.tiles;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes the index file described at [TileIndex] from features that come sorted by tile.
final class TileIndexWriter implements AutoCloseable {

    private final DataOutputStream out;
    private final List<long[]> directory = new ArrayList<>();
    private final ByteArrayOutputStream tile = new ByteArrayOutputStream(1 << 16);
    private long tileKey = -1;
    private long written;

    TileIndexWriter(Path file) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        out.write(TileIndex.MAGIC);
        written = TileIndex.MAGIC.length;
    }

    void add(long key, byte[] feature) throws IOException {
        if (key != tileKey) {
            endTile();
            tileKey = key;
        }
        tile.write(feature);
    }

    private void endTile() throws IOException {
        if (tile.size() == 0) {
            return;
        }
        var packed = new ByteArrayOutputStream(tile.size() / 2);
        var deflater = new Deflater();
        try (var pack = new DeflaterOutputStream(packed, deflater)) {
            tile.writeTo(pack);
        } finally {
            deflater.end();
        }
        packed.writeTo(out);
        directory.add(new long[] {tileKey, written, packed.size(), tile.size()});
        written += packed.size();
        tile.reset();
    }

    int tiles() {
        return directory.size();
    }

    /// Ends the file.
    void finish(Box region, List<Feature> seaBeyond) throws IOException {
        endTile();
        out.writeInt(directory.size());
        for (long[] entry : directory) {
            out.writeLong(entry[0]);
            out.writeLong(entry[1]);
            out.writeInt((int) entry[2]);
            out.writeInt((int) entry[3]);
        }
        out.writeInt(region.south());
        out.writeInt(region.west());
        out.writeInt(region.north());
        out.writeInt(region.east());
        for (Feature sea : seaBeyond) {
            out.write(FeatureCodec.encode(sea));
        }
        out.writeLong(written);
        out.write(TileIndex.MAGIC);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
