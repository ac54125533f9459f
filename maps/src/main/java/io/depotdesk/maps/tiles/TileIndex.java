package io.depotdesk.maps.tiles;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The index file, read only. Of it only the directory is in memory: 24 bytes for each index tile.
///
/// Layout (big endian): 8 bytes `DDTILES1`; then the tiles, each its features ([FeatureCodec]) packed by
/// DEFLATE with its own check sum (RFC 1950); then the directory: number of tiles, and for each its key,
/// offset, packed and unpacked length, rising by key; then the box of the region and the sea around it as
/// features; last 8 bytes with the offset of the directory and `DDTILES1` again.
///
/// Safe for use by many threads.
final class TileIndex implements AutoCloseable {

    static final String FILE = "tiles.ddt";
    static final byte[] MAGIC = "DDTILES1".getBytes(StandardCharsets.US_ASCII);

    private static final int MAX_TILE_BYTES = 256 << 20;

    private final FileChannel channel;
    private final long[] keys;
    private final long[] offsets;
    private final int[] packed;
    private final int[] unpacked;
    private final Box region;
    private final List<Feature> seaBeyond;

    private TileIndex(FileChannel channel, DataInputStream directory) throws IOException {
        this.channel = channel;
        int count = directory.readInt();
        keys = new long[count];
        offsets = new long[count];
        packed = new int[count];
        unpacked = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = directory.readLong();
            offsets[i] = directory.readLong();
            packed[i] = directory.readInt();
            unpacked[i] = directory.readInt();
        }
        region =
                new Box(
                        directory.readInt(),
                        directory.readInt(),
                        directory.readInt(),
                        directory.readInt());
        seaBeyond = List.copyOf(FeatureCodec.decode(directory.readAllBytes()));
    }

    /// Opens the index in `folder`.
    ///
    /// @throws IOException if there is none or it is damaged; the message says what to do
    static TileIndex open(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "There is no map index in %s. Import the region again.".formatted(folder));
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            long size = channel.size();
            ByteBuffer tail = ByteBuffer.allocate(16);
            readFully(channel, tail, Math.max(0, size - 16));
            long directory = tail.getLong(0);
            byte[] magic = Arrays.copyOfRange(tail.array(), 8, 16);
            if (!Arrays.equals(magic, MAGIC) || directory < 8 || directory > size - 16) {
                throw damaged();
            }
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size - 16 - directory));
            readFully(channel, bytes, directory);
            return new TileIndex(
                    channel, new DataInputStream(new ByteArrayInputStream(bytes.array())));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException io ? io : damaged();
        }
    }

    private static IOException damaged() {
        return new IOException("The map index is damaged. Import the region again.");
    }

    private static void readFully(FileChannel channel, ByteBuffer into, long at)
            throws IOException {
        long position = at;
        while (into.hasRemaining()) {
            int read = channel.read(into, position);
            if (read < 0) {
                throw damaged();
            }
            position += read;
        }
        into.flip();
    }

    /// Returns the key of an index tile: tier, then row, then column.
    static long key(Tier tier, int x, int y) {
        return (long) tier.ordinal() << 56 | (long) y << 28 | x;
    }

    Box region() {
        return region;
    }

    /// Returns the sea around the region, which is in no tile.
    List<Feature> seaBeyond() {
        return seaBeyond;
    }

    /// Returns the features of an index tile, none if the tile is empty.
    List<Feature> read(Tier tier, int x, int y) throws IOException {
        int at = Arrays.binarySearch(keys, key(tier, x, y));
        if (at < 0) {
            return List.of();
        }
        if (unpacked[at] < 0 || unpacked[at] > MAX_TILE_BYTES) {
            throw damaged();
        }
        ByteBuffer bytes = ByteBuffer.allocate(packed[at]);
        readFully(channel, bytes, offsets[at]);
        byte[] plain = new byte[unpacked[at]];
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes.array());
            int done = 0;
            while (done < plain.length) {
                int step = inflater.inflate(plain, done, plain.length - done);
                if (step == 0) {
                    throw damaged();
                }
                done += step;
            }
        } catch (DataFormatException e) {
            throw new IOException(damaged().getMessage(), e);
        } finally {
            inflater.end();
        }
        return FeatureCodec.decode(plain);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
