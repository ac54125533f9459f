package io.depotdesk.app.orders;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Placement;
import io.depotdesk.app.look.KeyedRows;
import io.depotdesk.app.look.Words;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Vehicle;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All shipments of the day and the filter on them.
public final class OrdersModel {

    private final ObservableList<OrderRow> all = FXCollections.observableArrayList();
    private final FilteredList<OrderRow> rows = new FilteredList<>(all);
    private final ObservableList<String> servers = FXCollections.observableArrayList();
    private final ObjectProperty<OrderFilter> filter = new SimpleObjectProperty<>(OrderFilter.ALL);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final Map<ShipmentId, Made> made = new HashMap<>();
    private @Nullable DayView shown;
    private Words words = new Words(ZoneOffset.UTC);

    /// A row with what it was made from.
    private record Made(Shipment shipment, OrderRow row) {}

    public OrdersModel() {
        filter.subscribe(wanted -> {
            rows.setPredicate(wanted::shows);
            summarise();
        });
    }

    /// Returns the rows that pass the filter, in order of arrival.
    public ObservableList<OrderRow> rows() {
        return rows;
    }

    /// Returns the names of vehicles and carriers, for the filter.
    public ObservableList<String> servers() {
        return servers;
    }

    public ObjectProperty<OrderFilter> filterProperty() {
        return filter;
    }

    /// Returns how many of how many are shown.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public Words words() {
        return words;
    }

    /// Shows a newer day. Rows are made anew only if something that they show has changed.
    public void show(DayView day) {
        if (shown != null && isSame(shown, day)) {
            shown = day;
            return;
        }
        shown = day;
        if (!words.equals(day.words())) {
            words = day.words();
            made.clear();
        }
        List<OrderRow> fresh = new ArrayList<>(day.placements().size());
        for (Shipment shipment : day.state().shipments().sequencedValues()) {
            fresh.add(row(shipment, day.placement(shipment.id())));
        }
        if (made.size() > fresh.size()) {
            made.keySet().retainAll(day.state().shipments().keySet());
        }
        KeyedRows.refresh(all, fresh, OrderRow::id);
        List<String> names = new ArrayList<>();
        day.state().vehicles().stream().map(Vehicle::name).forEach(names::add);
        day.state().carriers().stream().map(Carrier::name).forEach(names::add);
        KeyedRows.refresh(servers, names, name -> name);
        summarise();
    }

    /// A new plan leaves most shipments where they were, and theirs are the same rows.
    private OrderRow row(Shipment shipment, Placement placement) {
        Made before = made.get(shipment.id());
        if (before != null && before.shipment == shipment && before.row.isAt(placement)) {
            return before.row;
        }
        OrderRow row = OrderRow.of(shipment, placement, words);
        made.put(shipment.id(), new Made(shipment, row));
        return row;
    }

    private static boolean isSame(DayView one, DayView other) {
        return one.words().equals(other.words())
                && one.state().plan() == other.state().plan()
                && one.state().shipments() == other.state().shipments()
                && one.state().content().deferred() == other.state().content().deferred()
                && one.state().vehicles() == other.state().vehicles()
                && one.state().carriers() == other.state().carriers();
    }

    private void summarise() {
        summary.set(
                rows.size() == all.size()
                        ? Words.count(all.size(), "shipment", "shipments")
                        : "%,d of %,d shipments".formatted(rows.size(), all.size()));
    }
}
