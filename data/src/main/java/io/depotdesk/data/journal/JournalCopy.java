package io.depotdesk.data.journal;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.journal.JournalScan.ScanEnd;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A copy of all frames of a journal, byte for byte, without the room kept free behind them. It may be made
/// beside a desk at work.
///
/// @param segments names of the files, in order
/// @param frames how many there are
/// @param units how many of them hold units
/// @param digest of the last frame, in hex
public record JournalCopy(List<String> segments, long frames, long units, String digest) {

    private static final int PART = 1 << 16;

    public JournalCopy {
        segments = List.copyOf(segments);
    }

    /// @throws JournalOpenException if there is no journal in `journal`
    public static void requirePresent(Path journal) {
        if (!Files.isDirectory(journal)) {
            throw JournalOpenException.none(journal);
        }
    }

    /// Copies the journal in `journal` into the folder `target`.
    ///
    /// @throws JournalOpenException if there is no journal, it is damaged, or it cannot be read
    public static JournalCopy make(Path journal, Path target, Progress progress)
            throws IOException {
        requirePresent(journal);
        StoreFiles files = DiskFiles.existing(journal);
        SequencedMap<String, Long> ends = new LinkedHashMap<>();
        ScanEnd end;
        try {
            end =
                    JournalScan.scan(
                            files,
                            (segment, offset, frame) ->
                                    ends.put(segment, offset + FrameFormat.paddedLength(frame)),
                            progress);
        } catch (IOException e) {
            throw new JournalOpenException(
                    "The journal in %s cannot be read: %s."
                            .formatted(journal, PlainWords.of(e, files.place()).getMessage()),
                    e);
        }
        if (end.damage() != null) {
            throw new JournalDamagedException(end.damage());
        }
        for (var each : ends.entrySet()) {
            copy(files, each.getKey(), each.getValue(), target);
        }
        return new JournalCopy(
                List.copyOf(ends.sequencedKeySet()),
                end.number(),
                end.sequence(),
                HexFormat.of().formatHex(end.digest()));
    }

    private static void copy(StoreFiles files, String name, long length, Path target)
            throws IOException {
        try (StoreFile from = files.open(name, false);
                OutputStream to = Files.newOutputStream(target.resolve(name))) {
            var part = ByteBuffer.allocate(PART);
            long at = 0;
            while (at < length) {
                part.clear().limit((int) Math.min(PART, length - at));
                int read = from.read(part, at);
                if (read < 0) {
                    throw new IOException(name + " became shorter while it was copied");
                }
                to.write(part.array(), 0, read);
                at += read;
            }
        }
    }
}
