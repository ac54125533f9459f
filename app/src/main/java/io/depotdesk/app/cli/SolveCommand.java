package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.data.problems.LoadedProblem;
import io.depotdesk.data.problems.Measure;
import io.depotdesk.data.problems.ProblemFormat;
import io.depotdesk.data.problems.SolveFile;
import io.depotdesk.data.problems.VroomOutput;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
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
                "Solves a routing problem: VROOM JSON, VRPLIB, Solomon or VRPPC, plain or packed"
                        + " with gzip.")
final class SolveCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The problem.")
    private Path file;

    @Option(
            names = "--format",
            description = "vroom, vrplib, solomon or vrppc; found out if not said.")
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

    @Option(
            names = "--region",
            description =
                    "The region on whose roads VROOM's coordinates are, if it has no matrices.")
    private @Nullable String region;

    @Option(
            names = {"-c", "--check"},
            description = "Only times and checks the routes that VROOM's steps give.")
    private boolean check;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.json",
            description = "Writes the plan as VROOM does; for VROOM's problems.")
    private @Nullable Path output;

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
    public Integer call() throws IOException {
        PlainValues.atLeast(spec, "--threads", 1, threads);
        if (budget != null && budget.seconds != null) {
            PlainValues.positive(spec, "--seconds", budget.seconds);
        }
        if (budget != null && budget.steps != null) {
            PlainValues.atLeast(spec, "--steps", 0, budget.steps);
        }
        boolean bySteps = budget != null && budget.steps != null;
        double seconds = budget != null && budget.seconds != null ? budget.seconds : 5.0;
        long steps = bySteps && budget != null && budget.steps != null ? budget.steps : 0;
        var solve =
                new SolveFile(
                        file,
                        Optional.ofNullable(format).map(ProblemFormat::named),
                        Optional.ofNullable(objective).map(each -> each.measure),
                        bySteps ? Optional.empty() : Optional.of(seconds),
                        steps,
                        seed,
                        threads);
        if (output != null && !solve.isVroom()) {
            throw new IllegalArgumentException(
                    "Only the answer to a VROOM problem can be written as VROOM does. Leave"
                            + " --output away.");
        }
        LoadedProblem loaded = load(solve);
        try (var progress = TerminalProgress.on(System.err, "Searching", json)) {
            SearchListener listener = (done, share, _) -> progress.at("Searching", share);
            var answer = check ? solve.check(loaded) : solve.run(loaded, listener);
            progress.done();
            if (output != null) {
                Files.writeString(output, VroomOutput.json(answer));
            }
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
                                            "Cost %.2f, %d routes, %d unserved%s, %,d steps in"
                                                    + " %.2f s CPU, %s",
                                            answer.cost(),
                                            answer.routes(),
                                            answer.unserved(),
                                            unserved(answer),
                                            answer.steps(),
                                            answer.cpuSeconds(),
                                            answer.verdict()));
            if (check && !json) {
                PlanCheck.violations(loaded.problem(), answer.plan())
                        .forEach(each -> spec.commandLine().getOut().println(each.sentence()));
            }
            return 0;
        }
    }

    private static String unserved(SolveFile.Answer answer) {
        return answer.unserved() == 0
                ? ""
                : String.format(Locale.ROOT, " (%.2f of the cost)", answer.unservedCost());
    }

    private LoadedProblem load(SolveFile solve) throws IOException {
        if (region == null) {
            return solve.load(Optional.empty());
        }
        try (OpenRegion opened = CommandRegion.open(program, region, json)) {
            return solve.load(Optional.of(opened.roads()));
        }
    }
}
