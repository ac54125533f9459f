package io.depotdesk.domain.carrier;

import io.depotdesk.domain.measure.Load;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One kind of work that a carrier has agreed to. It takes a shipment if all conditions of at least one term hold.
///
/// @param name of the clause, as "cold, town only"
/// @param areas names of the areas in which it holds; empty for everywhere
/// @param largest the largest shipment under this term, null if only the carrier's own limit counts
/// @param radiusMetres how far from the depot, as the crow flies; null if only the carrier's own limit counts
/// @param skills what can be done under this term, sorted; null for all that the carrier can do
public record ServiceTerm(
        String name,
        List<String> areas,
        @Nullable Load largest,
        @Nullable Integer radiusMetres,
        @Nullable List<String> skills) {

    public ServiceTerm {
        areas = List.copyOf(areas);
        skills = skills == null ? null : skills.stream().sorted().distinct().toList();
    }
}
