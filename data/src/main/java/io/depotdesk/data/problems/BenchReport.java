package io.depotdesk.data.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes what a [SolverBench] found as Markdown: means per family, then each instance.
///
/// @param asked the bench that was run
/// @param lines what it found
public record BenchReport(SolverBench asked, List<SolverBench.Line> lines) {

    public BenchReport {
        lines = List.copyOf(lines);
    }

    public void write(Path file) {
        try {
            Files.createDirectories(
                    Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file));
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException("The report %s cannot be written.".formatted(file), e);
        }
    }

    String text() {
        var text = new StringBuilder("# The optimiser against best known values\n\n");
        text.append(
                """
                Made by `depotdesk bench solver`. Budgets are CPU seconds of the one searching thread after a
                warm-up of 3 s; each cell is the mean over the seeds %s of the gap to the best known cost in
                percent, or, where leaving customers out is priced, of the captured saving in percent
                (all left out - cost) / (all left out - best known). Every plan was checked by `PlanCheck`,
                which shares no code with the search; "sound" says whether all plans were complete and kept
                every rule.
                """
                        .formatted(asked.seeds()));
        if (!asked.peers().isEmpty()) {
            text.append(
                    """

                    Each optimiser had one thread on the same machine in the same run, and its model set up within the
                    budget; "CPU used" is what it took of the largest budget. A dash is a plan that is missing, not
                    complete or not sound; behind a mean stands how many instances had one. Peers are left out where
                    they have no model of a family.
                    """);
        }
        text.append("\n## Means\n\n").append(head("family"));
        for (String family : lines.stream().map(SolverBench.Line::family).distinct().toList()) {
            var of = lines.stream().filter(line -> line.family().equals(family)).toList();
            for (String solver : of.stream().map(SolverBench.Line::solver).distinct().toList()) {
                means(
                        text,
                        family,
                        of.stream().filter(line -> line.solver().equals(solver)).toList());
            }
        }
        text.append("\n## Per instance\n\n").append(head("instance"));
        for (SolverBench.Line line : lines) {
            text.append("| ").append(line.instance()).append(" |");
            solver(text, line.solver());
            line.percent().forEach(percent -> text.append(cell(percent)));
            end(text, line.cpuSeconds().getLast(), line.sound());
        }
        return text.toString();
    }

    private void means(StringBuilder text, String family, List<SolverBench.Line> of) {
        text.append("| ").append(family).append(" (").append(of.size()).append(") |");
        solver(text, of.getFirst().solver());
        for (int b = 0; b < asked.seconds().size(); b++) {
            int budget = b;
            double[] found =
                    of.stream()
                            .mapToDouble(line -> line.percent().get(budget))
                            .filter(percent -> !Double.isNaN(percent))
                            .toArray();
            double mean = java.util.Arrays.stream(found).average().orElse(Double.NaN);
            boolean some = found.length > 0 && found.length < of.size();
            String part = some ? " (%d of %d) |".formatted(found.length, of.size()) : " |";
            text.append(cell(mean).replace(" |", part));
        }
        double used = of.stream().mapToDouble(l -> l.cpuSeconds().getLast()).average().orElse(0);
        end(text, used, of.stream().allMatch(SolverBench.Line::sound));
    }

    private void solver(StringBuilder text, String name) {
        if (!asked.peers().isEmpty()) {
            text.append(' ').append(name).append(" |");
        }
    }

    private void end(StringBuilder text, double cpu, boolean sound) {
        if (!asked.peers().isEmpty()) {
            text.append(String.format(Locale.ROOT, " %.1f |", cpu));
        }
        text.append(sound ? " yes |\n" : " **no** |\n");
    }

    private String head(String first) {
        boolean compared = !asked.peers().isEmpty();
        var head = new StringBuilder("| " + first + " |" + (compared ? " optimiser |" : ""));
        var rule = new StringBuilder("| --- |" + (compared ? " --- |" : ""));
        for (double budget : asked.seconds()) {
            head.append(String.format(Locale.ROOT, " %s s |", plain(budget)));
            rule.append(" ---: |");
        }
        return head.append(compared ? " CPU used, s | sound |\n" : " sound |\n")
                .append(rule)
                .append(compared ? " ---: | --- |\n" : " --- |\n")
                .toString();
    }

    private static String plain(double seconds) {
        return seconds == Math.rint(seconds) ? "%.0f".formatted(seconds) : "" + seconds;
    }

    private static String cell(double percent) {
        return Double.isNaN(percent) ? " – |" : String.format(Locale.ROOT, " %.2f |", percent);
    }
}
