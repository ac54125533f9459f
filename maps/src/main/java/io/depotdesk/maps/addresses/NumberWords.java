package io.depotdesk.maps.addresses;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Numbers that are not written in digits: Roman ones, as kings and popes bear them (`Avenue Albert II`),
/// and English ones of several words (`Twenty-First Street`, `Two Hundred Fifteenth Street`). Numbers of one
/// word stand in `words.txt`.
final class NumberWords {

    /// Roman numbers up to 39 have no other letters; larger ones would make numbers of `mi` and `cd`.
    private static final Pattern ROMAN =
            Pattern.compile("(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})(?:e|er|o)?");

    private static final Map<String, Integer> TENS =
            Map.of(
                    "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy",
                    70, "eighty", 80, "ninety", 90);
    private static final List<String> UNITS =
            List.of(
                    "",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> ORDINALS =
            List.of(
                    "",
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth",
                    "thirteenth",
                    "fourteenth",
                    "fifteenth",
                    "sixteenth",
                    "seventeenth",
                    "eighteenth",
                    "nineteenth");

    private NumberWords() {}

    /// Returns the value of a Roman number in small letters, 0 if `text` is none.
    static int roman(String text) {
        var form = ROMAN.matcher(text);
        if (!form.matches()) {
            return 0;
        }
        int tens = 10 * form.group(1).length();
        return tens
                + switch (form.group(2)) {
                    case "ix" -> 9;
                    case "iv" -> 4;
                    case String units when units.startsWith("v") -> 4 + units.length();
                    case String units -> units.length();
                };
    }

    /// Returns the parts with numbers of several words put into digits: `two hundred fifteenth` is `215`.
    /// A single word stays as it is.
    static List<String> joined(List<String> parts) {
        List<String> joined = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); ) {
            Run run = run(parts, i);
            joined.add(run == null ? parts.get(i) : Integer.toString(run.value));
            i += run == null ? 1 : run.words;
        }
        return joined;
    }

    private record Run(int value, int words) {}

    private static @Nullable Run run(List<String> parts, int from) {
        int at = from;
        int value = 0;
        int hundreds = UNITS.indexOf(parts.get(at));
        if (hundreds > 0 && hundreds < 10 && is(parts, at + 1, "hundred", "hundredth")) {
            value = 100 * hundreds;
            at += is(parts, at + 2, "and") ? 3 : 2;
        }
        int tens = at < parts.size() ? TENS.getOrDefault(parts.get(at), 0) : 0;
        int units = units(parts, tens > 0 ? at + 1 : at);
        if (tens > 0) {
            at++;
            units = units > 9 ? 0 : units;
        } else if (value == 0) {
            return null;
        }
        at += units > 0 ? 1 : 0;
        return at - from < 2 ? null : new Run(value + tens + units, at - from);
    }

    private static int units(List<String> parts, int at) {
        if (at >= parts.size()) {
            return 0;
        }
        return Math.max(0, Math.max(UNITS.indexOf(parts.get(at)), ORDINALS.indexOf(parts.get(at))));
    }

    private static boolean is(List<String> parts, int at, String... words) {
        return at < parts.size() && List.of(words).contains(parts.get(at));
    }
}
