package io.depotdesk.app.cli;

import io.depotdesk.app.bench.WindowStarts;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.region.Regions;
import io.depotdesk.data.trials.ScriptedDays;
import io.depotdesk.data.trials.TrialFolder;
import io.depotdesk.maps.region.DefaultRegion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/// Measures the whole start, from the process to the painted window.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description =
                "Fills a journal with scripted days, then starts the desk on it several times and"
                        + " says how long it took until its window could be used. Needs a display.")
final class BenchStart implements Callable<Integer> {

    @ParentCommand private BenchCommand bench;
    @Spec private CommandSpec spec;

    @Mixin private MadeUpDays days;

    @Option(names = "--starts", defaultValue = "4", description = "${DEFAULT-VALUE}.")
    private int starts;

    @Override
    public Integer call() throws Exception {
        days.check();
        PlainValues.atLeast(spec, "--starts", 1, starts);
        bench.program().window().requireDisplay();
        Path work = Files.createTempDirectory("depotdesk-start");
        try (var progress = TerminalProgress.on(System.err, "Filling a journal", false)) {
            Home home = new Home(work);
            Regions.open(home, null, InstantSource.system(), progress.part(0, 0.2)).close();
            var filled =
                    new ScriptedDays(days.scripted(1), days.days(), DefaultRegion.NAME)
                            .fill(home.journal(), progress.part(0.2, 1));
            progress.done();
            var out = spec.commandLine().getOut();
            out.println("%d days, %,d units.".formatted(filled.days(), filled.units()));
            out.println("The first start makes the tables and fills the cache of tiles.");
            WindowStarts.measure(home, starts).lines().forEach(out::println);
            return 0;
        } finally {
            TrialFolder.remove(work);
        }
    }
}
