package io.depotdesk.dispatch;

/// What became of a report that somebody handed in.
public sealed interface Outcome {

    /// It is in the journal and part of the state.
    ///
    /// @param unit as journalled, with what was concluded
    record Accepted(JournalUnit unit) implements Outcome {}

    /// It was turned down and left no trace, for this reason (a sentence for a person).
    record Refused(String reason) implements Outcome {}
}
