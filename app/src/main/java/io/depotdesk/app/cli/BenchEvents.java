package io.depotdesk.app.cli;

import io.depotdesk.data.problems.EventsBench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.concurrent.Callable;

/// Lets things happen to made-up days and counts plans that are not as they must be.
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description =
                "Lets orders come and go, windows and loads change, vans break down and traffic"
                        + " build up on made-up days, goes on from the plan after each, and counts"
                        + " plans that break a rule, that became dearer, or that leave out what"
                        + " would fit. Ends with 1 if there are any.")
final class BenchEvents implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--events",
            defaultValue = "10000",
            description = "Events in all: ${DEFAULT-VALUE}.")
    private int events;

    @Option(
            names = "--per-day",
            defaultValue = "50",
            description = "Events that happen to one day: ${DEFAULT-VALUE}.")
    private int perDay;

    @Option(
            names = "--steps",
            defaultValue = "40",
            description = "Steps of each search and repair: ${DEFAULT-VALUE}.")
    private int steps;

    @Mixin private SeedOption seed;

    @Override
    public Integer call() {
        PlainValues.atLeast(spec, "--events", 1, events);
        PlainValues.atLeast(spec, "--per-day", 1, perDay);
        PlainValues.atLeast(spec, "--steps", 0, steps);
        var figures = new EventsBench(events, perDay, steps, seed.seed()).run();
        var out = spec.commandLine().getOut();
        figures.byKind()
                .forEach((kind, count) ->
                        out.println(String.format(Locale.ROOT, "%,7d %s", count, words(kind))));
        out.println(
                String.format(
                        Locale.ROOT,
                        "%,d plans checked: %d break a rule, %d became dearer; %d of %,d orders"
                                + " left over would have fitted.",
                        figures.plans(),
                        figures.refused(),
                        figures.dearer(),
                        figures.leftThoughFitting(),
                        figures.unserved()));
        figures.findings().forEach(out::println);
        return figures.findings().isEmpty() ? 0 : 1;
    }

    private static String words(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
