package io.depotdesk.app.cli;

import io.depotdesk.data.problems.LoadedProblem;
import io.depotdesk.data.problems.ProblemFormat;
import io.depotdesk.data.problems.RevealBench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Says what a plan is worth that was kept up by repairs while customers came in one by one.
@Command(
        name = "reveal",
        mixinStandardHelpOptions = true,
        description =
                "Plans an instance without some customers, brings these in one by one with a repair"
                        + " after each, and compares with a plan made anew for all.")
final class BenchReveal implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The instance.")
    private Path file;

    @Option(
            names = "--late",
            defaultValue = "60",
            description = "Customers to come in late: ${DEFAULT-VALUE}.")
    private int late;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            description = "CPU time of the plan before, and of the one anew: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--millis",
            defaultValue = "30",
            description = "CPU time of each repair, about: ${DEFAULT-VALUE}.")
    private double millis;

    @Option(
            names = "--moves",
            defaultValue = "4",
            description = "Other customers that a repair may move: ${DEFAULT-VALUE}.")
    private int moves;

    @Mixin private SeedOption seed;

    @Option(names = "--all", description = "Writes a line for each customer that comes in.")
    private boolean all;

    @Override
    public Integer call() {
        PlainValues.positive(spec, "--seconds", seconds);
        PlainValues.positive(spec, "--millis", millis);
        PlainValues.atLeast(spec, "--moves", 0, moves);
        LoadedProblem loaded = ProblemFormat.of(file).read(file, null);
        PlainValues.atLeast(spec, "--late", 1, late);
        if (late >= loaded.problem().jobs().size()) {
            throw new IllegalArgumentException(
                    "%s has %d customers; %d of them cannot come in late."
                            .formatted(file, loaded.problem().jobs().size(), late));
        }
        var out = spec.commandLine().getOut();
        var bench = new RevealBench(loaded.problem(), late, seconds, millis, moves, seed.seed());
        var figures =
                bench.run(repaired -> {
                    if (all) {
                        out.println(
                                String.format(
                                        Locale.ROOT,
                                        "%-16s %9.1f alone, %9.1f with %d moves",
                                        repaired.job(),
                                        loaded.cost(repaired.insertionCents()),
                                        loaded.cost(repaired.extraCents()),
                                        repaired.moves().size()));
                        out.flush();
                    }
                });
        double[] took = figures.cpuMillis();
        out.println(
                String.format(
                        Locale.ROOT,
                        "Cost %.1f before, %.1f after %d repairs, %.1f anew: %+.2f %%%nCPU per"
                                + " repair p50 %.1f ms, p99 %.1f ms, max %.1f ms; %,.0f"
                                + " steps%nCustomers moved per repair: mean %.2f, most %d%n%s",
                        loaded.cost(figures.before()),
                        loaded.cost(figures.after()),
                        late,
                        loaded.cost(figures.anew()),
                        figures.percentAbove(),
                        took[took.length / 2],
                        took[took.length * 99 / 100],
                        took[took.length - 1],
                        figures.steps(),
                        figures.meanMoved(),
                        Arrays.stream(figures.moved()).max().orElse(0),
                        figures.sound()
                                ? "Every plan keeps every rule."
                                : "A plan BREAKS A RULE."));
        return 0;
    }
}
