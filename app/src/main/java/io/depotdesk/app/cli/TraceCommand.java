package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.maps.traces.MatchedEdge;
import io.depotdesk.maps.traces.MatchedPiece;
import io.depotdesk.maps.traces.MatchedTrace;
import io.depotdesk.maps.traces.Trace;
import io.depotdesk.maps.traces.TraceBenchmark;
import io.depotdesk.maps.traces.TraceKind;
import io.depotdesk.maps.traces.TraceMatcher;
import io.depotdesk.maps.traces.TraceRules;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `trace match` and `trace bench`.
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Puts position traces of vehicles on the roads.",
        subcommands = {TraceCommand.Match.class, TraceCommand.Bench.class})
final class TraceCommand {

    @ParentCommand private DepotdeskCommand program;

    /// Where and for which vehicle.
    static final class Where {
        @Option(names = "--region", description = "The region; the default one is monaco.")
        private @Nullable String region;

        @Option(
                names = "--profile",
                defaultValue = "van",
                description = "The vehicle: van, truck, bike, foot.")
        private String profile;

        @Option(names = "--json", description = "Answers in JSON.")
        private boolean json;
    }

    @Command(
            name = "match",
            mixinStandardHelpOptions = true,
            description =
                    "Says which roads the positions of a GPX file or a table (time, lat, lon,"
                            + " accuracy) were driven on, when, and how that compares with free"
                            + " roads.")
    static final class Match implements Callable<Integer> {
        @ParentCommand private TraceCommand trace;
        @Spec private CommandSpec spec;
        @Mixin private Where where;

        @Parameters(paramLabel = "FILE", description = "Positions as .gpx, .csv or .xlsx.")
        private Path file;

        @Override
        public Integer call() throws IOException {
            List<Trace> traces = TraceFile.read(file);
            List<MatchedTrace> matched = new ArrayList<>();
            try (OpenRegion opened = CommandRegion.open(trace.program, where.region, where.json)) {
                var matcher = TraceMatcher.on(opened.roads(), where.profile, TraceRules.USUAL);
                traces.forEach(each -> matched.add(matcher.match(each)));
            }
            var out = spec.commandLine().getOut();
            if (where.json) {
                out.println(Output.json(matched));
            } else {
                matched.forEach(each -> lines(each).forEach(out::println));
            }
            boolean any = matched.stream().anyMatch(each -> !each.pieces().isEmpty());
            if (!any) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "No part of %s lies on the roads of this region."
                                        .formatted(file.getFileName()));
            }
            return any ? 0 : 1;
        }
    }

    private static List<String> lines(MatchedTrace matched) {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: %.2f km in %d drives from %d points (%d decided, %d on no road)",
                        matched.name(),
                        matched.metres() / 1000,
                        matched.pieces().size(),
                        matched.points(),
                        matched.used(),
                        matched.unmatched()));
        for (MatchedPiece piece : matched.pieces()) {
            double taken =
                    piece.edges().stream()
                                    .map(MatchedEdge::taken)
                                    .mapToDouble(t -> t.toMillis())
                                    .sum()
                            / 1000;
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %s to %s: %.2f km on %d edges in %.0f s, %.0f s on free roads",
                            piece.from(),
                            piece.to(),
                            piece.metres() / 1000,
                            piece.edges().size(),
                            taken,
                            piece.freeFlow().toMillis() / 1000.0));
        }
        matched.breaks()
                .forEach(each ->
                        lines.add(
                                "  %s from %s to %s"
                                        .formatted(
                                                each.reason().name().toLowerCase(Locale.ROOT),
                                                each.from(),
                                                each.to())));
        return lines;
    }

    @Command(
            name = "bench",
            mixinStandardHelpOptions = true,
            description =
                    "Measures the matching on made-up drives whose way is known: legs between"
                            + " random places, with noise.")
    static final class Bench implements Callable<Integer> {
        @ParentCommand private TraceCommand trace;
        @Spec private CommandSpec spec;
        @Mixin private Where where;

        @Option(
                names = "--traces",
                defaultValue = "40",
                description = "Drives of each kind: ${DEFAULT-VALUE}.")
        private int traces;

        @Option(names = "--seed", defaultValue = "1", description = "Seed: ${DEFAULT-VALUE}.")
        private long seed;

        @Override
        public Integer call() throws IOException {
            try (OpenRegion opened = CommandRegion.open(trace.program, where.region, where.json);
                    var progress = TerminalProgress.on(System.err, "Matching traces", where.json)) {
                List<TraceBenchmark.Line> lines =
                        TraceBenchmark.run(
                                opened.roads(),
                                where.profile,
                                TraceKind.BENCHMARK,
                                traces,
                                seed,
                                progress);
                progress.done();
                var out = spec.commandLine().getOut();
                if (where.json) {
                    out.println(Output.json(lines));
                } else {
                    lines.forEach(line -> out.println(text(line)));
                }
            }
            return 0;
        }

        private static String text(TraceBenchmark.Line line) {
            return String.format(
                    Locale.ROOT,
                    "%-32s %d drives: %.1f %% matched, length off by %.2f %% (median) and %.2f %%"
                            + " (90th percentile), %.2f %% of it on the driven way, %.2f %% of that"
                            + " found, %.1f ms CPU each",
                    line.kind().name(),
                    line.traces(),
                    100 * line.matched(),
                    100 * line.lengthError(),
                    100 * line.lengthErrorP90(),
                    100 * line.onTruth(),
                    100 * line.found(),
                    line.cpuMillis());
        }
    }
}
