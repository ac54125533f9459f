package io.depotdesk.maps.addresses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts text into words and knows their short and long forms, so that `94-12 215 St.`, `9412 215th Street`
/// and `Av. de la Princesse Grâce` meet what the map data writes.
///
/// The table is the resource `words.txt`, which names its sources. Immutable.
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ELISION =
            Pattern.compile("\\b(d|l|j|c|qu|dell|dall|nell|all|sant)['’`](?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("['’`]");
    private static final Pattern NUMBER_WITH_HYPHEN = Pattern.compile("\\d+[-/]\\d+[a-z]?");
    private static final Pattern ZIP_PLUS_FOUR = Pattern.compile("(\\d{5})-\\d{4}");
    private static final Pattern CANADIAN_POSTCODE =
            Pattern.compile("\\b([a-z]\\d[a-z])(\\d[a-z]\\d)\\b");
    private static final Pattern ORDINAL =
            Pattern.compile("(\\d+)(st|nd|rd|th|er|re|e|eme|ieme|o|a|º|ª)");
    private static final Pattern DOTTED = Pattern.compile("\\b\\p{L}\\.\\p{L}{2,3}\\b\\.?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private static final Words STANDARD = load("words.txt");

    private final Map<String, Set<String>> formsOfShort = new LinkedHashMap<>();
    private final Map<String, WordClass> kinds = new LinkedHashMap<>();
    private final Map<String, Set<String>> shorts = new LinkedHashMap<>();
    private final Set<String> units = new LinkedHashSet<>();
    private final Set<String> additions = new LinkedHashSet<>();

    /// Returns the words of `words.txt`.
    static Words standard() {
        return STANDARD;
    }

    private static Words load(String resource) {
        var words = new Words();
        var stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void learn(String line) {
        int space = line.indexOf(' ');
        int equals = line.indexOf('=');
        String group = line.substring(0, space);
        String word = fold(line.substring(space, equals)).strip();
        Set<String> shortForms = new LinkedHashSet<>();
        for (String each : line.substring(equals + 1).split(",", -1)) {
            if (!each.isBlank()) {
                shortForms.add(fold(each).strip());
            }
        }
        switch (group) {
            case "unit" -> {
                units.add(word);
                units.addAll(shortForms);
                return;
            }
            case "bis" -> {
                additions.add(word);
                return;
            }
            case "type" -> kinds.putIfAbsent(word, WordClass.TYPE);
            case "side" -> kinds.putIfAbsent(word, WordClass.SIDE);
            case "link" -> kinds.putIfAbsent(word, WordClass.LINK);
            case "title" -> kinds.putIfAbsent(word, WordClass.TITLE);
            case "digit" -> kinds.putIfAbsent(word, WordClass.NUMBER);
            case "part" -> {}
            default -> throw new IllegalStateException("Unknown group of words: " + line);
        }
        String joined = word.replace(" ", "");
        shorts.computeIfAbsent(word, _ -> new LinkedHashSet<>()).addAll(shortForms);
        formsOfShort.computeIfAbsent(joined, _ -> new LinkedHashSet<>()).add(joined);
        for (String shortForm : shortForms) {
            formsOfShort
                    .computeIfAbsent(shortForm.replace(" ", ""), _ -> new LinkedHashSet<>())
                    .add(joined);
            if (kinds.containsKey(word)) {
                kinds.putIfAbsent(shortForm, kinds.get(word));
            }
        }
    }

    /// Returns lower case without accents; `ß` becomes `ss`, `œ` becomes `oe`, `ø` becomes `o`.
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return plain.replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
    }

    /// Returns the words of `text` in order. Hyphens inside house numbers stay (`94-12`), others divide.
    List<Word> cut(String text) {
        String folded = fold(text);
        folded = ELISION.matcher(folded).replaceAll("$1 ");
        folded = POSSESSIVE.matcher(folded).replaceAll("");
        folded = ZIP_PLUS_FOUR.matcher(folded).replaceAll("$1");
        folded = CANADIAN_POSTCODE.matcher(folded).replaceAll("$1 $2");
        folded = folded.replaceAll("(\\d)\\s*-\\s*(?=\\d)", "$1-");
        folded = withoutDots(folded);
        List<Word> words = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (String chunk : folded.split("[\\s,;.:()\"]+", -1)) {
            if (NUMBER_WITH_HYPHEN.matcher(chunk).matches()) {
                addAll(plain, words);
                words.add(new Word(chunk, Set.of(chunk.replaceAll("[-/]", "")), WordClass.NUMBER));
                continue;
            }
            for (String part : SPLIT.split(chunk)) {
                if (!part.isEmpty()) {
                    plain.add(part);
                }
            }
        }
        addAll(plain, words);
        return words;
    }

    private void addAll(List<String> plain, List<Word> words) {
        NumberWords.joined(plain).forEach(part -> words.add(word(part)));
        plain.clear();
    }

    /// Italian short forms have a point inside: `C.so` is corso, `V.le` viale.
    private String withoutDots(String folded) {
        return DOTTED.matcher(folded)
                .replaceAll(dotted -> {
                    String joined = dotted.group().replace(".", "");
                    return formsOfShort.containsKey(joined) ? joined + " " : dotted.group();
                });
    }

    private Word word(String text) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(text);
        var ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            forms.add(ordinal.group(1));
            return new Word(text, forms, WordClass.NUMBER);
        }
        if (DIGITS.matcher(text).matches()) {
            return new Word(text, forms, WordClass.NUMBER);
        }
        forms.addAll(formsOfShort.getOrDefault(text, Set.of()));
        if (text.length() > 5 && text.endsWith("str")) {
            forms.add(text + "asse");
        }
        int roman = NumberWords.roman(text);
        if (roman > 0) {
            forms.add(Integer.toString(roman));
            boolean onlyNumber = text.length() > 1 && !kinds.containsKey(text);
            return new Word(text, forms, onlyNumber ? WordClass.NUMBER : kind(text));
        }
        return new Word(text, forms, kind(text));
    }

    private WordClass kind(String text) {
        return kinds.getOrDefault(text, WordClass.NAME);
    }

    /// Returns one spelling for all spellings of a street name, to bring addresses and roads together.
    ///
    /// `St` means saint at the beginning and street elsewhere.
    String key(String name) {
        StringBuilder key = new StringBuilder();
        List<Word> words = cut(name);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.kind() == WordClass.LINK && words.size() > 1 && word.text().length() > 1) {
                continue;
            }
            key.append(key.isEmpty() ? "" : " ").append(canonical(word, i == 0));
        }
        return key.toString();
    }

    private static String canonical(Word word, boolean first) {
        if (word.text().equals("st")) {
            return first ? "saint" : "street";
        }
        if (word.kind() == WordClass.NUMBER) {
            return lastOf(word.forms());
        }
        return word.forms().size() == 1 ? word.text() : secondOf(word.forms());
    }

    private static String lastOf(Set<String> forms) {
        String last = "";
        for (String form : forms) {
            last = form;
        }
        return last;
    }

    private static String secondOf(Set<String> forms) {
        var iterator = forms.iterator();
        iterator.next();
        return iterator.next();
    }

    /// Returns the short forms that are usual for a folded word, in the order of the table.
    Set<String> shortFormsOf(String folded) {
        return shorts.getOrDefault(folded, Set.of());
    }

    /// Returns whether a word begins the part of an address that lies inside the building.
    boolean isUnit(Word word) {
        return units.contains(word.text());
    }

    /// Returns whether a word may follow a house number as a part of it (`12 bis`, `12 b`).
    boolean isAddition(Word word) {
        return additions.contains(word.text())
                || (word.text().length() == 1 && Character.isLetter(word.text().charAt(0)));
    }
}
