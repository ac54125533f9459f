package io.depotdesk.data.keys;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// Keys as they lie in their file: batches, one for each time that keys were made durable.
///
/// A batch: `DJK1`, its length (4 bytes), CRC32C of all that follows (4), its number (8), the number of keys
/// (4), and for each key its number (8), 1 or 0 for erased (1), the subject (2 bytes length, UTF-8) and, unless
/// erased, 32 bytes of key. Big-endian.
final class KeyBatch {

    private static final int MAGIC = 0x444A4B31;
    private static final int HEADER = 12;
    private static final int SMALLEST = HEADER + 12;

    private KeyBatch() {}

    static byte[] encode(long number, List<SubjectKey> keys) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeInt(keys.size());
            for (SubjectKey key : keys) {
                out.writeLong(key.number());
                out.writeByte(key.isErased() ? 0 : 1);
                byte[] subject = key.subject().getBytes(StandardCharsets.UTF_8);
                out.writeShort(subject.length);
                out.write(subject);
                out.write(key.secret());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
        byte[] content = bytes.toByteArray();
        return ByteBuffer.allocate(HEADER + content.length)
                .putInt(MAGIC)
                .putInt(HEADER + content.length)
                .putInt(checksum(content, 0, content.length))
                .put(content)
                .array();
    }

    private static int checksum(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /// Goes over the batches of a file. What is behind the last whole one is what a crash left of a batch that
    /// nothing was written under, unless a later batch stands behind it: that is damage.
    static final class Reading {

        private final byte[] bytes;
        private int at;
        private long batches;
        private List<SubjectKey> keys = List.of();

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean next() {
            if (!isBatch(at) || number(at) != batches + 1) {
                return false;
            }
            var batch = ByteBuffer.wrap(bytes);
            batch.position(at + HEADER + 8);
            List<SubjectKey> read = new ArrayList<>();
            for (int left = batch.getInt(); left > 0; left--) {
                long number = batch.getLong();
                boolean live = batch.get() == 1;
                byte[] subject = new byte[Short.toUnsignedInt(batch.getShort())];
                batch.get(subject);
                byte[] secret = new byte[live ? SubjectKey.SECRET : 0];
                batch.get(secret);
                read.add(
                        new SubjectKey(
                                number, new String(subject, StandardCharsets.UTF_8), secret));
            }
            keys = read;
            batches++;
            at += batch.getInt(at + 4);
            return true;
        }

        /// Returns the keys of the batch that was read last.
        List<SubjectKey> keys() {
            return keys;
        }

        long batches() {
            return batches;
        }

        /// Returns where the last whole batch ends.
        int end() {
            return at;
        }

        /// Returns whether a batch of a later write stands behind the last one that could be read.
        boolean isDamaged() {
            for (int i = at; i + SMALLEST <= bytes.length; i++) {
                if (isBatch(i) && number(i) > batches + 1) {
                    return true;
                }
            }
            return batches == 0 && bytes.length > 0;
        }

        private boolean isBatch(int from) {
            if (from + SMALLEST > bytes.length) {
                return false;
            }
            var batch = ByteBuffer.wrap(bytes);
            int length = batch.getInt(from + 4);
            return batch.getInt(from) == MAGIC
                    && length >= SMALLEST
                    && length <= bytes.length - from
                    && batch.getInt(from + 8) == checksum(bytes, from + HEADER, length - HEADER);
        }

        private long number(int from) {
            return ByteBuffer.wrap(bytes).getLong(from + HEADER);
        }
    }
}
