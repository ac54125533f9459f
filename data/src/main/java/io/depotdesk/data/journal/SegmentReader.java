package io.depotdesk.data.journal;

import io.depotdesk.data.disk.StoreFiles.StoreFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reads one segment file frame by frame.
final class SegmentReader {

    private static final int WINDOW = 1 << 18;
    private static final int SMALL_WINDOW = 1 << 10;
    private static final byte[] ZEROS = new byte[WINDOW];

    private final StoreFile file;
    private final int windowSize;
    private final long size;
    private long offset;
    private byte[] window = new byte[0];
    private long windowStart;

    /// @param from where a frame begins or the file ends
    SegmentReader(StoreFile file, long from) throws IOException {
        this(file, from, WINDOW);
    }

    private SegmentReader(StoreFile file, long from, int windowSize) throws IOException {
        this.windowSize = windowSize;
        this.file = file;
        this.size = file.size();
        this.offset = from;
    }

    /// Returns what reads little more than one small frame.
    static SegmentReader ofOneFrame(StoreFile file, long from) throws IOException {
        return new SegmentReader(file, from, SMALL_WINDOW);
    }

    /// What stands at one place of a segment.
    sealed interface Step {

        /// A frame whose checksum is right.
        ///
        /// @param bytes what it was read from, filled up
        /// @param end where the next frame begins
        record Whole(Frame frame, byte[] bytes, long offset, long end) implements Step {}

        /// Nothing but zeros from here on.
        record End(long offset) implements Step {}

        /// Something else.
        record Broken(long offset, String reason) implements Step {}
    }

    /// Returns what comes next. After a frame it goes on behind it.
    Step next() throws IOException {
        if (offset + FrameFormat.SMALLEST > size) {
            return restFrom(offset, "the file ends within a frame");
        }
        byte[] header = read(offset, FrameFormat.HEADER);
        int length = FrameFormat.padded(FrameFormat.claimedLength(header));
        if (length == 0) {
            return restFrom(offset, "there is no frame where one should be");
        }
        if (length > size - offset) {
            return new Step.Broken(offset, "the frame is longer than the file");
        }
        byte[] bytes = read(offset, length);
        Frame frame = FrameFormat.decode(bytes);
        if (frame == null) {
            return new Step.Broken(offset, "the frame does not match its checksum");
        }
        long start = offset;
        offset += length;
        return new Step.Whole(frame, bytes, start, offset);
    }

    /// Returns the next frame behind `from` whose checksum is right, wherever it begins; null if there is none.
    Step.@Nullable Whole nextWholeBehind(long from) throws IOException {
        long at = (from + FrameFormat.ALIGNMENT) & -FrameFormat.ALIGNMENT;
        for (; at + FrameFormat.SMALLEST <= size; at += FrameFormat.ALIGNMENT) {
            byte[] header = read(at, FrameFormat.HEADER);
            int length = FrameFormat.padded(FrameFormat.claimedLength(header));
            if (length == 0 || length > size - at) {
                continue;
            }
            byte[] bytes = read(at, length);
            Frame frame = FrameFormat.decode(bytes);
            if (frame != null) {
                return new Step.Whole(frame, bytes, at, at + length);
            }
        }
        return null;
    }

    /// Returns the offset behind the last byte that is not zero, at least `from`.
    long endOfContent(long from) throws IOException {
        long end = from;
        for (long at = from; at < size; at += WINDOW) {
            byte[] part = read(at, (int) Math.min(WINDOW, size - at));
            if (Arrays.equals(part, 0, part.length, ZEROS, 0, part.length)) {
                continue;
            }
            for (int i = part.length - 1; i >= 0; i--) {
                if (part[i] != 0) {
                    end = at + i + 1;
                    break;
                }
            }
        }
        return end;
    }

    private Step restFrom(long from, String otherwise) throws IOException {
        return endOfContent(from) == from ? new Step.End(from) : new Step.Broken(from, otherwise);
    }

    private byte[] read(long at, int length) throws IOException {
        if (at < windowStart || at + length > windowStart + window.length) {
            int wanted = (int) Math.min(Math.max(length, windowSize), size - at);
            byte[] fresh = new byte[wanted];
            var into = ByteBuffer.wrap(fresh);
            while (into.hasRemaining() && file.read(into, at + into.position()) >= 0) {
                // A read may bring less than asked for.
            }
            window = into.hasRemaining() ? Arrays.copyOf(fresh, into.position()) : fresh;
            windowStart = at;
        }
        int start = (int) (at - windowStart);
        return Arrays.copyOfRange(window, start, start + length);
    }
}
