package io.depotdesk.data.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes CSV that every spreadsheet opens and none runs: UTF-8 with byte order mark, commas, cells
/// guarded against being taken for formulas.
public final class CsvFile {

    private CsvFile() {}

    /// @throws IOException if the file cannot be written; a file that was there before is replaced
    public static void write(Path file, List<String> headers, List<? extends List<String>> rows)
            throws IOException {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headers.stream().map(SafeCells::guarded).toList());
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(SafeCells::guarded).toList());
            }
        }
        Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    }
}
