package io.depotdesk.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// How long each press of a key took until it was painted, by what it does.
public final class KeyTimes {

    /// What a press may take, in milliseconds.
    public static final double GOAL = 100;

    private final SequencedMap<String, List<Press>> presses = new LinkedHashMap<>();

    /// @param millis from the press until the frame that shows it was handed to the renderer and the next began
    /// @param fx CPU time of the FX thread meanwhile, in milliseconds
    /// @param renderer CPU time of the thread that draws meanwhile, in milliseconds
    private record Press(double millis, double fx, double renderer) {}

    public void add(String act, double millis, double fx, double renderer) {
        presses.computeIfAbsent(act, _ -> new ArrayList<>()).add(new Press(millis, fx, renderer));
    }

    /// Forgets everything measured so far.
    public void clear() {
        presses.clear();
    }

    /// Returns the share of presses painted within [#GOAL], 0 to 1.
    public double shareInTime() {
        List<Press> all = all();
        return all.stream().filter(it -> it.millis <= GOAL).count()
                / (double) Math.max(1, all.size());
    }

    private List<Press> all() {
        return presses.values().stream().flatMap(List::stream).toList();
    }

    /// Returns a table in Markdown, one row for each act and one for all.
    public String table() {
        var text =
                new StringBuilder(
                        """
                        | Key press | presses | p50 ms | p95 ms | max ms | within 100 ms | FX thread p50 ms | p95 ms | renderer p50 ms | p95 ms |
                        |---|---|---|---|---|---|---|---|---|---|
                        """);
        presses.forEach((act, found) -> text.append(row(act, found)));
        return text.append(row("**all**", all())).toString();
    }

    private static String row(String act, List<Press> found) {
        double[] millis = found.stream().mapToDouble(Press::millis).sorted().toArray();
        double[] fx = found.stream().mapToDouble(Press::fx).sorted().toArray();
        double[] renderer = found.stream().mapToDouble(Press::renderer).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.1f %% | %.0f | %.0f | %.0f | %.0f |%n",
                act,
                millis.length,
                at(millis, 0.5),
                at(millis, 0.95),
                millis.length == 0 ? 0 : millis[millis.length - 1],
                100.0
                        * Arrays.stream(millis).filter(each -> each <= GOAL).count()
                        / Math.max(1, millis.length),
                at(fx, 0.5),
                at(fx, 0.95),
                at(renderer, 0.5),
                at(renderer, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
