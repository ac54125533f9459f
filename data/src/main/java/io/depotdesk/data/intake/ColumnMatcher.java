package io.depotdesk.data.intake;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Guesses from the headers what each column holds: by the field's own name, then by its aliases, then
/// by likeness.
///
/// Likeness is Jaro-Winkler (Winkler 1990) of at least 0.90 and few single-letter edits, with the same
/// digits, so that `Adress` is an address and `phone 2` is not the phone. Each field goes to the column
/// that resembles it most; what is left is not used.
final class ColumnMatcher<F extends ImportField> {

    private static final double LEAST_LIKENESS = 0.90;
    private static final int SHORTEST_FOR_LIKENESS = 4;
    private static final List<String> OUR_OWN = List.of("row", "fault");

    private final JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
    private final LevenshteinDistance edits = LevenshteinDistance.getDefaultInstance();
    private final Collection<F> fields;

    ColumnMatcher(Collection<F> fields) {
        this.fields = List.copyOf(fields);
    }

    ColumnMapping<F> match(List<String> headers) {
        List<ColumnUse<F>> guesses = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            String header = headers.get(column);
            for (F field : fields) {
                ColumnUse<F> guess = guess(column, header, field);
                if (guess != null) {
                    guesses.add(guess);
                }
            }
        }
        guesses.sort(
                Comparator.comparingDouble((ColumnUse<F> guess) -> -guess.confidence())
                        .thenComparingInt(ColumnUse::column));
        return assigned(headers, guesses);
    }

    private ColumnMapping<F> assigned(List<String> headers, List<ColumnUse<F>> guesses) {
        List<ColumnUse<F>> uses = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            uses.add(unused(column, headers.get(column)));
        }
        List<F> taken = new ArrayList<>();
        for (ColumnUse<F> guess : guesses) {
            F field = guess.field();
            if (field != null
                    && uses.get(guess.column()).field() == null
                    && (field.repeatable() || !taken.contains(field))) {
                uses.set(guess.column(), guess);
                taken.add(field);
            }
        }
        return new ColumnMapping<>(uses);
    }

    private static <F extends ImportField> ColumnUse<F> unused(int column, String header) {
        return new ColumnUse<>(column, header, null, Unit.NONE, ColumnUse.Reason.UNKNOWN, 0);
    }

    private @Nullable ColumnUse<F> guess(int column, String header, F field) {
        HeaderWords words = HeaderWords.of(header);
        if (words.words().isEmpty() || OUR_OWN.contains(words.compact())) {
            return null;
        }
        Likeness best = likeness(words, field);
        Unit unit = field.dimension().usual();
        var named = words.unit(field.dimension());
        if (named.isPresent()) {
            Likeness bare = likeness(words.withoutLast(), field);
            if (bare.confidence() >= best.confidence()) {
                best = bare;
                unit = named.get();
            }
        }
        var inner = words.withoutPrefix();
        if (best.confidence() == 0 && inner.isPresent()) {
            Likeness bare = likeness(inner.get(), field);
            best = new Likeness(bare.reason(), bare.confidence() * 0.95);
        }
        return best.confidence() == 0
                ? null
                : new ColumnUse<>(column, header, field, unit, best.reason(), best.confidence());
    }

    private Likeness likeness(HeaderWords words, F field) {
        String header = words.compact();
        if (header.equals(field.name().toLowerCase(Locale.ROOT).replace("_", ""))) {
            return new Likeness(ColumnUse.Reason.EXACT, 1);
        }
        int rank = field.aliases().indexOf(header);
        if (rank >= 0) {
            return new Likeness(ColumnUse.Reason.ALIAS, 0.97 - 0.001 * rank);
        }
        double most = 0;
        for (String alias : field.aliases()) {
            most = Math.max(most, resemblance(header, alias));
        }
        return new Likeness(ColumnUse.Reason.SIMILAR, most * 0.85);
    }

    private double resemblance(String header, String alias) {
        if (Math.min(header.length(), alias.length()) < SHORTEST_FOR_LIKENESS
                || !digits(header).equals(digits(alias))
                || edits.apply(header, alias) > Math.max(1, alias.length() / 5)) {
            return 0;
        }
        double score = likeness.apply(header, alias);
        return score >= LEAST_LIKENESS ? score : 0;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private record Likeness(ColumnUse.Reason reason, double confidence) {}
}
