package io.depotdesk.app.cli;

import io.depotdesk.data.carriertrial.TenderTrial;
import io.depotdesk.data.carriertrial.TenderTrialDesk;
import io.depotdesk.data.carriertrial.TenderTrialReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Shows that no shipment is booked twice, whatever happens to desk and network.
@Command(
        name = "tenders",
        mixinStandardHelpOptions = true,
        description = {
            "Offers shipments to simulated carriers over a line that loses, delays and doubles,",
            "kills the desk at random moments, and compares its books with the carriers'."
        })
final class BenchTenders implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private SeedOption seed;

    @Option(
            names = "--tenders",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many offers to make at least: ${DEFAULT-VALUE}.")
    private int tenders;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "200",
            description = "How often to kill the desk: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--per-day",
            paramLabel = "N",
            defaultValue = "500",
            description = "How many shipments a day has: ${DEFAULT-VALUE}.")
    private int perDay;

    @Option(names = "--json", description = "Write the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PlainValues.atLeast(spec, "--tenders", 1, tenders);
        PlainValues.atLeast(spec, "--kills", 0, kills);
        PlainValues.atLeast(spec, "--per-day", 1, perDay);
        Path work = Files.createTempDirectory("depotdesk-tenders");
        try (var progress = TerminalProgress.on(System.err, "Offering", json)) {
            TenderTrialReport report =
                    new TenderTrial(deskCommand(), tenders, kills, perDay, seed.seed())
                            .run(work, progress);
            progress.done();
            spec.commandLine().getOut().println(json ? Output.json(report) : report.text());
            return report.isClean() ? 0 : 1;
        }
    }

    /// The application image has no `java`, so the program starts itself.
    private static List<String> deskCommand() {
        String program = ProcessHandle.current().info().command().orElse("java");
        return program.endsWith("java") || program.endsWith("java.exe")
                ? TenderTrial.javaCommand()
                : List.of(program, "bench", "tenders-desk");
    }

    /// The desk that the trial kills.
    @Command(
            name = "tenders-desk",
            hidden = true,
            description = "The desk that bench tenders kills.")
    static final class Desk implements Callable<Integer> {
        @Parameters private List<String> arguments = List.of();

        @Override
        public Integer call() throws Exception {
            TenderTrialDesk.main(arguments.toArray(String[]::new));
            return 0;
        }
    }
}
