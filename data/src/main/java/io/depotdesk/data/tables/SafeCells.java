package io.depotdesk.data.tables;

import java.util.regex.Pattern;

/// Keeps spreadsheets from running what came in as data.
///
/// A cell that begins like a formula is written with an apostrophe before it (OWASP, "CSV Injection"),
/// except plain numbers and phone numbers, which no spreadsheet runs. Reading takes the apostrophe
/// away again, so a file that we wrote comes back as it was.
final class SafeCells {

    private static final String STARTERS = "=+-@\t\r\n";
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9][0-9 ./,()-]*");

    private SafeCells() {}

    static String guarded(String text) {
        if (text.isEmpty() || HARMLESS.matcher(text).matches()) {
            return text;
        }
        return startsLikeFormula(text) || isGuarded(text) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean startsLikeFormula(String text) {
        return STARTERS.indexOf(text.charAt(0)) >= 0;
    }

    /// Returns whether the text is apostrophes before something that begins like a formula.
    private static boolean isGuarded(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i > 0 && i < text.length() && STARTERS.indexOf(text.charAt(i)) >= 0;
    }
}
