package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.CsvFile;
import io.depotdesk.data.tables.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rows that were not taken, as a file to mend and import again: the original columns, then the row's
/// number and what is wrong with it. The import knows these two columns and passes over them.
public final class BadRowsFile {

    private BadRowsFile() {}

    /// @throws IOException if the file cannot be written; a file that was there before is replaced
    public static void write(Path file, Table table, List<BadRow> rows) throws IOException {
        int columns =
                Math.max(
                        table.headers().size(),
                        rows.stream().mapToInt(row -> row.row().cells().size()).max().orElse(0));
        List<String> headers = new ArrayList<>(table.headers());
        while (headers.size() < columns) {
            headers.add("");
        }
        headers.add("row");
        headers.add("fault");
        CsvFile.write(file, headers, rows.stream().map(row -> line(row, columns)).toList());
    }

    private static List<String> line(BadRow bad, int columns) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Cell cell = bad.row().cell(column);
            line.add(cell.text());
        }
        line.add(String.valueOf(bad.row().number()));
        line.add(bad.faults().stream().map(Fault::sentence).collect(Collectors.joining(" ")));
        return line;
    }
}
