package io.depotdesk.data.journal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The journal cannot be opened. The message is a sentence for a person.
public sealed class JournalOpenException extends RuntimeException
        permits JournalDamagedException, JournalInUseException {

    JournalOpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static JournalOpenException none(Path folder) {
        return new JournalOpenException(
                "There is no journal in %s yet. The desk begins one when it is first opened."
                        .formatted(folder),
                null);
    }
}
