package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Table;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.policy.Actor;

import java.util.List;

/// What an order file would bring, before anything is changed.
///
/// @param mapping how the columns were read
/// @param good rows that load, in the order of the file
/// @param bad rows that do not, in the order of the file, with the reasons
/// @param warnings about good rows: they load, but somebody should look
public record OrdersPreview(
        Table table,
        ColumnMapping<OrderField> mapping,
        List<GoodRow> good,
        List<BadRow> bad,
        List<Fault> warnings) {

    public OrdersPreview {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
        warnings = List.copyOf(warnings);
    }

    /// A row that loads.
    ///
    /// @param row the row's number in the file
    public record GoodRow(int row, Shipment shipment) {}

    public List<Shipment> shipments() {
        return good.stream().map(GoodRow::shipment).toList();
    }

    /// Returns everything that is wrong with the bad rows, row by row.
    public List<Fault> faults() {
        return bad.stream().flatMap(row -> row.faults().stream()).toList();
    }

    /// Returns how many good rows have an address that a person has to look at.
    public long inReview() {
        return good.stream()
                .filter(row -> row.shipment().destination() instanceof Destination.InReview)
                .count();
    }

    /// Returns the report that brings the good rows to the core.
    public Reported.ShipmentsImported report(Actor by) {
        return new Reported.ShipmentsImported(table.source(), shipments(), bad.size(), by);
    }
}
