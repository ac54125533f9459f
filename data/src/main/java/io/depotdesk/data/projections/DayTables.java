package io.depotdesk.data.projections;

import io.depotdesk.dispatch.DispatchState;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// The tables of the day as it stands. Each change writes only the rows that differ.
final class DayTables {

    private final Table<String, ShipmentRow> shipments =
            new Table<>(
                    """
                    insert into shipments (id, position, order_number, kind, consignee, address_text,
                        place, latitude, longitude, grams, cubic_centimetres, parcels, opens, closes,
                        priority, deferred, locked_to)
                    values (:id, :position, :orderNumber, :kind, :consignee, :addressText,
                        :place, :latitude, :longitude, :grams, :cubicCentimetres, :parcels, :opens, :closes,
                        :priority, :deferred, :lockedTo)
                    """,
                    "delete from shipments where id = :id",
                    "delete from shipments");

    private final Table<String, RouteRow> routes =
            new Table<>(
                    """
                    insert into routes (vehicle, position, name, driver, departs, returns, stops, metres,
                        drive_seconds, cents, broken)
                    values (:vehicle, :position, :name, :driver, :departs, :returns, :stops, :metres,
                        :driveSeconds, :cents, :broken)
                    """,
                    "delete from routes where vehicle = :vehicle",
                    "delete from routes");

    private final Table<StopRow.Key, StopRow> stops =
            new Table<>(
                    """
                    insert into stops (vehicle, position, shipment, arrival, departure, lateness_seconds)
                    values (:vehicle, :position, :shipment, :arrival, :departure, :latenessSeconds)
                    """,
                    "delete from stops where vehicle = :vehicle and position = :position",
                    "delete from stops");

    private final Table<String, OutsourcedRow> outsourced =
            new Table<>(
                    """
                    insert into outsourced (shipment, position, carrier, cents)
                    values (:shipment, :position, :carrier, :cents)
                    """,
                    "delete from outsourced where shipment = :shipment",
                    "delete from outsourced");

    private final Table<String, UnservedRow> unserved =
            new Table<>(
                    """
                    insert into unserved (shipment, position, reasons)
                    values (:shipment, :position, :reasons)
                    """,
                    "delete from unserved where shipment = :shipment",
                    "delete from unserved");

    private final Table<String, CaseRow> cases =
            new Table<>(
                    """
                    insert into cases (id, position, cause, subject, priority, title, opened, deadline,
                        state, state_by, state_until, remark)
                    values (:id, :position, :cause, :subject, :priority, :title, :opened, :deadline,
                        :state, :stateBy, :stateUntil, :remark)
                    """,
                    "delete from cases where id = :id",
                    "delete from cases");

    private DispatchState shown = DispatchState.EMPTY;

    /// Empties all tables: what they hold from an earlier run is not relied on.
    void clear(Handle handle) {
        for (var table : List.of(shipments, routes, stops, outsourced, unserved, cases)) {
            handle.execute(table.clear);
        }
        shown = DispatchState.EMPTY;
    }

    /// Brings all tables from the state shown last to `state`.
    void show(Handle handle, DispatchState state) {
        if (state.content() == shown.content()) {
            return;
        }
        shipments.write(handle, ShipmentRow.of(shown.content()), ShipmentRow.of(state.content()));
        routes.write(handle, RouteRow.of(shown), RouteRow.of(state));
        stops.write(handle, StopRow.of(shown.plan()), StopRow.of(state.plan()));
        outsourced.write(handle, OutsourcedRow.of(shown.plan()), OutsourcedRow.of(state.plan()));
        unserved.write(handle, UnservedRow.of(shown.plan()), UnservedRow.of(state.plan()));
        cases.write(handle, CaseRow.of(shown.content()), CaseRow.of(state.content()));
    }

    /// Remembers that `state` is in the tables; called when the transaction that wrote it has ended.
    void shown(DispatchState state) {
        shown = state;
    }

    /// @param insert with a parameter for each component of `R`
    /// @param delete with parameters of those names for the key
    private record Table<K, R extends Record>(String insert, String delete, String clear) {

        void write(Handle handle, SequencedMap<K, R> before, SequencedMap<K, R> after) {
            List<R> gone = new ArrayList<>();
            List<R> come = new ArrayList<>();
            before.forEach((key, row) -> {
                if (!row.equals(after.get(key))) {
                    gone.add(row);
                }
            });
            after.forEach((key, row) -> {
                if (!row.equals(before.get(key))) {
                    come.add(row);
                }
            });
            run(handle, delete, gone);
            run(handle, insert, come);
        }

        private void run(Handle handle, String sql, List<R> rows) {
            if (rows.isEmpty()) {
                return;
            }
            try (PreparedBatch batch = handle.prepareBatch(sql)) {
                rows.forEach(row -> batch.bindMethods(row).add());
                batch.execute();
            }
        }
    }
}
