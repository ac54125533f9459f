package io.depotdesk.data.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A header taken apart: `Weight (kg)`, `weight_kg` and `weightKg` are the same words.
///
/// @param words lower case, without accents and signs
record HeaderWords(List<String> words) {

    private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final List<String> PREFIXES =
            List.of("dropoff", "destination", "delivery", "recipient", "customer", "shipping");

    static HeaderWords of(String header) {
        String spaced =
                NEW_WORD.matcher(header.replace("³", "3").replace("ß", "ss")).replaceAll(" ");
        String plain =
                MARKS.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return new HeaderWords(
                Arrays.stream(SIGNS.split(plain)).filter(word -> !word.isEmpty()).toList());
    }

    String compact() {
        return String.join("", words);
    }

    /// Returns the unit that the header ends with, if it is one of `dimension`.
    Optional<Unit> unit(Dimension dimension) {
        return words.size() < 2 || dimension == Dimension.NONE
                ? Optional.empty()
                : Unit.spelled(words.getLast(), dimension);
    }

    HeaderWords withoutLast() {
        return new HeaderWords(words.subList(0, words.size() - 1));
    }

    /// Returns the header without a first word that only says whose it is (`dropoff.phone`).
    Optional<HeaderWords> withoutPrefix() {
        return words.size() > 1 && PREFIXES.contains(words.getFirst())
                ? Optional.of(new HeaderWords(words.subList(1, words.size())))
                : Optional.empty();
    }
}
