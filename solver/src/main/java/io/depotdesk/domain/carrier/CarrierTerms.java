package io.depotdesk.domain.carrier;

import io.depotdesk.domain.place.AddressCandidate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Where, what and until when a carrier works for us, beyond its plain limits.
///
/// @param areas that the contract names
/// @param services what it has agreed to; empty for everything within its plain limits
/// @param offerBy what is offered later than this it does not take today; null if it takes offers all day
/// @param bands how much it takes of single time bands; any amount of what is in none
public record CarrierTerms(
        List<CarrierArea> areas,
        List<ServiceTerm> services,
        @Nullable Instant offerBy,
        List<BandLimit> bands) {

    /// Nothing beyond the plain limits.
    public static final CarrierTerms NONE = new CarrierTerms(List.of(), List.of(), null, List.of());

    public CarrierTerms {
        areas = List.copyOf(areas);
        services = List.copyOf(services);
        bands = List.copyOf(bands);
        List<String> names = areas.stream().map(CarrierArea::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Two areas have the same name: " + names);
        }
        for (ServiceTerm service : services) {
            if (!names.containsAll(service.areas())) {
                throw new IllegalArgumentException(
                        "\"%s\" names areas %s, known are %s."
                                .formatted(service.name(), service.areas(), names));
            }
        }
    }

    /// Returns whether `place` lies in the area called `name`.
    boolean isIn(String name, AddressCandidate place) {
        return areas.stream().anyMatch(area -> area.name().equals(name) && area.contains(place));
    }
}
