package io.depotdesk.app.shell;

import java.util.Locale;

/// Finds text by some of its letters, in order: `rtv3` finds "Route Van 3".
///
/// Letters at the start of a word and letters in a row count more, as in the file finders of code editors.
final class Fuzzy {

    /// What [#score] says when the letters do not occur.
    static final int NO_MATCH = -1;

    private static final int LETTER = 1;
    private static final int WORD_START = 8;
    private static final int IN_A_ROW = 5;

    private final String whole;
    private final String letters;

    /// @param wanted as typed
    Fuzzy(String wanted) {
        whole = wanted.toLowerCase(Locale.ROOT).strip();
        letters = whole.replaceAll("\\s+", "");
    }

    /// Returns how well it fits `text`, more is better, 0 if nothing is wanted, [#NO_MATCH] if it does not.
    int score(String text) {
        String hay = text.toLowerCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return 0;
        }
        int found = hay.indexOf(whole);
        int score = found < 0 ? 0 : 40 + (startsWord(hay, found) ? 40 : 0) - Math.min(found, 20);
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            int next = hay.indexOf(letters.charAt(i), at + 1);
            if (next < 0) {
                return NO_MATCH;
            }
            score += LETTER;
            if (startsWord(hay, next)) {
                score += WORD_START;
            }
            if (next == at + 1 && i > 0) {
                score += IN_A_ROW;
            }
            at = next;
        }
        return score;
    }

    private static boolean startsWord(String hay, int index) {
        return index == 0 || !Character.isLetterOrDigit(hay.charAt(index - 1));
    }
}
