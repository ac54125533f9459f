package io.depotdesk.app.cli;

import io.depotdesk.data.invoices.InvoiceBench;
import io.depotdesk.data.invoices.InvoiceReport;
import io.depotdesk.data.trials.TrialFolder;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Sows errors into a month of invoices and counts how many are found.
@Command(
        name = "invoices",
        mixinStandardHelpOptions = true,
        description =
                "Makes up a month of invoices, half CSV and half X12 210, sows errors of nine"
                        + " kinds, and counts which are found and what else is called wrong.")
final class BenchInvoices implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--invoices", defaultValue = "5000", description = "${DEFAULT-VALUE}")
    private int invoices;

    @Option(names = "--errors", defaultValue = "200", description = "${DEFAULT-VALUE}")
    private int errors;

    @Mixin private SeedOption seed;

    @Option(names = "--report", paramLabel = "FILE.md", description = "Writes a page there.")
    private @Nullable Path page;

    @Override
    public Integer call() throws IOException {
        PlainValues.atLeast(spec, "--invoices", 1, invoices);
        Path folder = Files.createTempDirectory("depotdesk-invoices");
        try {
            var bench = new InvoiceBench(invoices, errors, seed.seed());
            InvoiceBench.Result result = bench.run(folder);
            String text = new InvoiceReport(bench, result, Circumstances.machine()).text();
            spec.commandLine().getOut().println(text);
            if (page != null) {
                Files.writeString(page, text);
            }
            return result.missed().isEmpty() && result.falseAlarms().isEmpty() ? 0 : 1;
        } finally {
            TrialFolder.remove(folder);
        }
    }
}
