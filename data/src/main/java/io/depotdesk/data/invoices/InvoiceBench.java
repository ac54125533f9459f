package io.depotdesk.data.invoices;

import io.depotdesk.data.invoices.Difference.Kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What `depotdesk bench invoices` does: a month of a carrier with a rich contract, invoices in two formats, some of them
/// wrong in a known way, and how many of those are found.
///
/// @param invoices one for each shipment
/// @param errors how many of them are wrong
public record InvoiceBench(int invoices, int errors, long seed) {

    public InvoiceBench {
        if (errors < 0 || errors > invoices) {
            throw new IllegalArgumentException(
                    "%d of %d invoices cannot be wrong.".formatted(errors, invoices));
        }
    }

    /// @param sown how many errors of the kind there are
    /// @param found how many of them were found, with their kind and to the cent
    public record OfKind(int sown, int found, long cents) {}

    /// What came of it.
    ///
    /// @param missed errors that were not found, one sentence each
    /// @param falseAlarms differences of more than a cent that nobody sowed, one sentence each
    /// @param rounded right invoices that are a cent off
    /// @param cpuMillis for reading and comparing, of this thread
    public record Result(
            int lines,
            SequencedMap<Kind, OfKind> kinds,
            List<String> missed,
            List<String> falseAlarms,
            int rounded,
            int roundingFound,
            long toClaimCents,
            int unreadable,
            long cpuMillis) {}

    /// Runs it with files in `folder`.
    public Result run(Path folder) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ExpectedInvoice expected = MadeUpMonth.of(invoices, dice);
        var made = new SeededInvoices(expected, errors, dice);
        List<SeededInvoices.Paper> papers = made.papers();
        Path csv = folder.resolve("kestrel.csv");
        Path x12 = folder.resolve("kestrel.210");
        try {
            Files.createDirectories(folder);
            InvoiceFiles.csv(csv, papers.subList(0, papers.size() / 2));
            InvoiceFiles.x12(x12, papers.subList(papers.size() / 2, papers.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("The invoices cannot be written.", e);
        }
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<InvoiceLine> lines = new ArrayList<>();
        int unreadable = 0;
        for (Path file : List.of(csv, x12)) {
            InvoiceFile read = InvoiceReading.read(file);
            lines.addAll(read.lines());
            unreadable += read.faults().size();
        }
        InvoiceMatch match = new InvoiceMatching(expected, Map.of()).match(lines);
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        return judge(made, match, lines.size(), unreadable, cpu / 1_000_000);
    }

    private static Result judge(
            SeededInvoices made, InvoiceMatch match, int lines, int unreadable, long millis) {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Difference it : match.differences()) {
            if (it.kind() != Kind.ROUNDING) {
                found.merge(it.kind() + " " + it.reference(), it.cents(), Long::sum);
            }
        }
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        Map<Kind, Long> cents = new EnumMap<>(Kind.class);
        List<String> missed = new ArrayList<>();
        for (SeededInvoices.Sown sown : made.sown()) {
            Long difference = found.remove(sown.kind() + " " + sown.reference());
            int[] count = counts.computeIfAbsent(sown.kind(), _ -> new int[2]);
            count[0]++;
            cents.merge(sown.kind(), sown.cents(), Long::sum);
            if (difference != null && difference == sown.cents()) {
                count[1]++;
            } else {
                missed.add("%s; found were %s cents".formatted(sown, difference));
            }
        }
        SequencedMap<Kind, OfKind> kinds = new LinkedHashMap<>();
        counts.forEach((kind, count) ->
                kinds.put(kind, new OfKind(count[0], count[1], cents.getOrDefault(kind, 0L))));
        List<String> alarms =
                found.entrySet().stream()
                        .map(it -> "%s: %d cents".formatted(it.getKey(), it.getValue()))
                        .toList();
        return new Result(
                lines,
                kinds,
                missed,
                alarms,
                made.rounded(),
                (int) match.differences().stream().filter(it -> it.kind() == Kind.ROUNDING).count(),
                match.toClaim().stream().mapToLong(Difference::cents).sum(),
                unreadable,
                millis);
    }
}
