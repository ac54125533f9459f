package io.depotdesk.data.trials;

import io.depotdesk.data.trials.FaultyDisk.Survival;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What came of cutting a desk's power again and again.
///
/// @param cuts how often, by what survived of that which was not forced
/// @param duringStart how many of them came before the desk was open
/// @param acknowledged how many events it had acknowledged in all
/// @param lost how many of those were gone
/// @param unopenable how often journal or keys could not be opened afterwards
/// @param mismatches how often the restored day was another one than was acknowledged
/// @param unsound how often the check of frames, chain and signatures found something
/// @param snapshotMismatches how often a start from a snapshot came to another day than the whole fold
/// @param tornTails how often half an append was set aside
/// @param tableTrials how often the database file was left as the cut may leave it
/// @param tableMismatches how often the tables then were others than tables made anew
/// @param tablesMadeAnew how often the database was made anew, without a person
/// @param problems each finding in a sentence
public record PowerCutReport(
        SequencedMap<Survival, Integer> cuts,
        int duringStart,
        long acknowledged,
        long lost,
        int unopenable,
        int mismatches,
        int unsound,
        int snapshotMismatches,
        int tornTails,
        int tableTrials,
        int tableMismatches,
        int tablesMadeAnew,
        List<String> problems) {

    public PowerCutReport {
        cuts = new TreeMap<>(cuts);
        problems = List.copyOf(problems);
    }

    /// Returns whether every promise was kept.
    public boolean isClean() {
        return lost == 0
                && unopenable == 0
                && mismatches == 0
                && unsound == 0
                && snapshotMismatches == 0
                && tableMismatches == 0;
    }

    /// Returns the result in a few lines for a person.
    public String text() {
        var lines = new StringBuilder();
        int all = cuts.values().stream().mapToInt(Integer::intValue).sum();
        lines.append("%d power cuts, %d of them during start: ".formatted(all, duringStart));
        lines.append(
                String.join(
                        ", ",
                        cuts.entrySet().stream()
                                .map((Map.Entry<Survival, Integer> each) ->
                                        "%d %s"
                                                .formatted(
                                                        each.getValue(),
                                                        each.getKey()
                                                                .name()
                                                                .toLowerCase(java.util.Locale.ROOT)
                                                                .replace('_', ' ')))
                                .toList()));
        lines.append(
                ".%n%,d events acknowledged, %,d lost; %d times it could not be opened.%n"
                        .formatted(acknowledged, lost, unopenable));
        lines.append(
                "%d times the day was another one, %d times a snapshot led to another day, %d times the check found something.%n"
                        .formatted(mismatches, snapshotMismatches, unsound));
        lines.append("%d times half an append was set aside.%n".formatted(tornTails));
        lines.append(
                "%d times the database was left as a cut leaves it: %d times made anew by itself, %d times the tables were wrong.%n"
                        .formatted(tableTrials, tablesMadeAnew, tableMismatches));
        problems.forEach(
                problem -> lines.append("  ").append(problem).append(System.lineSeparator()));
        lines.append(isClean() ? "Nothing was lost." : "Promises were broken.");
        return lines.toString();
    }
}
