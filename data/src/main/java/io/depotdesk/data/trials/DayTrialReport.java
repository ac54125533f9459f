package io.depotdesk.data.trials;

import java.util.List;
import java.util.Locale;

/// What a scripted day came to.
///
/// @param events played
/// @param units in the journal: events, mended plans, deadlines, answers
/// @param p50Millis from handing an event in until it and the mended plan are durable; so are the next three
/// @param p50CpuMillis work of the processor in that time; so are the next two. On a machine with other work these
///     say more than the clock
/// @param slowest events, each with its time
/// @param heapMegabytes in use at the end, after a collection
/// @param journalKilobytes on disk
/// @param roots scripted root causes
/// @param cases opened
/// @param consequences folded under open or closed cases at the end
/// @param odd cases that were not scripted, came twice or are missing, each as a sentence
/// @param byPeople cases that a person answered or saw
/// @param byDefault cases that the safe default settled at their deadline
/// @param gone cases whose cause went away before anybody had to act
/// @param late cases that neither reached anybody nor were settled by their deadline
/// @param differences units, searches and repairs that a replay finds otherwise, the final state counted as one
/// @param differencesOnTwoThreads the same with two threads
public record DayTrialReport(
        int events,
        long units,
        int repairs,
        int searches,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        double worstMillis,
        double p50CpuMillis,
        double p99CpuMillis,
        double worstCpuMillis,
        List<String> slowest,
        long heapMegabytes,
        long journalKilobytes,
        int roots,
        int cases,
        int consequences,
        List<String> odd,
        int byPeople,
        int byDefault,
        int gone,
        int late,
        int decisions,
        long decisionsAlone,
        int differences,
        int differencesOnTwoThreads) {

    public DayTrialReport {
        odd = List.copyOf(odd);
        slowest = List.copyOf(slowest);
    }

    /// Returns whether every root became one case that was seen to in time, and replay agrees.
    public boolean isClean() {
        return odd.isEmpty()
                && late == 0
                && differences == 0
                && differencesOnTwoThreads == 0
                && cases == roots;
    }

    /// Returns it for a person.
    public String text() {
        var text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        """
                        %d events, %d journal units, %d repairs, %d searches
                        event to mended plan: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, worst %.0f ms
                        of it work of the processor: p50 %.1f ms, p99 %.1f ms, worst %.0f ms
                        heap %d MB, journal %d kB
                        %d root causes, %d cases, %d consequences folded
                        cases: %d reached a person, %d safe defaults, %d gone by themselves, %d late
                        %d decisions, %d of them without a person
                        replay with all searches and repairs: %d differences on one thread, %d on two
                        """,
                        events,
                        units,
                        repairs,
                        searches,
                        p50Millis,
                        p95Millis,
                        p99Millis,
                        worstMillis,
                        p50CpuMillis,
                        p99CpuMillis,
                        worstCpuMillis,
                        heapMegabytes,
                        journalKilobytes,
                        roots,
                        cases,
                        consequences,
                        byPeople,
                        byDefault,
                        gone,
                        late,
                        decisions,
                        decisionsAlone,
                        differences,
                        differencesOnTwoThreads));
        slowest.forEach(line -> text.append("  ").append(line).append('\n'));
        odd.forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }
}
