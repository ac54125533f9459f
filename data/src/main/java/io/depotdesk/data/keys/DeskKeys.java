package io.depotdesk.data.keys;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.disk.PlainWords;
import io.depotdesk.data.disk.StoreFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// All keys of a desk. They stand in a folder of their own beside the journal, so that a copy of the journal
/// is not a copy of the keys.
///
/// @param signing signs checkpoints of the journal
/// @param subjects hide personal data until it is erased
public record DeskKeys(SigningKey signing, SubjectKeys subjects) {

    /// Returns the keys kept in `files`, made if there are none.
    public static DeskKeys in(StoreFiles files) throws IOException {
        return new DeskKeys(SigningKey.in(files), SubjectKeys.in(files));
    }

    /// Returns the keys of the desk whose journal is in `journal`: those in the folder `keys` beside it, which
    /// only the user may read.
    ///
    /// @throws UncheckedIOException with a sentence for a person if they cannot be read or made
    public static DeskKeys beside(Path journal) {
        Path folder = folder(journal);
        try {
            return in(DiskFiles.madePrivate(folder));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /// Returns the keys for reading the journal in `journal`, without making any.
    ///
    /// @throws UncheckedIOException with a sentence for a person if they cannot be read
    public static SubjectKeys forReading(Path journal) {
        Path folder = folder(journal);
        try {
            return Files.isDirectory(folder)
                    ? SubjectKeys.in(DiskFiles.existing(folder))
                    : SubjectKeys.none();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static Path folder(Path journal) {
        return journal.toAbsolutePath().resolveSibling("keys");
    }

    private static UncheckedIOException unusable(Path folder, IOException e) {
        return new UncheckedIOException(
                "The desk's keys cannot be used: %s."
                        .formatted(PlainWords.of(e, folder.toString()).getMessage()),
                e);
    }
}
