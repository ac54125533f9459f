package io.depotdesk.data.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Reads CSV text line by line, so that one broken row does not swallow those behind it.
///
/// A row goes on to the next line only while a quotation mark is open. If it is never closed, or the
/// lines that it would swallow look like rows themselves, the row is damaged and reading goes on behind
/// its first line.
final class CsvReading {

    private static final int LONGEST_ROW_IN_LINES = 50;
    private static final TableRow.Damage BROKEN_QUOTATION =
            new TableRow.Damage(
                    "Its quotation marks do not match.",
                    "Put the value between two quotation marks, and double those that belong to"
                            + " it.");
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private final Path file;
    private final TableLimits limits;
    private final String[] lines;
    private final char delimiter;
    private final CsvReader.CsvReaderBuilder parser;

    CsvReading(Path file, String text, TableLimits limits) {
        this.file = file;
        this.limits = limits;
        lines = LINE_END.split(text, -1);
        delimiter = delimiterOf(lines);
        parser = CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false);
    }

    List<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>();
        int columns = 0;
        for (int line = 0; line < lines.length; ) {
            if (lines[line].isBlank()) {
                line++;
                continue;
            }
            int end = endOfRow(line, columns);
            TableRow row = end > line ? whole(line, end) : damaged(line);
            requireWithinLimits(row, rows.size());
            if (!row.isBlank()) {
                rows.add(row);
                columns = Math.max(columns, row.cells().size());
            }
            line = Math.max(end, line + 1);
        }
        return rows;
    }

    /// Returns the line behind the row that begins on `first`, or `first` if its quotation is broken.
    private int endOfRow(int first, int columns) {
        int farthest = Math.min(lines.length, first + LONGEST_ROW_IN_LINES);
        for (int end = first + 1; end <= farthest; end++) {
            if (end > first + 1 && looksLikeARow(lines[end - 1], columns)) {
                return first;
            }
            if (parsed(first, end) != null) {
                return end;
            }
        }
        return first;
    }

    private boolean looksLikeARow(String line, int columns) {
        return columns > 2 && line.chars().filter(c -> c == delimiter).count() >= columns - 1;
    }

    private TableRow whole(int first, int end) {
        List<String> fields = parsed(first, end);
        return new TableRow(first + 1, cells(fields == null ? List.of() : fields), null);
    }

    private TableRow damaged(int line) {
        List<String> raw =
                Arrays.asList(lines[line].split(Pattern.quote(String.valueOf(delimiter)), -1));
        return new TableRow(line + 1, cells(raw), BROKEN_QUOTATION);
    }

    private @Nullable List<String> parsed(int first, int end) {
        String text = String.join("\n", Arrays.asList(lines).subList(first, end));
        try {
            return parser.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException _) {
            return null; // a quotation mark is still open, or closed before the value ends
        }
    }

    private static List<Cell> cells(List<String> fields) {
        return fields.stream()
                .<Cell>map(field -> new Cell.Text(SafeCells.unguarded(field)))
                .toList();
    }

    private void requireWithinLimits(TableRow row, int rowsBefore) {
        if (row.cells().size() > limits.columns()) {
            throw new UnreadableFileException(
                    file,
                    "Row %d has %,d columns; at most %d are read. Remove the columns that are not needed."
                            .formatted(row.number(), row.cells().size(), limits.columns()));
        }
        if (rowsBefore > limits.rows()) {
            throw new UnreadableFileException(
                    file,
                    "It has more than %,d rows. Split it into several files."
                            .formatted(limits.rows()));
        }
    }

    /// Returns the delimiter that stands most often, outside quotations, on the first lines; a comma if
    /// there is none (one column).
    private static char delimiterOf(String[] lines) {
        List<String> sample =
                Arrays.stream(lines).filter(line -> !line.isBlank()).limit(10).toList();
        char best = ',';
        long bestCount = 0;
        for (char candidate : DELIMITERS) {
            long onHeader = sample.isEmpty() ? 0 : outsideQuotes(sample.getFirst(), candidate);
            long sameAsHeader =
                    sample.stream()
                            .filter(line -> outsideQuotes(line, candidate) == onHeader)
                            .count();
            long count = onHeader * 100 + (onHeader > 0 ? sameAsHeader : 0);
            if (count > bestCount) {
                best = candidate;
                bestCount = count;
            }
        }
        return best;
    }

    private static long outsideQuotes(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == wanted ? 1 : 0;
        }
        return count;
    }
}
