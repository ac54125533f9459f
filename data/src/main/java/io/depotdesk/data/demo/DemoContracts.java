package io.depotdesk.data.demo;

import static io.depotdesk.data.demo.DemoFleet.number;
import static io.depotdesk.data.demo.DemoFleet.text;
import static io.depotdesk.data.demo.DemoFleet.time;

import io.depotdesk.data.intake.FleetRecord;
import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.XlsxFile.Page;

import java.util.List;

/// What the demo's carriers have agreed to, and what they charge. No cut-off: a demo is opened at any hour.
final class DemoContracts {

    static final String KESTREL = "KES";
    static final String ZIP = "ZIP";
    static final String ROCHER = "ROC";

    private static final List<String> RATE_COLUMNS =
            List.of(
                    "carrier",
                    "term",
                    "name",
                    "up_to_kg",
                    "above",
                    "hours_from",
                    "hours_to",
                    "skills",
                    "shipments",
                    "amount",
                    "percent");

    private DemoContracts() {}

    static Page services() {
        return new Page(
                FleetRecord.SERVICE.sheet(),
                List.of("carrier", "name", "capacity_weight_kg", "skills"),
                List.of(
                        List.of(text(KESTREL), text("parcels"), number("70"), text("none")),
                        List.of(text(KESTREL), text("identity"), number("30"), text("id-check"))));
    }

    static Page bands() {
        return new Page(
                FleetRecord.BAND.sheet(),
                List.of("carrier", "hours_from", "hours_to", "shipments"),
                List.of(
                        List.of(text(KESTREL), time("08:00"), time("12:00"), number("24")),
                        List.of(text(ZIP), time("12:00"), time("18:00"), number("10"))));
    }

    static Page rates() {
        return new Page(
                FleetRecord.RATE.sheet(),
                RATE_COLUMNS,
                List.of(
                        rate(KESTREL, "base", "amount", "6.90"),
                        rate(KESTREL, "weight", "up_to_kg", "5", "amount", "0"),
                        rate(KESTREL, "weight", "up_to_kg", "15", "amount", "1.60"),
                        rate(KESTREL, "weight", "up_to_kg", "30", "amount", "3.90"),
                        rate(KESTREL, "weight", "up_to_kg", "70", "amount", "9.50"),
                        rate(KESTREL, "return", "amount", "25"),
                        rate(KESTREL, "fuel", "name", "fuel", "percent", "6.5"),
                        rate(KESTREL, "remote", "name", "remote", "above", "4", "amount", "1.10"),
                        rate(
                                KESTREL,
                                "oversize",
                                "name",
                                "bulky",
                                "above",
                                "250",
                                "amount",
                                "3.50"),
                        rate(KESTREL, "discount", "shipments", "25", "percent", "4"),
                        rate(KESTREL, "commitment", "shipments", "12", "amount", "2.00"),
                        rate(ZIP, "base", "amount", "4.20"),
                        rate(ZIP, "km", "amount", "0.60"),
                        rate(
                                ZIP,
                                "peak",
                                "name",
                                "evening",
                                "hours_from",
                                "17:00",
                                "hours_to",
                                "20:00",
                                "percent",
                                "20"),
                        rate(ROCHER, "base", "amount", "8.50"),
                        rate(ROCHER, "weight", "up_to_kg", "10", "amount", "0"),
                        rate(ROCHER, "weight", "up_to_kg", "40", "amount", "2.50")));
    }

    /// @param cells names of columns, each followed by its value
    private static List<Cell> rate(String carrier, String term, String... cells) {
        return RATE_COLUMNS.stream()
                .map(column ->
                        switch (column) {
                            case "carrier" -> text(carrier);
                            case "term" -> text(term);
                            default -> cell(column, List.of(cells));
                        })
                .toList();
    }

    private static Cell cell(String column, List<String> cells) {
        for (int i = 0; i < cells.size(); i += 2) {
            if (cells.get(i).equals(column)) {
                String value = cells.get(i + 1);
                return switch (column) {
                    case "name", "skills" -> text(value);
                    case "hours_from", "hours_to" -> time(value);
                    default -> number(value);
                };
            }
        }
        return Cell.EMPTY;
    }
}
