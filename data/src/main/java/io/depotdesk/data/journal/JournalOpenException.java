package io.depotdesk.data.journal;

import org.jspecify.annotations.Nullable;

/// The journal cannot be opened. The message is a sentence for a person.
public sealed class JournalOpenException extends RuntimeException
        permits JournalDamagedException, JournalInUseException {

    JournalOpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
