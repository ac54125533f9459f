package io.depotdesk.data.projections;

import io.depotdesk.dispatch.DayContent;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Lock;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One shipment of the day.
///
/// @param position in order of arrival, from 0
/// @param place as the map data writes it; null with its coordinates while the address is in review
/// @param opens of its first window, null if any time will do
/// @param closes of its last window, null if any time will do
/// @param lockedTo the vehicle or carrier that a person chose, null if none
public record ShipmentRow(
        String id,
        int position,
        String orderNumber,
        String kind,
        String consignee,
        String addressText,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        long grams,
        long cubicCentimetres,
        int parcels,
        @Nullable Instant opens,
        @Nullable Instant closes,
        int priority,
        boolean deferred,
        @Nullable String lockedTo) {

    static SequencedMap<String, ShipmentRow> of(DayContent content) {
        var rows = new LinkedHashMap<String, ShipmentRow>();
        var deferred = new HashSet<>(content.deferred());
        for (Shipment shipment : content.shipments().sequencedValues()) {
            rows.put(
                    shipment.id().value(),
                    of(
                            shipment,
                            rows.size(),
                            deferred.contains(shipment.id()),
                            lockedTo(content.locks().get(shipment.id()))));
        }
        return rows;
    }

    private static ShipmentRow of(
            Shipment shipment, int position, boolean deferred, @Nullable String lockedTo) {
        boolean anyTime = shipment.windows().isEmpty();
        var place =
                shipment.destination() instanceof Destination.Located located
                        ? located.place()
                        : null;
        return new ShipmentRow(
                shipment.id().value(),
                position,
                shipment.orderNumber(),
                shipment.kind().name(),
                shipment.consignee().name(),
                shipment.destination().addressText(),
                place == null ? null : place.label(),
                place == null ? null : place.point().latitude(),
                place == null ? null : place.point().longitude(),
                shipment.load().grams(),
                shipment.load().cubicCentimetres(),
                shipment.load().parcels(),
                anyTime ? null : shipment.windows().getFirst().opens(),
                anyTime ? null : shipment.windows().getLast().closes(),
                shipment.priority(),
                deferred,
                lockedTo);
    }

    private static @Nullable String lockedTo(@Nullable Lock lock) {
        return switch (lock) {
            case null -> null;
            case Lock.ToVehicle(var vehicle) -> vehicle.value();
            case Lock.ToCarrier(var carrier) -> carrier.value();
        };
    }
}
