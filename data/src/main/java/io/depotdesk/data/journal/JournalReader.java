package io.depotdesk.data.journal;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.journal.Frame.Type;
import io.depotdesk.data.journal.JournalScan.ScanEnd;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.keys.SubjectKeys;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads a journal without opening it for writing, also beside a desk at work. What stands behind the last
/// whole frame is not looked at.
public final class JournalReader {

    private JournalReader() {}

    /// Hands every unit in `folder` to `reader`, in order.
    ///
    /// @return the last sequence, 0 if there is none
    /// @throws JournalOpenException if there is no journal, it is damaged or it cannot be read
    /// @throws UnreadableUnitException if this version cannot read a unit
    public static long read(Path folder, Consumer<JournalUnit> reader, Progress progress) {
        if (!Files.isDirectory(folder)) {
            throw JournalOpenException.none(folder);
        }
        return read(DiskFiles.existing(folder), DeskKeys.forReading(folder), reader, progress);
    }

    static long read(
            StoreFiles files, SubjectKeys keys, Consumer<JournalUnit> reader, Progress progress) {
        var codec = new UnitCodec(keys);
        try {
            ScanEnd end =
                    JournalScan.scan(
                            files,
                            (_, _, frame) -> {
                                if (frame.type() == Type.UNIT) {
                                    reader.accept(
                                            codec.decode(
                                                    frame.sequence(), PackedPayload.json(frame)));
                                }
                            },
                            progress);
            if (end.damage() != null) {
                throw new JournalDamagedException(end.damage());
            }
            return end.sequence();
        } catch (IOException e) {
            throw new JournalOpenException(
                    "The journal in %s cannot be read: %s."
                            .formatted(files.place(), PlainWords.of(e, files.place()).getMessage()),
                    e);
        }
    }
}
