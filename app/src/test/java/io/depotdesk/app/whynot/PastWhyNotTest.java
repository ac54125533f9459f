package io.depotdesk.app.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.data.journal.PastStates;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The first plan of the day is asked after the day has gone on without one of its vans.
class PastWhyNotTest {

    private static OpenDesk desk;
    private static DispatchState planned;
    private static String decision;
    private static PastWhyNot questions;
    private static Roads roads;

    @BeforeAll
    static void the_day_goes_on_after_its_first_plan(@TempDir Path folder) throws Exception {
        Home home = MonacoHome.planned(folder);
        desk = OpenDesk.in(home);
        planned = desk.planned();
        decision = planned.decisions().getLast().id();
        Route busiest =
                planned.plan().routes().stream()
                        .max((a, b) -> a.visits().size() - b.visits().size())
                        .orElseThrow();
        desk.after(
                desk.live()
                        .report(
                                new Reported.Observed(
                                        new Origin("desk", "down", OpenDesk.MORNING),
                                        new Observation.VehicleBrokeDown(
                                                busiest.vehicle(), "engine"))));
        assertThat(desk.planned().plan()).isNotEqualTo(planned.plan());
        roads = desk.workstation().region().roads();
        questions =
                new PastWhyNot(
                        PastStates.of(home.journal()),
                        version ->
                                version.equals(roads.version())
                                        ? Optional.of(roads)
                                        : Optional.empty());
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    @Test
    void every_shipment_of_a_carrier_gets_the_reasons_that_were_recorded_with_the_plan() {
        assertThat(planned.plan().outsourced()).isNotEmpty();
        for (Outsourced out : planned.plan().outsourced()) {
            assertThat(ask(out.shipment(), null).reasons())
                    .as("%s", out.shipment())
                    .isEqualTo(out.alternatives());
        }
    }

    @Test
    void a_shipment_on_a_route_gets_what_the_optimiser_says_on_the_state_of_then() {
        Route route =
                planned.plan().routes().stream()
                        .filter(each -> each.visits().size() > 3)
                        .findFirst()
                        .orElseThrow();
        ShipmentId shipment = route.shipments().get(2);
        List<WhyNot> recomputed =
                new Planner()
                        .whyNot(planned, DayTravel.of(planned, roads, Progress.NONE), shipment);

        WhyNotAnswer answer = ask(shipment, null);

        assertThat(answer.reasons()).isEqualTo(recomputed);
        assertThat(answer.reasons())
                .hasSize(planned.vehicles().size() - 1 + planned.carriers().size());
        assertThat(answer.holder()).endsWith("as stop 3");
        assertThat(answer.basis())
                .contains(roads.version())
                .contains("policy " + planned.policy().version());
    }

    @Test
    void one_vehicle_can_be_asked_about_by_its_name() {
        Outsourced out = planned.plan().outsourced().getFirst();
        String name = planned.vehicles().getFirst().name();

        assertThat(ask(out.shipment(), name.toUpperCase(java.util.Locale.ROOT)).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.name()).isEqualTo(name));
    }

    @Test
    void what_cannot_be_asked_is_turned_down_with_a_sentence() {
        ShipmentId some = planned.plan().outsourced().getFirst().shipment();
        assertThatThrownBy(() -> ask(new ShipmentId("nobody"), null))
                .hasMessage("There was no shipment nobody then.");
        assertThatThrownBy(() -> ask(some, "Van 99"))
                .hasMessage("No vehicle or carrier was called \"Van 99\" then.");
        assertThatThrownBy(() -> questions.ask("1.1", some, null, Progress.NONE))
                .hasMessageContaining("took no decision 1.1");
        assertThatThrownBy(() -> questions.ask("9999", some, null, Progress.NONE))
                .hasMessageContaining("There is no event 9999");
        assertThatThrownBy(() -> questions.ask("yesterday", some, null, Progress.NONE))
                .hasMessageContaining("is no decision");
        String holder =
                planned.carrier(planned.plan().outsourced().getFirst().carrier())
                        .orElseThrow()
                        .name();
        assertThatThrownBy(() -> ask(some, holder)).hasMessageContaining("just that one");
    }

    private static WhyNotAnswer ask(ShipmentId shipment, String who) {
        return questions.ask(decision, shipment, who, Progress.NONE);
    }
}
