package io.depotdesk.data.problems;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
/// @param peers other optimisers to run beside ours, for the same CPU time
public record SolverBench(
        List<Path> folders,
        List<Double> seconds,
        List<Long> seeds,
        List<String> names,
        List<Peer> peers) {
    /// What the report calls us.
    static final String OURS = "depotdesk";

    private static final List<String> BEST =
            List.of("bks_dimacs_distance", "bks_duration", "bks_cost");
    private static final List<String> IN_TENTHS = List.of("PCVRPTW", "MTVRPTWR");

    public SolverBench {
        folders = List.copyOf(folders);
        seconds = List.copyOf(seconds);
        seeds = List.copyOf(seeds);
        names = List.copyOf(names);
        peers = List.copyOf(peers);
    }

    /// One instance solved by one optimiser for each budget.
    ///
    /// @param percent mean over the seeds of the gap to the best known cost, or of the captured saving; NaN where a
    ///     plan is missing, not complete or breaks a rule
    /// @param cpuSeconds mean over the seeds of the CPU time used
    /// @param sound whether every plan was complete and kept every rule
    public record Line(
            String family,
            String instance,
            String solver,
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
                    LoadedProblem problem = load(folder, row);
                    for (Solver solver : solvers(problem)) {
                        Line line = line(folder, row, problem, solver);
                        heard.accept(line);
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    private void warmUp() {
        for (Path folder : folders) {
            for (NamedCsvRecord row : rows(folder)) {
                LoadedProblem problem = load(folder, row);
                solvers(problem).forEach(solver -> solver.solve(problem, 3.0, 1));
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

    /// Ours or a peer.
    private record Solver(String name, Optional<Peer> peer) {

        Solved solve(LoadedProblem loaded, double budget, long seed) {
            var cpu = new ThreadCpu();
            long before = cpu.nanos();
            RoutingPlan plan =
                    peer.map(other -> theirs(other, loaded, budget, seed))
                            .orElseGet(() -> ours(loaded, budget, seed, cpu));
            double used = (cpu.nanos() - before) / 1e9;
            boolean priced = !Double.isNaN(loaded.allUnserved());
            boolean sound =
                    (priced || plan.unserved().isEmpty())
                            && PlanCheck.violations(loaded.problem(), plan).isEmpty();
            return new Solved(loaded.cost(plan.costCents()), used, sound);
        }

        private static RoutingPlan theirs(
                Peer peer, LoadedProblem loaded, double budget, long seed) {
            RoutingProblem problem = loaded.problem();
            return new GivenRoutes(problem).plan(peer.solve(problem, budget, seed));
        }

        private static RoutingPlan ours(
                LoadedProblem loaded, double budget, long seed, ThreadCpu cpu) {
            SearchLimits limits = SearchLimits.cpuSeconds(budget, cpu);
            return Search.solve(loaded.problem(), null, limits, seed, 1, SearchListener.NONE);
        }
    }

    private record Solved(double cost, double cpuSeconds, boolean sound) {}

    private List<Solver> solvers(LoadedProblem loaded) {
        var solvers = new ArrayList<Solver>();
        solvers.add(new Solver(OURS, Optional.empty()));
        for (Peer peer : peers) {
            if (peer.refusal(loaded.problem()).isEmpty()) {
                solvers.add(new Solver(peer.name(), Optional.of(peer)));
            }
        }
        return solvers;
    }

    private Line line(Path folder, NamedCsvRecord row, LoadedProblem problem, Solver solver) {
        double best = best(row);
        boolean saving = !Double.isNaN(problem.allUnserved());
        var percent = new ArrayList<Double>();
        var spent = new ArrayList<Double>();
        boolean sound = true;
        for (double budget : seconds) {
            double sum = 0;
            double cpu = 0;
            for (long seed : seeds) {
                Solved answer = solver.solve(problem, budget, seed);
                double gap =
                        saving
                                ? 100
                                        * (problem.allUnserved() - answer.cost())
                                        / (problem.allUnserved() - best)
                                : 100 * (answer.cost() / best - 1);
                sum += answer.sound() ? gap : Double.NaN;
                cpu += answer.cpuSeconds();
                sound &= answer.sound();
            }
            percent.add(sum / seeds.size());
            spent.add(cpu / seeds.size());
        }
        return new Line(
                folder.getFileName().toString(),
                row.getField("instance"),
                solver.name(),
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
}
