package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.traces.Trace;
import io.depotdesk.maps.traces.TracePoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Position traces come as GPX or as a table.
class TraceFileTest {

    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir Path folder;

    @Test
    void a_table_is_read_by_its_headers_and_put_in_order() throws IOException {
        Trace trace =
                read(
                        "t.csv",
                        """
                        Lon;Lat;Accuracy;Time
                        7.43;43.74;;2026-11-22 08:00:10
                        7.42;43.73;6.5;2026-11-22T09:00:00+01:00
                        7.44;43.75;8;1795334420
                        """);

        assertThat(trace.points())
                .containsExactly(
                        new TracePoint(EIGHT, new GeoPoint(43.73, 7.42), 6.5),
                        new TracePoint(EIGHT.plusSeconds(10), new GeoPoint(43.74, 7.43), 10),
                        new TracePoint(EIGHT.plusSeconds(20), new GeoPoint(43.75, 7.44), 8));
    }

    @Test
    void a_gpx_track_is_read_with_its_name_and_precision() throws IOException {
        Trace trace = read("t.gpx", gpx("", "<name>van 3</name>"));

        assertThat(trace.name()).isEqualTo("van 3");
        assertThat(trace.points())
                .containsExactly(
                        new TracePoint(EIGHT, new GeoPoint(43.7384, 7.4246), 10),
                        new TracePoint(EIGHT.plusSeconds(20), new GeoPoint(43.7395, 7.4262), 7.5));
    }

    @Test
    void a_bad_row_is_named() {
        assertThatThrownBy(() -> read("t.csv", "time,lat,lon\n2026-11-22T08:00:00Z,north,7\n"))
                .hasMessageContaining("Row 2 of t.csv")
                .hasMessageContaining("north");
        assertThatThrownBy(() -> read("u.csv", "when,lat,lon\n1,2,3\n"))
                .hasMessageContaining("no column for the time");
    }

    @Test
    void a_broken_or_prying_gpx_file_is_refused_in_one_line() {
        assertThatThrownBy(() -> read("t.gpx", "<gpx"))
                .hasMessageStartingWith("t.gpx is no GPX file")
                .hasMessageNotContaining("\n");
        String prying = "<!DOCTYPE gpx [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        assertThatThrownBy(() -> read("t.gpx", gpx(prying, "<name>&e;</name>")))
                .hasMessageStartingWith("t.gpx is no GPX file");
    }

    private static String gpx(String doctype, String name) {
        return """
        <?xml version="1.0"?>%s<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
        <trk>%s<trkseg>
        <trkpt lat="43.7384" lon="7.4246"><time>2026-11-22T08:00:00Z</time></trkpt>
        <trkpt lat="43.7395" lon="7.4262"><time>2026-11-22T08:00:20Z</time><hdop>1.5</hdop></trkpt>
        </trkseg></trk></gpx>
        """
                .formatted(doctype, name);
    }

    private Trace read(String name, String content) throws IOException {
        return TraceFile.read(Files.writeString(folder.resolve(name), content)).getFirst();
    }
}
