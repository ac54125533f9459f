package io.depotdesk.app.cli;

import io.depotdesk.data.problems.Measure;
import io.depotdesk.data.problems.ProblemFormat;
import io.depotdesk.data.problems.SolveFile;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Solves a routing problem from a file with the optimiser alone.
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Solves a routing problem: VROOM JSON, VRPLIB or Solomon, plain or packed with"
                        + " gzip.")
final class SolveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The problem.")
    private Path file;

    @Option(names = "--format", description = "vroom, vrplib or solomon; found out if not said.")
    private @Nullable String format;

    @ArgGroup private @Nullable Budget budget;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the search.")
    private long seed;

    @Option(names = "--threads", defaultValue = "1", description = "Threads that may be used.")
    private int threads;

    @Option(
            names = "--objective",
            description = "How distances follow from coordinates: ${COMPLETION-CANDIDATES}.")
    private @Nullable Objective objective;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    /// How long to search.
    static final class Budget {
        @Option(names = "--seconds", description = "CPU time of the search; 5 if nothing is said.")
        private @Nullable Double seconds;

        @Option(names = "--steps", description = "Steps of the search; exactly repeatable.")
        private @Nullable Long steps;
    }

    /// The conventions of the literature.
    enum Objective {
        /// Distances truncated to one decimal.
        dimacs(Measure.TENTHS),
        /// Distances rounded to whole numbers, as TSPLIB says.
        rounded(Measure.WHOLE),
        /// Distances to three decimals.
        exact(Measure.THOUSANDTHS);

        private final Measure measure;

        Objective(Measure measure) {
            this.measure = measure;
        }
    }

    /// The answer for programs.
    record Answer(
            double cost,
            int routes,
            int unserved,
            long steps,
            double cpuSeconds,
            boolean feasible) {}

    @Override
    public Integer call() {
        PlainValues.atLeast(spec, "--threads", 1, threads);
        if (budget != null && budget.seconds != null) {
            PlainValues.positive(spec, "--seconds", budget.seconds);
        }
        if (budget != null && budget.steps != null) {
            PlainValues.atLeast(spec, "--steps", 0, budget.steps);
        }
        try (var progress = TerminalProgress.on(System.err, "Searching", json)) {
            SearchListener listener = (steps, share, _) -> progress.at("Searching", share);
            boolean bySteps = budget != null && budget.steps != null;
            double seconds = budget != null && budget.seconds != null ? budget.seconds : 5.0;
            long steps = bySteps && budget != null && budget.steps != null ? budget.steps : 0;
            var answer =
                    new SolveFile(
                                    file,
                                    Optional.ofNullable(format).map(ProblemFormat::named),
                                    Optional.ofNullable(objective).map(each -> each.measure),
                                    bySteps ? Optional.empty() : Optional.of(seconds),
                                    steps,
                                    seed,
                                    threads)
                            .run(listener);
            progress.done();
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? Output.json(
                                            new Answer(
                                                    answer.cost(),
                                                    answer.routes(),
                                                    answer.unserved(),
                                                    answer.steps(),
                                                    answer.cpuSeconds(),
                                                    answer.feasible()))
                                    : String.format(
                                            Locale.ROOT,
                                            "Cost %.2f, %d routes, %d unserved, %,d steps in %.2f s"
                                                    + " CPU, %s",
                                            answer.cost(),
                                            answer.routes(),
                                            answer.unserved(),
                                            answer.steps(),
                                            answer.cpuSeconds(),
                                            answer.feasible() ? "feasible" : "not feasible"));
            return 0;
        }
    }
}
