package io.depotdesk.maps.addresses;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An address as somebody wrote it, cut into words, the part inside the building (`Apt 4`, `#12`) taken off.
///
/// @param words in the order in which they were typed
/// @param completing true while somebody is typing, and the last word may be unfinished
record AddressText(List<Word> words, boolean completing) {

    private static final Pattern HASH = Pattern.compile("#\\s*\\w+");
    private static final int MAX_WORDS = 24;

    /// One way to read the text: which word is the house number, and which words remain.
    ///
    /// @param number null if no word is taken for a house number
    record Reading(@Nullable HouseNumber number, List<Word> rest) {}

    static AddressText of(String text, boolean completing, Words known) {
        String clipped = text.length() > 300 ? text.substring(0, 300) : text;
        List<Word> cut = known.cut(HASH.matcher(clipped).replaceAll(" "));
        List<Word> kept = new ArrayList<>();
        for (int i = 0; i < cut.size() && kept.size() < MAX_WORDS; i++) {
            boolean unit = i > 0 && i + 1 < cut.size() && known.isUnit(cut.get(i));
            if (unit && isDoor(cut.get(i + 1))) {
                i++;
            } else {
                kept.add(cut.get(i));
            }
        }
        return new AddressText(kept, completing && !endsInSpace(text));
    }

    private static boolean endsInSpace(String text) {
        return text.endsWith(" ") || text.endsWith(",");
    }

    private static boolean isDoor(Word word) {
        return Character.isDigit(word.text().charAt(0)) || word.text().length() == 1;
    }

    /// Returns all ways to read the text, the likeliest first: the first number as the house number, then
    /// later ones, then none.
    List<Reading> readings(Words known) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!Character.isDigit(word.text().charAt(0))) {
                continue;
            }
            HouseNumber number = HouseNumber.read(word.text());
            if (number == null) {
                continue;
            }
            if (number.addition().isEmpty()
                    && i + 1 < words.size()
                    && known.isAddition(words.get(i + 1))) {
                HouseNumber longer = HouseNumber.read(word.text() + " " + words.get(i + 1).text());
                if (longer != null) {
                    readings.add(new Reading(longer, without(i, 2)));
                }
            }
            readings.add(new Reading(number, without(i, 1)));
        }
        readings.add(new Reading(null, words));
        return readings;
    }

    private List<Word> without(int from, int count) {
        List<Word> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(from + count, words.size()));
        return rest;
    }
}
