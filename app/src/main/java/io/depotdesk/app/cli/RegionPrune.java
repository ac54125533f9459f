package io.depotdesk.app.cli;

import io.depotdesk.app.region.RegionUse;
import io.depotdesk.maps.region.Region;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `region prune`: removes versions of regions that nobody needs any more.
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description =
                "Removes old versions of regions on which no recorded decision rests. The versions"
                        + " in use stay. Close the desk first: it may still show an old version.")
final class RegionPrune implements Callable<Integer> {

    @ParentCommand private RegionCommand region;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The region; all if left out.")
    private @Nullable String name;

    @Override
    public Integer call() throws IOException {
        RegionUse use = RegionUse.of(region.program().home(), Progress.NONE);
        List<Region> removed = new ArrayList<>();
        for (String each : name == null ? region.store().names() : List.of(name)) {
            removed.addAll(region.store().prune(each, version -> use.of(version.id()).isPresent()));
        }
        var out = spec.commandLine().getOut();
        removed.forEach(version -> out.println("Version %s is removed.".formatted(version.id())));
        if (removed.isEmpty()) {
            out.println("Every version is in use, or decisions rest on it; nothing is removed.");
        }
        return 0;
    }
}
