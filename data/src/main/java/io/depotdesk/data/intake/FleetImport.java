package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.TableRow;
import io.depotdesk.data.tables.UnreadableFileException;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierTerms;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.plan.Vehicle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The import of one fleet file: depot, vehicles, carriers and their rate cards.
///
/// A workbook has the sheets `Depot`, `Vehicles`, `Carriers` and `Rates`, and may have `Areas`, `Services` and `Bands`. A CSV file has all rows in one
/// table, with a column `record` that says `depot`, `vehicle`, `carrier` or `rate`. The columns are the
/// same in both; those that a record does not use stay empty:
///
/// | record | columns |
/// |---|---|
/// | depot | `name`, `latitude` and `longitude` or `address`, `zone` (as `Europe/Monaco`), `country` |
/// | vehicle | `id`, `name`, `driver`, `profile`, `capacity_weight_kg`, `capacity_volume_l`, `capacity_parcels`, `shift_start`, `shift_end`, `break1_earliest`, `break1_latest`, `break1_minutes`, `break2_…`, `skills`, `cost_fixed`, `cost_km`, `cost_hour` |
/// | carrier | `id`, `name`, `kind` (`contract`, `gig`), `capacity_weight_kg`, `capacity_volume_l`, `capacity_parcels` (of one shipment), `radius_km`, `skills`, `returns` (`yes`, `no`), `capacity_shipments` (a day), `cut_off`, `areas_file`, `rate_card` |
/// | area | `carrier`, `name`, `postcodes` |
/// | service | `carrier`, `name`, `area`, `radius_km`, `capacity_…`, `skills` |
/// | band | `carrier`, `hours_from`, `hours_to`, `shipments` |
/// | rate | `carrier`, `term` ([RateTerm]), `name`, `up_to_kg`, `above`, `hours_from`, `hours_to`, `area`, `skills`, `shipments`, `amount`, `percent` |
///
/// A capacity that is left empty is not limited. Money has a decimal point or comma.
public final class FleetImport {

    private static final FleetRecord[] KINDS = FleetRecord.values();

    private final Path file;
    private final List<FleetSheet> sheets;
    private final Map<FleetRecord, Part> parts = new EnumMap<>(FleetRecord.class);
    private final List<FleetPreview.FleetFault> unknownRows = new ArrayList<>();

    /// One table of the file and what its columns are taken for.
    ///
    /// @param kind what all its rows describe; empty if a column says it row by row
    public record FleetSheet(
            Optional<FleetRecord> kind, Table table, ColumnMapping<FleetField> mapping) {}

    /// Rows of one kind, with the table whose headers they have.
    private record Part(Table table, ColumnMapping<FleetField> mapping, List<TableRow> rows) {}

    private FleetImport(Path file, List<FleetSheet> sheets) {
        this.file = file;
        this.sheets = List.copyOf(sheets);
        for (FleetSheet sheet : sheets) {
            sheet.kind()
                    .ifPresentOrElse(
                            kind ->
                                    parts.put(
                                            kind,
                                            new Part(
                                                    sheet.table(),
                                                    sheet.mapping(),
                                                    sheet.table().rows())),
                            () -> splitByRecord(sheet));
        }
    }

    /// Opens a fleet file.
    ///
    /// @throws UnreadableFileException if it is no table, or none of its sheets or rows is about a fleet
    public static FleetImport open(Path file) {
        List<FleetSheet> found = new ArrayList<>();
        TableFile tables = TableFile.at(file);
        for (String name : tables.sheets()) {
            FleetRecord.named(name)
                    .ifPresent(kind -> found.add(sheet(Optional.of(kind), tables.read(name))));
        }
        if (found.isEmpty()) {
            found.add(sheet(Optional.empty(), tables.read()));
        }
        var opened = new FleetImport(file, found);
        if (!opened.missing().isEmpty()) {
            throw new UnreadableFileException(
                    file,
                    "It is no fleet file: it has neither the sheets Depot, Vehicles, Carriers and"
                            + " Rates nor a column \"record\".");
        }
        return opened;
    }

    /// Returns whether `file` is a table about a fleet.
    ///
    /// @throws UnreadableFileException if it is no table
    public static boolean recognises(Path file) {
        if (ShopOrders.isJson(file)) {
            return false;
        }
        TableFile tables = TableFile.at(file);
        return tables.sheets().stream().anyMatch(FleetRecord::saysFleet)
                || !new FleetImport(file, List.of(sheet(Optional.empty(), tables.read())))
                        .parts.isEmpty();
    }

