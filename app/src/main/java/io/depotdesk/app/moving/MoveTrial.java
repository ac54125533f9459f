package io.depotdesk.app.moving;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.moving.TrialState.AskingReason;
import io.depotdesk.app.moving.TrialState.CarryingOut;
import io.depotdesk.app.moving.TrialState.Idle;
import io.depotdesk.app.moving.TrialState.Previewing;
import io.depotdesk.app.moving.TrialState.TurnedDown;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.planning.MoveDraft;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// One stop on its way to another place. FX thread only.
///
/// While the person drags, only the newest place is worked out: a question under way is finished, those
/// in between are never asked.
public final class MoveTrial {

    private final Desk desk;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<TrialState> state =
            new ReadOnlyObjectWrapper<>(TrialState.IDLE);

    private boolean asking;
    private int daysSeen;
    private boolean commitWhenKnown;

    /// @param fxThread brings an answer of the desk to the FX thread
    public MoveTrial(Desk desk, Executor fxThread) {
        this.desk = desk;
        this.fxThread = fxThread;
    }

    public ReadOnlyObjectProperty<TrialState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public TrialState state() {
        return state.get();
    }

    /// Returns the draft that is shown now, null if there is none.
    public @Nullable MoveDraft draft() {
        return switch (state.get()) {
            case Previewing previewing -> previewing.draft();
            case AskingReason askingReason -> askingReason.draft();
            case CarryingOut carrying -> carrying.draft();
            case Idle _, TurnedDown _ -> null;
        };
    }

    /// Returns where the stop would go, null if none is being moved.
    public @Nullable MoveTarget target() {
        return switch (state.get()) {
            case Previewing previewing -> previewing.target();
            case AskingReason askingReason -> askingReason.target();
            case CarryingOut carrying -> carrying.target();
            case TurnedDown down -> down.target();
            case Idle _ -> null;
        };
    }

    /// Shows what `target` would do. Asking again for the same place changes nothing.
    public void preview(MoveTarget target) {
        if (state.get() instanceof CarryingOut) {
            return;
        }
        if (state.get() instanceof Previewing now && now.target().equals(target)) {
            return;
        }
        commitWhenKnown = false;
        state.set(new Previewing(target, null));
        askNext();
    }

    /// The day moved on: what was worked out no longer holds.
    public void dayChanged() {
        daysSeen++;
        switch (state.get()) {
            case Previewing now when now.draft() != null -> {
                state.set(new Previewing(now.target(), null));
                askNext();
            }
            case AskingReason now -> {
                state.set(new Previewing(now.target(), null));
                askNext();
            }
            case Idle _, Previewing _, CarryingOut _, TurnedDown _ -> {}
        }
    }

    /// Carries the previewed move out, as soon as it is known what it does. Asks for a reason first if it
    /// breaks rules.
    public void commit() {
        if (state.get() instanceof Previewing now) {
            if (now.draft() == null) {
                commitWhenKnown = true;
            } else if (now.draft().broken().isEmpty()) {
                carryOut(now.target(), now.draft(), null);
            } else {
                state.set(new AskingReason(now.target(), now.draft()));
            }
        }
    }

    /// Carries out what a reason was asked for.
    public void commitBecause(String reason) {
        if (state.get() instanceof AskingReason now && !reason.isBlank()) {
            carryOut(now.target(), now.draft(), reason.strip());
        }
    }

    /// Leaves everything as it is. What is being carried out can no longer be cancelled, only undone.
    public void cancel() {
        if (!(state.get() instanceof CarryingOut)) {
            commitWhenKnown = false;
            state.set(TrialState.IDLE);
        }
    }

    private void askNext() {
        if (asking || !(state.get() instanceof Previewing now) || now.draft() != null) {
            return;
        }
        asking = true;
        MoveTarget asked = now.target();
        int day = daysSeen;
        desk.tryMove(asked.shipment(), asked.to(), asked.position())
                .whenCompleteAsync(
                        (draft, failure) -> {
                            asking = false;
                            if (day == daysSeen) {
                                answered(asked, draft, failure);
                            }
                            askNext();
                        },
                        fxThread);
    }

    private void answered(
            MoveTarget asked, @Nullable MoveDraft draft, @Nullable Throwable failure) {
        if (state.get() instanceof Previewing now && now.target().equals(asked)) {
            if (draft != null) {
                state.set(new Previewing(asked, draft));
                if (commitWhenKnown) {
                    commitWhenKnown = false;
                    commit();
                }
            } else {
                state.set(new TurnedDown(asked, sentence(failure)));
            }
        }
    }

    private void carryOut(MoveTarget target, MoveDraft draft, @Nullable String reason) {
        state.set(new CarryingOut(target, draft));
        desk.carryOut(draft, reason)
                .whenCompleteAsync((outcome, failure) -> done(target, outcome, failure), fxThread);
    }

    private void done(MoveTarget target, @Nullable Outcome outcome, @Nullable Throwable failure) {
        state.set(
                switch (outcome) {
                    case Outcome.Accepted _ -> TrialState.IDLE;
                    case Outcome.Refused refused -> new TurnedDown(target, refused.reason());
                    case null -> new TurnedDown(target, sentence(failure));
                });
    }

    private static String sentence(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        String message = cause == null ? null : cause.getMessage();
        return message == null || message.isBlank()
                ? "The move could not be worked out; nothing was changed."
                : message;
    }
}
