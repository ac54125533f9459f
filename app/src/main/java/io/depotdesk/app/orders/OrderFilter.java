package io.depotdesk.app.orders;

import io.depotdesk.app.day.Standing;
import io.depotdesk.domain.goods.ShipmentKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Which shipments the table shows.
///
/// @param text words that all have to occur somewhere, in any order
/// @param standing null for any
/// @param servedBy name of a vehicle or carrier, null for any
/// @param kind null for any
public record OrderFilter(
        String text,
        @Nullable Standing standing,
        @Nullable String servedBy,
        @Nullable ShipmentKind kind) {

    public static final OrderFilter ALL = new OrderFilter("", null, null, null);

    public boolean shows(OrderRow row) {
        return (standing == null
                        || standing == row.standing()
                        || standing == Standing.ON_ROUTE && row.standing() == Standing.LATE)
                && (servedBy == null || servedBy.equals(row.servedBy()))
                && (kind == null || kind == row.kind())
                && words().stream().allMatch(word -> row.haystack().contains(word));
    }

    private List<String> words() {
        return text.isBlank()
                ? List.of()
                : List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    public OrderFilter withText(String newText) {
        return new OrderFilter(newText, standing, servedBy, kind);
    }

    public OrderFilter with(@Nullable Standing newStanding) {
        return new OrderFilter(text, newStanding, servedBy, kind);
    }

    public OrderFilter withServedBy(@Nullable String newServedBy) {
        return new OrderFilter(text, standing, newServedBy, kind);
    }

    public OrderFilter with(@Nullable ShipmentKind newKind) {
        return new OrderFilter(text, standing, servedBy, newKind);
    }
}
