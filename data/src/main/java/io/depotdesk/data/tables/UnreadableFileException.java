package io.depotdesk.data.tables;

import java.nio.file.Path;

/// A file that cannot be read as a table at all. The message is for a person: what is wrong and how to
/// mend it.
public final class UnreadableFileException extends RuntimeException {

    public UnreadableFileException(Path file, String whatAndMend) {
        super("%s: %s".formatted(file.getFileName(), whatAndMend));
    }

    public UnreadableFileException(Path file, String whatAndMend, Throwable cause) {
        super("%s: %s".formatted(file.getFileName(), whatAndMend), cause);
    }
}
