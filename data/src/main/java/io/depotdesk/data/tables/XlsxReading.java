package io.depotdesk.data.tables;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the sheets of an XLSX file.
final class XlsxReading {

    /// What of a number format is not itself the format: quoted text, escaped characters, colours, locales.
    private static final Pattern DECORATION =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private static final Pattern DATE_LETTERS = Pattern.compile("(?i)[ymdhs]");
    private static final Pattern ONLY_ZEROS = Pattern.compile("0{2,}");

    /// What Excel shows where a formula has no result; the reader gives it as text if the formula is there.
    private static final Pattern EXCEL_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");

    private final Path file;
    private final TableLimits limits;

    XlsxReading(Path file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// Returns the names of the sheets that a person sees.
    List<String> sheetNames() {
        return withWorkbook(workbook -> sheets(workbook).map(Sheet::getName).toList());
    }

    /// Returns the rows of a sheet.
    ///
    /// @param name the sheet, null = the first that a person sees
    List<TableRow> rows(@Nullable String name) {
        return withWorkbook(workbook -> rows(sheet(workbook, name)));
    }

    private <T> T withWorkbook(Reading<T> reading) {
        try {
            new ArchiveGuard(file, limits).check();
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
                return reading.from(workbook);
            }
        } catch (UnreadableFileException known) {
            throw known;
        } catch (IOException | RuntimeException broken) {
            // The reader meets damaged content with whatever exception its next line throws.
            throw new UnreadableFileException(
                    file,
                    "It is not a whole XLSX file (%s). Open it in a spreadsheet program and save it as .xlsx again."
                            .formatted(broken.getMessage()),
                    broken);
        }
    }

    private static Stream<Sheet> sheets(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE);
    }

    private Sheet sheet(ReadableWorkbook workbook, @Nullable String name) {
        return sheets(workbook)
                .filter(sheet -> name == null || sheet.getName().strip().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new UnreadableFileException(
                                file,
                                name == null
                                        ? "It has no visible sheet."
                                        : "It has no sheet \"%s\".".formatted(name)));
    }

    private List<TableRow> rows(Sheet sheet) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                TableRow row = row(each.next());
                if (row.isBlank()) {
                    continue;
                }
                rows.add(row);
                if (rows.size() > limits.rows() + 1) {
                    throw new UnreadableFileException(
                            file,
                            "Sheet \"%s\" has more than %,d rows. Split it into several files."
                                    .formatted(sheet.getName(), limits.rows()));
                }
            }
        }
        return rows;
    }

    private TableRow row(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            cells.add(cell == null ? Cell.EMPTY : cell(cell));
        }
        TableRow read = new TableRow(row.getRowNum(), cells, null);
        if (read.filled() > limits.columns()) {
            throw new UnreadableFileException(
                    file,
                    "Row %d has %,d columns; at most %d are read. Remove the columns that are not needed."
                            .formatted(row.getRowNum(), read.filled(), limits.columns()));
        }
        return new TableRow(row.getRowNum(), cells.subList(0, read.filled()), null);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            return Cell.EMPTY;
        }
        if (cell.getType() == CellType.ERROR || EXCEL_ERROR.matcher(value.toString()).matches()) {
            return new Cell.Failed(value.toString());
        }
        if (!(value instanceof BigDecimal number)) {
            return new Cell.Text(value.toString());
        }
        String format = cell.getDataFormatString();
        String bare = format == null ? "" : DECORATION.matcher(format).replaceAll("");
        if (DATE_LETTERS.matcher(bare).find() && number.signum() >= 0) {
            return new Cell.Moment(cell.asDate());
        }
        return new Cell.Numeric(number, ONLY_ZEROS.matcher(bare).matches() ? bare.length() : 0);
    }

    private interface Reading<T> {
        T from(ReadableWorkbook workbook) throws IOException;
    }
}
