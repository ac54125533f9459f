package io.depotdesk.domain.plan;

import io.depotdesk.domain.goods.ShipmentId;

import org.jspecify.annotations.Nullable;

/// A rule that a route made by hand does not keep.
///
/// @param shipment the stop at which it breaks, null if it concerns the whole route
/// @param rule which rule
/// @param reason a sentence for a person, with the numbers ("12 min after the promise closes at 14:00")
public record BrokenConstraint(@Nullable ShipmentId shipment, Rule rule, String reason) {

    /// The rules, named as VROOM names its violations where it has one.
    public enum Rule {
        LATENESS,
        WEIGHT,
        VOLUME,
        PARCELS,
        SKILL,
        SHIFT_END,
        BREAK,
        UNREACHABLE
    }
}
