package io.depotdesk.maps.extract;

import com.carrotsearch.hppc.LongArrayList;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where the nodes of an extract are, kept in a file of 16 bytes for each node (id, latitude, longitude in
/// 1e-7 degrees), so that memory does not grow with the extract.
///
/// Written once in the order of the file, then read by binary search over a mapping. Most extracts are
/// sorted by id and make one run; of others each two million nodes are sorted by themselves and make a run
/// of their own, each searched in turn. Memory: 32 MB while writing.
///
/// Used by one thread. Closing deletes the file.
public final class NodeLocations implements AutoCloseable {

    private static final int RECORD_BYTES = 16;
    private static final int CHUNK_BITS = 21;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Path file;
    private final Arena arena = Arena.ofConfined();
    private final DataOutputStream out;
    private final List<Run> runs = new ArrayList<>();
    private long[] ids = new long[1 << 12];
    private long[] places = new long[1 << 12];
    private int filled;
    private long count;
    private long lastWritten = -1;
    private boolean sealed;
    private MemorySegment records = MemorySegment.NULL;

    /// Records `from..to-1` have rising ids.
    private record Run(long from, long to) {}

    public NodeLocations(Path file) throws IOException {
        this.file = file;
        this.out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /// Remembers a node.
    ///
    /// @param latitude in degrees
    /// @param longitude in degrees
    /// @throws BadExtractException if the nodes were sealed already, because a way came before this node
    public void add(long id, double latitude, double longitude) throws IOException {
        if (sealed) {
            throw new BadExtractException(
                    "The extract has nodes after ways; sort it first (osmium sort).");
        }
        if (filled == CHUNK) {
            writeChunk();
        }
        if (filled == ids.length) {
            ids = Arrays.copyOf(ids, 2 * filled);
            places = Arrays.copyOf(places, 2 * filled);
        }
        ids[filled] = id;
        places[filled++] = ((long) e7(latitude) << 32) | (e7(longitude) & 0xffff_ffffL);
    }

    private void writeChunk() throws IOException {
        if (filled == 0) {
            return;
        }
        // Id and position share a long (OSM ids need 34 bits, 42 are left), so that sorting needs
        // no objects.
        long[] order = new long[filled];
        for (int i = 0; i < filled; i++) {
            order[i] = ids[i] << CHUNK_BITS | i;
        }
        Arrays.sort(order);
        long from = count;
        for (long each : order) {
            int at = (int) (each & (CHUNK - 1));
            out.writeLong(ids[at]);
            out.writeLong(places[at]);
        }
        count += filled;
        long first = order[0] >>> CHUNK_BITS;
        if (!runs.isEmpty() && first > lastWritten) {
            from = runs.removeLast().from;
        }
        runs.add(new Run(from, count));
        lastWritten = order[filled - 1] >>> CHUNK_BITS;
        filled = 0;
    }

    /// Ends writing; from now on nodes can be looked up.
    public void seal() throws IOException {
        if (sealed) {
            return;
        }
        sealed = true;
        writeChunk();
        ids = new long[0];
        places = new long[0];
        out.close();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            records = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /// Returns the line through `nodeIds` as latitude, longitude, latitude, … in 1e-7 degrees. Nodes that
    /// the extract lacks are left out: files that were cut from a bigger one have such ways at the rim.
    public int[] line(LongArrayList nodeIds) {
        int[] line = new int[2 * nodeIds.size()];
        int filled = 0;
        for (int i = 0; i < nodeIds.size(); i++) {
            long at = find(nodeIds.get(i));
            if (at >= 0) {
                line[filled++] = records.get(INT, at * RECORD_BYTES + 8);
                line[filled++] = records.get(INT, at * RECORD_BYTES + 12);
            }
        }
        return filled == line.length ? line : Arrays.copyOf(line, filled);
    }

    private long find(long id) {
        for (Run run : runs) {
            long low = run.from;
            long high = run.to - 1;
            while (low <= high) {
                long middle = (low + high) >>> 1;
                long found = records.get(LONG, middle * RECORD_BYTES);
                if (found == id) {
                    return middle;
                }
                if (found < id) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
        }
        return -1;
    }

    /// Returns degrees as whole 1e-7 degrees, the unit of the extract.
    public static int e7(double degrees) {
        return (int) Math.round(degrees * 1e7);
    }

    @Override
    public void close() throws IOException {
        out.close();
        arena.close();
        Files.deleteIfExists(file);
    }
}
