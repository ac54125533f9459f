package io.depotdesk.data.journal;

import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.DispatchState;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The day as it stood at one place of the journal, so that a start needs to fold only what came after. It can
/// be thrown away at any time.
///
/// In a file, big-endian: `DJS1`; the version of the form (4 bytes); of the place: sequence (8), frame number
/// (8), digest (32), segment (4), offset (8), end (8); the state as [StateParts], deflated; SHA-256 of all
/// before.
record StateSnapshot(JournalMark mark, DispatchState state) {

    /// Raised whenever the form changes, or the fold makes another state of the same units.
    static final int VERSION = 2;

    private static final int MAGIC = 0x444A5331;
    private static final int HEADER = 8 + 8 + 8 + 32 + 4 + 8 + 8;
    private static final int CHECK = 32;

    byte[] encode(SubjectKeys keys) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                ByteBuffer.allocate(HEADER)
                        .putInt(MAGIC)
                        .putInt(VERSION)
                        .putLong(mark.sequence())
                        .putLong(mark.number())
                        .put(mark.digest())
                        .putInt(mark.segment())
                        .putLong(mark.offset())
                        .putLong(mark.end())
                        .array());
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var deflated = new DeflaterOutputStream(bytes, deflater)) {
            deflated.write(StateParts.of(state, keys));
        } finally {
            deflater.end();
        }
        bytes.writeBytes(FrameFormat.sha256().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    /// @throws IOException if it is damaged, of another version, or of another form
    static StateSnapshot decode(byte[] bytes, SubjectKeys keys) throws IOException {
        if (bytes.length < HEADER + CHECK) {
            throw new IOException("it is too short");
        }
        int end = bytes.length - CHECK;
        MessageDigest sha = FrameFormat.sha256();
        sha.update(bytes, 0, end);
        if (!Arrays.equals(sha.digest(), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new IOException("it is damaged");
        }
        var header = ByteBuffer.wrap(bytes);
        if (header.getInt() != MAGIC || header.getInt() != VERSION) {
            throw new IOException("it is of another version");
        }
        long sequence = header.getLong();
        long number = header.getLong();
        byte[] digest = new byte[FrameFormat.DIGEST];
        header.get(digest);
        var mark =
                new JournalMark(
                        sequence,
                        number,
                        digest,
                        header.getInt(),
                        header.getLong(),
                        header.getLong());
        try (var inflated =
                new InflaterInputStream(new ByteArrayInputStream(bytes, HEADER, end - HEADER))) {
            DispatchState state = StateReading.state(inflated.readAllBytes(), keys);
            if (state.sequence() != sequence) {
                throw new IOException("it holds unit %d".formatted(state.sequence()));
            }
            return new StateSnapshot(mark, state);
        }
    }
}
