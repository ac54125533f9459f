package io.depotdesk.app.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What a person types about an incident becomes one, or a sentence says why not.
class IncidentEntryTest {

    private static final DispatchState.Day DAY =
            new DispatchState.Day(
                    LocalDate.parse("2026-11-23"),
                    ZoneId.of("Europe/Monaco"),
                    new Depot("Fontvieille", new GeoPoint(43.729, 7.415)),
                    "monaco");
    private static final List<GeoPoint> AREA =
            List.of(
                    new GeoPoint(43.73, 7.41),
                    new GeoPoint(43.74, 7.41),
                    new GeoPoint(43.74, 7.42));

    @Test
    void times_are_those_of_the_day_where_the_depot_is() {
        RoadIncident incident = good(entry(true, "9:05", "24:00", " Burst main "));

        assertThat(incident.from()).isEqualTo(Instant.parse("2026-11-23T08:05:00Z"));
        assertThat(incident.until()).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(incident.reason()).isEqualTo("Burst main");
        assertThat(incident.effect()).isEqualTo(new RoadIncident.Closed());
    }

    @Test
    void slow_roads_keep_their_percentage() {
        assertThat(good(entry(false, "9:00", "10:00", "Market")).effect())
                .isEqualTo(new RoadIncident.Slowed(40));
    }

    @Test
    void what_makes_no_sense_is_answered_with_a_sentence() {
        assertThat(wrong(entry(true, "nine", "10:00", "x"))).contains("\"nine\" is no time");
        assertThat(wrong(entry(true, "9:00", "25:00", "x"))).contains("\"25:00\"");
        assertThat(wrong(entry(true, "11:00", "10:00", "x"))).contains("before it begins");
        assertThat(wrong(entry(true, "9:00", "10:00", " "))).contains("Say what it is");
    }

    @Test
    void a_form_begins_with_two_hours_from_now_on() {
        IncidentEntry first = IncidentEntry.first(DAY, Instant.parse("2026-11-23T08:41:30Z"));
        assertThat(first.from()).isEqualTo("9:41");
        assertThat(first.until()).isEqualTo("11:41");

        IncidentEntry late = IncidentEntry.first(DAY, Instant.parse("2026-11-23T22:00:00Z"));
        assertThat(late.until()).isEqualTo("24:00");

        IncidentEntry early = IncidentEntry.first(DAY, Instant.parse("2026-11-20T22:00:00Z"));
        assertThat(early.from()).isEqualTo("8:00");
    }

    private static IncidentEntry entry(boolean closed, String from, String until, String reason) {
        return new IncidentEntry(closed, 40, from, until, reason);
    }

    private static RoadIncident good(IncidentEntry entry) {
        var read = entry.read(new IncidentId("I1"), AREA, DAY);
        assertThat(read).isInstanceOf(IncidentEntry.Read.Good.class);
        return ((IncidentEntry.Read.Good) read).incident();
    }

    private static String wrong(IncidentEntry entry) {
        var read = entry.read(new IncidentId("I1"), AREA, DAY);
        assertThat(read).isInstanceOf(IncidentEntry.Read.Wrong.class);
        return ((IncidentEntry.Read.Wrong) read).sentence();
    }
}
