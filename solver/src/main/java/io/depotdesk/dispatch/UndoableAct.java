package io.depotdesk.dispatch;

import io.depotdesk.policy.Right;

/// An act of a person that can be taken back.
///
/// @param sequence of the journal unit that holds it
/// @param label what it was, for a person ("Move 1042 to Van 3")
/// @param other the content to go back to: before the act while it can be undone, after it while it can be
///     repeated
/// @param right what taking it back or repeating it asks for, where people sign in
public record UndoableAct(long sequence, String label, DayContent other, Right right) {

    UndoableAct with(DayContent changed) {
        return new UndoableAct(sequence, label, changed, right);
    }
}
