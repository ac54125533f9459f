package io.depotdesk.data.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The header and the sections of a VRPLIB file, as words and numbers.
final class VrplibText {
    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, List<double[]>> sections = new LinkedHashMap<>();

    VrplibText(String text) {
        List<double[]> section = null;
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.equals("EOF")) {
                continue;
            }
            if (line.endsWith("_SECTION")) {
                section = new ArrayList<>();
                sections.put(line, section);
            } else if (section == null || Character.isLetter(line.charAt(0))) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new ProblemFileException(
                            "Line %d of the VRPLIB file is neither \"KEY : value\" nor a section: %s"
                                    .formatted(number, line));
                }
                header.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
                section = null;
            } else {
                section.add(numbers(line, number));
            }
        }
    }

    private static double[] numbers(String line, int number) {
        String[] words = line.split("\\s+");
        double[] row = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                row[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw new ProblemFileException(
                        "Line %d of the VRPLIB file should have numbers, it has \"%s\"."
                                .formatted(number, words[i]),
                        e);
            }
            if (Double.isNaN(row[i]) || Double.isInfinite(row[i])) {
                throw new ProblemFileException(
                        "Line %d of the VRPLIB file has the number %s."
                                .formatted(number, words[i]));
            }
        }
        return row;
    }

    String word(String key, String otherwise) {
        return header.getOrDefault(key, otherwise);
    }

    double number(String key, double otherwise) {
        String word = header.get(key);
        if (word == null) {
            return otherwise;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new ProblemFileException("%s is not a number: %s".formatted(key, word), e);
        }
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    List<double[]> rows(String section) {
        List<double[]> rows = sections.get(section);
        if (rows == null) {
            throw new ProblemFileException("The VRPLIB file has no %s.".formatted(section));
        }
        return rows;
    }

    /// Returns the rows of a section, each with at least `width` numbers.
    List<double[]> rows(String section, int width) {
        for (double[] row : rows(section)) {
            if (row.length < width) {
                throw new ProblemFileException(
                        "%s has a row for %d with %d numbers; it takes %d."
                                .formatted(section, (int) row[0], row.length, width));
            }
        }
        return rows(section);
    }

    /// Returns one number per node or vehicle (second column, rows by their first), or `otherwise` for all.
    double[] column(String section, int count, double otherwise) {
        double[] values = new double[count];
        java.util.Arrays.fill(values, otherwise);
        if (has(section)) {
            for (double[] row : rows(section)) {
                int at = (int) row[0] - 1;
                if (at < 0 || at >= count || row.length < 2) {
                    throw new ProblemFileException(
                            "%s has a row for %d; there are %d.".formatted(section, at + 1, count));
                }
                values[at] = row[1];
            }
        }
        return values;
    }
}
