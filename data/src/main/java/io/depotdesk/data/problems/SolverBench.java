package io.depotdesk.data.problems;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.depotdesk.routing.search.SearchListener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What `depotdesk bench solver` does: solves the instances of a folder and compares with the best known values.
///
/// A folder has a `bks.csv` with the columns `file`, `instance` and one of `bks_dimacs_distance`, `bks_duration` or
/// `bks_cost`. Budgets are CPU time of the one searching thread, after a warm-up of three seconds, so that a busy
/// machine does not blur them. Every plan is checked by an evaluator that shares no code with the search.
///
/// @param seconds CPU budgets, each a search of its own
/// @param names instances to take, by a part of their name; empty for all
public record SolverBench(
        List<Path> folders, List<Double> seconds, List<Long> seeds, List<String> names) {
    private static final List<String> BEST =
            List.of("bks_dimacs_distance", "bks_duration", "bks_cost");
    private static final List<String> IN_TENTHS = List.of("PCVRPTW", "MTVRPTWR");

    public SolverBench {
        folders = List.copyOf(folders);
        seconds = List.copyOf(seconds);
        seeds = List.copyOf(seeds);
        names = List.copyOf(names);
    }

    /// One instance solved for each budget.
    ///
    /// @param percent mean over the seeds of the gap to the best known cost, or of the captured saving
    /// @param sound whether every plan was complete and kept every rule
    public record Line(
            String family,
            String instance,
            double best,
            boolean saving,
            List<Double> percent,
            List<Double> cpuSeconds,
            boolean sound) {}

    /// Runs everything, one instance after the other.
    ///
    /// @param heard called after each instance
    public List<Line> run(Consumer<Line> heard) {
        warmUp();
        var lines = new ArrayList<Line>();
        for (Path folder : folders) {
            for (NamedCsvRecord row : rows(folder)) {
                if (names.isEmpty() || names.stream().anyMatch(row.getField("file")::contains)) {
                    Line line = line(folder, row);
                    heard.accept(line);
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private void warmUp() {
        for (Path folder : folders) {
            for (NamedCsvRecord row : rows(folder)) {
                solve(load(folder, row), 3.0, 1);
                return;
            }
        }
    }

    private static List<NamedCsvRecord> rows(Path folder) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("bks.csv"))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "There is no readable bks.csv in %s.".formatted(folder), e);
        }
    }

    private static LoadedProblem load(Path folder, NamedCsvRecord row) {
        Path file = folder.resolve(row.getField("file"));
        return ProblemFormat.of(file).read(file, null);
    }

    private static SolveFile.Answer solve(LoadedProblem problem, double budget, long seed) {
        return new SolveFile(
                        Path.of(problem.name()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(budget),
                        0,
                        seed,
                        1)
                .run(problem, SearchListener.NONE);
    }

    private Line line(Path folder, NamedCsvRecord row) {
        LoadedProblem problem = load(folder, row);
        double best = best(row);
        boolean saving = !Double.isNaN(problem.allUnserved());
        var percent = new ArrayList<Double>();
        var spent = new ArrayList<Double>();
        boolean sound = true;
        for (double budget : seconds) {
            double sum = 0;
            double cpu = 0;
            for (long seed : seeds) {
                SolveFile.Answer answer = solve(problem, budget, seed);
                sum +=
                        saving
                                ? 100
                                        * (problem.allUnserved() - answer.cost())
                                        / (problem.allUnserved() - best)
                                : 100 * (answer.cost() / best - 1);
                cpu += answer.cpuSeconds();
                sound &= answer.feasible();
            }
            percent.add(sum / seeds.size());
            spent.add(cpu / seeds.size());
        }
        return new Line(
                folder.getFileName().toString(),
                row.getField("instance"),
                best,
                saving,
                percent,
                spent,
                sound);
    }

    private static double best(NamedCsvRecord row) {
        String convention = row.findField("source").orElse("");
        double scale = IN_TENTHS.stream().anyMatch(convention::contains) ? 10 : 1;
        for (String column : BEST) {
            Optional<String> value = row.findField(column);
            if (value.isPresent()) {
                return Double.parseDouble(value.get()) / scale;
            }
        }
        throw new ProblemFileException("bks.csv has none of the columns %s.".formatted(BEST));
    }

    /// Writes the report, Markdown.
    public void report(List<Line> lines, Path file) {
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
                        .formatted(seeds));
        var families = lines.stream().map(Line::family).distinct().toList();
        text.append("## Means\n\n").append(head("family"));
        for (String family : families) {
            var of = lines.stream().filter(line -> line.family().equals(family)).toList();
            text.append("| ").append(family).append(" (").append(of.size()).append(") |");
            for (int b = 0; b < seconds.size(); b++) {
                int budget = b;
                double mean =
                        of.stream().mapToDouble(l -> l.percent().get(budget)).average().orElse(0);
                text.append(cell(mean));
            }
            text.append(of.stream().allMatch(Line::sound) ? " yes |\n" : " **no** |\n");
        }
        text.append("\n## Per instance\n\n").append(head("instance"));
        for (Line line : lines) {
            text.append("| ").append(line.instance()).append(" |");
            line.percent().forEach(percent -> text.append(cell(percent)));
            text.append(line.sound() ? " yes |\n" : " **no** |\n");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The report %s cannot be written.".formatted(file), e);
        }
    }

    private String head(String first) {
        var head = new StringBuilder("| " + first + " |");
        var rule = new StringBuilder("| --- |");
        for (double budget : seconds) {
            head.append(String.format(Locale.ROOT, " %.0f s |", budget));
            rule.append(" ---: |");
        }
        return head.append(" sound |\n").append(rule).append(" --- |\n").toString();
    }

    private static String cell(double percent) {
        return String.format(Locale.ROOT, " %.2f |", percent);
    }
}
