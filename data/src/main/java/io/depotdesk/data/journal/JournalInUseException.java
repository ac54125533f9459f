package io.depotdesk.data.journal;

/// Somebody else writes this journal.
public final class JournalInUseException extends JournalOpenException {

    JournalInUseException(String place, String processId) {
        super(
                "The journal in %s is in use by another Depotdesk%s. Close that one first, or choose another folder."
                        .formatted(
                                place, processId.isEmpty() ? "" : " (process " + processId + ")"),
                null);
    }
}
