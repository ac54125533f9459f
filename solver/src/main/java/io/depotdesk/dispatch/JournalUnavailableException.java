package io.depotdesk.dispatch;

/// The journal cannot be written, so the workstation can no longer promise to remember.
public final class JournalUnavailableException extends RuntimeException {
    public JournalUnavailableException(long sequence, Throwable cause) {
        super(
                "Journal unit %d could not be written (%s); the day is read-only until it can be."
                        .formatted(sequence, cause.getMessage()),
                cause);
    }
}
