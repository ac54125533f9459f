package io.depotdesk.app.incidents;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// What a person can do about incidents on the roads: draw and report one, look through them, lift one. FX thread
/// only.
public final class Incidents {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Desk desk;
    private final Overlay overlay;
    private final Notices notices;
    private final AreaPicker areas;

    public Incidents(Desk desk, Overlay overlay, Notices notices, AreaPicker areas) {
        this.desk = desk;
        this.overlay = overlay;
        this.notices = notices;
        this.areas = areas;
    }

    public void addTo(Actions actions) {
        actions.add(DeskAction.of("Report an incident on the roads", "Roads", "I", this::report));
        actions.add(
                DeskAction.of(
                        "Incidents of the day, to lift one", "Roads", "Shift+I", this::choose));
    }

    /// Lets the person draw an area and say what is the matter there.
    public void report() {
        if (desk.state().day() == null) {
            notices.tell(Tone.INFO, "No day is open yet, so there are no roads to report.");
            return;
        }
        areas.pick("Where are roads closed or slow", this::ask);
    }

    private void ask(List<GeoPoint> area) {
        DispatchState.Day day = desk.state().day();
        if (day != null) {
            IncidentForm.open(
                    overlay,
                    IncidentEntry.first(day, desk.clock().instant()),
                    entry -> take(entry, area, day));
        }
    }

    private String take(IncidentEntry entry, List<GeoPoint> area, DispatchState.Day day) {
        return switch (entry.read(freeId(), area, day)) {
            case IncidentEntry.Read.Wrong(String sentence) -> sentence;
            case IncidentEntry.Read.Good(RoadIncident incident) -> {
                notices.follow(
                        desk.report(new Reported.IncidentReported(incident, desk.person())),
                        new Notice(
                                Tone.GOOD,
                                "Reported: %s.".formatted(words(incident, day.zone())),
                                "Undo (U)",
                                () -> desk.report(new Reported.Undone(desk.person()))));
                yield "";
            }
        };
    }

    private IncidentId freeId() {
        var known = desk.state().content().traffic().incidents();
        int number = known.size() + 1;
        while (known.containsKey(new IncidentId("I" + number))) {
            number++;
        }
        return new IncidentId("I" + number);
    }

    /// Shows the incidents of the day; the one that is chosen is lifted.
    public void choose() {
        DispatchState state = desk.state();
        DispatchState.Day day = state.day();
        List<RoadIncident> known =
                List.copyOf(state.content().traffic().incidents().sequencedValues());
        if (day == null || known.isEmpty()) {
            notices.tell(
                    Tone.INFO, "No incident is reported today. Press I to draw and report one.");
            return;
        }
        ReasonForm.choose(
                overlay,
                "Incidents of the day",
                "Which one is over? Its roads are as always from then on.",
                known.stream().map(incident -> words(incident, day.zone())).toList(),
                index -> lift(known.get(index), day.zone()));
    }

    private void lift(RoadIncident incident, ZoneId zone) {
        notices.follow(
                desk.report(new Reported.IncidentLifted(incident.id(), desk.person())),
                new Notice(
                        Tone.GOOD,
                        "Lifted: %s.".formatted(words(incident, zone)),
                        "Undo (U)",
                        () -> desk.report(new Reported.Undone(desk.person()))));
    }

    private static String words(RoadIncident incident, ZoneId zone) {
        String what =
                switch (incident.effect()) {
                    case RoadIncident.Closed _ -> "closed";
                    case RoadIncident.Slowed(int percent) -> "slow, %d %%".formatted(percent);
                };
        return "%s, %s, %s to %s"
                .formatted(
                        incident.reason(),
                        what,
                        CLOCK.format(incident.from().atZone(zone)),
                        CLOCK.format(incident.until().atZone(zone)));
    }
}
