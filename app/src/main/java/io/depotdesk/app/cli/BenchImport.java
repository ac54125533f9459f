package io.depotdesk.app.cli;

import io.depotdesk.app.bench.ImportFigures;
import io.depotdesk.app.region.Regions;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.progress.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/// Imports an extract and says what that took this program; `bench roads` starts it for each extract.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports an extract and says what the whole program took for it, in JSON.")
final class BenchImport implements Callable<Integer> {

    @ParentCommand private BenchCommand bench;
    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.osm.pbf", description = "The extract.")
    private Path extract;

    @Parameters(index = "1", paramLabel = "NAME", description = "What the region is called.")
    private String name;

    @Override
    public Integer call() throws IOException {
        var store = new RegionStore(bench.program().home().folder());
        Regions.importer(store).importExtract(extract, name, Instant.now(), Progress.NONE);
        spec.commandLine().getOut().println(Output.json(ImportFigures.ofThisProgram()));
        return 0;
    }
}
