package io.depotdesk.data.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes what a [ScaleBench] found as Markdown.
///
/// @param asked the bench that was run
/// @param circumstances a sentence about the machine
/// @param lines what it found
public record ScaleReport(ScaleBench asked, String circumstances, List<ScaleBench.Line> lines) {

    public ScaleReport {
        lines = List.copyOf(lines);
    }

    public void write(Path file) {
        try {
            Files.createDirectories(
                    Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file));
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException("The report %s cannot be written.".formatted(file), e);
        }
    }

    String text() {
        var text = new StringBuilder("# The optimiser on large days\n\n");
        text.append(
                """
                Made by `depotdesk bench scale`. The days are made up from seed %d: towns and country around one depot,
                a third of the stops with a window of an hour, a third of four hours, about eleven stops to a vehicle.
                Budgets are CPU seconds of the busiest of %d searching threads after a warm-up of 3 s, with all that a
                search sets up for itself (neighbour lists too); each is a search of its own. The table says how much
                dearer its plan is than the one found in %.0f s. Every plan was checked by `PlanCheck`, which shares no
                code with the search.

                %s

                """
                        .formatted(
                                asked.seed(), asked.threads(), asked.reference(), circumstances));
        text.append("| stops | first plan |");
        asked.seconds().forEach(s -> text.append(String.format(Locale.ROOT, " %.0f s |", s)));
        text.append(
                " %.0f s, cents | routes | sound |\n| ---: | ---: |".formatted(asked.reference()));
        asked.seconds().forEach(s -> text.append(" ---: |"));
        text.append(" ---: | ---: | --- |\n");
        for (ScaleBench.Line line : lines) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| %,d | %.2f s, +%.1f %% |",
                            line.stops(),
                            line.firstSeconds(),
                            line.first().percentAbove(line.best())));
            for (ScaleBench.Found found : line.found()) {
                text.append(
                        String.format(Locale.ROOT, " %+.2f %% |", found.percentAbove(line.best())));
            }
            text.append(
                    String.format(
                            Locale.ROOT,
                            " %,d | %,d | %s |\n",
                            line.best().costCents(),
                            line.best().routes(),
                            line.sound() ? "yes" : "**no**"));
        }
        text.append("\n## Steps and memory\n\n| stops |");
        asked.seconds().forEach(s -> text.append(String.format(Locale.ROOT, " %.0f s |", s)));
        text.append(" most heap in use |\n| ---: |");
        asked.seconds().forEach(s -> text.append(" ---: |"));
        text.append(" ---: |\n");
        for (ScaleBench.Line line : lines) {
            text.append(String.format(Locale.ROOT, "| %,d |", line.stops()));
            for (ScaleBench.Found found : line.found()) {
                text.append(String.format(Locale.ROOT, " %,d |", found.steps()));
            }
            text.append(String.format(Locale.ROOT, " %,d MB |\n", line.peakMegabytes()));
        }
        return text.toString();
    }
}
