package io.depotdesk.maps.addresses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How well typed words fit one name.
///
/// @param score 0 to 1: the share of the name that was typed, by weight and likeness
/// @param exact true if no typing error had to be assumed
/// @param whole true if no word of the name is missing, links aside
/// @param left the typed words that are not part of the name
record NameFit(double score, boolean exact, boolean whole, List<Word> left) {

    /// What a word weighs that somebody who is still typing has not come to.
    private static final double NOT_YET = 0.5;

    private record Pair(int typed, int known, double likeness) {}

    /// Fits words to a name: likest pairs first (ties: nearest places in the order), then words that were
    /// typed as one or as two (`Mac Donald`, `Northpoint`).
    ///
    /// @param completing the last typed word may be only the beginning of a word
    static NameFit of(List<Word> typed, List<Word> known, boolean completing) {
        boolean[] usedTyped = new boolean[typed.size()];
        double[] likeness = new double[known.size()];
        for (Pair pair : pairs(typed, known, completing)) {
            if (!usedTyped[pair.typed] && likeness[pair.known] == 0) {
                usedTyped[pair.typed] = true;
                likeness[pair.known] = pair.likeness;
            }
        }
        joinKnown(typed, known, usedTyped, likeness);
        joinTyped(typed, known, usedTyped, likeness);
        return summary(typed, known, usedTyped, likeness, completing);
    }

    private static List<Pair> pairs(List<Word> typed, List<Word> known, boolean completing) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                double likeness = Spelling.likeness(typed.get(i), known.get(j));
                if (completing && i == typed.size() - 1) {
                    likeness = Math.max(likeness, beginning(typed.get(i), known.get(j)));
                }
                if (likeness > 0.5) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble((Pair pair) -> -pair.likeness)
                        .thenComparingInt(pair -> Math.abs(pair.typed - pair.known))
                        .thenComparingInt(Pair::typed));
        return pairs;
    }

    private static double beginning(Word typed, Word known) {
        for (String form : known.forms()) {
            if (form.startsWith(typed.text())) {
                return 0.9 + 0.09 * typed.text().length() / form.length();
            }
        }
        return 0;
    }

    /// Two words of the name that were typed as one.
    private static void joinKnown(
            List<Word> typed, List<Word> known, boolean[] usedTyped, double[] likeness) {
        for (int j = 0; j + 1 < known.size(); j++) {
            if (likeness[j] > 0 && likeness[j + 1] > 0) {
                continue;
            }
            String joined = known.get(j).text() + known.get(j + 1).text();
            for (int i = 0; i < typed.size(); i++) {
                double alike = alike(typed.get(i).text(), joined);
                if (!usedTyped[i] && alike > 0.7) {
                    usedTyped[i] = true;
                    likeness[j] = Math.max(likeness[j], 0.98 * alike);
                    likeness[j + 1] = Math.max(likeness[j + 1], 0.98 * alike);
                    break;
                }
            }
        }
    }

    /// One word of the name that was typed as two.
    private static void joinTyped(
            List<Word> typed, List<Word> known, boolean[] usedTyped, double[] likeness) {
        for (int i = 0; i + 1 < typed.size(); i++) {
            if (usedTyped[i] && usedTyped[i + 1]) {
                continue;
            }
            for (int j = 0; j < known.size(); j++) {
                double alike = 0.98 * joined(typed.get(i), typed.get(i + 1), known.get(j));
                if (alike > 0.7 && alike > likeness[j]) {
                    usedTyped[i] = true;
                    usedTyped[i + 1] = true;
                    likeness[j] = alike;
                    break;
                }
            }
        }
    }

    /// `Bahnhof Str` is as good as `Bahnhofstraße`.
    private static double joined(Word one, Word other, Word known) {
        double best = 0;
        for (String form : other.forms()) {
            best = Math.max(best, alike(one.text() + form, known.text()));
        }
        return best;
    }

    /// Words with digits must be equal: 215 St and 251st are two streets.
    private static double alike(String typed, String known) {
        boolean digits = Character.isDigit(typed.charAt(0)) || Character.isDigit(known.charAt(0));
        return digits ? typed.equals(known) ? 1 : 0 : Spelling.likeness(typed, known);
    }

    private static NameFit summary(
            List<Word> typed,
            List<Word> known,
            boolean[] usedTyped,
            double[] likeness,
            boolean completing) {
        int lastFound = known.size() - 1;
        while (lastFound >= 0 && likeness[lastFound] == 0) {
            lastFound--;
        }
        List<Word> left = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!usedTyped[i]) {
                left.add(typed.get(i));
            }
        }
        double matched = 0;
        double all = 0;
        boolean exact = true;
        boolean whole = true;
        for (int j = 0; j < known.size(); j++) {
            WordClass kind = known.get(j).kind();
            if (likeness[j] > 0) {
                matched += kind.weight * likeness[j];
                all += kind.weight;
                exact &= likeness[j] >= 0.98;
            } else {
                boolean contradicted = left.stream().anyMatch(word -> word.kind() == kind);
                boolean notYet = completing && j > lastFound;
                double missing = notYet ? NOT_YET * kind.missing : kind.missing;
                all += contradicted ? kind.weight : missing;
                whole &= kind == WordClass.LINK;
            }
        }
        return new NameFit(all == 0 ? 0 : matched / all, exact, whole, left);
    }
}
