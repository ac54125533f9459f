package io.depotdesk.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class XlsxReadingTest {

    @TempDir Path folder;

    private Path workbook() throws IOException {
        Path file = folder.resolve("orders.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Orders");
            List<String> headers = List.of("plz", "from", "date", "weight", "phone", "sum");
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
            }
            sheet.value(2, 0, 1067);
            sheet.style(2, 0).format("00000").set();
            sheet.value(2, 1, 0.375);
            sheet.style(2, 1).format("h:mm AM/PM").set();
            sheet.value(2, 2, LocalDateTime.of(2026, 11, 23, 14, 30));
            sheet.style(2, 2).format("dd.mm.yyyy hh:mm").set();
            sheet.value(2, 3, 2.50);
            sheet.style(2, 3).format("0.00 \"kg (dry)\"").set();
            sheet.value(2, 4, 37797983444L);
            sheet.formula(2, 5, "D3*2");
            workbook.newWorksheet("Notes").value(0, 0, "nothing");
        }
        return file;
    }

    @Test
    void numbers_dates_and_times_are_what_excel_holds() throws IOException {
        Table table = TableFile.at(workbook()).read();

        TableRow row = table.rows().getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cell(0).text()).isEqualTo("01067");
        assertThat(row.cell(1).text()).isEqualTo("09:00");
        assertThat(row.cell(2).text()).isEqualTo("2026-11-23 14:30");
        assertThat(row.cell(3).text()).isEqualTo("2.5");
        assertThat(row.cell(4).text()).isEqualTo("37797983444");
    }

    @Test
    void sheets_are_listed_and_chosen_by_name() throws IOException {
        Path file = workbook();

        assertThat(TableFile.at(file).sheets()).containsExactly("Orders", "Notes");
        assertThat(TableFile.at(file).read("notes").headers()).containsExactly("nothing");
        assertThatThrownBy(() -> TableFile.at(file).read("Other"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("It has no sheet \"Other\".");
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused_with_a_sentence() throws IOException {
        byte[] whole = Files.readAllBytes(workbook());
        Path cut = folder.resolve("cut.xlsx");
        for (int length = 5; length < whole.length - 1; length += 97) {
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> TableFile.at(cut).read())
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageStartingWith("cut.xlsx: ");
        }
    }

    @Test
    void a_workbook_with_garbled_bytes_is_read_or_refused_and_never_fails_otherwise()
            throws IOException {
        byte[] whole = Files.readAllBytes(workbook());
        Path garbled = folder.resolve("garbled.xlsx");
        for (int at = 4; at < whole.length; at += 41) {
            byte[] copy = whole.clone();
            copy[at] ^= (byte) 0x5A;
            Files.write(garbled, copy);
            try {
                assertThat(TableFile.at(garbled).read().headers()).isNotEmpty();
            } catch (UnreadableFileException refused) {
                assertThat(refused).hasMessageStartingWith("garbled.xlsx: ");
            }
        }
    }

    @Test
    void a_zip_bomb_is_refused_before_it_unfolds() throws IOException {
        Path bomb = zip("xl/worksheets/sheet1.xml", new byte[3 << 20]);
        TableLimits tight = new TableLimits(50L << 20, 2 << 20, 1000, 50);

        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> TableFile.at(bomb, tight).read())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Unpacked, it holds more than 2 MB");
    }

    @Test
    void a_cell_beyond_every_column_is_refused_before_a_row_is_filled_up_to_it()
            throws IOException {
        String sheet =
                "<worksheet><sheetData><row r=\"1\"><c"
                        + " r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        Path wide = zip("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TableFile.at(wide).read())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("beyond the last column");
    }

    @Test
    void a_zip_that_is_no_workbook_is_refused_with_a_sentence() throws IOException {
        Path other = zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TableFile.at(other).read())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("save it as .xlsx again");
    }

    @Test
    void a_formula_without_a_result_is_told_apart_from_text() throws IOException {
        Path file = folder.resolve("formula.xlsx");
        XlsxFile.write(
                file,
                List.of(
                        new XlsxFile.Page(
                                "Orders",
                                List.of("id", "weight"),
                                List.of(List.of(new Cell.Text("1"), new Cell.Text("#REF!"))))));

        assertThat(TableFile.at(file).read().rows().getFirst().cell(1))
                .isEqualTo(new Cell.Failed("#REF!"));
    }

    private Path zip(String part, byte[] content) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }
}
