package io.depotdesk.data.problems;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.List;

/// Reads the text format of Solomon (1987) and Gehring & Homberger (1999): one depot, one kind of vehicle.
final class SolomonFile {
    private static final int MOST_VEHICLES = 100_000;

    private SolomonFile() {}

    static LoadedProblem read(String text, Measure measure) {
        List<String> lines = text.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
        var rows = new ArrayList<double[]>();
        double[] fleet = null;
        for (int i = 1; i < lines.size(); i++) {
            double[] numbers = numbers(lines.get(i));
            if (numbers.length == 2 && fleet == null) {
                fleet = numbers;
            } else if (numbers.length == 7) {
                rows.add(numbers);
            } else if (numbers.length > 0) {
                throw new ProblemFileException(
                        "A Solomon file has rows of 7 numbers; this one has %d: %s"
                                .formatted(numbers.length, lines.get(i)));
            }
        }
        if (fleet == null || rows.isEmpty()) {
            throw new ProblemFileException(
                    "A Solomon file names the number and capacity of vehicles and then its"
                        + " customers; these were not found. Nor does it look like VROOM, VRPLIB or"
                        + " VRPPC.");
        }
        if (fleet[0] < 0 || fleet[0] > MOST_VEHICLES || fleet[0] != Math.rint(fleet[0])) {
            throw new ProblemFileException(
                    "The number of vehicles is %s; it must be a whole number from 0 to %d."
                            .formatted(fleet[0], MOST_VEHICLES));
        }
        return problem(lines.getFirst(), fleet, rows, measure);
    }

    private static double[] numbers(String line) {
        String[] words = line.split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException notNumbers) {
                if (i > 0) {
                    throw new ProblemFileException(
                            "'%s' is no number, in the row: %s".formatted(words[i], line));
                }
                return new double[0];
            }
            if (Double.isNaN(numbers[i]) || Double.isInfinite(numbers[i])) {
                throw new ProblemFileException("This is not a number of use: " + line);
            }
        }
        return numbers;
    }

    private static LoadedProblem problem(
            String name, double[] fleet, List<double[]> rows, Measure measure) {
        int n = rows.size();
        double[] x = rows.stream().mapToDouble(row -> row[1]).toArray();
        double[] y = rows.stream().mapToDouble(row -> row[2]).toArray();
        var parts = RoutingProblem.builder().travel(measure.travel(x, y));
        double[] depot = rows.getFirst();
        for (int v = 0; v < fleet[0]; v++) {
            parts.vehicle(
                    Vehicle.at("vehicle " + (v + 1), 0)
                            .shift(measure.whole(depot[4]), measure.whole(depot[5]))
                            .capacity((int) fleet[1])
                            .prices(Prices.distance(1000))
                            .build());
        }
        for (int i = 1; i < n; i++) {
            double[] row = rows.get(i);
            parts.job(
                    Job.delivery("customer " + (int) row[0], i)
                            .demand((int) row[3])
                            .window(measure.whole(row[4]), measure.whole(row[5]))
                            .service(measure.whole(row[6]))
                            .unservedCents(VrplibFile.MUST_SERVE)
                            .build());
        }
        return new LoadedProblem(name, parts.build(), measure.scale(), 0, Double.NaN);
    }
}
