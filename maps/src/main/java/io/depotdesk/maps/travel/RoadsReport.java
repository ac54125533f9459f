package io.depotdesk.maps.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a region's roads can do, measured, and how far they are from the engine's own answers.
///
/// @param threads how many threads the second matrix column had
/// @param matrices one line for each size
/// @param engineMillis CPU milliseconds of one of GraphHopper's own routes, mean of a sample, snapping excluded
/// @param equality how our drives compare with them
/// @param unequalLegs legs, out of the compared ones, that differ from their cell of the matrix
/// @param comparedLegs how many legs were compared with a cell
/// @param addMillis CPU milliseconds to add one place to a thousand, median
/// @param addWorstMillis the same, 99th percentile
public record RoadsReport(
        String version,
        String profile,
        int threads,
        List<MatrixLine> matrices,
        double engineMillis,
        Equality equality,
        int unequalLegs,
        int comparedLegs,
        double addMillis,
        double addWorstMillis) {

    public RoadsReport {
        matrices = List.copyOf(matrices);
    }

    /// One size of matrix, durations and distances.
    ///
    /// @param single one thread
    /// @param all several threads
    public record MatrixLine(MatrixBenchmark.Report single, MatrixBenchmark.Report all) {}

    /// A comparison of drives with the engine's own routes between the same random pairs.
    ///
    /// @param reachability pairs that only one of the two could join
    /// @param deviating pairs that differ by more than 0.2 s of weight, 0.1 s of time or 2 m
    /// @param weightSeconds the largest difference in weight
    /// @param timeSeconds the largest difference in time
    /// @param metres the largest difference in length
    public record Equality(
            int pairs,
            int reachability,
            int deviating,
            double weightSeconds,
            double timeSeconds,
            double metres) {}

    /// Returns the report as a section of Markdown.
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("### %s, %s".formatted(version, profile));
        lines.add("");
        lines.add(
                "| places | CPU s, 1 thread | CPU s on the critical path, %d threads | engine's own routes one by one, CPU s | ratio | peak MB |"
                        .formatted(threads));
        lines.add("| --- | --- | --- | --- | --- | --- |");
        for (MatrixLine line : matrices) {
            double oneByOne = engineMillis / 1000 * line.single.rows() * line.single.columns();
            lines.add(
                    line(
                            "| %,d² | %.4f | %.4f | %,.0f | %,.0f | %,d |",
                            line.single.rows(),
                            line.single.cpuSeconds(),
                            line.all.cpuSeconds(),
                            oneByOne,
                            oneByOne / line.single.cpuSeconds(),
                            line.all.peakMegabytes()));
        }
        lines.add("");
        lines.add(
                line(
                        "One place more beside 1,000: %.2f ms CPU (median), %.2f ms (99th"
                                + " percentile).",
                        addMillis, addWorstMillis));
        lines.add(
                line(
                        "Against the engine's own routes, %,d random pairs: %d reachable for one"
                            + " only, %d deviating; largest difference %.3f s of weight, %.3f s of"
                            + " time, %.2f m.",
                        equality.pairs,
                        equality.reachability,
                        equality.deviating,
                        equality.weightSeconds,
                        equality.timeSeconds,
                        equality.metres));
        lines.add(
                line(
                        "Legs that differ from their cell of the matrix: %d of %,d.",
                        unequalLegs, comparedLegs));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
