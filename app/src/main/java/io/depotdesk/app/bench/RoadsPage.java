package io.depotdesk.app.bench;

import io.depotdesk.app.bench.RoadsBench.RegionFigures;
import io.depotdesk.maps.traces.TraceBenchmark;
import io.depotdesk.maps.travel.FirstUse;
import io.depotdesk.maps.travel.RoadsReport;
import io.depotdesk.maps.travel.TrafficReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The report on the roads as a page of Markdown.
///
/// @param command that makes it again
/// @param circumstances when and on what it was measured, sentences
public record RoadsPage(String command, String circumstances, List<RegionFigures> regions) {

    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# Roads: import, first use, matrix, legs and traces, measured");
        lines.add("");
        lines.add("Made by `%s`. %s".formatted(command, circumstances));
        lines.add("");
        lines.add(
                """
                Figures are CPU time unless they say otherwise. A matrix holds durations and distances of every cell; snapping,
                reading the region and the compiler's warming up are outside, and the figure is the median of three runs. "Engine's own
                routes" is the mean of 1,000 of GraphHopper's single routes on the same prepared graph, times the number of cells. The
                profiles `van` and `truck` have turn restrictions, turn and signal times, and serve private roads only at the ends of a
                trip; the others have none of these. Peak memory beside a matrix is that of the whole program, which measures one size
                after the other; a 5,000² matrix itself takes 200 MB (two whole numbers for each cell).\
                """);
        imports(lines);
        firstUses(lines);
        deviations(lines);
        traces(lines);
        lines.add("");
        lines.add("## Traffic");
        for (RegionFigures region : regions) {
            for (TrafficReport report : region.traffic()) {
                lines.add("");
                lines.add(report.markdown().strip());
            }
        }
        lines.add("");
        lines.add("## Matrix and one place more");
        for (RegionFigures region : regions) {
            for (RoadsReport report : region.reports()) {
                lines.add("");
                lines.add(report.markdown().strip());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void imports(List<String> lines) {
        lines.add("");
        lines.add("## Import (roads for all profiles, map, addresses)");
        lines.add("");
        lines.add("Each in a program of its own; Java's start and compiler are included.");
        lines.add("");
        lines.add("| extract | MB | CPU s | s by the clock | peak resident MB |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (RegionFigures region : regions) {
            lines.add(
                    line(
                            "| %s | %.1f | %.1f | %.1f | %,d |",
                            region.name(),
                            region.extractBytes() / 1e6,
                            region.imported().cpuSeconds(),
                            region.imported().wallSeconds(),
                            region.imported().peakMegabytes()));
        }
    }

    private void firstUses(List<String> lines) {
        lines.add("");
        lines.add("## First use after the program's start");
        lines.add("");
        lines.add(
                "Milliseconds of CPU until a place is on the roads of the profile, and for the"
                        + " first leg with its line after that. The profiles are asked one after"
                        + " the other.");
        lines.add("");
        lines.add("| region | step | ms | ms by the clock | first line, ms |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (RegionFigures region : regions) {
            for (FirstUse use : region.firstUses()) {
                lines.add(
                        line(
                                "| %s | %s | %.0f | %.0f | %.0f |",
                                region.name(),
                                use.step(),
                                use.cpuMillis(),
                                use.wallMillis(),
                                use.lineCpuMillis()));
            }
        }
    }

    private void deviations(List<String> lines) {
        lines.add("");
        lines.add("## Deviations from the engine's own routes, and of legs from the matrix");
        lines.add("");
        lines.add(
                "Deviating: more than 0.2 s of weight, 0.1 s of time or 2 m. GraphHopper rounds"
                        + " shortcuts to 1 ms.");
        lines.add("");
        lines.add(
                "| region | profile | pairs | deviating | reachable for one only | largest, s of"
                        + " weight | s of time | m | legs unlike their cell |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (RegionFigures region : regions) {
            for (RoadsReport report : region.reports()) {
                RoadsReport.Equality equality = report.equality();
                lines.add(
                        line(
                                "| %s | %s | %,d | %d | %d | %.3f | %.3f | %.2f | %d of %,d |",
                                region.name(),
                                report.profile(),
                                equality.pairs(),
                                equality.deviating(),
                                equality.reachability(),
                                equality.weightSeconds(),
                                equality.timeSeconds(),
                                equality.metres(),
                                report.unequalLegs(),
                                report.comparedLegs()));
            }
        }
    }

    private void traces(List<String> lines) {
        lines.add("");
        lines.add("## Traces");
        lines.add("");
        lines.add(
                "Made-up drives on our own legs between random places, with noise of independent"
                        + " Gaussian errors in both directions. \"Matched\" means that nine tenths"
                        + " of the driven way were found.");
        lines.add("");
        lines.add(
                "| region | positions | drives | matched | length off, median | 90th percentile |"
                        + " length on the driven way | driven way found | ms CPU each |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (RegionFigures region : regions) {
            for (TraceBenchmark.Line each : region.traces()) {
                lines.add(
                        line(
                                "| %s | %s | %d | %.1f %% | %.2f %% | %.2f %% | %.2f %% | %.2f %% |"
                                        + " %.1f |",
                                region.name(),
                                each.kind().name(),
                                each.traces(),
                                100 * each.matched(),
                                100 * each.lengthError(),
                                100 * each.lengthErrorP90(),
                                100 * each.onTruth(),
                                100 * each.found(),
                                each.cpuMillis()));
            }
        }
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
