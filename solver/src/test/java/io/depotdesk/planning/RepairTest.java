package io.depotdesk.planning;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.MORNING;
import static io.depotdesk.testdays.SampleDay.RIVIERA;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.simulation.DrillPolicy;
import io.depotdesk.simulation.PlainRoads;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.StraightRoads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

class RepairTest {

    private final Planner planner = new Planner();
    private final PlayedDay day = PlayedDay.open();
    private int told;

    @Test
    void stops_of_a_broken_van_go_to_the_other_one_and_each_is_a_decision_of_the_machine() {
        planned(12, 10_000);
        Route broken = busiest();
        List<ShipmentId> stops = broken.shipments();

        tells(new Observation.VehicleBrokeDown(broken.vehicle(), "gearbox"));
        repairs();

        assertThat(day.state().plan().route(broken.vehicle()).orElseThrow().visits()).isEmpty();
        assertThat(served()).containsAll(stops);
        assertThat(day.state().cases()).isEmpty();
        assertThat(day.state().decisions())
                .filteredOn(each -> each.policy().equals("drill-10000"))
                .filteredOn(each -> each.actor().equals(Actor.MACHINE))
                .hasSizeGreaterThan(stops.size());
        assertThat(day.state().replanWanted()).isNull();
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    @Test
    void without_authority_the_same_breakdown_is_one_case_with_ranked_options() {
        planned(12, -1);
        Route broken = busiest();

        tells(new Observation.VehicleBrokeDown(broken.vehicle(), "gearbox"));
        repairs();

        assertThat(open()).hasSize(1);
        ExceptionCase it = open().getFirst();
        assertThat(it.cause())
                .isEqualTo(new Cause(Cause.Kind.VEHICLE_DOWN, broken.vehicle().value()));
        assertThat(it.consequences())
                .extracting(each -> each.cause().subject())
                .containsExactlyInAnyOrderElementsOf(
                        broken.shipments().stream().map(ShipmentId::value).toList());
        assertThat(it.options()).hasSizeGreaterThan(1);
        assertThat(day.state().plan().unserved())
                .isNotEmpty()
                .allSatisfy(left ->
                        assertThat(left.reasons().getFirst().reason())
                                .startsWith("The best option is beyond the machine's authority."));
    }

    @Test
    void the_recommended_answer_to_a_breakdown_can_be_carried_out_as_a_whole() {
        planned(8, -1);
        Route broken = busiest();
        tells(new Observation.VehicleBrokeDown(broken.vehicle(), "gearbox"));
        repairs();
        ExceptionCase it = open().getFirst();

        PlanProposal answer =
                planner.carryOut(day.state(), travel(), it.options().getFirst().action(), ANNA);
        day.report(
                new Reported.PlanProposed(
                        answer.withReason(new PlanProposal.Reason.CaseAnswer(it.id(), 0, null))));

        assertThat(open()).isEmpty();
        assertThat(served()).containsAll(broken.shipments());
    }

    @Test
    void what_a_driver_has_done_stays_with_its_true_times_and_the_rest_follows_from_them() {
        planned(10, 10_000);
        Route route = busiest();
        RouteStep.Visit first = route.visits().getFirst();
        Instant late = first.departure().plus(Duration.ofMinutes(25));
        passUntil(late);

        tells(progress(route.vehicle(), first.shipment(), Stage.SERVED));
        repairs();

        Route after = day.state().plan().route(route.vehicle()).orElseThrow();
        assertThat(after.visits().getFirst().shipment()).isEqualTo(first.shipment());
        assertThat(after.visits().getFirst().departure()).isEqualTo(late);
        if (after.visits().size() > 1) {
            assertThat(after.visits().get(1).arrival()).isAfterOrEqualTo(late);
        }
        assertThat(planner.options(day.state(), travel(), first.shipment())).isEmpty();
    }

    @Test
    void a_search_leaves_what_is_done_where_it_is() {
        planned(10, 10_000);
        Route route = busiest();
        for (RouteStep.Visit visit : route.visits().subList(0, 2)) {
            passUntil(visit.departure());
            tells(progress(route.vehicle(), visit.shipment(), Stage.SERVED));
        }

        searches();

        assertThat(day.state().plan().route(route.vehicle()).orElseThrow().shipments())
                .startsWith(route.shipments().get(0), route.shipments().get(1));
        assertThat(served()).doesNotHaveDuplicates().hasSize(10);
    }

    @Test
    void a_vehicle_of_a_late_wave_leaves_no_earlier_than_it_is_loaded() {
        planned(6, 10_000);
        Route route = busiest();
        Instant ready = route.departs().plus(Duration.ofMinutes(30));

        tells(new Observation.WaveLate("W1", List.of(route.vehicle()), ready, "the lift is stuck"));
        repairs();

        assertThat(day.state().plan().route(route.vehicle()).orElseThrow().departs())
                .isAfterOrEqualTo(ready);
    }

    @Test
    void a_rejected_tender_finds_somebody_else_and_does_not_go_back_to_that_carrier() {
        planned(12, 10_000);
        ShipmentId given = busiest().shipments().getFirst();
        outsource(given);

        tells(new Observation.TenderRejected(RIVIERA, List.of(given), "no driver"));
        repairs();

        assertThat(
                        day.state()
                                .plan()
                                .outsourcingOf(given)
                                .filter(out -> out.carrier().equals(RIVIERA)))
                .isEmpty();
        assertThat(served()).contains(given);
    }

    @Test
    void goods_handed_out_at_the_door_are_taken_along() {
        planned(6, 10_000);
        Route route = busiest();
        ShipmentId stop = route.shipments().getLast();

        tells(
                new Observation.ReturnAtDoor(
                        stop, route.vehicle(), SampleDay.delivery(1).load(), "wrong size"));
        repairs();

        assertThat(served()).contains(new ShipmentId(stop + "-return"));
    }

    /// The search used to leave out what it could not serve in time, although somebody had accepted that.
    @Test
    void a_search_does_not_leave_out_what_the_plan_in_force_serves_late() {
        planned(10, -1);
        Route route = busiest();
        tells(new Observation.RouteDelayed(route.vehicle(), Duration.ofHours(9), "accident"));
        repairs();
        assertThat(day.state().plan().stopsLate()).isPositive();

        searches();

        assertThat(day.state().plan().unserved()).isEmpty();
        assertThat(served()).hasSize(10);
    }

    @Test
    void stops_on_closed_roads_lose_their_place_at_once_and_are_one_case() {
        planned(10, -1);
        ShipmentId shut = busiest().shipments().getLast();
        closesAround(shut);

        day.report(
                new Reported.PlanProposed(
                        planner.repair(
                                day.state(),
                                DayTravel.of(day.state(), new PlainRoads(), Progress.NONE),
                                "closed")));

        assertThat(open())
                .extracting(ExceptionCase::cause)
                .containsExactly(new Cause(Cause.Kind.ROADS_DISTURBED, "burst"));
        assertThat(day.state().plan().unserved())
                .extracting(left -> left.shipment())
                .contains(shut);
        assertThat(day.state().replanWanted()).isNull();
    }

    @Test
    void once_drivers_are_on_the_road_nobody_is_sent_off_in_the_past() {
        planned(12, 10_000);
        Route route = busiest();
        List<VehicleId> idle =
                day.state().plan().routes().stream()
                        .filter(it -> it.visits().isEmpty())
                        .map(Route::vehicle)
                        .toList();
        RouteStep.Visit first = route.visits().getFirst();
        passUntil(MORNING.plus(Duration.ofHours(3)));
        tells(progress(route.vehicle(), first.shipment(), Stage.ARRIVED));

        tells(new Observation.VehicleBrokeDown(route.vehicle(), "gearbox"));
        repairs();

        assertThat(day.state().plan().routes())
                .filteredOn(it -> idle.contains(it.vehicle()))
                .filteredOn(it -> !it.visits().isEmpty())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.departs()).isAfterOrEqualTo(day.now()));
        assertThat(served()).containsAll(route.shipments().subList(1, route.shipments().size()));
    }

    /// A person's move failed when some stop of the day had been served late.
    @Test
    void a_stop_can_be_moved_by_hand_though_another_was_served_late() {
        planned(10, -1);
        Route route = busiest();
        tells(new Observation.RouteDelayed(route.vehicle(), Duration.ofHours(9), "accident"));
        repairs();
        Route late = day.state().plan().route(route.vehicle()).orElseThrow();
        RouteStep.Visit first = late.visits().getFirst();
        assertThat(first.lateness()).isPositive();
        passUntil(first.departure());
        tells(progress(late.vehicle(), first.shipment(), Stage.SERVED));

        ShipmentId last = late.shipments().getLast();
        MoveDraft draft = planner.move(day.state(), travel(), last, null, 0, ANNA);

        assertThat(draft.proposal().plan().routeOf(last)).isEmpty();
    }

    /// A person's move failed while goods that had been left for another day were still in the plan.
    @Test
    void a_stop_can_be_moved_by_hand_though_goods_were_left_for_another_day() {
        planned(10, -1);
        Route route = busiest();
        ShipmentId stop = route.shipments().getLast();
        tells(
                new Observation.ReturnAtDoor(
                        stop, route.vehicle(), new Load(9_000_000, 9_000_000, 1), "a piano"));
        repairs();
        day.report(
                new Reported.CaseAnswered(
                        open().getFirst().id(), open().getFirst().safeDefault(), null, ANNA));
        assertThat(day.state().content().deferred()).hasSize(1);

        MoveDraft draft = planner.move(day.state(), travel(), stop, null, 0, ANNA);

        assertThat(draft.proposal().troubles())
                .extracting(each -> each.cause().subject())
                .containsExactly(stop.value());
    }

    @Test
    void equal_days_are_mended_equally() {
        planned(12, 10_000);
        tells(new Observation.VehicleBrokeDown(busiest().vehicle(), "gearbox"));

        assertThat(planner.repair(day.state(), travel(), "x"))
                .isEqualTo(planner.repair(day.state(), travel(), "x"));
    }

    @Test
    void what_goes_beyond_the_authority_of_the_machine_is_refused_even_if_a_planner_proposes_it() {
        planned(12, 10_000);
        tells(new Observation.VehicleBrokeDown(busiest().vehicle(), "gearbox"));
        PlanProposal bold = planner.repair(day.state(), travel(), "x");
        assertThat(bold.resolutions()).isNotEmpty();

        day.report(new Reported.PolicyActivated(DrillPolicy.spending(0), ANNA));
        List<Concluded> conclusions = day.report(new Reported.PlanProposed(bold));

        assertThat(conclusions).singleElement().isInstanceOf(Concluded.ProposalRefused.class);
    }

    private void planned(int count, long cents) {
        List<Shipment> goods =
                IntStream.rangeClosed(1, count)
                        .mapToObj(SampleDay::delivery)
                        .map(RepairTest::inNoHurry)
                        .toList();
        day.report(new Reported.PolicyActivated(DrillPolicy.spending(cents), ANNA));
        day.report(new Reported.ShipmentsImported("orders.csv", goods, 0, ANNA));
        day.report(
                new Reported.PlanProposed(
                        planner.plan(
                                day.state(),
                                travel(),
                                "orders",
                                7,
                                SearchLimits.steps(3_000),
                                1,
                                SearchListener.NONE)));
        assertThat(day.state().plan().unserved()).isEmpty();
    }

    private static Shipment inNoHurry(Shipment goods) {
        return goods.promised(
                List.of(new PromiseWindow(MORNING, MORNING.plus(Duration.ofHours(8)))));
    }

    private void outsource(ShipmentId id) {
        PlanProposal byHand =
                planner.carryOut(
                        day.state(), travel(), new Action.GiveToCarrier(id, RIVIERA), ANNA);
        day.report(new Reported.PlanProposed(byHand));
        day.report(new Reported.LockReleased(id, ANNA));
        assertThat(day.state().plan().outsourcingOf(id)).isPresent();
    }

    private void tells(Observation observation) {
        told++;
        day.report(new Reported.Observed(new Origin("drill", "r" + told, day.now()), observation));
    }

    private static Observation progress(VehicleId vehicle, ShipmentId shipment, Stage stage) {
        return new Observation.StopProgress(vehicle, shipment, stage, "");
    }

    private void closesAround(ShipmentId id) {
        GeoPoint point = day.state().shipment(id).orElseThrow().point().orElseThrow();
        double half = 0.0001;
        day.report(
                new Reported.IncidentReported(
                        new RoadIncident(
                                new IncidentId("burst"),
                                "burst main",
                                List.of(
                                        corner(point, -half, -half),
                                        corner(point, half, -half),
                                        corner(point, half, half),
                                        corner(point, -half, half)),
                                MORNING,
                                MORNING.plus(Duration.ofHours(9)),
                                new RoadIncident.Closed()),
                        ANNA));
    }

    private static GeoPoint corner(GeoPoint point, double north, double east) {
        return new GeoPoint(point.latitude() + north, point.longitude() + east);
    }

    private void searches() {
        day.report(
                new Reported.PlanProposed(
                        planner.plan(
                                day.state(),
                                travel(),
                                "again",
                                9,
                                SearchLimits.steps(3_000),
                                1,
                                SearchListener.NONE)));
    }

    private void repairs() {
        day.report(new Reported.PlanProposed(planner.repair(day.state(), travel(), "an event")));
    }

    private void passUntil(Instant time) {
        day.pass(Duration.between(day.now(), time));
    }

    private DayTravel travel() {
        return DayTravel.of(day.state(), new StraightRoads(), Progress.NONE);
    }

    private Route busiest() {
        return day.state().plan().routes().stream()
                .max(Comparator.comparingInt(route -> route.visits().size()))
                .orElseThrow();
    }

    private List<ShipmentId> served() {
        List<ShipmentId> served = new ArrayList<>();
        day.state().plan().routes().forEach(route -> served.addAll(route.shipments()));
        day.state().plan().outsourced().forEach(out -> served.add(out.shipment()));
        return served;
    }

    private List<ExceptionCase> open() {
        return day.state().cases().stream().filter(it -> !it.isClosed()).toList();
    }
}
