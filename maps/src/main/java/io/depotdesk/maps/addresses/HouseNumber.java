package io.depotdesk.maps.addresses;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A house number in comparable form.
///
/// @param key digits and addition without hyphen, space or slash: `94-12` is `9412`, `12 bis` is `12bis`
/// @param value the whole number in it, for order and interpolation; of `94-12` it is 9412
/// @param addition what follows the digits, often empty
record HouseNumber(String key, int value, String addition) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:#\\s*\\w+[\\s,-]+)?(\\d{1,6})(?:\\s*[-–/]\\s*(\\d{1,6}))?\\s*[-/]?\\s*([a-z]|bis|ter|quater)?(?:\\s*1/2)?");

    /// Reads `text`, which may be accented or in capitals; null if it is no house number. A door before the
    /// number (`#110 3665`) is left out.
    static @Nullable HouseNumber read(String text) {
        Matcher form = FORM.matcher(Words.fold(text).strip());
        if (!form.matches()) {
            return null;
        }
        String second = form.group(2) == null ? "" : form.group(2);
        String digits = form.group(1) + second;
        // Two long numbers are a range; its first tells where it is.
        String value = digits.length() > 8 ? form.group(1) : digits;
        String addition = form.group(3) == null ? "" : form.group(3);
        return new HouseNumber(digits + addition, Integer.parseInt(value), addition);
    }

    /// Returns the first and the last number of a range (`12-16`), or null if `text` is none. Hyphenated
    /// numbers of Queens (`94-12`) are none: their second half counts within the block.
    static int @Nullable [] range(String text) {
        if (text.indexOf('-') < 0 && text.indexOf('–') < 0 && text.indexOf('/') < 0) {
            return null;
        }
        Matcher form = FORM.matcher(Words.fold(text).strip());
        if (!form.matches() || form.group(2) == null) {
            return null;
        }
        int first = Integer.parseInt(form.group(1));
        int last = Integer.parseInt(form.group(2));
        boolean range =
                last > first
                        && last - first <= 100
                        && form.group(2).length() >= form.group(1).length();
        return range ? new int[] {first, last} : null;
    }
}
