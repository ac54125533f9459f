package io.depotdesk.maps.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What drawing tiles costs, measured.
///
/// @param region what was measured, with its version
/// @param tiles how many of each zoom and style
public record TileReport(String region, int scale, long seed, int tiles, List<Line> lines) {

    /// One zoom in one style.
    ///
    /// @param medianMillis CPU milliseconds to draw and pack a tile, the middle one
    /// @param p95Millis CPU milliseconds that 95 of 100 tiles stay below
    /// @param kilobytes mean size of the finished file
    public record Line(
            int zoom, MapStyle style, double medianMillis, double p95Millis, double kilobytes) {}

    public TileReport {
        lines = List.copyOf(lines);
    }

    /// Returns the report as a section of Markdown.
    public String markdown() {
        List<String> text = new ArrayList<>();
        text.add(
                String.format(
                        Locale.ROOT,
                        "### %s (scale %d, %d tiles of each zoom and style, seed %d)",
                        region,
                        scale,
                        tiles,
                        seed));
        text.add("");
        text.add("| zoom | style | CPU ms, median | p95 | kB, mean |");
        text.add("| --- | --- | --- | --- | --- |");
        for (Line line : lines) {
            text.add(
                    String.format(
                            Locale.ROOT,
                            "| %d | %s | %.1f | %.1f | %.0f |",
                            line.zoom,
                            line.style.name().toLowerCase(Locale.ROOT),
                            line.medianMillis,
                            line.p95Millis,
                            line.kilobytes));
        }
        return String.join("\n", text) + "\n";
    }
}
