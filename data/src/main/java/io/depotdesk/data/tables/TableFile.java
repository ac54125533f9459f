package io.depotdesk.data.tables;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A CSV or XLSX file. Which of the two it is, is told from its content, whatever its name says.
public final class TableFile {

    private static final int LAST_HEADER_ROW = 20;

    private final Path file;
    private final TableLimits limits;

    private TableFile(Path file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    public static TableFile at(Path file) {
        return new TableFile(file, TableLimits.USUAL);
    }

    static TableFile at(Path file, TableLimits limits) {
        return new TableFile(file, limits);
    }

    /// Returns the names of the sheets, empty for CSV.
    ///
    /// @throws UnreadableFileException if the file is no table
    public List<String> sheets() {
        return isWorkbook(beginning()) ? new XlsxReading(file, limits).sheetNames() : List.of();
    }

    /// Reads the first sheet.
    ///
    /// @throws UnreadableFileException if the file is no table
    public Table read() {
        return read(null);
    }

    /// Reads a sheet. The headers are the first row with at least two values.
    ///
    /// @param sheet name of the sheet, in any case; null = the first; CSV has only one
    /// @throws UnreadableFileException if the file is no table
    public Table read(@Nullable String sheet) {
        byte[] beginning = beginning();
        if (isWorkbook(beginning)) {
            List<TableRow> rows = new XlsxReading(file, limits).rows(sheet);
            return table(sheet == null ? name() : name() + ", " + sheet, rows, true);
        }
        refuseForeign(beginning);
        List<TableRow> rows = new CsvReading(file, text(), limits).rows();
        return table(name(), rows, false);
    }

    private Table table(String source, List<TableRow> rows, boolean ragged) {
        if (rows.isEmpty()) {
            throw new UnreadableFileException(
                    file, "It is empty. The first row names the columns.");
        }
        int headerAt = 0;
        for (int i = 0; i < Math.min(rows.size(), LAST_HEADER_ROW); i++) {
            if (rows.get(i).cells().stream().filter(cell -> !cell.isBlank()).count() >= 2) {
                headerAt = i;
                break;
            }
        }
        TableRow header = rows.get(headerAt);
        List<TableRow> body = rows.subList(headerAt + 1, rows.size());
        List<String> headers = new ArrayList<>();
        header.cells().forEach(cell -> headers.add(cell.text()));
        while (mostRowsGoBeyond(body, headers.size())) {
            headers.add("");
        }
        return new Table(source, headers, body, ragged || manyRowsEndEarly(body, headers.size()));
    }

    /// A single short row is a row that was cut off; many of them are a program that leaves out empty
    /// cells at the end.
    private static boolean manyRowsEndEarly(List<TableRow> rows, int columns) {
        long shortRows = rows.stream().filter(row -> row.cells().size() < columns).count();
        return shortRows * 10 > rows.size();
    }

    /// Values of most rows beyond the headers are a column without a name; of a few, they are a mistake.
    private static boolean mostRowsGoBeyond(List<TableRow> rows, int columns) {
        return rows.stream().filter(row -> row.filled() > columns).count() * 2 > rows.size();
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private byte[] beginning() {
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                throw new UnreadableFileException(
                        file,
                        "It has %,d MB; at most %d MB are read. Split it into several files."
                                .formatted(size >> 20, limits.bytes() >> 20));
            }
            try (var in = Files.newInputStream(file)) {
                return in.readNBytes(512);
            }
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }

    private String text() {
        try {
            return TextDecoding.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw cannotRead(e);
        }
    }

    private UnreadableFileException cannotRead(IOException e) {
        String why =
                switch (e) {
                    case java.nio.file.NoSuchFileException _ ->
                            "There is no such file. Check the name and the folder.";
                    case java.nio.file.AccessDeniedException _ ->
                            "It may not be read. Close it in other programs or ask who owns it.";
                    default -> "It cannot be read (%s).".formatted(e.getMessage());
                };
        return new UnreadableFileException(file, why, e);
    }

    private static boolean isWorkbook(byte[] beginning) {
        return begins(beginning, 'P', 'K', 3, 4) || begins(beginning, 'P', 'K', 5, 6);
    }

    private void refuseForeign(byte[] beginning) {
        if (begins(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(
                    file,
                    "It is in the old .xls format or locked with a password. Save it as .xlsx"
                            + " without one.");
        }
        String start =
                new String(beginning, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            throw new UnreadableFileException(
                    file, "It is a PDF. Ask for the sheet as CSV or XLSX.");
        }
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")) {
            throw new UnreadableFileException(
                    file, "It is a web page or XML, not a sheet. Save it as CSV or XLSX.");
        }
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
