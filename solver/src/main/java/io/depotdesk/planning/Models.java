package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;

import java.util.List;

/// Names what foretells times and makes plans, with versions, for the record of a decision.
final class Models {

    /// Changes whenever equal seeds and steps may give another plan, or other words in it.
    static final String PLANNING = "planning/2026-11-23.3";

    private Models() {}

    static List<String> of(DispatchState state) {
        String speeds = state.content().traffic().usual().source();
        return List.of(PLANNING, "speeds/" + (speeds.isBlank() ? "free flow" : speeds));
    }
}
