package io.depotdesk.data.journal;

/// Where the journal holds something else than was written.
///
/// @param segment name of the file
/// @param offset of the damaged frame in it, in bytes
/// @param sequence of the unit that should be there, or of the next one if it is no unit
/// @param reason what is wrong, without a full stop
public record JournalDamage(String segment, long offset, long sequence, String reason) {

    /// Returns all of it as a sentence for a person.
    public String message() {
        return "The journal is damaged: %s at byte %d, unit %d: %s."
                .formatted(segment, offset, sequence, reason);
    }
}
