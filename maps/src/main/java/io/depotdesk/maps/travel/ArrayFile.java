package io.depotdesk.maps.travel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// A file of arrays that are read back in the order in which they were written.
///
/// Format, little-endian: a mark of 8 bytes, the version of what is stored (int), the number of bytes behind
/// the head (long), their CRC-32C (long); then for each array its length in bytes (int), padded to 8, and
/// its content, padded to 8.
final class ArrayFile {

    private static final long MARK = 0x4c46_4b53_4544_5044L; // "DPDESKFL"
    private static final int HEAD_BYTES = 28;

    private ArrayFile() {}

    /// Collects arrays and writes them.
    static final class Writer {

        private final List<ByteBuffer> parts = new ArrayList<>();

        void add(int[] array) {
            ByteBuffer part = part(array.length, Integer.BYTES);
            part.asIntBuffer().put(array);
        }

        void add(short[] array) {
            ByteBuffer part = part(array.length, Short.BYTES);
            part.asShortBuffer().put(array);
        }

        void add(double[] array) {
            ByteBuffer part = part(array.length, Double.BYTES);
            part.asDoubleBuffer().put(array);
        }

        private ByteBuffer part(int length, int width) {
            int bytes = Math.multiplyExact(length, width);
            ByteBuffer part = buffer(Math.addExact(8, padded(bytes)));
            part.putInt(0, bytes);
            parts.add(part);
            return part.slice(8, part.capacity() - 8).order(ByteOrder.LITTLE_ENDIAN);
        }

        /// Puts the file in place in one step; who reads it meanwhile sees the old one or the new one.
        ///
        /// @param version of what is stored
        void write(Path file, int version) throws IOException {
            Files.createDirectories(file.getParent());
            var crc = new CRC32C();
            long bytes = 0;
            for (ByteBuffer part : parts) {
                crc.update(part.duplicate());
                bytes += part.capacity();
            }
            ByteBuffer head = buffer(HEAD_BYTES);
            head.putLong(MARK).putInt(version).putLong(bytes).putLong(crc.getValue()).flip();
            Path fresh = Files.createTempFile(file.getParent(), file.getFileName() + "-", ".new");
            try {
                try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    channel.write(head);
                    for (ByteBuffer part : parts) {
                        ByteBuffer rest = part.duplicate();
                        while (rest.hasRemaining()) {
                            channel.write(rest);
                        }
                    }
                }
                move(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }

        private static void move(Path fresh, Path file) throws IOException {
            try {
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Reads arrays in the order in which they were added.
    static final class Reader {

        private final Path file;
        private final ByteBuffer content;

        private Reader(Path file, ByteBuffer content) {
            this.file = file;
            this.content = content;
        }

        /// Opens and checks `file`.
        ///
        /// @throws IOException if it is missing, of another version, cut or damaged; says which
        static Reader open(Path file, int version) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                long size = channel.size();
                if (size < HEAD_BYTES || size > Integer.MAX_VALUE) {
                    throw new IOException("%s has %,d bytes.".formatted(file, size));
                }
                ByteBuffer all = buffer((int) size);
                while (all.hasRemaining() && channel.read(all) >= 0) {
                    // Until all of it is there.
                }
                all.flip();
                if (all.limit() < HEAD_BYTES
                        || all.getLong() != MARK
                        || all.getInt() != version
                        || all.getLong() != size - HEAD_BYTES) {
                    throw new IOException(
                            "%s is cut or of another version of the program.".formatted(file));
                }
                long expected = all.getLong();
                var crc = new CRC32C();
                crc.update(all.duplicate());
                if (crc.getValue() != expected) {
                    throw new IOException("%s is damaged.".formatted(file));
                }
                return new Reader(file, all);
            }
        }

        int[] ints() throws IOException {
            ByteBuffer part = part(Integer.BYTES);
            int[] array = new int[part.remaining() / Integer.BYTES];
            part.asIntBuffer().get(array);
            return array;
        }

        short[] shorts() throws IOException {
            ByteBuffer part = part(Short.BYTES);
            short[] array = new short[part.remaining() / Short.BYTES];
            part.asShortBuffer().get(array);
            return array;
        }

        double[] doubles() throws IOException {
            ByteBuffer part = part(Double.BYTES);
            double[] array = new double[part.remaining() / Double.BYTES];
            part.asDoubleBuffer().get(array);
            return array;
        }

        private ByteBuffer part(int width) throws IOException {
            int at = content.position();
            int bytes = content.remaining() < 8 ? -1 : content.getInt(at);
            if (bytes < 0 || bytes % width != 0 || bytes > content.remaining() - 8) {
                throw new IOException("%s holds other arrays than expected.".formatted(file));
            }
            content.position(at + 8 + padded(bytes));
            return content.slice(at + 8, bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        /// @throws IOException if arrays are left
        void end() throws IOException {
            if (content.hasRemaining()) {
                throw new IOException("%s holds more arrays than expected.".formatted(file));
            }
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int padded(int bytes) {
        return Math.addExact(bytes, 7) & ~7;
    }
}
