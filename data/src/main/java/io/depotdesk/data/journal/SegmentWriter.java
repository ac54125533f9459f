package io.depotdesk.data.journal;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.disk.WholeFile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Writes behind the last frame of one segment file.
final class SegmentWriter implements Closeable {

    private static final int ZEROS = 1 << 20;

    private final StoreFile file;
    private final int segment;
    private final long size;
    private long position;

    SegmentWriter(StoreFile file, int segment, long position) throws IOException {
        this.file = file;
        this.segment = segment;
        this.size = file.size();
        this.position = position;
    }

    /// Makes a segment of `size` bytes that begins with `head`. It appears in one piece or not at all.
    static SegmentWriter make(StoreFiles files, int segment, long size, byte[] head)
            throws IOException {
        String name = JournalScan.segmentName(segment);
        String unfinished = name + WholeFile.UNFINISHED;
        StoreFile file = files.create(unfinished);
        try {
            WholeFile.writeFully(file, ByteBuffer.wrap(head), 0);
            for (long at = head.length; at < size; at += ZEROS) {
                int length = (int) Math.min(ZEROS, size - at);
                WholeFile.writeFully(file, ByteBuffer.allocate(length), at);
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

    StoreFile file() {
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
        WholeFile.writeFully(file, ByteBuffer.wrap(frames), position);
        position += frames.length;
    }

    void force() throws IOException {
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
