package io.depotdesk.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.XlsxFile;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The sheet that the issue asks for: 500 rows, 17 of them wrong, each in another way.
final class FiveHundredRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ImportDay MONACO =
            ImportDay.of(DAY, ZoneId.of("Europe/Monaco")).within(TownBook.BOUNDS);
    private static final List<String> HEADERS =
            List.of(
                    "Order ID",
                    "Type",
                    "Recipient name",
                    "Phone",
                    "E-Mail",
                    "Address",
                    "Lat",
                    "Lng",
                    "Date",
                    "Time window from",
                    "Time window to",
                    "Duration (min)",
                    "Weight (kg)",
                    "Volume m3",
                    "Parcels",
                    "Priority",
                    "Notes");

    @TempDir Path folder;

    /// Row number in the file → column and what is wrong in it.
    private record Wrong(int column, String value, String says) {}

    private static final SequencedMap<Integer, Wrong> WRONG = new LinkedHashMap<>();

    static {
        WRONG.put(12, new Wrong(5, "", "The address is missing."));
        WRONG.put(37, new Wrong(0, "", "The order number is missing."));
        WRONG.put(58, new Wrong(0, "A-0009", "Row 10 has the same number."));
        WRONG.put(91, new Wrong(9, "25:70", "This is not a time."));
        WRONG.put(113, new Wrong(10, "08:00", "The window closes at 08:00 and opens at 09:00."));
        WRONG.put(140, new Wrong(12, "-4", "It is negative."));
        WRONG.put(171, new Wrong(12, "99000", "99000 kg is more than any shipment has."));
        WRONG.put(199, new Wrong(13, "much", "This is not a number."));
        WRONG.put(222, new Wrong(6, "143.73", "There is no such place on earth"));
        WRONG.put(250, new Wrong(6, "7.42;43.73", "Latitude and longitude are swapped"));
        WRONG.put(281, new Wrong(6, "48.85;2.35", "lies outside the region."));
        WRONG.put(307, new Wrong(1, "teleport", "This type is not known."));
        WRONG.put(333, new Wrong(8, "23.11.26", "The year has two digits"));
        WRONG.put(360, new Wrong(15, "purple", "This priority is not known."));
        WRONG.put(401, new Wrong(16, "COLUMN", "It has 18 columns, the headers name 17."));
        WRONG.put(444, new Wrong(4, "someone@", "This is no e-mail address."));
        WRONG.put(501, new Wrong(11, "900", "900 min on site are more than a shift has."));
    }

    @Test
    void a_csv_sheet_with_17_faults_loads_483_rows_and_names_17() throws Exception {
        Path file = folder.resolve("orders.csv");
        StringBuilder csv = new StringBuilder(String.join(";", HEADERS)).append("\r\n");
        for (List<String> row : rows()) {
            csv.append(String.join(";", row)).append("\r\n");
        }
        Files.writeString(file, csv);

        assertThat483RowsLoadAnd17AreNamed(file);
    }

    @Test
    void an_excel_sheet_with_17_faults_loads_483_rows_and_names_17() throws Exception {
        Path file = folder.resolve("orders.xlsx");
        List<List<Cell>> cells =
                rows().stream()
                        .map(row -> row.stream().map(FiveHundredRowsTest::cell).toList())
                        .toList();
        XlsxFile.write(file, List.of(new XlsxFile.Page("Orders", HEADERS, cells)));

        assertThat483RowsLoadAnd17AreNamed(file);
    }

    private void assertThat483RowsLoadAnd17AreNamed(Path file) throws Exception {
        OrdersImport orders = OrdersImport.open(file, Optional.empty());
        OrdersPreview preview =
                orders.preview(orders.suggested(), new TownBook(), MONACO, Progress.NONE);

        assertThat(preview.shipments()).hasSize(483);
        assertThat(preview.bad()).hasSize(17);
        Map<Integer, String> said = new LinkedHashMap<>();
        preview.faults().forEach(fault -> said.merge(fault.row(), fault.cause(), String::concat));
        assertThat(said.keySet()).containsExactlyElementsOf(WRONG.keySet());
        WRONG.forEach((row, wrong) -> assertThat(said.get(row)).contains(wrong.says()));
        assertThat(preview.faults()).allSatisfy(fault -> assertThat(fault.mend()).endsWith("."));
        assertThat(preview.shipments())
                .allSatisfy(shipment ->
                        assertThat(shipment.destination()).isInstanceOf(Destination.Located.class));
        assertThat(preview.report(new Actor.Person("Nora")).rowsRefused()).isEqualTo(17);

        theBadRowsComeBackAsAFile(preview);
    }

    private void theBadRowsComeBackAsAFile(OrdersPreview preview) throws Exception {
        Path file = folder.resolve("bad-rows.csv");
        BadRowsFile.write(file, preview.table(), preview.bad());

        var table = TableFile.at(file).read();
        assertThat(table.rows()).hasSize(17);
        assertThat(table.headers()).containsAll(HEADERS).contains("row", "fault");
        assertThat(OrdersImport.open(file, Optional.empty()).suggested().unused())
                .containsExactly("row", "fault");
    }

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        var addresses = new TownBook().all();
        for (int i = 0; i < 500; i++) {
            int number = i + 2; // the headers are row 1
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    "A-%04d".formatted(i + 1),
                                    i % 9 == 0 ? "P" : "D",
                                    "Léa Durand",
                                    "+33199000012",
                                    "lea@example.com",
                                    addresses.get(i % addresses.size()).oneLine(),
                                    "",
                                    "",
                                    "2026-11-23",
                                    "09:00",
                                    "11:30",
                                    "5",
                                    "2.5",
                                    "0.02",
                                    "2",
                                    "M",
                                    "ring"));
            Wrong wrong = WRONG.get(number);
            if (wrong != null) {
                put(row, wrong);
            }
            rows.add(row);
        }
        return rows;
    }

    private static void put(List<String> row, Wrong wrong) {
        if (wrong.value().equals("COLUMN")) {
            row.add("one too many");
        } else if (wrong.column() == 6) {
            String[] pair = wrong.value().split(";");
            row.set(6, pair[0]);
            row.set(7, pair.length > 1 ? pair[1] : "7.42");
        } else {
            row.set(wrong.column(), wrong.value());
        }
    }

    private static Cell cell(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?")
                ? new Cell.Numeric(new BigDecimal(text), 0)
                : new Cell.Text(text);
    }
}
