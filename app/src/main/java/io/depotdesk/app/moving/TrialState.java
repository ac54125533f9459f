package io.depotdesk.app.moving;

import io.depotdesk.planning.MoveDraft;

import org.jspecify.annotations.Nullable;

/// How far the attempt to move a stop has come.
public sealed interface TrialState {

    /// No stop is being moved.
    record Idle() implements TrialState {}

    /// The stop hangs over a place.
    ///
    /// @param draft what would follow, null while it is being worked out
    record Previewing(MoveTarget target, @Nullable MoveDraft draft) implements TrialState {}

    /// The person wants it although rules break; a reason is asked for.
    record AskingReason(MoveTarget target, MoveDraft draft) implements TrialState {}

    /// It is being carried out.
    record CarryingOut(MoveTarget target, MoveDraft draft) implements TrialState {}

    /// It could not be worked out or was turned down.
    ///
    /// @param reason a sentence for a person
    record TurnedDown(MoveTarget target, String reason) implements TrialState {}

    TrialState IDLE = new Idle();
}
