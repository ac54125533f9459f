package io.depotdesk.maps.travel;

import java.util.List;
import java.util.Locale;

/// What traffic costs on the roads of a region, measured.
///
/// All CPU times are those of the critical path on the stated number of threads, medians.
///
/// @param places size of the matrix
/// @param steadySeconds CPU seconds of the matrix in free flow
/// @param factorSeconds CPU seconds more under speed factors of three kinds of road
/// @param incidents one line for each closure tried
/// @param unequalLegs legs, out of the compared ones, that differ from their cell at some departure
/// @param comparedLegs how many legs were compared with a cell
public record TrafficReport(
        String version,
        String profile,
        int threads,
        int places,
        double steadySeconds,
        double factorSeconds,
        List<IncidentLine> incidents,
        int unequalLegs,
        int comparedLegs) {

    public TrafficReport {
        incidents = List.copyOf(incidents);
    }

    /// One closed square.
    ///
    /// @param metres its edge
    /// @param edges pieces of road that it closes
    /// @param rows places from which some way changes
    /// @param cells pairs whose way changes
    /// @param closedSeconds CPU seconds to take it into a matrix that is there
    /// @param knownSeconds the same when the searches round it are known from before
    public record IncidentLine(
            int metres,
            int edges,
            int rows,
            int cells,
            double closedSeconds,
            double knownSeconds) {}

    /// Returns the report as a section of Markdown.
    public String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, "### Time of day and incidents: %s, %s", version, profile);
        line(text, "");
        line(
                text,
                "Matrix of %,d places in free flow: %.3f CPU s on the critical path of %d threads;"
                        + " speed factors of three kinds of road: %.3f s more.",
                places,
                steadySeconds,
                threads,
                factorSeconds);
        line(text, "");
        line(
                text,
                "| closed square, m | roads closed | pairs that go another way | from places | CPU"
                        + " s | known before, CPU s |");
        line(text, "| --- | --- | --- | --- | --- | --- |");
        for (IncidentLine it : incidents) {
            line(
                    text,
                    "| %d | %d | %,d | %,d | %.3f | %.4f |",
                    it.metres,
                    it.edges,
                    it.cells,
                    it.rows,
                    it.closedSeconds,
                    it.knownSeconds);
        }
        line(text, "");
        line(
                text,
                "Legs that differ from their cell of the matrix at a random departure: %d of %,d.",
                unequalLegs,
                comparedLegs);
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
