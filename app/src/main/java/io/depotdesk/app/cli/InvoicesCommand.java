package io.depotdesk.app.cli;

import io.depotdesk.data.invoices.Difference;
import io.depotdesk.data.invoices.DifferencesFile;
import io.depotdesk.data.invoices.ExpectedInvoice;
import io.depotdesk.data.invoices.ExpectedInvoices;
import io.depotdesk.data.invoices.InvoiceFile;
import io.depotdesk.data.invoices.InvoiceLine;
import io.depotdesk.data.invoices.InvoiceMatch;
import io.depotdesk.data.invoices.InvoiceMatching;
import io.depotdesk.data.invoices.InvoiceReading;
import io.depotdesk.domain.carrier.CarrierId;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// What carriers charge, beside what was agreed.
@Command(
        name = "invoices",
        mixinStandardHelpOptions = true,
        description = "Says what carriers will charge, and what is wrong with what they charge.")
final class InvoicesCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 40;

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    /// Whose charges, and of when.
    private static final class Whose {
        @Option(
                names = "--carrier",
                required = true,
                paramLabel = "ID",
                description = "The carrier's id.")
        private String carrier;

        @Option(
                names = "--from",
                paramLabel = "DATE",
                description = "First day, as 2026-11-01; the journal's first if left out.")
        private @Nullable LocalDate from;

        @Option(
                names = "--to",
                paramLabel = "DATE",
                description = "Last day; the journal's last if left out.")
        private @Nullable LocalDate to;
    }

    @Command(
            name = "match",
            mixinStandardHelpOptions = true,
            description =
                    "Compares an invoice (CSV, XLSX or X12 210) with what was agreed and names each"
                            + " difference with its clause.")
    int match(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "The invoice.")
                    List<Path> files,
            @Mixin Whose whose,
            @Option(
                            names = "--currency",
                            paramLabel = "CODE",
                            defaultValue = "",
                            description = "What was agreed in, as EUR; any if left out.")
                    String currency,
            @Option(
                            names = "--clause",
                            paramLabel = "WORD=CLAUSE",
                            description =
                                    "What a word of the carrier means, as \"FSC=fuel\"; may be"
                                            + " given several times.")
                    @Nullable Map<String, String> clauses,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.csv",
                            description = "Writes all differences there.")
                    @Nullable Path out,
            @Option(names = "--json", description = "Answers in JSON.") boolean json) {
        ExpectedInvoice known = expected(whose, json);
        var agreed = new ExpectedInvoice(known.carrier(), currency, known.rates(), known.charges());
        List<InvoiceLine> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            InvoiceFile read = InvoiceReading.read(file);
            lines.addAll(read.lines());
            read.faults().forEach(fault -> faults.add(file.getFileName() + ": " + fault));
        }
        InvoiceMatch match =
                new InvoiceMatching(agreed, clauses == null ? Map.of() : clauses).match(lines);
        if (out != null) {
            DifferencesFile.write(out, match.differences());
        }
        if (json) {
            spec.commandLine().getOut().println(Output.json(match));
        } else {
            print(match, faults, spec.commandLine().getOut());
        }
        return match.toClaim().isEmpty() && faults.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "expected",
            mixinStandardHelpOptions = true,
            description = "Says what a carrier will charge, line by line with its clause.")
    int expected(
            @Mixin Whose whose,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.csv",
                            required = true,
                            description = "Where it goes.")
                    Path out) {
        ExpectedInvoice agreed = expected(whose, false);
        DifferencesFile.writeExpected(out, agreed);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s will charge %.2f for %d shipments. The lines are in %s.%n",
                        agreed.carrier(),
                        agreed.cents() / 100.0,
                        agreed.charges().stream().filter(it -> !it.isOfDay()).count(),
                        out);
        return 0;
    }

    private ExpectedInvoice expected(Whose whose, boolean quiet) {
        try (var progress = TerminalProgress.on(System.err, "Reading the journal", quiet)) {
            ExpectedInvoice agreed =
                    ExpectedInvoices.read(
                            program.home().journal(),
                            new CarrierId(whose.carrier),
                            whose.from == null ? LocalDate.MIN : whose.from,
                            whose.to == null ? LocalDate.MAX : whose.to,
                            progress);
            progress.done();
            if (agreed.rates() == null) {
                throw new IllegalArgumentException(
                        "No day of that time has a carrier %s. The id is that of the fleet file."
                                .formatted(whose.carrier));
            }
            return agreed;
        }
    }

    private static void print(InvoiceMatch match, List<String> faults, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d shipments, %.2f charged, %.2f agreed. To claim: %.2f in %d lines.%n",
                match.shipments(),
                match.chargedCents() / 100.0,
                match.expectedCents() / 100.0,
                match.toClaim().stream().mapToLong(Difference::cents).sum() / 100.0,
                match.toClaim().size());
        match.byKind()
                .forEach((kind, sum) ->
                        out.printf(
                                Locale.ROOT,
                                "  %-16s %5d  %10.2f%n",
                                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                sum.count(),
                                sum.cents() / 100.0));
        match.differences().stream()
                .limit(MOST_SHOWN)
                .forEach(it ->
                        out.printf(
                                Locale.ROOT,
                                "%+9.2f  %s%s%s%n",
                                it.cents() / 100.0,
                                it.reference().isEmpty() ? "" : it.reference() + ", ",
                                it.sentence(),
                                it.place().isEmpty() ? "" : " (" + it.place() + ")"));
        int more = match.differences().size() - MOST_SHOWN;
        if (more > 0) {
            out.println("… and %d more; --out writes them all.".formatted(more));
        }
        if (!match.notYetCharged().isEmpty()) {
            out.println(
                    "Not charged so far: %d shipments, as %s."
                            .formatted(
                                    match.notYetCharged().size(),
                                    match.notYetCharged().getFirst()));
        }
        faults.forEach(out::println);
    }
}
