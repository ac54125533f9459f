package io.depotdesk.maps.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an address book can do, measured.
///
/// @param region what was measured, with its version
/// @param seed makes the same questions again
/// @param addresses how many addresses were drawn
public record AddressReport(
        String region,
        long seed,
        int addresses,
        List<AddressEvaluation.Line> lines,
        AddressEvaluation.Guesses guesses,
        TypingEvaluation typing,
        ReverseEvaluation reverse) {

    private static final int SHOWN_EXAMPLES = 3;

    public AddressReport {
        lines = List.copyOf(lines);
    }

    /// Returns the report as a section of Markdown.
    public String markdown() {
        List<String> text = new ArrayList<>();
        text.add(line("### %s (%,d addresses, seed %d)", region, addresses, seed));
        text.add("");
        text.add(
                "| queries | right at 1 | right in 5 | median m | says sure | sure and right | CPU"
                        + " ms p50 | p95 |");
        text.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (AddressEvaluation.Line each : lines) {
            text.add(
                    line(
                            "| %s | %.1f %% | %.1f %% | %.1f | %.1f %% | %.1f %% | %.2f | %.2f |",
                            each.damage().words(),
                            100 * each.rightFirst(),
                            100 * each.rightInFive(),
                            each.medianMetres(),
                            100 * each.sure(),
                            100 * each.sureAndRight(),
                            each.cpu().p50(),
                            each.cpu().p95()));
        }
        text.add("");
        text.add(
                line(
                        "- Numbers that the map lacks (%,d left out of their street one by one):"
                            + " %.1f %% placed on the street, all but %.1f %% of them marked as a"
                            + " guess, median %.1f m from the true place.",
                        guesses.numbers(),
                        100 * guesses.placed(),
                        100 * (1 - guesses.marked()),
                        guesses.medianMetres()));
        text.add(
                line(
                        "- Typed letter by letter (%,d addresses, %,d keystrokes): %.1f %% among"
                            + " the five suggestions before the last letter, the middle one after"
                            + " %.0f %% of its letters; %.2f ms CPU p50, %.2f ms p95 for each"
                            + " keystroke.",
                        typing.addresses(),
                        typing.keystrokes(),
                        100 * typing.inFive(),
                        100 * typing.medianShare(),
                        typing.cpu().p50(),
                        typing.cpu().p95()));
        text.add(
                line(
                        "- From point to address: %.1f %% named exactly on the spot, %.1f %% within"
                            + " 50 m on the same street from %.0f m off; %.2f ms CPU p50, %.2f ms"
                            + " p95.",
                        100 * reverse.onTheSpot(),
                        100 * reverse.near(),
                        ReverseEvaluation.OFF_METRES,
                        reverse.cpu().p50(),
                        reverse.cpu().p95()));
        lines.forEach(each -> addExamples(text, each));
        return String.join("\n", text) + "\n";
    }

    private static void addExamples(List<String> text, AddressEvaluation.Line line) {
        for (String example : line.examples().stream().limit(SHOWN_EXAMPLES).toList()) {
            text.add("- Not right (%s): %s".formatted(line.damage().words(), example));
        }
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
