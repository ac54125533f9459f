package io.depotdesk.app.cli;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.TableRow;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.traces.Trace;
import io.depotdesk.maps.traces.TracePoint;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads position traces from files: GPX, or a table with columns for time, latitude, longitude and, where
/// there is one, accuracy in metres.
final class TraceFile {

    private static final Set<String> TIME = Set.of("time", "timestamp", "at", "utc", "datetime");
    private static final Set<String> LATITUDE = Set.of("lat", "latitude", "y");
    private static final Set<String> LONGITUDE = Set.of("lon", "lng", "long", "longitude", "x");
    private static final Set<String> ACCURACY = Set.of("accuracy", "accuracy_m", "accuracymetres");

    /// What a dilution of precision of 1 stands for with usual receivers.
    private static final double METRES_PER_DILUTION = 5;

    private TraceFile() {}

    /// Returns the traces in `file`: one for each track of a GPX file, one for a table.
    ///
    /// @throws IllegalArgumentException if a value cannot be read; says where
    static List<Trace> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".gpx")
                ? readGpx(file, name)
                : List.of(readTable(TableFile.at(file).read(), name));
    }

    private static List<Trace> readGpx(Path file, String name) throws IOException {
        GPX gpx;
        try {
            gpx = GPX.read(file);
        } catch (java.io.InvalidObjectException | IllegalArgumentException damaged) {
            throw new IllegalArgumentException(
                    "%s is no GPX file that can be read (%s)."
                            .formatted(
                                    name,
                                    String.valueOf(damaged.getMessage()).replaceAll("\\s+", " ")),
                    damaged);
        }
        List<Trace> traces = new ArrayList<>();
        gpx.tracks()
                .forEach(track -> {
                    List<TracePoint> points =
                            track.segments()
                                    .flatMap(segment -> segment.points())
                                    .filter(point -> point.getTime().isPresent())
                                    .map(TraceFile::point)
                                    .toList();
                    traces.add(Trace.sorted(track.getName().orElse(name), points));
                });
        return traces;
    }

    private static TracePoint point(WayPoint point) {
        return new TracePoint(
                point.getTime().orElseThrow(),
                new GeoPoint(point.getLatitude().doubleValue(), point.getLongitude().doubleValue()),
                point.getHdop()
                        .filter(dilution -> dilution > 0)
                        .map(dilution -> dilution * METRES_PER_DILUTION)
                        .orElse(TracePoint.USUAL_ACCURACY_METRES));
    }

    private static Trace readTable(Table table, String name) {
        int time = column(table, TIME, "time");
        int latitude = column(table, LATITUDE, "latitude");
        int longitude = column(table, LONGITUDE, "longitude");
        int accuracy = find(table, ACCURACY);
        List<TracePoint> points = new ArrayList<>();
        for (TableRow row : table.rows()) {
            try {
                points.add(
                        new TracePoint(
                                instant(row.cell(time)),
                                new GeoPoint(
                                        Double.parseDouble(row.cell(latitude).text()),
                                        Double.parseDouble(row.cell(longitude).text())),
                                accuracy < 0 || row.cell(accuracy).isBlank()
                                        ? TracePoint.USUAL_ACCURACY_METRES
                                        : Double.parseDouble(row.cell(accuracy).text())));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new IllegalArgumentException(
                        "Row %d of %s is no position (%s)."
                                .formatted(row.number(), name, unreadable.getMessage()),
                        unreadable);
            }
        }
        return Trace.sorted(name, points);
    }

    private static int column(Table table, Set<String> names, String what) {
        int found = find(table, names);
        if (found < 0) {
            throw new IllegalArgumentException(
                    "%s has no column for the %s; it has: %s."
                            .formatted(table.source(), what, String.join(", ", table.headers())));
        }
        return found;
    }

    private static int find(Table table, Set<String> names) {
        for (int i = 0; i < table.headers().size(); i++) {
            if (names.contains(table.headers().get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /// Reads ISO 8601, with or without offset (then UTC), or seconds or milliseconds since 1970.
    private static Instant instant(Cell cell) {
        if (cell instanceof Cell.Moment(LocalDateTime moment)) {
            return moment.toInstant(ZoneOffset.UTC);
        }
        String text = cell.text();
        if (text.matches("\\d{9,11}(\\.\\d+)?")) {
            return Instant.ofEpochMilli(Math.round(Double.parseDouble(text) * 1000));
        }
        if (text.matches("\\d{12,14}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        String iso = text.replace(' ', 'T');
        return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
