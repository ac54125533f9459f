package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

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

    /// Returns what it does to others, in numbers that a policy can compare.
    Effects effects(DispatchState state) {
        List<BrokenConstraint> late =
                broken.stream().filter(it -> it.rule() == BrokenConstraint.Rule.LATENESS).toList();
        return new Effects(
                lateness,
                lateness,
                late.size(),
                1,
                late.stream()
                        .map(BrokenConstraint::shipment)
                        .filter(Objects::nonNull)
                        .map(id -> state.shipments().get(id))
                        .filter(Objects::nonNull)
                        .mapToInt(Shipment::priority)
                        .max()
                        .orElse(0));
    }
}
