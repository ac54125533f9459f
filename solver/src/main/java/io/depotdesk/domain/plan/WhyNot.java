package io.depotdesk.domain.plan;

import org.jspecify.annotations.Nullable;

/// Why a vehicle or a carrier does not take a shipment.
///
/// @param who the vehicle's or carrier's id
/// @param name its name, for a person
/// @param reason a sentence with the numbers that decided
/// @param relaxation the smallest change that would make it fit, null if none is known or it fits but is dearer
/// @param extraCents how much dearer it would be than what was chosen, null if it cannot take it at all
public record WhyNot(
        String who,
        String name,
        String reason,
        @Nullable String relaxation,
        @Nullable Long extraCents) {}
