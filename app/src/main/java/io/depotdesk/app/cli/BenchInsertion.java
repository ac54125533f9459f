package io.depotdesk.app.cli;

import io.depotdesk.data.problems.InsertionBench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Says how long the ranked options for one new order take.
@Command(
        name = "insertion",
        mixinStandardHelpOptions = true,
        description =
                "Asks for the ranked options of new orders on made-up days and says what CPU time"
                        + " an answer takes.")
final class BenchInsertion implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--stops",
            split = ",",
            defaultValue = "1000,10000",
            description = "Open stops: ${DEFAULT-VALUE}.")
    private List<Integer> stops;

    @Option(
            names = "--per-route",
            defaultValue = "25",
            description = "Stops on each route: ${DEFAULT-VALUE}.")
    private int perRoute;

    @Option(
            names = "--questions",
            defaultValue = "3000",
            description = "Questions to measure: ${DEFAULT-VALUE}.")
    private int questions;

    @Mixin private SeedOption seed;

    @Override
    public Integer call() {
        PlainValues.atLeast(spec, "--per-route", 1, perRoute);
        PlainValues.atLeast(spec, "--questions", 1, questions);
        for (int count : stops) {
            PlainValues.atLeast(spec, "--stops", 1, count);
            line(count, false);
            line(count, true);
        }
        return 0;
    }

    private void line(int count, boolean byTheHour) {
        var took = new InsertionBench(count, perRoute, questions, byTheHour, seed.seed()).run();
        var out = spec.commandLine().getOut();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,7d open stops, drivers paid %-16s p50 %6.3f ms, p99 %6.3f ms, max %6.3f"
                                + " ms CPU",
                        count,
                        byTheHour ? "by the hour" : "by the kilometre",
                        took.p50(),
                        took.p99(),
                        took.max()));
        out.flush();
    }
}
