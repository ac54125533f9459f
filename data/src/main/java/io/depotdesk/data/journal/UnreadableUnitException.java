package io.depotdesk.data.journal;

import org.jspecify.annotations.Nullable;

/// A journal unit is whole, but this version of the program cannot make sense of it.
public final class UnreadableUnitException extends RuntimeException {

    private final long sequence;

    UnreadableUnitException(long sequence, String reason, @Nullable Throwable cause) {
        super("Journal unit %d cannot be read: %s.".formatted(sequence, reason), cause);
        this.sequence = sequence;
    }

    public long sequence() {
        return sequence;
    }
}
