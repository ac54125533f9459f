package io.depotdesk.maps.extract;

import com.carrotsearch.hppc.LongLongHashMap;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// The lines of those ways that relations need, kept in a file because relations come last in an extract.
/// Memory: 16 to 32 bytes for each way. Closing deletes the file.
///
/// Used by one thread.
public final class WayLines implements AutoCloseable {

    private final Path file;
    private final DataOutputStream out;
    private final LongLongHashMap offsets = new LongLongHashMap();
    private long end;
    private @Nullable RandomAccessFile in;

    public WayLines(Path file) throws IOException {
        this.file = file;
        this.out =
                new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    public void add(long wayId, int[] line) throws IOException {
        offsets.put(wayId, end);
        out.writeInt(line.length);
        for (int value : line) {
            out.writeInt(value);
        }
        end += 4L + 4L * line.length;
    }

    /// Returns the line of a way, or null if the extract lacks it.
    public int @Nullable [] line(long wayId) throws IOException {
        long offset = offsets.getOrDefault(wayId, -1);
        if (offset < 0) {
            return null;
        }
        if (in == null) {
            out.flush();
            in = new RandomAccessFile(file.toFile(), "r");
        }
        in.seek(offset);
        byte[] bytes = new byte[4 * in.readInt()];
        in.readFully(bytes);
        int[] line = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).asIntBuffer().get(line);
        return line;
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (in != null) {
            in.close();
        }
        Files.deleteIfExists(file);
    }
}
