package io.depotdesk.data.journal;

import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.keys.SigningKey;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// What a checkpoint frame holds: the desk's public key (44 bytes, X.509) and its Ed25519 signature (64 bytes)
/// over
///
/// | bytes | what |
/// |---|---|
/// | 31 | `depotdesk journal checkpoint 1` and a line feed |
/// | 32 | digest of the frame before, which vouches for everything up to it |
/// | 8 + 8 | number and sequence of the checkpoint's frame |
/// | 8 + 4 | taken at: seconds since 1970, nanoseconds |
/// | 44 | public key |
final class Checkpoint {

    private static final byte[] CONTEXT =
            "depotdesk journal checkpoint 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PUBLIC_KEY = 44;

    private Checkpoint() {}

    static byte[] payload(
            SigningKey key, byte[] digestBefore, long number, long sequence, Instant takenAt) {
        byte[] publicKey = key.encodedPublicKey();
        byte[] signature =
                key.sign(CONTEXT, digestBefore, place(number, sequence, takenAt), publicKey);
        return ByteBuffer.allocate(publicKey.length + signature.length)
                .put(publicKey)
                .put(signature)
                .array();
    }

    /// Returns the public key that `frame`'s signature was made with, null if its signature is wrong.
    ///
    /// @param digestBefore of the frame before
    static byte @Nullable [] signer(Frame frame, byte[] digestBefore) {
        byte[] payload = frame.payload();
        if (frame.type() != Type.CHECKPOINT
                || payload.length != PUBLIC_KEY + SigningKey.SIGNATURE) {
            return null;
        }
        byte[] publicKey = Arrays.copyOf(payload, PUBLIC_KEY);
        byte[] signature = Arrays.copyOfRange(payload, PUBLIC_KEY, payload.length);
        byte[] place = place(frame.number(), frame.sequence(), frame.takenAt());
        return SigningKey.verifies(publicKey, signature, CONTEXT, digestBefore, place, publicKey)
                ? publicKey
                : null;
    }

    private static byte[] place(long number, long sequence, Instant takenAt) {
        return ByteBuffer.allocate(28)
                .putLong(number)
                .putLong(sequence)
                .putLong(takenAt.getEpochSecond())
                .putInt(takenAt.getNano())
                .array();
    }
}
