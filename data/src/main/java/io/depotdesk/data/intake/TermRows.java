package io.depotdesk.data.intake;

import io.depotdesk.data.speeds.SpeedFileException;
import io.depotdesk.data.speeds.ZoneFile;
import io.depotdesk.domain.carrier.BandLimit;
import io.depotdesk.domain.carrier.CarrierArea;
import io.depotdesk.domain.carrier.CarrierTerms;
import io.depotdesk.domain.carrier.ServiceTerm;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Collects the rows about areas, services and time bands into the terms of each carrier.
final class TermRows {

    private final FleetRowReader reader;
    private final Path folder;
    private final SequencedMap<String, List<CarrierArea>> areas = new LinkedHashMap<>();
    private final SequencedMap<String, List<ServiceTerm>> services = new LinkedHashMap<>();
    private final SequencedMap<String, List<BandLimit>> bands = new LinkedHashMap<>();
    private final List<BandLimit> allBands = new ArrayList<>();
    private final SequencedMap<String, Integer> faulty = new LinkedHashMap<>();

    /// @param folder where the fleet file is; files with drawn areas are beside it
    TermRows(FleetRowReader reader, Path folder) {
        this.reader = reader;
        this.folder = folder;
    }

    /// Returns the row with a fault that leaves the carrier's terms incomplete, null if there is none.
    @Nullable Integer faultyRow(String carrier) {
        return faulty.get(carrier);
    }

    void area(RowCells<FleetField> row) {
        String carrier = RateRows.carrier(row);
        String name = name(row);
        List<String> postcodes = words(row.text(FleetField.POSTCODES));
        if (postcodes.isEmpty()) {
            row.fault(
                    FleetField.POSTCODES,
                    "It has no postcodes.",
                    "Write them as 98000; 06*, or draw the area in the carrier's areas_file.");
        }
        if (postcodes.stream().anyMatch(code -> code.indexOf('*') >= 0 && !isPrefix(code))) {
            row.fault(
                    FleetField.POSTCODES,
                    "A star stands where it means nothing.",
                    "Write it at the end of a postcode's beginning, as 06*.");
        }
        if (areas.getOrDefault(carrier, List.of()).stream()
                .anyMatch(it -> it.name().equals(name))) {
            row.fault(FleetField.NAME, "The carrier has this area already.", "Keep one of them.");
        }
        if (isSound(row, carrier)) {
            areas.computeIfAbsent(carrier, _ -> new ArrayList<>())
                    .add(new CarrierArea(name, postcodes, List.of()));
        }
    }

    void service(RowCells<FleetField> row) {
        String carrier = RateRows.carrier(row);
        String name = name(row);
        BigDecimal radius = row.take(FleetField.RADIUS_KM, NumberText::plain);
        boolean limited =
                row.has(FleetField.CAPACITY_WEIGHT)
                        || row.has(FleetField.CAPACITY_VOLUME)
                        || row.has(FleetField.CAPACITY_PARCELS);
        var largest = limited ? FleetRowReader.capacity(row) : null;
        if (isSound(row, carrier)) {
            services.computeIfAbsent(carrier, _ -> new ArrayList<>())
                    .add(
                            new ServiceTerm(
                                    name,
                                    words(row.text(FleetField.AREA)),
                                    largest,
                                    radius == null ? null : radius.movePointRight(3).intValue(),
                                    skills(row)));
        }
    }

    private static @Nullable List<String> skills(RowCells<FleetField> row) {
        if (!row.has(FleetField.SKILLS)) {
            return null;
        }
        List<String> skills = CellWords.skills(row.cell(FleetField.SKILLS));
        return skills.equals(List.of("none")) ? List.of() : skills;
    }

