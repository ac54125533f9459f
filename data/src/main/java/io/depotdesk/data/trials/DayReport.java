package io.depotdesk.data.trials;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What scripted days came to, as a page for `docs/reports`.
///
/// @param command that made it
/// @param measured when
public record DayReport(String command, LocalDate measured, DayTrialReport day) {

    /// Returns the page in Markdown.
    public String text() {
        return String.format(
                        Locale.ROOT,
                        """
                        # A scripted day at full speed

                        Made by `%s`. Measured on %s with %d processors, Java %s.

                        Drivers follow the plan as it stands and report, surfaces repeat themselves and come late, and at
                        set times something goes wrong at its root: unclear addresses, orders that nobody can carry out,
                        late waves, breakdowns, delays, rejected tenders, closed roads, customers who ask for another
                        time, goods handed out at the door, stops that fail, reports that contradict each other, and a
                        person's mistake. Each root is made so that the policy does not let the workstation settle it
                        alone. The roads are straight lines; positions are not among the events. Half of the cases are
                        answered by a person, the other half are left to their deadlines.

                        An event counts from being handed in until it and the mended plan are on the disk. "Work" is what
                        the processor did for it; where other programs run, the clock says more about those.

                        | | |
                        | --- | ---: |
                        | events | %,d |
                        | units of the journal | %,d |
                        | repairs, searches | %d, %d |
                        | event to mended plan, clock: half, 95 %%, 99 %% within | %.1f, %.1f, %.1f ms |
                        | the slowest | %,.0f ms |
                        | the same, work: half, 99 %% within | %.1f, %.1f ms |
                        | the slowest | %,.0f ms |
                        | memory in use at the end | %d MB |
                        | journal | %,d kB |
                        | root causes | %d |
                        | cases | %d |
                        | consequences without a case of their own, at the end | %d |
                        | cases that a person answered or saw | %d |
                        | settled by the safe default at their deadline | %d |
                        | gone by themselves before | %d |
                        | too late | %d |
                        | decisions, of them without a person | %d, %d |
                        | replay with all searches and repairs, differences on one thread | %d |
                        | differences on two threads | %d |
                        """,
                        command,
                        measured,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        day.events(),
                        day.units(),
                        day.repairs(),
                        day.searches(),
                        day.p50Millis(),
                        day.p95Millis(),
                        day.p99Millis(),
                        day.worstMillis(),
                        day.p50CpuMillis(),
                        day.p99CpuMillis(),
                        day.worstCpuMillis(),
                        day.heapMegabytes(),
                        day.journalKilobytes(),
                        day.roots(),
                        day.cases(),
                        day.consequences(),
                        day.byPeople(),
                        day.byDefault(),
                        day.gone(),
                        day.late(),
                        day.decisions(),
                        day.decisionsAlone(),
                        day.differences(),
                        day.differencesOnTwoThreads())
                + list("The slowest events", day.slowest())
                + list("Cases that are not as they should be", day.odd());
    }

    private static String list(String title, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : "\n## " + title + "\n\n- " + String.join("\n- ", lines) + "\n";
    }
}
