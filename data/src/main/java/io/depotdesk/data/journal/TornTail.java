package io.depotdesk.data.journal;

import io.depotdesk.data.disk.StoreFiles;
import io.depotdesk.data.disk.StoreFiles.StoreFile;
import io.depotdesk.data.disk.WholeFile;
import io.depotdesk.data.journal.JournalScan.ScanEnd;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;

/// What a crash left of an append that nobody was told of.
///
/// @param segment the file it was cut from
/// @param offset where it began
/// @param bytes its length
/// @param keptAs the file in the same folder that holds it now
public record TornTail(String segment, long offset, long bytes, String keptAs) {

    /// Cuts it off `file`, keeping it aside first.
    ///
    /// @return null if there is none
    static @Nullable TornTail cut(StoreFiles files, String segment, StoreFile file, ScanEnd end)
            throws IOException {
        if (!end.torn()) {
            return null;
        }
        int length = Math.toIntExact(end.tornEnd() - end.end());
        byte[] bytes = new byte[length];
        var into = ByteBuffer.wrap(bytes);
        while (into.hasRemaining() && file.read(into, end.end() + into.position()) >= 0) {
            // A read may bring less than asked for.
        }
        String name = keep(files, segment, end.end(), bytes);
        WholeFile.writeFully(file, ByteBuffer.allocate(length), end.end());
        file.force(false);
        return new TornTail(segment, end.end(), length, name);
    }

    private static String keep(StoreFiles files, String segment, long offset, byte[] bytes)
            throws IOException {
        var taken = files.names();
        String name = "%s.%d.torn".formatted(segment, offset);
        for (int again = 2; taken.contains(name); again++) {
            name = "%s.%d-%d.torn".formatted(segment, offset, again);
        }
        try (StoreFile kept = files.create(name)) {
            WholeFile.writeFully(kept, ByteBuffer.wrap(bytes), 0);
            kept.force(true);
        }
        files.force();
        return name;
    }
}
