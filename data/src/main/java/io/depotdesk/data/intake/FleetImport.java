package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.TableRow;
import io.depotdesk.data.tables.UnreadableFileException;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.plan.Vehicle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The import of one fleet file: depot, vehicles, carriers and their rate cards.
///
/// A workbook has the sheets `Depot`, `Vehicles`, `Carriers` and `Rates`. A CSV file has all rows in one
/// table, with a column `record` that says `depot`, `vehicle`, `carrier` or `rate`. The columns are the
/// same in both; those that a record does not use stay empty:
///
/// | record | columns |
/// |---|---|
/// | depot | `name`, `latitude` and `longitude` or `address`, `zone` (as `Europe/Monaco`), `country` |
/// | vehicle | `id`, `name`, `driver`, `profile`, `capacity_weight_kg`, `capacity_volume_l`, `capacity_parcels`, `shift_start`, `shift_end`, `break1_earliest`, `break1_latest`, `break1_minutes`, `break2_…`, `skills`, `cost_fixed`, `cost_km`, `cost_hour` |
/// | carrier | `id`, `name`, `kind` (`contract`, `gig`), `capacity_weight_kg`, `capacity_volume_l`, `capacity_parcels` (of one shipment), `radius_km`, `skills`, `returns` (`yes`, `no`), `capacity_shipments` (a day), `rate_card` |
/// | rate | `carrier`, `term` (`base`, `weight`, `km`, `return`), `up_to_kg` (weight), `amount` (money; return: percent) |
///
/// A capacity that is left empty is not limited. Money has a decimal point or comma.
public final class FleetImport {

    private static final FleetRecord[] KINDS = FleetRecord.values();

    private final String source;
    private final Map<FleetRecord, Part> parts;
    private final List<FleetPreview.FleetFault> unknownRows;

    /// Rows of one kind, with the table whose headers they have.
    private record Part(Table table, ColumnMapping<FleetField> mapping, List<TableRow> rows) {}

    private FleetImport(
            String source,
            Map<FleetRecord, Part> parts,
            List<FleetPreview.FleetFault> unknownRows) {
        this.source = source;
        this.parts = parts;
        this.unknownRows = unknownRows;
    }

    /// Opens a fleet file.
    ///
    /// @throws UnreadableFileException if it is no table, or none of its sheets or rows is about a fleet
    public static FleetImport open(Path file) {
        Map<FleetRecord, Part> parts = new EnumMap<>(FleetRecord.class);
        List<FleetPreview.FleetFault> unknownRows = new ArrayList<>();
        TableFile tables = TableFile.at(file);
        List<String> sheets = tables.sheets();
        for (String sheet : sheets) {
            FleetRecord.named(sheet)
                    .ifPresent(kind -> {
                        Table table = tables.read(sheet);
                        parts.put(kind, new Part(table, mapping(table), table.rows()));
                    });
        }
        if (sheets.isEmpty() || parts.isEmpty()) {
            splitByRecord(file, tables.read(), parts, unknownRows);
        }
        return new FleetImport(String.valueOf(file.getFileName()), parts, unknownRows);
    }

    private static void splitByRecord(
            Path file,
            Table table,
            Map<FleetRecord, Part> parts,
            List<FleetPreview.FleetFault> unknownRows) {
        ColumnMapping<FleetField> mapping = mapping(table);
        if (!mapping.has(FleetField.RECORD)) {
            throw new UnreadableFileException(
                    file,
                    "It is no fleet file: it has neither the sheets Depot, Vehicles, Carriers and"
                            + " Rates nor a column \"record\".");
        }
        for (FleetRecord kind : KINDS) {
            List<TableRow> rows = new ArrayList<>();
            for (TableRow row : table.rows()) {
                String name = new RowCells<>(table, mapping, row).text(FleetField.RECORD);
                if (FleetRecord.named(name).filter(kind::equals).isPresent()) {
                    rows.add(row);
                }
            }
            if (!rows.isEmpty()) {
                parts.put(kind, new Part(table, mapping, rows));
            }
        }
        for (TableRow row : table.rows()) {
            RowCells<FleetField> cells = new RowCells<>(table, mapping, row);
            if (FleetRecord.named(cells.text(FleetField.RECORD)).isEmpty()) {
                cells.fault(
                        FleetField.RECORD,
                        "This record is not known.",
                        "Write depot, vehicle, carrier or rate.");
                cells.faults()
                        .forEach(fault -> unknownRows.add(new FleetPreview.FleetFault("", fault)));
            }
        }
    }

