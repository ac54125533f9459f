package io.depotdesk.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

final class CsvReadingTest {

    @TempDir Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("orders.csv"), text.getBytes(charset));
    }

    private Table read(String text) throws IOException {
        return TableFile.at(file(text, StandardCharsets.UTF_8)).read();
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found(String delimiter) throws IOException {
        Table table =
                read(
                        String.join(delimiter, "id", "address", "weight")
                                + "\n"
                                + String.join(delimiter, "7", "\"3, Rue; X\"", "1.5"));

        assertThat(table.headers()).containsExactly("id", "address", "weight");
        assertThat(texts(table)).containsExactly(List.of("7", "3, Rue; X", "1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void the_encoding_is_found(String charset) throws IOException {
        Path file = file("id;Straße\n1;Königsstraße 7, Café\n", Charset.forName(charset));

        Table table = TableFile.at(file).read();

        assertThat(table.headers()).containsExactly("id", "Straße");
        assertThat(texts(table)).containsExactly(List.of("1", "Königsstraße 7, Café"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
        assertThat(read("\uFEFFid,name\n1,a").headers()).containsExactly("id", "name");
    }

    @Test
    void leading_zeros_and_phone_numbers_stay_as_they_are() throws IOException {
        assertThat(texts(read("plz,phone\n01067,0049 351 123\n00501,+49351123")))
                .containsExactly(List.of("01067", "0049 351 123"), List.of("00501", "+49351123"));
    }

    @Test
    void rows_keep_the_number_of_their_line_across_blank_lines_and_line_breaks()
            throws IOException {
        Table table = read("id,note\n\n1,\"two\nlines\"\r\n,\n2,x\n");

        assertThat(table.rows().stream().map(TableRow::number)).containsExactly(3, 6);
        assertThat(table.rows().getFirst().cell(1).text()).isEqualTo("two\nlines");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_spoils_its_own_row_only() throws IOException {
        Table table = read("id,name,note\n1,a,x\n2,\"b,y\n3,c,\"z\"\n4,d,w\n");

        assertThat(table.rows().stream().map(row -> row.cell(0).text()))
                .containsExactly("1", "2", "3", "4");
        assertThat(table.rows().stream().map(row -> row.damage() != null))
                .containsExactly(false, true, false, false);
    }

    @Test
    void lines_within_the_first_value_do_not_make_a_row_a_broken_one() throws IOException {
        Table table = read("address,a,b,c,d\n\"12 Rue Grimaldi\nMonaco\",1,2,3,4\nx,1,2,3,4\n");

        assertThat(table.rows()).hasSize(2).allSatisfy(row -> assertThat(row.damage()).isNull());
    }

    @Test
    void a_stray_quotation_mark_does_not_swallow_the_rows_up_to_the_next_one() throws IOException {
        Table table = read("id,a,b,c,d\n1,\"x,2,3,4\n2,x,2,3,4\n3,x\",2,3,4\n");

        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().getFirst().damage()).isNotNull();
        assertThat(table.rows().get(1).damage()).isNull();
    }

    @Test
    void titles_above_the_headers_are_passed_over() throws IOException {
        Table table = read("Orders of Monday\nid,name\n1,a\n");

        assertThat(table.headers()).containsExactly("id", "name");
        assertThat(table.rows().getFirst().number()).isEqualTo(3);
    }

    @Test
    void one_short_row_was_cut_off_and_many_are_a_habit_of_the_program() throws IOException {
        String complete =
                String.join("\n", IntStream.range(0, 30).mapToObj(i -> i + ",a,b").toList());
        String early = String.join("\n", IntStream.range(0, 30).mapToObj(i -> i + ",a").toList());

        assertThat(read("id,x,y\n" + complete + "\n99,a").ragged()).isFalse();
        assertThat(read("id,x,y\n" + early).ragged()).isTrue();
    }

    @Test
    void an_empty_file_is_refused_with_a_sentence() throws IOException {
        Path file = file("\n \n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TableFile.at(file).read())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("orders.csv: It is empty. The first row names the columns.");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> TableFile.at(folder.resolve("gone.csv")).read())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("gone.csv: There is no such file. Check the name and the folder.");
    }

    @Test
    void too_many_bytes_rows_or_columns_are_refused_with_a_sentence() throws IOException {
        TableLimits tight = new TableLimits(100, 1000, 3, 4);
        Path rows = Files.writeString(folder.resolve("rows.csv"), "a,b\n1,2\n1,2\n1,2\n1,2\n1,2\n");
        Path columns = Files.writeString(folder.resolve("columns.csv"), "a,b,c,d,e\n1,2,3,4,5\n");
        Path bytes = Files.writeString(folder.resolve("bytes.csv"), "a,b\n" + "x".repeat(200));

        assertThatThrownBy(() -> TableFile.at(rows, tight).read())
                .hasMessageContaining("more than 3 rows");
        assertThatThrownBy(() -> TableFile.at(columns, tight).read())
                .hasMessageContaining("Row 1 has 5 columns");
        assertThatThrownBy(() -> TableFile.at(bytes, tight).read())
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Split it");
    }

    @Test
    void files_of_other_kinds_are_refused_by_name() throws IOException {
        Path pdf = Files.writeString(folder.resolve("a.csv"), "%PDF-1.7 …");
        Path page = Files.writeString(folder.resolve("b.csv"), "<!DOCTYPE html><html>");
        Path old =
                Files.write(
                        folder.resolve("c.xls"),
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        assertThatThrownBy(() -> TableFile.at(pdf).read()).hasMessageContaining("It is a PDF.");
        assertThatThrownBy(() -> TableFile.at(page).read()).hasMessageContaining("web page");
        assertThatThrownBy(() -> TableFile.at(old).read()).hasMessageContaining("Save it as .xlsx");
    }

    @Test
    void what_begins_like_a_formula_is_guarded_and_comes_back_as_it_was() throws IOException {
        List<String> texts =
                List.of(
                        "=HYPERLINK(\"http://x\")",
                        "+cmd|' /C calc'!A0",
                        "-2+3+cmd",
                        "@SUM(A1)",
                        "+377 97 98 34 44",
                        "-12.5",
                        "'=already",
                        "'quoted'",
                        "plain");
        Path file = folder.resolve("guarded.csv");

        CsvFile.write(
                file, List.of("text", "x"), texts.stream().map(t -> List.of(t, "1")).toList());

        String written = Files.readString(file);
        assertThat(written)
                .contains("'=HYPERLINK", "'+cmd", "'-2+3", "'@SUM", "\n+377 97", "\n-12.5,")
                .doesNotContain("\n=", "\n+cmd", "\n@");
        assertThat(TableFile.at(file).read().rows().stream().map(row -> row.cell(0).text()))
                .containsExactlyElementsOf(texts);
    }
}
