package io.depotdesk.data.journal;

import io.depotdesk.data.journal.JournalFiles.JournalFile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Writes behind the last frame of one segment file.
final class SegmentWriter implements Closeable {

    /// Ends the name of a segment that is being made.
    static final String UNFINISHED = ".new";

    private static final int ZEROS = 1 << 20;

    private final JournalFile file;
    private final int segment;
    private final long size;
    private long position;

    SegmentWriter(JournalFile file, int segment, long position) throws IOException {
        this.file = file;
        this.segment = segment;
        this.size = file.size();
        this.position = position;
    }

    /// Makes a segment of `size` bytes that begins with `head`. It appears in one piece or not at all.
    static SegmentWriter make(JournalFiles files, int segment, long size, byte[] head)
            throws IOException {
        String name = JournalScan.segmentName(segment);
        String unfinished = name + UNFINISHED;
        JournalFile file = files.create(unfinished);
        try {
            writeFully(file, ByteBuffer.wrap(head), 0);
            for (long at = head.length; at < size; at += ZEROS) {
                int length = (int) Math.min(ZEROS, size - at);
                writeFully(file, ByteBuffer.allocate(length), at);
            }
            file.force(true);
        } catch (IOException | RuntimeException e) {
            file.close();
            files.delete(unfinished);
            throw e;
        }
        files.rename(unfinished, name);
        files.force();
        return new SegmentWriter(file, segment, head.length);
    }

    JournalFile file() {
        return file;
    }

    int segment() {
        return segment;
    }

    /// Returns where the next frame begins.
    long position() {
        return position;
    }

    boolean hasRoomFor(int bytes) {
        return position + bytes <= size;
    }

    void write(byte[] frames) throws IOException {
        writeFully(file, ByteBuffer.wrap(frames), position);
        position += frames.length;
    }

    void force() throws IOException {
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static void writeFully(JournalFile file, ByteBuffer from, long position) throws IOException {
        long at = position;
        while (from.hasRemaining()) {
            int written = file.write(from, at);
            if (written <= 0) {
                throw new IOException("the disk took no more bytes");
            }
            at += written;
        }
    }
}