    void band(RowCells<FleetField> row) {
        String carrier = RateRows.carrier(row);
        Instant from = reader.moment(row, FleetField.HOURS_FROM);
        Instant to = reader.moment(row, FleetField.HOURS_TO);
        if (!row.has(FleetField.CAPACITY_SHIPMENTS)) {
            row.fault(FleetField.CAPACITY_SHIPMENTS, "It is missing.", "Write a number, as 12.");
        }
        int shipments = row.whole(FleetField.CAPACITY_SHIPMENTS, 0, 100_000, 0);
        if (from != null && to != null && !from.isBefore(to)) {
            row.fault(
                    FleetField.HOURS_TO,
                    "The band ends at or before its start.",
                    "Write two times, as 08:00 and 12:00.");
        }
        if (from != null && to != null && row.faults().isEmpty()) {
            BandLimit band = new BandLimit(from, to, shipments);
            if (allBands.stream().anyMatch(band::crosses)) {
                row.fault(
                        FleetField.HOURS_FROM,
                        "It overlaps another time band of this file in part.",
                        "Let the bands of all carriers be the same or apart, as 08:00 to 12:00 and"
                                + " 12:00 to 18:00.");
            } else if (bands.getOrDefault(carrier, List.of()).stream()
                    .anyMatch(it -> it.from().equals(from))) {
                row.fault(
                        FleetField.HOURS_FROM,
                        "The carrier has this band already.",
                        "Keep one of them.");
            } else {
                allBands.add(band);
                bands.computeIfAbsent(carrier, _ -> new ArrayList<>()).add(band);
            }
        }
        isSound(row, carrier);
    }

    /// Returns the terms of the carrier that `row` describes, null if the row has a fault.
    ///
    /// @param charged names of areas that its rate card needs
    @Nullable CarrierTerms terms(RowCells<FleetField> row, String carrier, List<String> charged) {
        Instant offerBy =
                row.has(FleetField.CUT_OFF) ? reader.moment(row, FleetField.CUT_OFF) : null;
        List<CarrierArea> all = new ArrayList<>(areas.getOrDefault(carrier, List.of()));
        addDrawn(row, all);
        List<String> known = all.stream().map(CarrierArea::name).toList();
        List<ServiceTerm> served = services.getOrDefault(carrier, List.of());
        List<String> needed = new ArrayList<>(charged);
        served.forEach(service -> needed.addAll(service.areas()));
        needed.removeAll(known);
        if (!needed.isEmpty()) {
            row.fault(
                    FleetField.ID,
                    "Its rates or services name areas that it does not have: %s."
                            .formatted(String.join(", ", needed.stream().distinct().toList())),
                    "Add a row of areas for each, or draw it in the carrier's areas_file.");
        }
        if (!row.faults().isEmpty()) {
            return null;
        }
        return new CarrierTerms(all, served, offerBy, bands.getOrDefault(carrier, List.of()));
    }

    /// A drawn area that has postcodes, too, is one area.
    private void addDrawn(RowCells<FleetField> row, List<CarrierArea> all) {
        String file = row.text(FleetField.AREAS_FILE);
        if (file.isEmpty()) {
            return;
        }
        Path path = folder.resolve(file).normalize();
        if (!folder.equals(path.getParent()) || !Files.isRegularFile(path)) {
            row.fault(
                    FleetField.AREAS_FILE,
                    "There is no such file beside the fleet file.",
                    "Put the GeoJSON file into the same folder and write its bare name.");
            return;
        }
        try {
            for (var drawn : ZoneFile.read(path)) {
                List<String> postcodes = new ArrayList<>();
                all.stream()
                        .filter(area -> area.name().equals(drawn.name()))
                        .forEach(area -> postcodes.addAll(area.postcodes()));
                all.removeIf(area -> area.name().equals(drawn.name()));
                all.add(new CarrierArea(drawn.name(), postcodes, drawn.outline()));
            }
        } catch (SpeedFileException wrong) {
            row.fault(
                    FleetField.AREAS_FILE,
                    String.valueOf(wrong.getMessage()),
                    "Correct the file; each area is one polygon with a property \"name\".");
        }
    }

    private boolean isSound(RowCells<FleetField> row, String carrier) {
        if (!row.faults().isEmpty()) {
            faulty.put(carrier, row.number());
        }
        return row.faults().isEmpty();
    }

    private static String name(RowCells<FleetField> row) {
        String name = row.text(FleetField.NAME);
        if (name.isEmpty()) {
            row.fault(FleetField.NAME, "It is missing.", "Give it a name; prices refer to it.");
        }
        return name;
    }

    private static boolean isPrefix(String code) {
        return code.indexOf('*') == code.length() - 1 && code.length() > 1;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[;,|\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
