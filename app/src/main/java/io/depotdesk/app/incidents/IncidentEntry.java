package io.depotdesk.app.incidents;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a person has typed about an incident.
///
/// @param closed false if the roads are only slow
/// @param percent speed in percent, if they are
/// @param from, until times of the day as `9:05`; `until` may be `24:00`
record IncidentEntry(boolean closed, int percent, String from, String until, String reason) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final Duration USUAL_LENGTH = Duration.ofHours(2);
    static final List<String> REASONS =
            List.of("Burst main", "Road works", "Accident", "Demonstration", "Market", "Event");

    /// What became of an entry.
    sealed interface Read {
        record Good(RoadIncident incident) implements Read {}

        /// @param sentence what is wrong and how to mend it
        record Wrong(String sentence) implements Read {}
    }

    /// Returns the entry that a form begins with: closed from now on for two hours.
    static IncidentEntry first(DispatchState.Day day, Instant now) {
        ZonedDateTime begin = now.atZone(day.zone()).truncatedTo(ChronoUnit.MINUTES);
        if (!begin.toLocalDate().equals(day.date())) {
            begin = day.date().atTime(8, 0).atZone(day.zone());
        }
        ZonedDateTime end = begin.plus(USUAL_LENGTH);
        boolean sameDay = end.toLocalDate().equals(begin.toLocalDate());
        return new IncidentEntry(
                true, 40, CLOCK.format(begin), sameDay ? CLOCK.format(end) : "24:00", "");
    }

    /// Returns the incident that was meant.
    Read read(IncidentId id, List<GeoPoint> area, DispatchState.Day day) {
        Instant begins;
        Instant ends;
        try {
            begins = instant(from, day);
            ends = instant(until, day);
        } catch (DateTimeParseException noTime) {
            return new Read.Wrong(
                    "\"%s\" is no time of day. Type it as 9:05."
                            .formatted(noTime.getParsedString()));
        }
        if (!begins.isBefore(ends)) {
            return new Read.Wrong(
                    "It ends at or before it begins. Type a later end, at most 24:00.");
        }
        if (reason.isBlank()) {
            return new Read.Wrong("Say what it is, in a word or two.");
        }
        RoadIncident.Effect effect =
                closed ? new RoadIncident.Closed() : new RoadIncident.Slowed(percent);
        return new Read.Good(new RoadIncident(id, reason.strip(), area, begins, ends, effect));
    }

    private static Instant instant(String text, DispatchState.Day day) {
        String typed = text.strip();
        return typed.equals("24:00")
                ? day.date().plusDays(1).atStartOfDay(day.zone()).toInstant()
                : day.date().atTime(LocalTime.parse(typed, CLOCK)).atZone(day.zone()).toInstant();
    }
}
