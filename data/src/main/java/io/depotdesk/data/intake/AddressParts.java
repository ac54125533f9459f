package io.depotdesk.data.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts the address columns of a row together into the one line that is looked up.
final class AddressParts {

    private AddressParts() {}

    /// Returns `street and number, unit, postcode city, state, country`, without parts that are blank or
    /// that the one-line address holds already.
    static String oneLine(RowCells<OrderField> row) {
        List<String> parts = new ArrayList<>();
        String line = row.text(OrderField.ADDRESS);
        String street = row.text(OrderField.STREET);
        String road = (row.text(OrderField.HOUSE_NUMBER) + " " + street).strip();
        if (line.isBlank()) {
            parts.add(street.isBlank() ? "" : road);
        } else {
            parts.add(line);
            addUnlessHeld(parts, street.isBlank() ? "" : road);
        }
        addUnlessHeld(parts, row.text(OrderField.UNIT));
        String postcode = row.text(OrderField.POSTCODE);
        String city = row.text(OrderField.CITY);
        String town =
                ((holds(parts, postcode) ? "" : postcode) + " " + (holds(parts, city) ? "" : city))
                        .strip();
        addUnlessHeld(parts, town);
        addUnlessHeld(parts, row.text(OrderField.STATE));
        addUnlessHeld(parts, row.text(OrderField.COUNTRY));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }

    private static void addUnlessHeld(List<String> parts, String part) {
        if (!part.isBlank() && !holds(parts, part)) {
            parts.add(part);
        }
    }

    private static boolean holds(List<String> parts, String part) {
        String before = " " + plain(String.join(" ", parts)) + " ";
        return before.contains(" " + plain(part) + " ");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
