package io.depotdesk.app.cli;

import io.depotdesk.data.export.OtmExport;
import io.depotdesk.data.journal.EndedDays;
import io.depotdesk.dispatch.DispatchState;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/// Hands days to other programs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes days of the journal for other programs.")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    @Command(
            name = "otm",
            mixinStandardHelpOptions = true,
            description = {
                "Writes a day's trips and events as Open Trip Model 5 (JSON). A desk may be at"
                        + " work.",
                "Names and addresses of people are left out unless --names is given."
            })
    int otm(
            @Option(
                            names = "--out",
                            paramLabel = "FILE.json",
                            required = true,
                            description = "Where they go.")
                    Path out,
            @Option(
                            names = "--day",
                            paramLabel = "DATE",
                            description = "Which day, as 2026-11-23; the last one if left out.")
                    @Nullable LocalDate day,
            @Option(names = "--names", description = "Writes names and addresses, too.")
                    boolean names)
            throws IOException {
        try (var progress = TerminalProgress.on(System.err, "Reading the journal", false)) {
            SequencedMap<LocalDate, DispatchState> days =
                    EndedDays.read(
                            program.home().journal(),
                            day == null ? LocalDate.MIN : day,
                            day == null ? LocalDate.MAX : day,
                            progress);
            progress.done();
            if (days.isEmpty()) {
                throw new IllegalArgumentException(
                        day == null
                                ? "No day was opened yet, so there are no trips."
                                : "The journal has no day %s.".formatted(day));
            }
            var last = days.lastEntry();
            Files.writeString(out, OtmExport.text(last.getValue(), names));
            spec.commandLine()
                    .getOut()
                    .println("The trips of %s are in %s.".formatted(last.getKey(), out));
            return 0;
        }
    }
}
