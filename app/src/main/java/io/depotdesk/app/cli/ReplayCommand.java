package io.depotdesk.app.cli;

import io.depotdesk.app.region.KeptRoads;
import io.depotdesk.data.replay.Replay;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Decides the whole day again and compares.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Takes every report of the journal again, searches and repairs included, and says"
                        + " what comes out otherwise.")
final class ReplayCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Option(
            names = "--region",
            description =
                    "Runs only searches on this region again; otherwise all, each on its own"
                            + " version of the roads.")
    private @Nullable String region;

    @Option(names = "--threads", defaultValue = "1", description = "Threads that may be used.")
    private int threads;

    @Option(
            names = "--unit",
            description =
                    "Takes only this unit again, on the day as it was then. The number of a"
                            + " decision begins with its unit: 1042.1 is in unit 1042.")
    private @Nullable Long unit;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PlainValues.atLeast(spec, "--threads", 1, threads);
        if (unit != null) {
            PlainValues.atLeast(spec, "--unit", 1, unit);
        }
        try (var roads = new KeptRoads(program.home(), region);
                var progress = TerminalProgress.on(System.err, "Replaying", json)) {
            Path journal = program.home().journal();
            Replay.Result result =
                    unit == null
                            ? Replay.of(journal, roads::find, threads, progress)
                            : Replay.ofUnit(journal, unit, roads::find, threads, progress);
            progress.done();
            if (unit != null && result.units() == 0) {
                throw new IllegalArgumentException(
                        "The journal holds no unit %d. \"depotdesk journal verify\" says how many it holds."
                                .formatted(unit));
            }
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Output.json(result));
            } else {
                out.println(
                        "%d units taken again, %d searches and %d repairs run again, %d acts by hand worked out again, %d on roads that are not here, %d differences."
                                .formatted(
                                        result.units(),
                                        result.searches(),
                                        result.repairs(),
                                        result.moves(),
                                        result.skipped(),
                                        result.differences().size()));
                if (result.byOtherVersions() > 0) {
                    out.println(
                            "%d of them were made by another version of the search and come out otherwise now."
                                    .formatted(result.byOtherVersions()));
                }
                result.differences()
                        .forEach(each ->
                                out.println("Unit " + each.sequence() + ": " + each.what()));
            }
            return result.differences().isEmpty() && result.units() > 0 ? 0 : 1;
        }
    }
}
