package io.depotdesk.app.cli;

import io.depotdesk.app.bench.KeyFindings;
import io.depotdesk.app.bench.KeyTrial;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Measures how long the window takes from a key press until it is painted.
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Opens the desk on a day with many stops, lets drivers report and searches run,"
                        + " presses keys, and says how long each took until it was painted. Needs a"
                        + " display; \"xvfb-run\" gives one to a machine without a screen.")
final class BenchKeys implements Callable<Integer> {

    @ParentCommand private BenchCommand bench;
    @Spec private CommandSpec spec;

    @Option(names = "--stops", defaultValue = "2000", description = "${DEFAULT-VALUE}")
    private int stops;

    @Option(names = "--vehicles", defaultValue = "40", description = "${DEFAULT-VALUE}")
    private int vehicles;

    @Option(
            names = "--events",
            paramLabel = "PER_SECOND",
            defaultValue = "2",
            description = "Reports of drivers a second: ${DEFAULT-VALUE}.")
    private double events;

    @Option(
            names = "--rounds",
            defaultValue = "12",
            description = "How often the script of some 40 presses is repeated: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            defaultValue = "1280x800",
            description = "Of the window: ${DEFAULT-VALUE}.")
    private String size;

    @Option(names = "--dark", description = "Measures the dark window.")
    private boolean dark;

    @Option(names = "--past", description = "Also looks back and goes through the past by key.")
    private boolean past;

    @Option(
            names = "--report",
            paramLabel = "FILE.md",
            description =
                    "Writes the report there; its place in the sources is docs/reports/desk.md.")
    private Path report;

    @Override
    public Integer call() throws Exception {
        PlainValues.atLeast(spec, "--stops", 1, stops);
        PlainValues.atLeast(spec, "--vehicles", 1, vehicles);
        PlainValues.atLeast(spec, "--rounds", 1, rounds);
        if (!(events >= 0 && events <= 1_000)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--events has to be from 0 to 1000, not %s.".formatted(events));
        }
        if (!size.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--size has to be a width and a height as 1280x800, not %s.".formatted(size));
        }
        String[] sides = size.split("x", 2);
        var trial =
                new KeyTrial(
                        stops,
                        vehicles,
                        events,
                        rounds,
                        Integer.parseInt(sides[0]),
                        Integer.parseInt(sides[1]),
                        dark,
                        past);
        Path folder = Files.createTempDirectory("depotdesk-keys");
        try (var progress = TerminalProgress.on(System.err, "Measuring keys", false)) {
            KeyFindings found = bench.program().window().measureKeys(folder, trial, progress);
            progress.done();
            String page = page(found);
            spec.commandLine().getOut().println(page);
            if (report != null) {
                Files.writeString(report, page);
            }
            return 0;
        }
    }

    private String page(KeyFindings found) {
        return """
        # Keys of the desk

        Made by `depotdesk %s`.

        The real window on a day of %,d stops and %d vehicles on real roads, %dx%d, %s. Drivers report %s times a second, and a
        search or repair is under way all the time. A press is handed to the window as the system hands in a key, at a human
        pace and whatever the window does at the moment. It counts as painted when the frame after the one that shows it
        begins, so what the renderer does is in it, and up to 17 ms of waiting for frames.

        %.1f %% of all presses were painted within 100 ms. The presses took %.0f s; meanwhile %,d reports came, %,d states
        reached the screen, and planning was at work for %.0f %% of the time. This program used %.2f of %d cores, other
        programs %.2f. Drawing: %s.

        %s\
        """
                .formatted(
                        String.join(" ", spec.commandLine().getParseResult().originalArgs()),
                        found.trial().stops(),
                        found.trial().vehicles(),
                        found.trial().width(),
                        found.trial().height(),
                        found.trial().dark() ? "dark" : "light",
                        found.trial().eventsPerSecond(),
                        100 * found.shareInTime(),
                        found.seconds(),
                        found.events(),
                        found.states(),
                        100 * found.searchingShare(),
                        found.cpuOfProgram(),
                        found.cores(),
                        found.cpuOfOthers(),
                        found.pipeline(),
                        found.table());
    }
}
