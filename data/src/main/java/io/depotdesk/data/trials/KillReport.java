package io.depotdesk.data.trials;

import java.time.Duration;
import java.util.List;

/// What came of killing a desk again and again.
///
/// @param kills how often it was killed
/// @param duringStart how many of the kills came before it was ready
/// @param acknowledged how many events it had acknowledged in all
/// @param lost how many of those were gone
/// @param unopenable how often the journal could not be opened afterwards
/// @param mismatches how often the restored day was another than the one acknowledged
/// @param tableMismatches how often the tables were others than tables made anew
/// @param tablesMadeAnew how often the database was thrown away and made anew, without a person
/// @param tornTails how often half an append was set aside
/// @param units how many units the journal held in the end
/// @param took wall-clock time of it all
/// @param problems each finding in a sentence, at most [#MOST_PROBLEMS]
public record KillReport(
        int kills,
        int duringStart,
        long acknowledged,
        long lost,
        int unopenable,
        int mismatches,
        int tableMismatches,
        int tablesMadeAnew,
        int tornTails,
        long units,
        Duration took,
        List<String> problems) {

    static final int MOST_PROBLEMS = 20;

    public KillReport {
        problems = List.copyOf(problems);
    }

    /// Returns whether every promise was kept.
    public boolean isClean() {
        return lost == 0 && unopenable == 0 && mismatches == 0 && tableMismatches == 0;
    }

    /// Returns the result in a few lines for a person.
    public String text() {
        var lines = new StringBuilder();
        lines.append("%d kills, %d of them during start.%n".formatted(kills, duringStart));
        lines.append(
                "%,d events acknowledged, %,d lost; the journal holds %,d units.%n"
                        .formatted(acknowledged, lost, units));
        lines.append(
                "%d times it could not be opened, %d times the day was another one.%n"
                        .formatted(unopenable, mismatches));
        lines.append(
                "%d times the tables differed from fresh ones; %d times they were made anew by themselves.%n"
                        .formatted(tableMismatches, tablesMadeAnew));
        lines.append(
                "%d times half an append was set aside. It took %d s.%n"
                        .formatted(tornTails, took.toSeconds()));
        problems.forEach(
                problem -> lines.append("  ").append(problem).append(System.lineSeparator()));
        lines.append(isClean() ? "Nothing was lost." : "Promises were broken.");
        return lines.toString();
    }
}
