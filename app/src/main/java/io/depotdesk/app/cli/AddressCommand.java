package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.domain.place.AddressCandidate;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Finds addresses, offline.
@Command(
        name = "address",
        mixinStandardHelpOptions = true,
        description = "Finds what an address may mean, or what is at LAT,LON.",
        subcommands = AddressEvaluateCommand.class)
final class AddressCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "The address, or LAT,LON.")
    private @Nullable String text;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @Option(names = "--limit", defaultValue = "5", description = "At most so many answers.")
    private int limit;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    /// One answer for programs.
    record Answer(String label, double lat, double lon, String precision, double confidence) {
        static Answer of(AddressCandidate candidate) {
            return new Answer(
                    candidate.label(),
                    candidate.point().latitude(),
                    candidate.point().longitude(),
                    candidate.precision().name(),
                    Math.round(candidate.confidence() * 1000) / 1000.0);
        }
    }

    DepotdeskCommand program() {
        return program;
    }

    @Override
    public Integer call() throws Exception {
        PlainValues.atLeast(spec, "--limit", 1, limit);
        if (text == null) {
            throw new ParameterException(spec.commandLine(), "Which address, or which LAT,LON?");
        }
        return answer(text);
    }

    private int answer(String text) throws IOException {
        try (OpenRegion opened = CommandRegion.open(program, region, json)) {
            List<AddressCandidate> found =
                    Coordinates.parse(text)
                            .map(point -> opened.addresses().reverse(point).stream().toList())
                            .orElseGet(() -> opened.addresses().find(text, limit));
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Output.json(found.stream().map(Answer::of).toList()));
            } else if (found.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "Nothing in region %s resembles \"%s\"."
                                        .formatted(opened.region().name(), text));
            } else {
                for (AddressCandidate each : found) {
                    out.println(
                            String.format(
                                    Locale.ROOT,
                                    "%3.0f %%  %-12s %.6f,%.6f  %s",
                                    each.confidence() * 100,
                                    each.precision().name().toLowerCase(Locale.ROOT),
                                    each.point().latitude(),
                                    each.point().longitude(),
                                    each.label()));
                }
            }
            return found.isEmpty() ? 1 : 0;
        }
    }
}
