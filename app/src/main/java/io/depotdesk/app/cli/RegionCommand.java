package io.depotdesk.app.cli;

import io.depotdesk.app.region.RegionUse;
import io.depotdesk.app.region.Regions;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.progress.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `region import`, `region list` and `region remove`; the others have files of their own.
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        description = "Imports, lists and removes road regions.",
        subcommands = {
            RegionCommand.Import.class,
            RegionCommand.ListAll.class,
            RegionVersions.class,
            RegionPrune.class,
            RegionCommand.Remove.class,
            TilesBenchCommand.class
        })
final class RegionCommand {

    @ParentCommand private DepotdeskCommand program;

    DepotdeskCommand program() {
        return program;
    }

    RegionStore store() {
        return new RegionStore(program.home().folder());
    }

    /// A region as programs read it.
    record RegionLine(
            String name,
            String version,
            double south,
            double west,
            double north,
            double east,
            List<String> profiles,
            String extract,
            String attribution) {
        static RegionLine of(Region region) {
            return new RegionLine(
                    region.name(),
                    region.version(),
                    region.bounds().south(),
                    region.bounds().west(),
                    region.bounds().north(),
                    region.bounds().east(),
                    region.profiles(),
                    region.extract(),
                    region.attribution());
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a region from an OpenStreetMap extract: roads, map tiles, addresses. The"
                            + " region in use stays usable until the new one is complete.")
    static final class Import implements Callable<Integer> {
        @ParentCommand private RegionCommand region;
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "FILE.osm.pbf", description = "The extract.")
        private Path extract;

        @Option(names = "--name", required = true, description = "What the region is called.")
        private String name;

        @Option(names = "--json", description = "Answers in JSON.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            try (var progress = TerminalProgress.on(System.err, "Importing " + name, json)) {
                Region made =
                        Regions.importer(region.store())
                                .importExtract(extract, name, Instant.now(), progress);
                progress.done();
                spec.commandLine()
                        .getOut()
                        .println(
                                json
                                        ? Output.json(RegionLine.of(made))
                                        : "Region %s (version %s) is ready.\n%s"
                                                .formatted(
                                                        made.name(),
                                                        made.version(),
                                                        made.attribution()));
            }
            return 0;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the regions that are ready for use.")
    static final class ListAll implements Callable<Integer> {
        @ParentCommand private RegionCommand region;
        @Spec private CommandSpec spec;

        @Option(names = "--json", description = "Answers in JSON.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            List<Region> regions = region.store().list();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Output.json(regions.stream().map(RegionLine::of).toList()));
            } else if (regions.isEmpty()) {
                out.println(
                        "No region yet. The default one (monaco) is made when it is first needed;"
                                + " \"region import FILE.osm.pbf --name NAME\" adds another.");
            } else {
                for (Region each : regions) {
                    out.println(
                            String.format(
                                    Locale.ROOT,
                                    "%-20s %-20s %.3f,%.3f to %.3f,%.3f  %s",
                                    each.name(),
                                    each.version(),
                                    each.bounds().south(),
                                    each.bounds().west(),
                                    each.bounds().north(),
                                    each.bounds().east(),
                                    String.join(" ", each.profiles())));
                }
            }
            return 0;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes a region with all its versions.")
    static final class Remove implements Callable<Integer> {
        @ParentCommand private RegionCommand region;
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The region.")
        private String name;

        @Option(
                names = "--force",
                description =
                        "Even if decisions rest on it, which then cannot be replayed any more.")
        private boolean force;

        @Override
        public Integer call() throws Exception {
            if (!force && isNeeded()) {
                return 1;
            }
            if (!region.store().remove(name)) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "There is no region %s. \"region list\" shows what there is."
                                        .formatted(name));
                return 1;
            }
            spec.commandLine().getOut().println("Region %s is removed.".formatted(name));
            return 0;
        }

        /// Says so if decisions rest on a version of the region.
        private boolean isNeeded() throws IOException {
            RegionUse use = RegionUse.of(region.program.home(), Progress.NONE);
            for (Region version : region.store().versions(name)) {
                var used = use.of(version.id());
                if (used.isPresent()) {
                    spec.commandLine()
                            .getErr()
                            .println(
                                    "%d decisions rest on %s and could not be replayed without it. Add --force to remove it all the same."
                                            .formatted(used.get().decisions(), version.id()));
                    return true;
                }
            }
            return false;
        }
    }
}
