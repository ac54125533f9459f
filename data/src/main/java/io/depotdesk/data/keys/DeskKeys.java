package io.depotdesk.data.keys;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// All keys of a desk. They stand in a folder of their own beside the journal, so that a copy of the journal
/// is not a copy of the keys.
///
/// @param signing signs checkpoints of the journal
public record DeskKeys(SigningKey signing) {

    /// Returns the keys kept in `files`, made if there are none.
    public static DeskKeys in(StoreFiles files) throws IOException {
        return new DeskKeys(SigningKey.in(files));
    }

    /// Returns the keys of the desk whose journal is in `journal`: those in the folder `keys` beside it, which
    /// only the user may read.
    ///
    /// @throws UncheckedIOException with a sentence for a person if they cannot be read or made
    public static DeskKeys beside(Path journal) {
        Path folder = journal.toAbsolutePath().resolveSibling("keys");
        try {
            return in(DiskFiles.madePrivate(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The desk's keys cannot be used: %s."
                            .formatted(PlainWords.of(e, folder.toString()).getMessage()),
                    e);
        }
    }
}
