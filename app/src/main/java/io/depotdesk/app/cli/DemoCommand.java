package io.depotdesk.app.cli;

import io.depotdesk.app.opening.DayFiles;
import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Writes the demo day's files, to look at or to import.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Writes the order and fleet files of the demo day.")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @Override
    public Integer call() throws Exception {
        try (OpenRegion opened = CommandRegion.open(program, region, false)) {
            DayFiles files =
                    DayFiles.demo(
                            program.home(),
                            opened.region().name(),
                            opened.addresses(),
                            Progress.NONE);
            spec.commandLine().getOut().println(files.orders());
            spec.commandLine().getOut().println(files.fleet());
        }
        return 0;
    }
}
