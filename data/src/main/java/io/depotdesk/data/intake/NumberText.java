package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers as people write them: `1.5`, `1,5`, `1.234,5`, `1,234.5`, `1 234,5`, `12 kg`, `500g`.
///
/// A single comma is a decimal comma. What could be read in two ways that differ by a thousand
/// (`1,250`: is it one and a quarter?) is refused.
final class NumberText {

    private static final Pattern PARTS =
            Pattern.compile(
                    "([+-]?)([0-9][0-9.,'\u2019\\h]*|[.,][0-9]+)\\h*(\\p{L}[\\p{L}0-9²³]*)?\\.?");
    private static final Pattern BLANKS = Pattern.compile("[\\h'\u2019]");
    private static final int LONGEST = 40;

    private NumberText() {}

    /// A number with the unit that stands behind it, if any.
    record Amount(BigDecimal value, Optional<String> unit) {}

    static Parsed<BigDecimal> plain(Cell cell) {
        return switch (amount(cell)) {
            case Parsed.Good<Amount>(var amount) when amount.unit().isEmpty() ->
                    Parsed.good(amount.value());
            case Parsed.Good<Amount> _ -> unreadable();
            case Parsed.Bad<Amount>(var cause, var mend) -> Parsed.bad(cause, mend);
        };
    }

    static Parsed<Amount> amount(Cell cell) {
        return switch (cell) {
            case Cell.Numeric(var value, _) -> Parsed.good(new Amount(value, Optional.empty()));
            case Cell.Failed _ ->
                    Parsed.bad("The formula has no result.", "Correct the formula in the sheet.");
            case Cell.Moment _ -> Parsed.bad("This is a date.", "Format the cell as a number.");
            case Cell.Text(var text) -> amount(text);
        };
    }

    private static Parsed<Amount> amount(String text) {
        Matcher parts = PARTS.matcher(text.replace('\u2212', '-'));
        if (text.length() > LONGEST || !parts.matches()) {
            return unreadable();
        }
        String digits = BLANKS.matcher(parts.group(2)).replaceAll("");
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        String plain;
        if (comma >= 0 && dot >= 0) {
            char decimal = comma > dot ? ',' : '.';
            plain = digits.replace(decimal == ',' ? "." : ",", "").replace(decimal, '.');
        } else if (comma >= 0 && digits.indexOf(',') == comma) {
            if (digits.matches("[1-9][0-9]{0,2},[0-9]{3}")) {
                return Parsed.bad(
                        "This can be read in two ways.",
                        "Write %s or %s."
                                .formatted(digits.replace(",", ""), digits.replace(',', '.')));
            }
            plain = digits.replace(',', '.');
        } else if (digits.indexOf('.') != dot) {
            plain = digits.replace(".", "");
        } else {
            plain = digits.replace(",", "");
        }
        try {
            BigDecimal value = new BigDecimal(parts.group(1) + plain);
            return Parsed.good(
                    new Amount(
                            value,
                            Optional.ofNullable(parts.group(3))
                                    .map(unit -> unit.toLowerCase(Locale.ROOT))));
        } catch (NumberFormatException _) {
            return unreadable();
        }
    }

    private static <T> Parsed<T> unreadable() {
        return Parsed.bad("This is not a number.", "Write a number such as 12 or 7.5.");
    }
}
