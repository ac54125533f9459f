package io.depotdesk.app.cli;

import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.opening.DayFiles;
import io.depotdesk.app.opening.DayOpening;
import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.data.intake.Fault;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Plans a day in the terminal: the same import, core and search as the desk, nothing kept.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Plans a day from an order file and a fleet file, and shows the routes.")
final class PlanCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private @Nullable Source source;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "CPU time of the search; ${DEFAULT-VALUE} if not said.")
    private double seconds;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the search.")
    private long seed;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day; today if not said.")
    private @Nullable LocalDate date;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    /// Where the day comes from.
    static final class Source {
        @Option(names = "--demo", description = "The demo day of the region.")
        private boolean demo;

        @ArgGroup(exclusive = false)
        private @Nullable Files files;
    }

    /// One's own files.
    static final class Files {
        @Option(
                names = "--orders",
                paramLabel = "FILE",
                required = true,
                description = "Orders, CSV or XLSX.")
        private Path orders;

        @Option(
                names = "--fleet",
                paramLabel = "FILE",
                required = true,
                description = "Depot, vehicles and carriers, XLSX or CSV.")
        private Path fleet;
    }

    @Override
    public Integer call() throws Exception {
        PlainValues.positive(spec, "--seconds", seconds);
        if (source != null && source.files != null) {
            PlainValues.there(source.files.orders);
            PlainValues.there(source.files.fleet);
        }
        InstantSource clock = InstantSource.system();
        try (OpenRegion opened = CommandRegion.open(program, region, json);
                var progress = TerminalProgress.on(System.err, "Planning", json)) {
            DayOpening opening =
                    DayOpening.read(files(opened), opened, date, clock, Optional.empty(), progress);
            Actor.Person person = new Actor.Person(System.getProperty("user.name", "terminal"));
            var day = new PaperDay();
            Instant now = clock.instant();
            opening.reports(person).forEach(report -> day.take(report, now));
            progress.at("Driving times", 0.2);
            DayTravel travel = DayTravel.of(day.state(), opened.roads(), Progress.NONE);
            SearchListener listener =
                    (steps, share, cents) -> progress.at("Searching", 0.3 + 0.7 * share);
            var effort = SearchEffort.ofAllProcessors(seconds);
            day.take(
                    new Reported.PlanProposed(
                            new Planner()
                                    .plan(
                                            day.state(),
                                            travel,
                                            "the terminal",
                                            seed,
                                            effort.limits(),
                                            effort.threads(),
                                            listener)),
                    now);
            progress.done();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Output.json(PlanAnswer.of(day.state(), opening)));
            } else {
                for (Fault fault : opening.orders().faults()) {
                    spec.commandLine().getErr().println(fault);
                }
                out.print(new PlanSheet(day.state()).text());
                out.flush();
            }
        }
        return 0;
    }

    private DayFiles files(OpenRegion opened) throws IOException {
        if (source != null && source.files != null) {
            return new DayFiles(source.files.orders, source.files.fleet);
        }
        return DayFiles.demo(
                program.home(), opened.region().name(), opened.addresses(), Progress.NONE);
    }
}
