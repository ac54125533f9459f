package io.depotdesk.app.opening;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.data.intake.FleetImport;
import io.depotdesk.data.intake.FleetPreview;
import io.depotdesk.data.intake.ImportDay;
import io.depotdesk.data.intake.MappingStore;
import io.depotdesk.data.intake.OrdersImport;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.data.intake.RegionBounds;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A day read from its files, before anything is journalled.
///
/// @param orders what loads and what does not, row by row
public record DayOpening(
        LocalDate date,
        ZoneId zone,
        Depot depot,
        String region,
        FleetPreview fleet,
        OrdersPreview orders) {

    /// Reads both files.
    ///
    /// @param date null for today at the depot
    /// @throws IllegalArgumentException if the fleet file names no depot
    public static DayOpening read(
            DayFiles files,
            OpenRegion region,
            @Nullable LocalDate date,
            InstantSource clock,
            Optional<MappingStore> mappings,
            Progress progress) {
        ZoneId usualZone = DayFiles.zoneOf(region.region().name());
        FleetImport fleetFile = FleetImport.open(files.fleet());
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), usualZone) : date;
        FleetPreview fleet = fleetFile.preview(region.addresses(), day, usualZone);
        Depot depot =
                fleet.depot()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s names no depot. Add a sheet \"Depot\" with name, latitude and longitude."
                                                .formatted(files.fleet().getFileName())));
        ZoneId zone = fleet.zone().orElse(usualZone);
        ImportDay importDay =
                ImportDay.of(day, zone)
                        .within(bounds(region))
                        .with(fleet.shifts())
                        .inCountry(fleet.country());
        OrdersImport ordersFile = OrdersImport.open(files.orders(), mappings);
        OrdersPreview orders =
                ordersFile.preview(ordersFile.suggested(), region.addresses(), importDay, progress);
        return new DayOpening(day, zone, depot, region.region().name(), fleet, orders);
    }

    /// Returns what the region covers, as file intake wants to know it.
    public static RegionBounds bounds(OpenRegion region) {
        var box = region.region().bounds();
        return new RegionBounds(box.south(), box.west(), box.north(), box.east());
    }

    /// Returns what the core has to be told, in order.
    public List<Reported> reports(Actor by) {
        return List.of(
                new Reported.DayOpened(date, zone.getId(), depot, region),
                fleet.report(by),
                orders.report(by));
    }
}
