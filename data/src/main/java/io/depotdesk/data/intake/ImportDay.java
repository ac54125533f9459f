package io.depotdesk.data.intake;

import io.depotdesk.domain.plan.Shift;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The day that a file is imported for, as far as reading the file needs it.
///
/// @param zone in which the file's clock times are meant
/// @param bounds what the region covers; empty = coordinates are only checked to be on earth
/// @param shifts of the fleet; windows outside all of them give a warning; empty = not checked
/// @param country for phone numbers without international prefix, ISO 3166 as `MC`; empty = unknown
/// @param usualService time on site where the file says nothing
public record ImportDay(
        LocalDate date,
        ZoneId zone,
        Optional<RegionBounds> bounds,
        List<Shift> shifts,
        String country,
        Duration usualService) {

    public static final Duration USUAL_SERVICE = Duration.ofMinutes(3);

    public ImportDay {
        shifts = List.copyOf(shifts);
    }

    public static ImportDay of(LocalDate date, ZoneId zone) {
        return new ImportDay(date, zone, Optional.empty(), List.of(), "", USUAL_SERVICE);
    }

    public ImportDay within(RegionBounds newBounds) {
        return new ImportDay(date, zone, Optional.of(newBounds), shifts, country, usualService);
    }

    public ImportDay with(List<Shift> newShifts) {
        return new ImportDay(date, zone, bounds, newShifts, country, usualService);
    }

    public ImportDay inCountry(String newCountry) {
        return new ImportDay(date, zone, bounds, shifts, newCountry, usualService);
    }
}
