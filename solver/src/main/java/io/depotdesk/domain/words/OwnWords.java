package io.depotdesk.domain.words;

import java.util.ArrayList;
import java.util.List;

/// Words that a person typed, inside a text of the desk.
///
/// What is typed about a shipment may name somebody, and it does not stay where it was typed: it comes back in titles,
/// decisions and labels. So it carries a mark that every copy takes along, and who writes a text down can hide those
/// words and erase them later, wherever they stand. The mark says in which unit of the journal they were typed.
///
/// A mark is made of pairs of the two characters of no width that every font has, U+200B and U+FEFF: one pair where the
/// words begin, the number in base 2 with a pair for each digit, the words, one pair where they end. So a text with
/// marks can be shown as it is.
public final class OwnWords {

    private static final char SPACE = '\u200B';
    private static final char JOINER = '\uFEFF';
    private static final String BEGINS = "" + JOINER + SPACE;
    private static final String ENDS = "" + JOINER + JOINER;
    private static final String ZERO = "" + SPACE + SPACE;
    private static final String ONE = "" + SPACE + JOINER;
    private static final int PAIR = 2;

    private OwnWords() {}

    /// A piece of a text.
    ///
    /// @param unit in which these words were typed, 0 if the text is the desk's own
    public record Piece(long unit, String text) {}

    /// Returns `words` with the mark of the unit in which they were typed, older marks in them gone; no words stay no
    /// words.
    public static String typedIn(long unit, String words) {
        String bare = words.replace("" + SPACE, "").replace("" + JOINER, "");
        return bare.isBlank() ? bare : marked(unit, bare);
    }

    private static String marked(long unit, String words) {
        var text = new StringBuilder(BEGINS);
        for (char digit : Long.toBinaryString(unit).toCharArray()) {
            text.append(digit == '0' ? ZERO : ONE);
        }
        return text.append(words).append(ENDS).toString();
    }

    /// Returns whether words of a person are in `text`.
    public static boolean areIn(String text) {
        return text.contains(BEGINS);
    }

    /// Returns `text` without marks.
    public static String plain(String text) {
        if (!areIn(text)) {
            return text;
        }
        var plain = new StringBuilder();
        pieces(text).forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }

    /// Returns `text` with the unit in which they were typed in place of all words: what two texts have in common
    /// whether or not their words were erased.
    public static String unspoken(String text) {
        if (!areIn(text)) {
            return text;
        }
        var all = new StringBuilder();
        for (Piece piece : pieces(text)) {
            all.append(piece.unit() == 0 ? piece.text() : "[said in unit " + piece.unit() + "]");
        }
        return all.toString();
    }

    /// Returns the pieces of `text` in order; [#joined] makes the same text of them.
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int begins = text.indexOf(BEGINS, at);
            if (begins < 0) {
                pieces.add(new Piece(0, text.substring(at)));
                break;
            }
            if (begins > at) {
                pieces.add(new Piece(0, text.substring(at, begins)));
            }
            int words = begins + PAIR;
            long unit = 0;
            while (text.startsWith(ZERO, words) || text.startsWith(ONE, words)) {
                unit = 2 * unit + (text.startsWith(ONE, words) ? 1 : 0);
                words += PAIR;
            }
            int ends = text.indexOf(ENDS, words);
            int until = ends < 0 ? text.length() : ends;
            if (unit == 0) {
                // Somebody else's characters, not a mark of ours.
                pieces.add(new Piece(0, text.substring(begins, words)));
                at = words;
            } else {
                pieces.add(new Piece(unit, text.substring(words, until)));
                at = until + PAIR;
            }
        }
        return pieces;
    }

    /// Returns the text that consists of `pieces`.
    public static String joined(List<Piece> pieces) {
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.unit() == 0 ? piece.text() : marked(piece.unit(), piece.text()));
        }
        return text.toString();
    }
}