    private static ColumnMapping<FleetField> mapping(Table table) {
        return new ColumnMatcher<>(EnumSet.allOf(FleetField.class)).match(table.headers());
    }

    /// Reads all rows for a day.
    ///
    /// @param usualZone for the shifts if the file names no zone
    public FleetPreview preview(AddressBook book, LocalDate date, ZoneId usualZone) {
        Reading reading = new Reading(unknownRows);
        DepotRow depot = reading.depot(book);
        ZoneId zone = depot.zone() == null ? usualZone : depot.zone();
        FleetRowReader rows = new FleetRowReader(date, zone);
        List<Vehicle> vehicles = reading.vehicles(rows);
        List<Carrier> carriers = reading.carriers(rows);
        return new FleetPreview(
                source,
                Optional.ofNullable(depot.depot()),
                Optional.ofNullable(depot.zone()),
                depot.country(),
                vehicles,
                carriers,
                reading.faults,
                reading.warnings);
    }

    /// One pass over all parts, with what it finds wrong.
    private final class Reading {

        private final List<FleetPreview.FleetFault> faults;
        private final List<FleetPreview.FleetFault> warnings = new ArrayList<>();

        Reading(List<FleetPreview.FleetFault> known) {
            faults = new ArrayList<>(known);
        }

        DepotRow depot(AddressBook book) {
            DepotRow depot = new DepotRow(null, null, "");
            boolean first = true;
            for (RowCells<FleetField> row : rows(FleetRecord.DEPOT)) {
                if (first) {
                    depot = DepotRow.read(row, book);
                } else {
                    row.fault(
                            FleetField.NAME,
                            "A second depot is not planned from yet.",
                            "Keep one depot in the file.");
                }
                first = false;
                note(FleetRecord.DEPOT, row);
            }
            return depot;
        }

        List<Vehicle> vehicles(FleetRowReader reader) {
            List<Vehicle> vehicles = new ArrayList<>();
            for (RowCells<FleetField> row : rows(FleetRecord.VEHICLE)) {
                Vehicle vehicle = row.faults().isEmpty() ? reader.vehicle(row) : null;
                if (vehicle != null) {
                    vehicles.add(vehicle);
                }
                note(FleetRecord.VEHICLE, row);
            }
            return vehicles;
        }

        List<Carrier> carriers(FleetRowReader reader) {
            RateRows rates = new RateRows();
            for (RowCells<FleetField> row : rows(FleetRecord.RATE)) {
                if (row.faults().isEmpty()) {
                    rates.read(row);
                }
                note(FleetRecord.RATE, row);
            }
            List<Carrier> carriers = new ArrayList<>();
            for (RowCells<FleetField> row : rows(FleetRecord.CARRIER)) {
                String id = row.text(FleetField.ID);
                Integer faulty = rates.faultyRow(id);
                if (faulty != null) {
                    row.fault(
                            FleetField.ID,
                            "Its rate card has a fault in row %d.".formatted(faulty),
                            "Correct that row; a carrier with half a rate card would be too"
                                    + " cheap.");
                } else if (!id.isEmpty() && !rates.has(id)) {
                    row.fault(
                            FleetField.ID,
                            "It has no rates.",
                            "Add its rates; without a price it cannot be compared.");
                }
                Carrier carrier =
                        row.faults().isEmpty()
                                ? reader.carrier(
                                        row, rates.card(id, row.text(FleetField.RATE_CARD)))
                                : null;
                if (carrier != null) {
                    carriers.add(carrier);
                }
                note(FleetRecord.CARRIER, row);
            }
            return carriers;
        }

        private List<RowCells<FleetField>> rows(FleetRecord kind) {
            Part part = parts.get(kind);
            return part == null
                    ? List.of()
                    : part.rows().stream()
                            .map(row -> new RowCells<>(part.table(), part.mapping(), row))
                            .toList();
        }

        private void note(FleetRecord kind, RowCells<FleetField> row) {
            row.faults()
                    .forEach(fault -> faults.add(new FleetPreview.FleetFault(kind.sheet(), fault)));
            row.warnings()
                    .forEach(fault ->
                            warnings.add(new FleetPreview.FleetFault(kind.sheet(), fault)));
        }
    }
}
