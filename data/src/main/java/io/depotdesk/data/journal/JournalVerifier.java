package io.depotdesk.data.journal;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.journal.JournalScan.ScanEnd;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.keys.SigningKey;
import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Checks a journal without writing to it: every frame, the chain, and that the day folds from it. It may
/// run beside a desk at work.
public final class JournalVerifier {

    private final UnitCodec codec;
    private final SequencedMap<String, Long> ends = new LinkedHashMap<>();
    private DispatchState state = DispatchState.EMPTY;
    private @Nullable String foldProblem;
    private @Nullable String signatureProblem;
    private byte[] digest = FrameFormat.GENESIS;
    private long checkpoints;
    private long signedUpTo;
    private final SequencedSet<String> signers = new LinkedHashSet<>();

    private JournalVerifier(SubjectKeys keys) {
        this.codec = new UnitCodec(keys);
    }

    /// Returns the findings for the journal in `folder`.
    ///
    /// @throws JournalOpenException if there is none or it cannot be read
    public static JournalCheck verify(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw JournalOpenException.none(folder);
        }
        return verify(DiskFiles.existing(folder), DeskKeys.forReading(folder), progress);
    }

    /// Returns the first damage of the journal in `folder`, without folding the day. A start from a snapshot has
    /// not looked at what is before it.
    ///
    /// @throws JournalOpenException if it cannot be read
    public static Optional<JournalDamage> damage(Path folder, Progress progress) {
        var files = DiskFiles.existing(folder);
        try {
            JournalDamage first = JournalScan.scan(files, (_, _, _) -> {}, progress).damage();
            if (first == null) {
                return Optional.empty();
            }
            // What was half written while it was read is whole when it is read again.
            JournalDamage again = JournalScan.scan(files, (_, _, _) -> {}, progress).damage();
            return first.equals(again) ? Optional.of(first) : Optional.empty();
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    /// Returns the findings for the journal in `files`.
    ///
    /// @throws JournalOpenException if it cannot be read
    public static JournalCheck verify(StoreFiles files, SubjectKeys keys, Progress progress) {
        try {
            return new JournalVerifier(keys).check(files, progress);
        } catch (IOException e) {
            throw unreadable(files.place(), e);
        }
    }

    private static JournalOpenException unreadable(String place, IOException e) {
        return new JournalOpenException(
                "The journal in %s cannot be read: %s."
                        .formatted(place, PlainWords.of(e, place).getMessage()),
                e);
    }

    private JournalCheck check(StoreFiles files, Progress progress) throws IOException {
        ScanEnd end = JournalScan.scan(files, this::take, progress);
        return new JournalCheck(
                files.place(),
                end.segments().size(),
                ends.values().stream().mapToLong(Long::longValue).sum(),
                end.number(),
                end.sequence(),
                end.sequence(),
                HexFormat.of().formatHex(end.digest()),
                end.last() == Type.CLOSED,
                end.tornEnd() - end.end(),
                end.damage(),
                checkpoints,
                signedUpTo,
                List.copyOf(signers),
                signatureProblem,
                foldProblem,
                foldProblem == null ? new StateDigest().of(state) : "");
    }

    private void checkSignature(String segment, long offset, Frame checkpoint) {
        byte[] signer = Checkpoint.signer(checkpoint, digest);
        if (signer == null) {
            signatureProblem =
                    "The journal was rewritten between unit %d and unit %d: the signature in %s at byte %d does not fit."
                            .formatted(signedUpTo, checkpoint.sequence(), segment, offset);
            return;
        }
        checkpoints++;
        signedUpTo = checkpoint.sequence();
        signers.add(SigningKey.fingerprint(signer));
    }

    private void take(String segment, long offset, Frame frame) {
        ends.put(
                segment,
                offset + FrameFormat.SMALLEST + frame.kind().length() + frame.payload().length);
        if (frame.type() == Type.CHECKPOINT && signatureProblem == null) {
            checkSignature(segment, offset, frame);
        }
        digest = frame.digest();
        if (frame.type() != Type.UNIT || foldProblem != null) {
            return;
        }
        try {
            state = state.after(codec.decode(frame.sequence(), PackedPayload.json(frame)));
        } catch (RuntimeException e) {
            foldProblem =
                    "The day cannot be restored beyond unit %d: %s"
                            .formatted(frame.sequence() - 1, e.getMessage());
        }
    }
}
