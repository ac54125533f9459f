package io.depotdesk.data.journal;

import io.depotdesk.data.journal.Frame.Type;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.zip.CRC32C;

/// How a frame lies on disk. Big-endian; a frame begins at a multiple of [#ALIGNMENT]; zeros fill it up to
/// the next one.
///
/// | at | bytes | what |
/// |---|---|---|
/// | 0 | 4 | `DJF1` |
/// | 4 | 4 | length from the first byte to the last of the digest, without the zeros behind it |
/// | 8 | 4 | CRC32C of bytes 4–7 and 12 to the end, with the zeros behind it |
/// | 12 | 1 | type |
/// | 13 | 1 | version of the payload |
/// | 14 | 2 | length of the kind |
/// | 16 | 8 | number of the frame |
/// | 24 | 8 | number of the first frame of the same append |
/// | 32 | 8 | sequence |
/// | 40 | 8 | taken at, seconds since 1970 |
/// | 48 | 4 | taken at, nanoseconds of the second |
/// | 52 | 4 | 0 |
/// | 56 | k | kind, UTF-8 |
/// | 56+k | p | payload |
/// | end−32 | 32 | SHA-256 of the digest before, bytes 4–7 and 12 to the end of the payload |
final class FrameFormat {

    static final int ALIGNMENT = 8;
    static final int MAGIC = 0x444A4631;
    static final int HEADER = 56;
    static final int DIGEST = 32;
    static final int SMALLEST = HEADER + DIGEST;

    /// The digest before the first frame.
    static final byte[] GENESIS = new byte[DIGEST];

    private FrameFormat() {}

    /// Returns the frame as bytes, padded to the alignment.
    ///
    /// @param digest where the frame's digest is put
    static byte[] encode(
            Type type,
            long number,
            long appendStart,
            long sequence,
            Instant takenAt,
            String kind,
            int version,
            byte[] payload,
            byte[] digestBefore,
            byte[] digest) {
        byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        int length = Math.addExact(SMALLEST + kindBytes.length, payload.length);
        byte[] bytes = new byte[padded(length)];
        ByteBuffer.wrap(bytes)
                .putInt(MAGIC)
                .putInt(length)
                .putInt(0)
                .put((byte) type.code())
                .put((byte) version)
                .putShort((short) kindBytes.length)
                .putLong(number)
                .putLong(appendStart)
                .putLong(sequence)
                .putLong(takenAt.getEpochSecond())
                .putInt(takenAt.getNano())
                .putInt(0)
                .put(kindBytes)
                .put(payload);
        System.arraycopy(digest(digestBefore, bytes), 0, digest, 0, DIGEST);
        System.arraycopy(digest, 0, bytes, length - DIGEST, DIGEST);
        ByteBuffer.wrap(bytes).putInt(8, checksum(bytes));
        return bytes;
    }

    /// Returns the length that this head of a frame claims, 0 if it is no head of a frame.
    static int claimedLength(byte[] head) {
        var buffer = ByteBuffer.wrap(head);
        int length = buffer.getInt(4);
        boolean possible = length >= SMALLEST && length <= Integer.MAX_VALUE - ALIGNMENT;
        return buffer.getInt(0) == MAGIC && possible ? length : 0;
    }

    /// Returns the frame that `bytes` are, filled up; null if its checksum says that they are none.
    static @Nullable Frame decode(byte[] bytes) {
        int length = claimedLength(bytes);
        var buffer = ByteBuffer.wrap(bytes);
        if (length == 0 || buffer.getInt(8) != checksum(bytes)) {
            return null;
        }
        Type type = type(buffer.get(12));
        int kindLength = Short.toUnsignedInt(buffer.getShort(14));
        if (type == null || kindLength > length - SMALLEST) {
            return null;
        }
        byte[] payload = new byte[length - SMALLEST - kindLength];
        buffer.get(HEADER + kindLength, payload);
        byte[] digest = new byte[DIGEST];
        buffer.get(length - DIGEST, digest);
        return new Frame(
                type,
                buffer.getLong(16),
                buffer.getLong(24),
                buffer.getLong(32),
                Instant.ofEpochSecond(buffer.getLong(40), buffer.getInt(48)),
                new String(bytes, HEADER, kindLength, StandardCharsets.UTF_8),
                Byte.toUnsignedInt(buffer.get(13)),
                payload,
                digest);
    }

    /// Returns the digest that a frame of these bytes has after `before`.
    static byte[] digest(byte[] before, byte[] bytes) {
        int length = claimedLength(bytes);
        MessageDigest sha = sha256();
        sha.update(before);
        sha.update(bytes, 4, 4);
        sha.update(bytes, 12, length - DIGEST - 12);
        return sha.digest();
    }

    /// Returns how many bytes `frame` takes on disk, with the zeros behind it.
    static int paddedLength(Frame frame) {
        int kind = frame.kind().getBytes(StandardCharsets.UTF_8).length;
        return padded(SMALLEST + kind + frame.payload().length);
    }

    static int padded(int length) {
        return Math.addExact(length, ALIGNMENT - 1) & -ALIGNMENT;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, 4, 4);
        crc.update(bytes, 12, bytes.length - 12);
        return (int) crc.getValue();
    }

    private static @Nullable Type type(int code) {
        for (Type type : Type.values()) {
            if (type.code() == code) {
                return type;
            }
        }
        return null;
    }
}
