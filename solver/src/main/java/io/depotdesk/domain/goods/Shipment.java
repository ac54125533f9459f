package io.depotdesk.domain.goods;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.promise.PromiseWindow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Goods that travel together to or from one address.
///
/// @param orderNumber the customer's order, equal to the id where the file names none
/// @param windows when we may come, in order of time, none overlapping; empty = any time of the day
/// @param service time on site
/// @param skills what the stop asks of vehicle or driver, sorted
/// @param priority 0 (can wait) to 100 (must go); decides who is left when capacity is short
/// @param notes for the driver, may be empty
public record Shipment(
        ShipmentId id,
        String orderNumber,
        ShipmentKind kind,
        Consignee consignee,
        Destination destination,
        Load load,
        List<PromiseWindow> windows,
        Duration service,
        List<String> skills,
        int priority,
        String notes) {

    public Shipment {
        windows = List.copyOf(windows);
        skills = skills.stream().sorted().distinct().toList();
        if (service.isNegative()) {
            throw new IllegalArgumentException(
                    "Shipment %s has a negative service time: %s.".formatted(id, service));
        }
        if (priority < 0 || priority > 100) {
            throw new IllegalArgumentException(
                    "Shipment %s has priority %d, not 0 to 100.".formatted(id, priority));
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).opens().isBefore(windows.get(i - 1).closes())) {
                throw new IllegalArgumentException(
                        "Shipment %s has windows that overlap or are out of order.".formatted(id));
            }
        }
    }

    /// Returns where it goes, empty while its address is in review.
    public Optional<GeoPoint> point() {
        return switch (destination) {
            case Destination.Located located -> Optional.of(located.place().point());
            case Destination.InReview _ -> Optional.empty();
        };
    }

    /// Returns the same goods with other promises.
    public Shipment promised(List<PromiseWindow> newWindows) {
        return new Shipment(
                id,
                orderNumber,
                kind,
                consignee,
                destination,
                load,
                newWindows,
                service,
                skills,
                priority,
                notes);
    }

    public Shipment with(Destination newDestination) {
        return new Shipment(
                id,
                orderNumber,
                kind,
                consignee,
                newDestination,
                load,
                windows,
                service,
                skills,
                priority,
                notes);
    }
}
