package io.depotdesk.data.waves;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// Writes what a [WavesBench] found as Markdown.
///
/// @param asked the bench that was run
/// @param circumstances when and on what it was measured, sentences
public record WavesReport(WavesBench asked, List<WavesBench.Line> lines, String circumstances) {

    public WavesReport {
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
        var text = new StringBuilder("# What goes with this wave and what waits\n\n");
        text.append(
                String.format(
                        Locale.ROOT,
                        """
                        Made by `depotdesk bench waves FOLDER --seconds %s --greedy-seconds %s --seed %d`. %s

                        Streams of the EURO meets NeurIPS 2022 competition (dynamic part). Costs are seconds driven on the whole day.
                        "Ours" had %s CPU seconds of one thread for each epoch, after a warm-up; the competition gave its teams
                        60 to 120 s. "Greedy" sends everything at once, by our own search with %s s for each epoch; "greedy, published"
                        and the winner (Kleopatra) are the competition's figures. "Waited" counts requests that waited at least once.
                        Rules: %s.

                        Each epoch's routes were checked by `PlanCheck`; each day was gone through once more, request by request, by a
                        check of its own after the rules of the environment (nobody twice, nobody before being known, whoever has to go
                        goes, windows, loads, back in time), and the costs are those that this check adds up.

                        """,
                        plain(asked.seconds()),
                        plain(asked.greedySeconds()),
                        asked.seed(),
                        circumstances,
                        plain(asked.seconds()),
                        plain(asked.greedySeconds()),
                        rules()));
        text.append("## Mean of ").append(lines.size()).append(" streams\n\n");
        text.append("| | cost | against the winner |\n| --- | ---: | ---: |\n");
        mean(text, "ours", WavesBench.Line::cost);
        mean(text, "best published of each stream", WavesBench.Line::best);
        mean(text, "winner", WavesBench.Line::winner);
        mean(text, "greedy, our search", WavesBench.Line::greedy);
        mean(text, "greedy, published", WavesBench.Line::publishedGreedy);
        text.append(
                """

                ## Per stream

                | stream | epochs | requests | waited | ours | winner | ours to winner | greedy, ours | greedy, published | CPU, s | longest epoch, s | rules kept |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
                """);
        lines.forEach(line -> row(text, line));
        List<String> faults =
                lines.stream()
                        .flatMap(line -> line.faults().stream().map(f -> line.stream() + ": " + f))
                        .toList();
        if (!faults.isEmpty()) {
            text.append("\n## Rules that were broken\n\n");
            faults.forEach(fault -> text.append("- ").append(fault).append('\n'));
        }
        return text.toString();
    }

    private String rules() {
        var rules = asked.rules();
        return String.format(
                Locale.ROOT,
                "%d rounds of %d futures, %d later wave%s each; goes from %.2f, waits from %.2f;"
                        + " %.2f of the time for futures",
                rules.rounds(),
                rules.futures(),
                rules.waves(),
                rules.waves() == 1 ? "" : "s",
                rules.goes(),
                rules.waits(),
                rules.shareOfTime());
    }

    private void mean(StringBuilder text, String name, ToDoubleFunction<WavesBench.Line> cost) {
        double mean = lines.stream().mapToDouble(cost).average().orElse(Double.NaN);
        double winner =
                lines.stream().mapToDouble(WavesBench.Line::winner).average().orElse(Double.NaN);
        text.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %,.0f | %+.2f %% |\n",
                        name,
                        mean,
                        100 * (mean / winner - 1)));
    }

    private static void row(StringBuilder text, WavesBench.Line line) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %d | %d | %d | %,d | %,d | %+.2f %% | %,d | %,d | %.1f | %.2f | %s"
                                + " |\n",
                        line.stream(),
                        line.epochs(),
                        line.requests(),
                        line.waited(),
                        line.cost(),
                        line.winner(),
                        100 * ((double) line.cost() / line.winner() - 1),
                        line.greedy(),
                        line.publishedGreedy(),
                        line.cpuSeconds(),
                        line.longestEpoch(),
                        line.faults().isEmpty() ? "yes" : "**no**"));
    }

    private static String plain(double seconds) {
        return seconds == Math.rint(seconds)
                ? String.format(Locale.ROOT, "%.0f", seconds)
                : Double.toString(seconds);
    }
}
