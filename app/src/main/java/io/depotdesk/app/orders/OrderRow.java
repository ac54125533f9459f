package io.depotdesk.app.orders;

import io.depotdesk.app.day.Placement;
import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Words;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/// A shipment as the table shows it.
///
/// @param promise its windows in words
/// @param servedBy vehicle or carrier, empty if nobody
/// @param stop number on its route, null if it is on none
/// @param arrival planned, null if it is on no route
/// @param haystack everything a search may look for, in lower case
public record OrderRow(
        ShipmentId id,
        String orderNumber,
        ShipmentKind kind,
        Standing standing,
        String consignee,
        String address,
        String promise,
        String servedBy,
        @Nullable Integer stop,
        @Nullable Instant arrival,
        Duration lateness,
        long grams,
        int parcels,
        int priority,
        String haystack) {

    static OrderRow of(Shipment it, Placement placement, Words words) {
        Placement.OnRoute on = placement instanceof Placement.OnRoute route ? route : null;
        return new OrderRow(
                it.id(),
                it.orderNumber(),
                it.kind(),
                placement.standing(),
                it.consignee().name(),
                it.destination().addressText(),
                words.windows(it.windows()),
                placement.servedBy(),
                on == null ? null : on.position(),
                on == null ? null : on.visit().arrival(),
                on == null ? Duration.ZERO : on.visit().lateness(),
                it.load().grams(),
                it.load().parcels(),
                it.priority(),
                haystack(it, placement));
    }

    /// Returns whether the row says of a shipment what `placement` says.
    boolean isAt(Placement placement) {
        Placement.OnRoute on = placement instanceof Placement.OnRoute route ? route : null;
        return standing == placement.standing()
                && servedBy.equals(placement.servedBy())
                && Objects.equals(stop, on == null ? null : on.position())
                && Objects.equals(arrival, on == null ? null : on.visit().arrival())
                && lateness.equals(on == null ? Duration.ZERO : on.visit().lateness());
    }

    private static String haystack(Shipment it, Placement placement) {
        return String.join(
                        "\n",
                        it.id().value(),
                        it.orderNumber(),
                        it.consignee().name(),
                        it.consignee().phone(),
                        it.destination().addressText(),
                        placement.servedBy(),
                        placement.standing().word(),
                        it.kind().name(),
                        String.join(" ", it.skills()),
                        it.notes())
                .toLowerCase(Locale.ROOT);
    }
}
