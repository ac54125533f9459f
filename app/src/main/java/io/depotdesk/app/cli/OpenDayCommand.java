package io.depotdesk.app.cli;

import io.depotdesk.app.opening.DayFiles;
import io.depotdesk.app.opening.DayOpening;
import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.data.demo.DemoCarriers;
import io.depotdesk.data.drill.SimulatedCarriers;
import io.depotdesk.data.intake.Fault;
import io.depotdesk.data.intake.MappingStore;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.policies.PolicyFile;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.Right;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Opens a day of one's own in the desk's journal; the window then shows and plans it.
@Command(
        name = "open-day",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Opens a day from one's own order and fleet files in place of the day that is open."
                        + " The desk shows and plans it when it is started next.")
final class OpenDayCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Option(names = "--orders", paramLabel = "FILE", required = true, description = "CSV or XLSX.")
    private Path orders;

    @Option(
            names = "--fleet",
            paramLabel = "FILE",
            required = true,
            description = "Depot, vehicles and carriers, XLSX or CSV.")
    private Path fleet;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day; today if not said.")
    private @Nullable LocalDate date;

    @Mixin private TerminalPerson who;

    @Override
    public Integer call() throws Exception {
        InstantSource clock = InstantSource.system();
        Actor.Person person = who.allowed(program.home(), Right.IMPORT_DAY, new SecretPrompt());
        try (OpenRegion opened = CommandRegion.open(program, region, false);
                var progress = TerminalProgress.on(System.err, "Opening the day", false)) {
            DayOpening opening =
                    DayOpening.read(
                            new DayFiles(orders, fleet),
                            opened,
                            date,
                            clock,
                            Optional.of(new MappingStore(program.home().columnMappings())),
                            progress);
            progress.done();
            try (FileJournal journal = FileJournal.open(program.home().journal());
                    var loop = new DispatchLoop(journal, clock)) {
                loop.start();
                if (DemoCarriers.isDemo(loop.state().policy())) {
                    loop.submit(new Reported.PolicyActivated(PolicyFile.shipped(), Actor.MACHINE))
                            .join();
                }
                for (Reported report : opening.reports(person)) {
                    if (loop.submit(report).join() instanceof Outcome.Refused(String reason)) {
                        throw new IllegalStateException(reason);
                    }
                }
            }
            SimulatedCarriers.forget(program.home().simulatedCarriers());
            for (Fault fault : opening.orders().faults()) {
                spec.commandLine().getErr().println(fault);
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            "%s is open with %d shipments; %d addresses need a look."
                                    .formatted(
                                            opening.date(),
                                            opening.orders().shipments().size(),
                                            opening.orders().inReview()));
            return 0;
        }
    }
}
