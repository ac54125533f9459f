package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days: `2026-11-22`, `22.11.2026`, `22/11/2026`, `11/22/2026`, `20261122`, Excel's day numbers.
///
/// With slashes the day stands first, unless another date of the column proves that its month does. Years of two digits are
/// refused: nobody can say which of three numbers they are.
final class DayText {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");
    private static final Pattern COMPACT = Pattern.compile("(20[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern TWO_DIGIT_YEAR =
            Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}");
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 36_526; // 2000-01-01
    private static final int LAST_SERIAL = 73_050; // 2099-12-31

    private final boolean monthFirst;

    private DayText(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /// Returns how to read the days of a column with these texts.
    static DayText forColumn(List<String> texts) {
        boolean monthFirst = false;
        boolean dayFirst = false;
        for (String text : texts) {
            Matcher date = YEAR_LAST.matcher(text.split("\\h", 2)[0]);
            if (date.matches() && date.group(2).equals("/")) {
                dayFirst |= Integer.parseInt(date.group(1)) > 12;
                monthFirst |= Integer.parseInt(date.group(3)) > 12;
            }
        }
        return new DayText(monthFirst && !dayFirst);
    }

    Parsed<LocalDate> day(Cell cell) {
        return switch (cell) {
            case Cell.Moment moment when moment.hasDate() ->
                    Parsed.good(moment.value().toLocalDate());
            case Cell.Moment _ -> unreadable();
            case Cell.Numeric(var value, _) -> {
                int serial = value.intValue();
                yield serial >= FIRST_SERIAL && serial <= LAST_SERIAL
                        ? Parsed.good(EXCEL_DAY_ZERO.plusDays(serial))
                        : day(cell.text());
            }
            case Cell.Failed _ ->
                    Parsed.bad("The formula has no result.", "Correct the formula in the sheet.");
            case Cell.Text(var text) -> day(text);
        };
    }

    Parsed<LocalDate> day(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return monthFirst && yearLast.group(2).equals("/")
                    ? date(yearLast.group(4), yearLast.group(1), yearLast.group(3))
                    : date(yearLast.group(4), yearLast.group(3), yearLast.group(1));
        }
        if (TWO_DIGIT_YEAR.matcher(text).matches()) {
            return Parsed.bad(
                    "The year has two digits, so the date can be read in several ways.",
                    "Write the year with four digits, as 2026-11-22.");
        }
        return unreadable();
    }

    private static Parsed<LocalDate> date(String year, String month, String day) {
        try {
            return Parsed.good(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Parsed.bad(
                    "There is no such day in the calendar.", "Correct the date, as 2026-11-22.");
        }
    }

    private static <T> Parsed<T> unreadable() {
        return Parsed.bad("This is not a date.", "Write the date as 2026-11-22.");
    }
}
