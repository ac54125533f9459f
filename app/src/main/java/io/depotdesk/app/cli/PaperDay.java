package io.depotdesk.app.cli;

import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;

import java.time.Instant;
import java.util.Optional;

/// A day that is worked through the real core but kept nowhere.
final class PaperDay {

    private final DispatchCore core = new DispatchCore();
    private DispatchState state = DispatchState.EMPTY;

    DispatchState state() {
        return state;
    }

    /// @throws IllegalArgumentException if the core turns `report` down, with its sentence
    void take(Reported report, Instant at) {
        Optional<String> refusal = core.refusal(state, report, at);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        state = state.after(core.taken(state, report, at));
    }
}
