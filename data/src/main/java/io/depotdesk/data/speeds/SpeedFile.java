package io.depotdesk.data.speeds;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.TableRow;
import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.SpeedPattern;
import io.depotdesk.domain.traffic.TrafficZone;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads usual speeds from a table: one row for each class of road and zone, a column `class`, a column `zone`, and
/// columns named by the time of day (`00:00`, `07:00`, …) from which a speed holds, in percent of free flow.
///
/// Form: see `docs/files.md`.
public final class SpeedFile {

    private static final int FAULTS_TOLD = 20;

    private final Table table;
    private final List<TrafficZone> zones;
    private final List<String> faults = new ArrayList<>();
    private final SortedMap<Integer, Integer> columnOfQuarter = new TreeMap<>();

    private SpeedFile(Table table, List<TrafficZone> zones) {
        this.table = table;
        this.zones = zones;
    }

    /// Reads speeds.
    ///
    /// @param zones the zones that rows may name, see [ZoneFile]
    /// @throws SpeedFileException if a row or column is wrong; it names all of them
    /// @throws io.depotdesk.data.tables.UnreadableFileException if the file is no table
    public static SpeedFactors read(Path file, List<TrafficZone> zones) {
        return new SpeedFile(TableFile.at(file).read(), zones).read();
    }

    private SpeedFactors read() {
        int classColumn = column("class");
        int zoneColumn = column("zone");
        readTimes();
        if (classColumn < 0) {
            faults.add("There is no column \"class\".");
        }
        if (!faults.isEmpty()) {
            throw failed();
        }
        Map<List<Integer>, SpeedPattern> patterns = new LinkedHashMap<>();
        List<SpeedFactors.Rule> rules = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableRow row : table.rows()) {
            RoadClass roads = roadClass(row, classColumn);
            String zone = zoneColumn < 0 ? "" : zone(row, zoneColumn);
            List<Integer> course = course(row);
            if (roads == null || zone == null || course == null) {
                continue;
            }
            if (!seen.add(roads + "@" + zone)) {
                fault(row, "class", "There is a row for these roads already. Keep one of them.");
                continue;
            }
            String name =
                    roads.name().toLowerCase(Locale.ROOT) + (zone.isEmpty() ? "" : " " + zone);
            SpeedPattern pattern =
                    patterns.computeIfAbsent(course, each -> new SpeedPattern(name, each));
            rules.add(new SpeedFactors.Rule(roads, zone, pattern.name()));
        }
        if (patterns.size() > SpeedFactors.MOST_PATTERNS) {
            faults.add(
                    "Its rows have %d different courses of speed; at most %d can be told apart. Make similar rows equal."
                            .formatted(patterns.size(), SpeedFactors.MOST_PATTERNS));
        }
        if (!faults.isEmpty()) {
            throw failed();
        }
        return new SpeedFactors(table.source(), List.copyOf(patterns.values()), zones, rules);
    }

    private int column(String name) {
        for (int column = 0; column < table.headers().size(); column++) {
            if (table.headers().get(column).strip().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return -1;
    }

    private void readTimes() {
        for (int column = 0; column < table.headers().size(); column++) {
            String header = table.headers().get(column).strip();
            if (!header.matches("\\d{1,2}:\\d{2}(:00)?")) {
                if (!header.isEmpty()
                        && !header.equalsIgnoreCase("class")
                        && !header.equalsIgnoreCase("zone")) {
                    faults.add(
                            "The column \"%s\" is neither class nor zone nor a time as 07:15."
                                    .formatted(header));
                }
                continue;
            }
            String[] parts = header.split(":");
            int minutes = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
            if (minutes >= 24 * 60 || minutes % 15 != 0) {
                faults.add(
                        "The column \"%s\" is no quarter of an hour of a day (00:00 to 23:45)."
                                .formatted(header));
            } else if (columnOfQuarter.put(minutes / 15, column) != null) {
                faults.add("There are two columns for %s.".formatted(header));
            }
        }
        if (!columnOfQuarter.containsKey(0)) {
            faults.add("There is no column \"00:00\", so the day has no beginning.");
        }
    }

    private @Nullable RoadClass roadClass(TableRow row, int column) {
        String text = row.cell(column).text();
        for (RoadClass roads : RoadClass.values()) {
            if (roads.name().equalsIgnoreCase(text)) {
                return roads;
            }
        }
        fault(
                row,
                "class",
                "\"%s\" is no class of road. Write motorway, main, minor or junction."
                        .formatted(text));
        return null;
    }

    private @Nullable String zone(TableRow row, int column) {
        String text = row.cell(column).text();
        if (text.isEmpty() || zones.stream().anyMatch(zone -> zone.name().equals(text))) {
            return text;
        }
        fault(
                row,
                "zone",
                "\"%s\" is not in the file of zones%s."
                        .formatted(
                                text,
                                zones.isEmpty()
                                        ? " (none was given)"
                                        : ", which has "
                                                + String.join(
                                                        ", ",
                                                        zones.stream()
                                                                .map(TrafficZone::name)
                                                                .toList())));
        return null;
    }

    /// Returns the speed of each quarter, null if one cannot be read.
    private @Nullable List<Integer> course(TableRow row) {
        List<Integer> course = new ArrayList<>(Collections.nCopies(SpeedPattern.QUARTERS, 0));
        boolean whole = true;
        for (var time : columnOfQuarter.entrySet()) {
            int percent = percent(row, time.getValue());
            whole &= percent > 0;
            Collections.fill(course.subList(time.getKey(), SpeedPattern.QUARTERS), percent);
        }
        return whole ? List.copyOf(course) : null;
    }

    private int percent(TableRow row, int column) {
        Cell cell = row.cell(column);
        String text = cell.text().replace("%", "").strip();
        int percent = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (percent < SpeedPattern.SLOWEST || percent > SpeedPattern.FASTEST) {
            fault(
                    row,
                    table.columnName(column),
                    "\"%s\" is no speed from %d to %d %% of free flow."
                            .formatted(cell.text(), SpeedPattern.SLOWEST, SpeedPattern.FASTEST));
            return 0;
        }
        return percent;
    }

    private void fault(TableRow row, String column, String sentence) {
        faults.add("Row %d, %s: %s".formatted(row.number(), column, sentence));
    }

    private SpeedFileException failed() {
        List<String> told =
                new ArrayList<>(faults.subList(0, Math.min(FAULTS_TOLD, faults.size())));
        if (faults.size() > FAULTS_TOLD) {
            told.add("And %d more.".formatted(faults.size() - FAULTS_TOLD));
        }
        return new SpeedFileException(table.source(), told);
    }
}
