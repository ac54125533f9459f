package io.depotdesk.maps.addresses;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as somebody wrote it, cut into words, the part inside the building (`Apt 4`, `#12`) taken off.
///
/// @param words in the order in which they were typed
/// @param completing true while somebody is typing, and the last word may be unfinished
record AddressText(List<Word> words, boolean completing) {

    private static final Pattern HASH = Pattern.compile("#\\s*\\w+");
    private static final Pattern DOOR_AND_NUMBER = Pattern.compile("\\d{1,5}-(\\d{2,5}[a-z]?)");
    private static final Pattern BLOCK = Pattern.compile("\\d{1,3}");
    private static final Pattern HOUSE = Pattern.compile("\\d{2}[a-z]?");
    private static final int MAX_WORDS = 24;

    /// How a number was read.
    enum Numbering {
        /// As it stands.
        PLAIN,
        /// Two words, block and house, as in Queens: `94 12` is 94-12. Only streets that count so have it.
        BLOCK_AND_HOUSE,
        /// The second of two numbers, the first being a door: `110-3665` is door 110 of 3665.
        AFTER_DOOR
    }

    /// One way to read the text: which word is the house number, and which words remain.
    ///
    /// @param number null if no word is taken for a house number
    record Reading(@Nullable HouseNumber number, Numbering numbering, List<Word> rest) {}

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
                    readings.add(new Reading(longer, Numbering.PLAIN, without(i, 2)));
                }
            }
            readings.add(new Reading(number, Numbering.PLAIN, without(i, 1)));
            addInTwoParts(i, readings);
        }
        readings.add(new Reading(null, Numbering.PLAIN, words));
        return readings;
    }

    private void addInTwoParts(int at, List<Reading> readings) {
        String text = words.get(at).text();
        Matcher door = DOOR_AND_NUMBER.matcher(text);
        if (door.matches()) {
            HouseNumber number = HouseNumber.read(door.group(1));
            if (number != null) {
                readings.add(new Reading(number, Numbering.AFTER_DOOR, without(at, 1)));
            }
        }
        boolean block = at + 1 < words.size() && BLOCK.matcher(text).matches();
        if (block && HOUSE.matcher(words.get(at + 1).text()).matches()) {
            HouseNumber number = HouseNumber.read(text + "-" + words.get(at + 1).text());
            if (number != null) {
                readings.add(new Reading(number, Numbering.BLOCK_AND_HOUSE, without(at, 2)));
            }
        }
    }

    private List<Word> without(int from, int count) {
        List<Word> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(from + count, words.size()));
        return rest;
    }
}
