package io.depotdesk.dispatch;

import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.policy.Right;

import org.jspecify.annotations.Nullable;

/// An act of a person that can be taken back.
///
/// @param sequence of the journal unit that holds it
/// @param label what it was, for a person ("Move 1042 to Van 3")
/// @param other the content to go back to: before the act while it can be undone, after it while it can be
///     repeated
/// @param right what taking it back or repeating it asks for, where people sign in
/// @param word what somebody at a carrier has said to a person with it, null if it was another act
public record UndoableAct(
        long sequence, String label, DayContent other, Right right, @Nullable Word word) {

    /// What was said, or was taken back. Once the carrier itself has said more it stands.
    ///
    /// @param now how the offer is as the act left it
    /// @param other how it was, or will be again
    public record Word(TenderKey key, TenderProgress now, TenderProgress other) {

        Word turned() {
            return new Word(key, other, now);
        }
    }

    /// An act that told nothing of a carrier.
    public UndoableAct(long sequence, String label, DayContent other, Right right) {
        this(sequence, label, other, right, null);
    }

    UndoableAct with(DayContent changed) {
        return new UndoableAct(sequence, label, changed, right, word);
    }

    /// Returns what takes this back again, to `before`.
    UndoableAct turned(DayContent before) {
        return new UndoableAct(sequence, label, before, right, word == null ? null : word.turned());
    }
}
