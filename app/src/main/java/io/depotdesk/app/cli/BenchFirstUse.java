package io.depotdesk.app.cli;

import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.maps.travel.FirstUse;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Says how long the first question for each vehicle takes after the program's start.
@Command(
        name = "first-use",
        mixinStandardHelpOptions = true,
        description = "Opens a region and says how long the first question for each vehicle takes.")
final class BenchFirstUse implements Callable<Integer> {

    @ParentCommand private BenchCommand bench;
    @Spec private CommandSpec spec;

    @Option(
            names = "--region",
            defaultValue = DefaultRegion.NAME,
            description = "The region: ${DEFAULT-VALUE}.")
    private String name;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Region region =
                new RegionStore(bench.program().home().folder())
                        .find(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no region %s. \"depotdesk region list\" shows what there is."
                                                .formatted(name)));
        List<FirstUse> uses = FirstUse.measure(region);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(uses));
        } else {
            for (FirstUse use : uses) {
                out.println(
                        String.format(
                                Locale.ROOT,
                                "%-10s %6.0f ms CPU, %6.0f ms, first line %6.0f ms CPU",
                                use.step(),
                                use.cpuMillis(),
                                use.wallMillis(),
                                use.lineCpuMillis()));
            }
        }
        return 0;
    }
}
