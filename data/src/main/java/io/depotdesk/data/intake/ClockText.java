package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads moments: a time of day (`9:30`, `09:30:00`, `9:30 AM`, `9am`, `9h30`, `9.30`, a bare hour, Excel's
/// share of a day), with or without a date before it, or ISO 8601 with a zone.
///
/// Times without a zone are the depot's; `24:00` is the end of the day.
final class ClockText {

    private static final Pattern TIME =
            Pattern.compile(
                    "([0-9]{1,2})(?:(?:[:.]|\\h?h\\h?)([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?)?\\h*(h|uhr|[ap]\\.?m\\.?)?");
    private static final Pattern DATED =
            Pattern.compile("([0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4})(?:[Tt]|\\h+)(.+)");
    private static final Pattern ZONED = Pattern.compile(".+[Tt].+(?:[Zz]|[+-][0-9]{2}:[0-9]{2})");

    /// The number behind an Excel time, written out as text: a share of a day, or days and a share.
    private static final Pattern EXCEL_NUMBER =
            Pattern.compile("(?:0?|[3-7][0-9]{4})[.,][0-9]{2,}");

    private static final Pattern HOUR = Pattern.compile("[0-9]{1,2}");
    private static final long DAY_SECONDS = 86_400;

    private final DayText days;
    private final ZoneId zone;

    ClockText(DayText days, ZoneId zone) {
        this.days = days;
        this.zone = zone;
    }

    /// Reads a moment.
    ///
    /// @param day the day that is meant where the cell names none
    Parsed<Instant> moment(Cell cell, LocalDate day) {
        return switch (cell) {
            case Cell.Moment moment when moment.hasDate() ->
                    Parsed.good(moment.value().atZone(zone).toInstant());
            case Cell.Moment moment ->
                    Parsed.good(at(day, moment.value().toLocalTime().toSecondOfDay()));
            case Cell.Numeric(var value, _) -> numeric(value, day);
            case Cell.Failed _ ->
                    Parsed.bad("The formula has no result.", "Correct the formula in the sheet.");
            case Cell.Text(var text) -> moment(text, day);
        };
    }

    Parsed<Instant> moment(String text, LocalDate day) {
        if (ZONED.matcher(text).matches()) {
            try {
                return Parsed.good(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
            } catch (DateTimeException _) {
                return unreadable();
            }
        }
        Matcher dated = DATED.matcher(text);
        if (dated.matches()) {
            Optional<Long> second = secondOfDay(dated.group(2));
            return switch (days.day(dated.group(1))) {
                case Parsed.Good<LocalDate>(var date) ->
                        second.map(s -> Parsed.good(at(date, s))).orElseGet(ClockText::unreadable);
                case Parsed.Bad<LocalDate>(var cause, var mend) -> Parsed.bad(cause, mend);
            };
        }
        if (EXCEL_NUMBER.matcher(text).matches() || HOUR.matcher(text).matches()) {
            return numeric(new BigDecimal(text.replace(',', '.')), day);
        }
        return secondOfDay(text).map(s -> Parsed.good(at(day, s))).orElseGet(ClockText::unreadable);
    }

    /// A number: below 1 a share of the day, whole and up to 24 an hour, beyond that Excel's days from
    /// 1899-12-30 and the share of the day.
    private Parsed<Instant> numeric(BigDecimal value, LocalDate day) {
        if (value.signum() < 0) {
            return unreadable();
        }
        BigDecimal share = value.remainder(BigDecimal.ONE);
        long second =
                share.multiply(BigDecimal.valueOf(DAY_SECONDS))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        if (value.compareTo(BigDecimal.ONE) < 0) {
            return Parsed.good(at(day, second));
        }
        if (value.compareTo(BigDecimal.valueOf(24)) <= 0) {
            return value.scale() <= 0 || share.signum() == 0
                    ? Parsed.good(at(day, value.longValue() * 3600))
                    : unreadable();
        }
        return switch (days.day(new Cell.Numeric(value, 0))) {
            case Parsed.Good<LocalDate>(var date) -> Parsed.good(at(date, second));
            case Parsed.Bad<LocalDate> _ -> unreadable();
        };
    }

    private Instant at(LocalDate day, long second) {
        return second == DAY_SECONDS
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(java.time.LocalTime.ofSecondOfDay(second)).atZone(zone).toInstant();
    }

    /// Returns the time on a clock in seconds from midnight, empty if there is no such time.
    static Optional<Long> secondOfDay(String text) {
        Matcher time = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!time.matches() || (time.group(2) == null && time.group(4) == null)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String half = time.group(4) == null ? "" : time.group(4);
        if (half.startsWith("a") || half.startsWith("p")) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        if (minute > 59 || second > 59 || hour > 24 || (hour == 24 && minute + second > 0)) {
            return Optional.empty();
        }
        return Optional.of(hour * 3600L + minute * 60L + second);
    }

    /// Reads how long something takes: a number in `unit`, or hours and minutes as `0:05`.
    static Parsed<Duration> duration(Cell cell, Unit unit) {
        if (cell instanceof Cell.Moment moment && !moment.hasDate()) {
            return Parsed.good(Duration.ofSeconds(moment.value().toLocalTime().toSecondOfDay()));
        }
        if (cell.text().indexOf(':') > 0) {
            return secondOfDay(cell.text())
                    .map(s -> Parsed.good(Duration.ofSeconds(s)))
                    .orElseGet(() -> Parsed.bad("This is not a time.", "Write minutes, as 5."));
        }
        return switch (NumberText.amount(cell)) {
            case Parsed.Good<NumberText.Amount>(var amount) -> {
                Optional<Unit> counted =
                        amount.unit().isEmpty()
                                ? Optional.of(unit)
                                : Unit.spelled(amount.unit().get(), Dimension.TIME);
                yield counted.map(u ->
                                Parsed.good(
                                        Duration.ofSeconds(
                                                amount.value()
                                                        .multiply(u.factor())
                                                        .setScale(0, RoundingMode.HALF_UP)
                                                        .longValue())))
                        .orElseGet(() ->
                                Parsed.bad("The unit is not one of time.", "Write minutes, as 5."));
            }
            case Parsed.Bad<NumberText.Amount>(var cause, var mend) -> Parsed.bad(cause, mend);
        };
    }

    private static <T> Parsed<T> unreadable() {
        return Parsed.bad("This is not a time.", "Write the time as 14:30.");
    }
}
