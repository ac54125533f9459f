package io.depotdesk.data.tables;

import java.util.List;

/// Headers and rows of one sheet. Blank rows are left out; the others keep their numbers.
///
/// @param source the file's name, with the sheet where there are several
/// @param headers as written, one for each column, blank where a column has none
/// @param ragged whether rows may simply end at their last value, as some programs write CSV and every
///     spreadsheet does
public record Table(String source, List<String> headers, List<TableRow> rows, boolean ragged) {

    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /// Returns the column's header, or its letter as spreadsheets name it if it has none.
    public String columnName(int column) {
        if (column < headers.size() && !headers.get(column).isBlank()) {
            return headers.get(column);
        }
        return "column " + letter(column);
    }

    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
