package io.depotdesk.data.journal;

import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.keys.SigningKey;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The frames of one append, chained to the frame before them.
final class AppendBuffer {

    private static final byte[] NOTHING = {};

    private final long appendStart;
    private final byte[] digest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SequencedMap<Long, Integer> starts = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int lastStart;
    private long number;

    /// @param signer null except for checkpoints, whose payload follows from what is before them
    private record Entry(
            Type type,
            long sequence,
            Instant takenAt,
            String kind,
            int version,
            byte[] payload,
            @Nullable SigningKey signer) {}

    /// @param number of the frame before
    /// @param digest of the frame before
    AppendBuffer(long number, byte[] digest) {
        this.appendStart = number + 1;
        this.number = number;
        this.digest = digest.clone();
    }

    void add(long sequence, Instant takenAt, String kind, byte[] json) {
        starts.put(sequence, bytes.size());
        var payload = PackedPayload.of(json);
        add(
                new Entry(
                        Type.UNIT,
                        sequence,
                        takenAt,
                        kind,
                        payload.version(),
                        payload.bytes(),
                        null));
    }

    void add(Type type, long sequence) {
        add(new Entry(type, sequence, Instant.EPOCH, "", UnitCodec.VERSION, NOTHING, null));
    }

    void addErasure(long sequence, Instant at, Erasure erasure) {
        add(new Entry(Type.ERASED, sequence, at, "", UnitCodec.VERSION, erasure.encode(), null));
    }

    /// Adds a checkpoint over everything before it.
    ///
    /// @param sequence of the last unit
    /// @param takenAt of the last unit
    void addCheckpoint(long sequence, Instant takenAt, SigningKey signer) {
        add(new Entry(Type.CHECKPOINT, sequence, takenAt, "", UnitCodec.VERSION, NOTHING, signer));
    }

    private void add(Entry entry) {
        entries.add(entry);
        number++;
        lastStart = bytes.size();
        byte[] payload =
                entry.signer == null
                        ? entry.payload
                        : Checkpoint.payload(
                                entry.signer, digest, number, entry.sequence, entry.takenAt);
        bytes.writeBytes(
                FrameFormat.encode(
                        entry.type,
                        number,
                        appendStart,
                        entry.sequence,
                        entry.takenAt,
                        entry.kind,
                        entry.version,
                        payload,
                        digest.clone(),
                        digest));
    }

    /// Returns the same content behind another frame; of the same size.
    AppendBuffer rebasedOn(long newNumber, byte[] newDigest) {
        var rebased = new AppendBuffer(newNumber, newDigest);
        for (Entry entry : entries) {
            if (entry.type == Type.UNIT) {
                rebased.starts.put(entry.sequence, rebased.bytes.size());
            }
            rebased.add(entry);
        }
        return rebased;
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /// Returns for each unit's sequence where it begins within the bytes.
    SequencedMap<Long, Integer> starts() {
        return starts;
    }

    /// Returns where the last frame begins within the bytes.
    int lastStart() {
        return lastStart;
    }

    /// Returns the number of the last frame.
    long number() {
        return number;
    }

    /// Returns the digest of the last frame.
    byte[] digest() {
        return digest.clone();
    }
}
