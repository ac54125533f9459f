package io.depotdesk.app.cli;

import io.depotdesk.app.region.RegionUse;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `region versions`: which versions of regions are kept, and why.
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        description =
                "Lists the kept versions of all regions and why each is kept: it is in use, or"
                        + " decisions rest on it.")
final class RegionVersions implements Callable<Integer> {

    @ParentCommand private RegionCommand region;
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    /// A version as programs read it.
    ///
    /// @param decisions that rest on it
    /// @param lastDecision null if there is none
    record VersionLine(
            String name,
            String version,
            boolean current,
            long decisions,
            @Nullable Instant lastDecision,
            Instant importedAt,
            long bytes) {

        String why() {
            if (current) {
                return decisions == 0
                        ? "in use"
                        : "in use, %,d decisions rest on it".formatted(decisions);
            }
            return decisions == 0
                    ? "not needed; \"region prune\" removes it"
                    : "%,d decisions rest on it, the last of %s".formatted(decisions, lastDecision);
        }
    }

    @Override
    public Integer call() throws IOException {
        List<VersionLine> lines =
                lines(region.store(), RegionUse.of(region.program().home(), Progress.NONE));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Output.json(lines));
        } else if (lines.isEmpty()) {
            out.println("No region yet.");
        } else {
            for (VersionLine line : lines) {
                out.println(
                        String.format(
                                Locale.ROOT,
                                "%-20s %-20s %6d MB  %s",
                                line.name,
                                line.version,
                                line.bytes >> 20,
                                line.why()));
            }
        }
        return 0;
    }

    private static List<VersionLine> lines(RegionStore store, RegionUse use) throws IOException {
        List<VersionLine> lines = new ArrayList<>();
        for (String name : store.names()) {
            Optional<Region> current = store.find(name);
            for (Region version : store.versions(name)) {
                Optional<RegionUse.Use> used = use.of(version.id());
                lines.add(
                        new VersionLine(
                                name,
                                version.version(),
                                current.isPresent()
                                        && current.get().version().equals(version.version()),
                                used.map(RegionUse.Use::decisions).orElse(0L),
                                used.map(RegionUse.Use::last).orElse(null),
                                version.importedAt(),
                                bytesIn(version.folder())));
            }
        }
        return lines;
    }

    private static long bytesIn(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
