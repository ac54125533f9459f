package io.depotdesk.maps.addresses;

/// How alike two words are.
final class Spelling {

    private Spelling() {}

    /// Returns 1 for the same word, 0.99 for another form of it, less for typing errors, 0 if they are too
    /// far apart to be the same. Numbers have no typing errors: 94th and 95th Street are two streets.
    static double likeness(Word typed, Word known) {
        if (typed.text().equals(known.text())) {
            return 1;
        }
        if (typed.means(known)) {
            return 0.99;
        }
        if (isNumber(typed) || isNumber(known)) {
            return 0;
        }
        double best = likeness(typed.text(), known.text());
        for (String form : known.forms()) {
            best = Math.max(best, 0.99 * likeness(typed.text(), form));
        }
        return best;
    }

    /// Numbers in words may be misspelled (`Sevnth Avenue`), others not.
    private static boolean isNumber(Word word) {
        return word.kind() == WordClass.NUMBER
                && (Character.isDigit(word.text().charAt(0)) || NumberWords.roman(word.text()) > 0);
    }

    /// Returns the likeness of two spellings: 1 less a share for each edit.
    static double likeness(String typed, String known) {
        int longer = Math.max(typed.length(), known.length());
        int allowed = editsAllowed(Math.min(typed.length(), known.length()));
        if (Math.abs(typed.length() - known.length()) > allowed) {
            return 0;
        }
        int edits = edits(typed, known, allowed);
        return edits > allowed ? 0 : 1 - 1.1 * edits / longer;
    }

    /// Returns how many typing errors a word of this length may have and still be recognised.
    static int editsAllowed(int length) {
        return length < 3 ? 0 : length < 7 ? 1 : 2;
    }

    /// Returns the optimal string alignment distance (Damerau's four errors: one letter too many, one
    /// missing, one wrong, two swapped), or more than `limit` as soon as it is known to be more.
    static int edits(String one, String other, int limit) {
        int[] twoBefore = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(before[j] + 1, now[j - 1] + 1), before[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], twoBefore[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = twoBefore;
            twoBefore = before;
            before = now;
            now = spare;
        }
        return before[other.length()];
    }
}
