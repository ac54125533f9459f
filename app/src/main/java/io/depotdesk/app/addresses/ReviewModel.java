package io.depotdesk.app.addresses;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.look.KeyedRows;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;

/// The addresses that a person has to look at, in order of arrival.
public final class ReviewModel {

    private final ObservableList<ReviewRow> rows = FXCollections.observableArrayList();
    private final Selection selection;

    public ReviewModel(Selection selection) {
        this.selection = selection;
    }

    public ObservableList<ReviewRow> rows() {
        return rows;
    }

    /// Shows a newer state. When the address that was looked at is settled, the one that follows it is next.
    public void show(DayView day) {
        int before = index();
        List<ReviewRow> fresh = new ArrayList<>();
        for (Shipment shipment : day.state().shipments().sequencedValues()) {
            if (shipment.destination() instanceof Destination.InReview review) {
                fresh.add(ReviewRow.of(shipment, review));
            }
        }
        KeyedRows.refresh(rows, fresh, ReviewRow::shipment);
        if (before >= 0 && index() < 0 && !rows.isEmpty()) {
            select(Math.min(before, rows.size() - 1));
        }
    }

    public void next() {
        select(Math.min(index() + 1, rows.size() - 1));
    }

    public void previous() {
        select(Math.max(index() - 1, 0));
    }

    private void select(int index) {
        if (index >= 0 && index < rows.size()) {
            selection.select(new Selected.OfShipment(rows.get(index).shipment()));
        }
    }

    /// Returns where in [#rows] the selected shipment stands, -1 if nowhere.
    public int index() {
        if (!(selection.get() instanceof Selected.OfShipment(ShipmentId id))) {
            return -1;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).shipment().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
