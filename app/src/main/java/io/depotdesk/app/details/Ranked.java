package io.depotdesk.app.details;

import io.depotdesk.planning.PlacementOption;

import java.util.List;

/// The ways to serve the selected shipment, as far as they are known.
public sealed interface Ranked {

    /// Nobody asked, or there is nothing to ask for.
    record None() implements Ranked {}

    record Loading() implements Ranked {}

    record Ready(List<PlacementOption> options) implements Ranked {
        public Ready {
            options = List.copyOf(options);
        }
    }

    /// @param reason a sentence for a person
    record Failed(String reason) implements Ranked {}
}
