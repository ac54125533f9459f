package io.depotdesk.data.journal;

import java.time.Instant;

/// One entry of a segment file.
///
/// @param number counts all frames of the journal, 1 = the first
/// @param appendStart number of the first frame that was written and forced together with this one
/// @param sequence of the unit it holds; for other types that of the last unit before it
/// @param takenAt of the unit; for checkpoints that of the last unit before; of the erasure; else [Instant#EPOCH]
/// @param kind of the unit's report; empty for other types
/// @param version of the payload
/// @param payload the unit as JSON (see [PackedPayload]), a [Checkpoint] or an [Erasure]; else empty
/// @param digest SHA-256 over the digest of the frame before and this frame's content
record Frame(
        Type type,
        long number,
        long appendStart,
        long sequence,
        Instant takenAt,
        String kind,
        int version,
        byte[] payload,
        byte[] digest) {

    /// What a frame is for. The code is on disk and never changes its meaning.
    enum Type {
        /// Opens a segment file and ties it to the one before.
        SEGMENT(1),
        /// Holds a journal unit.
        UNIT(2),
        /// The journal was closed in good order: everything before it was durable.
        CLOSED(3),
        /// Signed by the desk's key: everything before it is what this desk wrote.
        CHECKPOINT(4),
        /// Says whose personal data was erased: an [Erasure].
        ERASED(5);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
