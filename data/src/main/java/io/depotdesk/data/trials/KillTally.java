package io.depotdesk.data.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Counts what a trial finds.
final class KillTally {

    int kills;
    int duringStart;
    long acknowledged;
    long lost;
    int unopenable;
    int mismatches;
    int tableMismatches;
    int tablesMadeAnew;
    int tornTails;
    long units;
    private final List<String> problems = new ArrayList<>();

    void problem(String sentence) {
        if (problems.size() < KillReport.MOST_PROBLEMS) {
            problems.add("Kill %d: %s".formatted(kills, sentence));
        }
    }

    KillReport report(Duration took) {
        return new KillReport(
                kills,
                duringStart,
                acknowledged,
                lost,
                unopenable,
                mismatches,
                tableMismatches,
                tablesMadeAnew,
                tornTails,
                units,
                took,
                problems);
    }
}
