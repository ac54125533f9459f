package io.depotdesk.data.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// One cell as the file holds it. CSV has only text; Excel also holds numbers and moments.
public sealed interface Cell {

    Cell EMPTY = new Text("");

    /// Returns what a person reads in the cell, without blanks around it.
    String text();

    default boolean isBlank() {
        return text().isEmpty();
    }

    /// Something written. Leading zeros and plus signs are kept.
    record Text(String text) implements Cell {
        public Text {
            text = text.strip();
        }
    }

    /// A number as Excel holds it, with the leading zeros that its format shows (`00000` for postcodes).
    record Numeric(BigDecimal value, int leastDigits) implements Cell {
        @Override
        public String text() {
            BigDecimal plain = value.stripTrailingZeros();
            String digits = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
            return "0".repeat(Math.max(0, leastDigits - digits.length())) + digits;
        }
    }

    /// A date, a time of day or both, as an Excel cell with a date format holds it.
    ///
    /// @param value the time of day alone stands on Excel's day zero, 1899-12-31 or 1900-01-00
    record Moment(LocalDateTime value) implements Cell {

        private static final LocalDate FIRST_REAL_DAY = LocalDate.of(1905, 1, 1);
        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
        private static final DateTimeFormatter CLOCK_WITH_SECONDS =
                DateTimeFormatter.ofPattern("HH:mm:ss");

        /// Returns whether the cell names a day; otherwise it is a time of day alone.
        public boolean hasDate() {
            return !value.toLocalDate().isBefore(FIRST_REAL_DAY);
        }

        public boolean hasTime() {
            return !hasDate() || value.toLocalTime().toSecondOfDay() != 0;
        }

        @Override
        public String text() {
            String clock = value.format(value.getSecond() == 0 ? CLOCK : CLOCK_WITH_SECONDS);
            if (!hasDate()) {
                return clock;
            }
            return hasTime() ? value.toLocalDate() + " " + clock : value.toLocalDate().toString();
        }
    }

    /// A formula that went wrong in Excel (`#N/A`, `#REF!`).
    record Failed(String text) implements Cell {}
}
