package io.depotdesk.data.tables;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes workbooks: bold headers that stay in sight, numbers as numbers, times as times.
public final class XlsxFile {

    private static final double NARROWEST = 9;
    private static final double WIDEST = 60;

    private XlsxFile() {}

    /// One sheet of a workbook.
    ///
    /// @param rows shorter rows leave their last cells empty
    public record Page(String name, List<String> headers, List<List<Cell>> rows) {
        public Page {
            headers = List.copyOf(headers);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @throws IOException if the file cannot be written; a file that was there before is replaced
    public static void write(Path file, List<Page> pages) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Depotdesk", "1.0")) {
            for (Page page : pages) {
                write(page, workbook.newWorksheet(page.name()));
            }
        }
    }

    private static void write(Page page, Worksheet sheet) {
        for (int column = 0; column < page.headers().size(); column++) {
            sheet.value(0, column, page.headers().get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, width(page, column));
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < page.rows().size(); row++) {
            List<Cell> cells = page.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row + 1, column);
            }
        }
    }

    private static double width(Page page, int column) {
        int longest = page.headers().get(column).length();
        for (List<Cell> row : page.rows()) {
            if (column < row.size()) {
                longest = Math.max(longest, row.get(column).text().length());
            }
        }
        return Math.clamp(longest + 2, NARROWEST, WIDEST);
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        switch (cell) {
            case Cell.Numeric(var value, _) -> sheet.value(row, column, value);
            case Cell.Moment moment when !moment.hasDate() -> {
                double dayShare = moment.value().toLocalTime().toSecondOfDay() / 86_400.0;
                sheet.value(row, column, dayShare);
                sheet.style(row, column).format("hh:mm").set();
            }
            case Cell.Moment moment -> {
                sheet.value(row, column, moment.value());
                sheet.style(row, column)
                        .format(moment.hasTime() ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd")
                        .set();
            }
            case Cell.Text(var text) -> {
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
            case Cell.Failed(var text) -> sheet.value(row, column, text);
        }
    }
}
