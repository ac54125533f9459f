package io.depotdesk.app.cli;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.speeds.SpeedFile;
import io.depotdesk.data.speeds.ZoneFile;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.Right;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/// Tells the open day how fast its roads usually are.
@Command(
        name = "traffic",
        mixinStandardHelpOptions = true,
        description = "Sets the usual speeds of the day that is open.",
        subcommands = {TrafficCommand.Load.class, TrafficCommand.Clear.class})
final class TrafficCommand {

    @ParentCommand private DepotdeskCommand program;

    private void report(SpeedFactors factors, TerminalPerson who) throws IOException {
        Actor.Person person = who.allowed(program.home(), Right.SET_SPEEDS, new SecretPrompt());
        InstantSource clock = InstantSource.system();
        try (FileJournal journal = FileJournal.open(program.home().journal());
                var loop = new DispatchLoop(journal, clock)) {
            loop.start();
            Outcome outcome = loop.submit(new Reported.SpeedFactorsSet(factors, person)).join();
            if (outcome instanceof Outcome.Refused(String reason)) {
                throw new IllegalStateException(reason);
            }
        }
    }

    @Command(
            name = "load",
            mixinStandardHelpOptions = true,
            description = {
                "Reads speeds by class of road, zone and time of day from a table (see"
                        + " docs/files.md).",
                "They replace those of before; the desk plans with them when it is started next."
            })
    static final class Load implements Callable<Integer> {
        @ParentCommand private TrafficCommand traffic;
        @Spec private CommandSpec spec;
        @Mixin private TerminalPerson who;

        @Parameters(paramLabel = "FILE", description = "CSV or XLSX.")
        private Path file;

        @Option(
                names = "--zones",
                paramLabel = "FILE",
                description = "The zones that the rows name, GeoJSON.")
        private @Nullable Path zones;

        @Override
        public Integer call() throws IOException {
            SpeedFactors factors =
                    SpeedFile.read(file, zones == null ? List.of() : ZoneFile.read(zones));
            traffic.report(factors, who);
            spec.commandLine()
                    .getOut()
                    .println(
                            "%d rules with %d courses of speed in %d zones are in force."
                                    .formatted(
                                            factors.rules().size(),
                                            factors.patterns().size(),
                                            factors.zones().size()));
            return 0;
        }
    }

    @Command(
            name = "clear",
            mixinStandardHelpOptions = true,
            description = "All roads flow freely again.")
    static final class Clear implements Callable<Integer> {
        @ParentCommand private TrafficCommand traffic;
        @Spec private CommandSpec spec;
        @Mixin private TerminalPerson who;

        @Override
        public Integer call() throws IOException {
            traffic.report(SpeedFactors.FREE_FLOW, who);
            spec.commandLine().getOut().println("All roads flow freely.");
            return 0;
        }
    }
}
