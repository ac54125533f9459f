package io.depotdesk.data.journal;

import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.journal.JournalScan.ScanEnd;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Checks a journal without writing to it: every frame, the chain, and that the day folds from it. It may
/// run beside a desk at work.
public final class JournalVerifier {

    private final UnitCodec codec = new UnitCodec();
    private final SequencedMap<String, Long> ends = new LinkedHashMap<>();
    private DispatchState state = DispatchState.EMPTY;
    private @Nullable String foldProblem;

    private JournalVerifier() {}

    /// Returns the findings for the journal in `folder`.
    ///
    /// @throws JournalOpenException if there is none or it cannot be read
    public static JournalCheck verify(Path folder, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw new JournalOpenException(
                    "There is no journal in %s yet. The desk begins one when it is first opened."
                            .formatted(folder),
                    null);
        }
        return verify(DiskFiles.existing(folder), progress);
    }

    /// Returns the findings for the journal in `files`.
    ///
    /// @throws JournalOpenException if it cannot be read
    public static JournalCheck verify(JournalFiles files, Progress progress) {
        try {
            return new JournalVerifier().check(files, progress);
        } catch (IOException e) {
            throw new JournalOpenException(
                    "The journal in %s cannot be read: %s."
                            .formatted(files.place(), PlainWords.of(e, files.place()).getMessage()),
                    e);
        }
    }

    private JournalCheck check(JournalFiles files, Progress progress) throws IOException {
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
                foldProblem,
                foldProblem == null ? new StateDigest().of(state) : "");
    }

    private void take(String segment, long offset, Frame frame) {
        ends.put(
                segment,
                offset + FrameFormat.SMALLEST + frame.kind().length() + frame.payload().length);
        if (frame.type() != Type.UNIT || foldProblem != null) {
            return;
        }
        try {
            state = state.after(codec.decode(frame.sequence(), frame.payload()));
        } catch (RuntimeException e) {
            foldProblem =
                    "The day cannot be restored beyond unit %d: %s"
                            .formatted(frame.sequence() - 1, e.getMessage());
        }
    }
}
