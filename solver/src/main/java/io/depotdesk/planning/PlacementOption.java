package io.depotdesk.planning;

import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.watch.CaseOption.Action;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One way to serve a shipment, worked out against the plan as it stands.
///
/// @param label what is done ("Van 3, after stop 12", "Riviera Express")
/// @param action what is carried out
/// @param extraCents what it adds to the cost of the day compared with the plan as it stands
/// @param arrival when the shipment would be served, null with a carrier
/// @param lateness time past the promise, zero if kept
/// @param broken rules that this option does not keep, empty if it is free of trouble
/// @param current whether the plan does this already
public record PlacementOption(
        String label,
        Action action,
        long extraCents,
        @Nullable Instant arrival,
        Duration lateness,
        List<BrokenConstraint> broken,
        boolean current) {
    public PlacementOption {
        broken = List.copyOf(broken);
    }
}
