package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.policy.Actor;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleTraffic;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What reports of the roads do to a day.
class RoadTrafficTest {

    private static final RoadIncident CLOSURE = SampleTraffic.closure();

    private final PlayedDay day = PlayedDay.open();

    @Test
    void an_incident_asks_for_a_new_plan_if_there_is_something_to_plan() {
        day.report(new Reported.IncidentReported(CLOSURE, ANNA));
        assertThat(day.state().replanWanted()).isNull();

        orders();
        day.report(new Reported.IncidentReported(SampleTraffic.slowDown(), ANNA));

        assertThat(day.state().replanWanted().trigger())
                .isEqualTo("incident \"Marathon\" reported");
        assertThat(incidents()).containsExactly(CLOSURE, SampleTraffic.slowDown());
    }

    @Test
    void a_reported_incident_can_be_taken_back_and_reported_again() {
        day.report(new Reported.IncidentReported(CLOSURE, ANNA));
        assertThat(day.state().undoLabel()).hasValue("Report incident \"Burst main\"");

        day.report(new Reported.Undone(ANNA));
        assertThat(incidents()).isEmpty();

        day.report(new Reported.Redone(ANNA));
        assertThat(incidents()).containsExactly(CLOSURE);
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    @Test
    void taking_back_an_incident_plans_again() {
        orders();
        day.report(new Reported.IncidentReported(CLOSURE, ANNA));
        long reported = day.state().replanWanted().since();

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().replanWanted().since()).isGreaterThan(reported);
    }

    @Test
    void a_lifted_incident_is_gone_and_lifting_it_can_be_taken_back() {
        day.report(new Reported.IncidentReported(CLOSURE, ANNA));
        day.report(new Reported.IncidentLifted(CLOSURE.id(), ANNA));
        assertThat(incidents()).isEmpty();

        day.report(new Reported.Undone(ANNA));

        assertThat(incidents()).containsExactly(CLOSURE);
    }

    @Test
    void what_does_not_hold_cannot_be_lifted() {
        assertThat(day.refusal(new Reported.IncidentLifted(new IncidentId("I9"), ANNA)))
                .contains("I9");
    }

    @Test
    void an_incident_reported_anew_replaces_what_was_known_of_it() {
        day.report(new Reported.IncidentReported(CLOSURE, ANNA));
        var longer =
                new RoadIncident(
                        CLOSURE.id(),
                        CLOSURE.reason(),
                        CLOSURE.area(),
                        CLOSURE.from(),
                        CLOSURE.until().plusSeconds(3600),
                        CLOSURE.effect());

        day.report(new Reported.IncidentReported(longer, ANNA));

        assertThat(incidents()).containsExactly(longer);
    }

    /// A closure is a fact on the road: no act that is taken back makes it unhappen.
    @Test
    void what_a_machine_reports_of_the_roads_outlives_an_undo() {
        orders();
        day.report(new Reported.IncidentReported(CLOSURE, Actor.MACHINE));
        day.report(new Reported.SpeedFactorsSet(SampleTraffic.factors(), Actor.MACHINE));

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().shipments()).isEmpty();
        assertThat(incidents()).containsExactly(CLOSURE);
        assertThat(day.state().content().traffic().usual()).isEqualTo(SampleTraffic.factors());
    }

    @Test
    void speeds_replace_those_before_and_can_be_taken_back() {
        day.report(new Reported.SpeedFactorsSet(SampleTraffic.factors(), ANNA));
        assertThat(day.state().undoLabel()).hasValue("Take speeds from speeds.csv");

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().content().traffic().usual()).isEqualTo(SpeedFactors.FREE_FLOW);
    }

    @Test
    void before_a_day_is_open_nothing_can_be_reported_of_its_roads() {
        assertThat(new PlayedDay().refusal(new Reported.IncidentReported(CLOSURE, ANNA)))
                .isEqualTo("No day is open yet. Open one first.");
    }

    private void orders() {
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv", List.of(delivery(1), delivery(2)), 0, ANNA));
    }

    private List<RoadIncident> incidents() {
        return List.copyOf(day.state().content().traffic().incidents().sequencedValues());
    }
}