    private static FleetSheet sheet(Optional<FleetRecord> kind, Table table) {
        return new FleetSheet(
                kind,
                table,
                new ColumnMatcher<>(EnumSet.allOf(FleetField.class)).match(table.headers()));
    }

    /// Returns the tables of the file, in its order.
    public List<FleetSheet> sheets() {
        return sheets;
    }

    /// Returns the import after a person chose what a column of one of its [#sheets] holds.
    ///
    /// @param field null = do not use the column
    public FleetImport choosing(int sheet, int column, @Nullable FleetField field) {
        List<FleetSheet> changed = new ArrayList<>(sheets);
        FleetSheet old = sheets.get(sheet);
        changed.set(
                sheet,
                new FleetSheet(
                        old.kind(), old.table(), old.mapping().choosing(column, field, null)));
        return new FleetImport(file, changed);
    }

    /// Returns what the columns lack, one sentence each; empty if a preview makes sense.
    public List<String> missing() {
        boolean untold =
                sheets.stream()
                        .anyMatch(sheet ->
                                sheet.kind().isEmpty() && !sheet.mapping().has(FleetField.RECORD));
        return untold
                ? List.of(
                        "No column says what a row describes. Choose the one that holds depot,"
                                + " vehicle, carrier or rate.")
                : List.of();
    }

    private void splitByRecord(FleetSheet sheet) {
        if (!sheet.mapping().has(FleetField.RECORD)) {
            return;
        }
        for (FleetRecord kind : KINDS) {
            List<TableRow> rows = new ArrayList<>();
            for (TableRow row : sheet.table().rows()) {
                if (FleetRecord.named(record(sheet, row)).filter(kind::equals).isPresent()) {
                    rows.add(row);
                }
            }
            if (!rows.isEmpty()) {
                parts.put(kind, new Part(sheet.table(), sheet.mapping(), rows));
            }
        }
        for (TableRow row : sheet.table().rows()) {
            if (FleetRecord.named(record(sheet, row)).isEmpty()) {
                RowCells<FleetField> cells = new RowCells<>(sheet.table(), sheet.mapping(), row);
                cells.fault(
                        FleetField.RECORD,
                        "This record is not known.",
                        "Write depot, vehicle, carrier, area, service, band or rate.");
                cells.faults()
                        .forEach(fault -> unknownRows.add(new FleetPreview.FleetFault("", fault)));
            }
        }
    }

    private static String record(FleetSheet sheet, TableRow row) {
        return new RowCells<>(sheet.table(), sheet.mapping(), row).text(FleetField.RECORD);
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
                String.valueOf(file.getFileName()),
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
            RateRows rates = new RateRows(reader);
            Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
            TermRows terms = new TermRows(reader, folder);
            each(FleetRecord.RATE, rates::read);
            each(FleetRecord.AREA, terms::area);
            each(FleetRecord.SERVICE, terms::service);
            each(FleetRecord.BAND, terms::band);
            List<Carrier> carriers = new ArrayList<>();
            for (RowCells<FleetField> row : rows(FleetRecord.CARRIER)) {
                String id = row.text(FleetField.ID);
                Integer faulty = rates.faultyRow(id);
                Integer faultyTerm = terms.faultyRow(id);
                if (faultyTerm != null) {
                    row.fault(
                            FleetField.ID,
                            "Its terms have a fault in row %d.".formatted(faultyTerm),
                            "Correct that row; a carrier with half its terms would be offered"
                                    + " what it does not take.");
                } else if (faulty != null) {
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
                CarrierTerms agreed =
                        row.faults().isEmpty() ? terms.terms(row, id, rates.areas(id)) : null;
                Carrier carrier =
                        agreed == null
                                ? null
                                : reader.carrier(
                                        row,
                                        rates.card(id, row.text(FleetField.RATE_CARD)),
                                        agreed);
                if (carrier != null) {
                    carriers.add(carrier);
                }
                note(FleetRecord.CARRIER, row);
            }
            return carriers;
        }

        private void each(FleetRecord kind, Consumer<RowCells<FleetField>> reads) {
            for (RowCells<FleetField> row : rows(kind)) {
                if (row.faults().isEmpty()) {
                    reads.accept(row);
                }
                note(kind, row);
            }
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
