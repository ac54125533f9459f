package io.depotdesk.data.problems;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the text format of Bolduc et al. (2008): a private fleet, and a common carrier that takes any customer at
/// that customer's price. Giving a customer to the carrier is leaving it out at `unservedCents`.
final class BolducFile {
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private BolducFile() {}

    static boolean looksLike(String text) {
        return text.contains("EXTERN_COST");
    }

    static LoadedProblem read(String text, Measure measure) {
        var places = new ArrayList<double[]>();
        var trucks = new ArrayList<double[]>();
        List<double[]> rows = places;
        String name = "VRPPC";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("NAME")) {
                name = line.substring(line.indexOf(':') + 1).strip();
            } else if (line.startsWith("TRUCK")) {
                rows = trucks;
            } else if (!line.isEmpty() && !Character.isLetter(line.charAt(0))) {
                rows.add(numbers(line, rows == places ? 5 : 4));
            }
        }
        if (places.size() < 2 || trucks.isEmpty()) {
            throw new ProblemFileException(
                    ("A VRPPC file has a depot, customers and trucks; this one has %d places and %d"
                                    + " trucks.")
                            .formatted(places.size(), trucks.size()));
        }
        return problem(name, places, trucks, measure);
    }

    private static double[] numbers(String line, int count) {
        String[] words = WORDS.split(line);
        double[] row = new double[count];
        if (words.length != count) {
            throw new ProblemFileException(
                    "A VRPPC file has rows of %d numbers here; this one has %d: %s"
                            .formatted(count, words.length, line));
        }
        for (int i = 0; i < count; i++) {
            try {
                row[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw new ProblemFileException("This is not a row of numbers: " + line, e);
            }
            if (!Double.isFinite(row[i])) {
                throw new ProblemFileException("This is not a number of use: " + line);
            }
        }
        return row;
    }

    private static LoadedProblem problem(
            String name, List<double[]> places, List<double[]> trucks, Measure measure) {
        double[] x = places.stream().mapToDouble(row -> row[1]).toArray();
        double[] y = places.stream().mapToDouble(row -> row[2]).toArray();
        var parts = RoutingProblem.builder().travel(measure.travel(x, y));
        for (double[] truck : trucks) {
            parts.vehicle(
                    Vehicle.at("vehicle " + (int) truck[0], 0)
                            .capacity((int) truck[1])
                            .prices(
                                    new Prices(
                                            measure.whole(truck[2]),
                                            (int) Math.rint(truck[3] * 1000),
                                            0,
                                            0,
                                            0,
                                            0))
                            .build());
        }
        double all = 0;
        for (int i = 1; i < places.size(); i++) {
            double[] row = places.get(i);
            parts.job(
                    Job.delivery("customer " + (int) row[0], i)
                            .demand((int) row[3])
                            .unservedCents(measure.whole(row[4]))
                            .build());
            all += row[4];
        }
        return new LoadedProblem(name, parts.build(), measure.scale(), 0, all);
    }
}
