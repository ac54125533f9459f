package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.maps.addresses.AddressEvaluation;
import io.depotdesk.maps.addresses.AddressReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `address evaluate`: measures the address search on the region's own addresses.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Asks for the region's own addresses, damaged in several ways, and says how many"
                        + " are found and what that takes.")
final class AddressEvaluateCommand implements Callable<Integer> {

    @ParentCommand private AddressCommand address;
    @Spec private CommandSpec spec;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "1000",
            description = "At most so many addresses: ${DEFAULT-VALUE}.")
    private int queries;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed asks the same: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--report",
            paramLabel = "FILE.md",
            description = "Also writes the report as a section of Markdown.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (queries < 1) {
            throw new IllegalArgumentException(
                    "--queries needs at least 1, got %d.".formatted(queries));
        }
        try (OpenRegion opened = CommandRegion.open(address.program(), region, json);
                var progress = TerminalProgress.on(System.err, "Evaluating", json)) {
            AddressReport made =
                    new AddressEvaluation(opened.addresses())
                            .report(opened.region().version(), queries, seed, progress);
            progress.done();
            if (report != null) {
                Files.writeString(report, made.markdown());
            }
            spec.commandLine().getOut().println(json ? Output.json(made) : made.markdown());
        }
        return 0;
    }
}
