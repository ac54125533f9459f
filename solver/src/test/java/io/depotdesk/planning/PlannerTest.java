package io.depotdesk.planning;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.MORNING;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.VAN_2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.BrokenConstraint.Rule;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.StraightRoads;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class PlannerTest {

    private final DispatchCore core = new DispatchCore();
    private final Planner planner = new Planner();
    private DispatchState day = DispatchState.EMPTY;

    @Test
    void every_shipment_is_on_one_route_or_with_one_carrier_or_left_over() {
        planned(shipments(40));

        List<Object> places = new ArrayList<>();
        day.plan().routes().forEach(route -> places.addAll(route.shipments()));
        day.plan().outsourced().forEach(out -> places.add(out.shipment()));
        day.plan().unserved().forEach(left -> places.add(left.shipment()));

        assertThat(places).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void a_searched_plan_breaks_no_rule() {
        planned(shipments(40));

        assertThat(day.plan().routes()).allSatisfy(route -> assertThat(route.broken()).isEmpty());
        assertThat(day.plan().stopsLate()).isZero();
    }

    @Test
    void a_route_adds_up() {
        planned(shipments(30));

        for (Route route : day.plan().routes()) {
            if (!route.visits().isEmpty()) {
                assertThat(route.visits().getLast().loadAfter()).isEqualTo(returns(route));
                assertThat(route.returns())
                        .isEqualTo(
                                route.steps()
                                        .getLast()
                                        .departure()
                                        .plusSeconds(route.returnSeconds()));
            }
        }
    }

    @Test
    void equal_days_give_equal_proposals() {
        given(shipments(40));

        assertThat(search()).isEqualTo(search());
    }

    @Test
    void a_shipment_without_a_road_is_left_over_with_the_reason() {
        planned(List.of(at(SampleDay.delivery(1), new GeoPoint(43.5, 7.5))));

        assertThat(day.plan().unserved().getFirst().reasons().getFirst().reason())
                .isEqualTo("There is no road within 500 m.");
    }

    @Test
    void a_shipment_too_heavy_for_everybody_becomes_one_case_whose_safe_default_is_to_wait() {
        planned(List.of(SampleDay.delivery(1), heavy(2)));

        ExceptionCase trouble = day.cases().getFirst();
        assertThat(day.cases()).hasSize(1);
        assertThat(trouble.title()).isEqualTo("Nobody can take S-2");
        assertThat(trouble.detail()).contains("is more than it carries at all (800.0 kg)");
        assertThat(trouble.options().get(trouble.safeDefault()).action())
                .isEqualTo(new Action.Defer(SampleDay.id(2)));
    }

    @Test
    void an_unkeepable_window_names_the_minutes_that_would_make_it_fit() {
        planned(List.of(bulky(window(SampleDay.delivery(3), -30, -10))));

        assertThat(day.plan().unserved().getFirst().reasons())
                .anySatisfy(reason ->
                        assertThat(reason.relaxation()).startsWith("fits if its window closes"));
    }

    @Test
    void a_moved_stop_is_timed_on_both_routes_and_costed() {
        planned(shipments(30));
        Route from =
                day.plan().routes().stream()
                        .filter(r -> !r.visits().isEmpty())
                        .findFirst()
                        .orElseThrow();
        VehicleId to = from.vehicle().equals(VAN_1) ? VAN_2 : VAN_1;
        var moved = from.shipments().getFirst();

        MoveDraft draft = planner.move(day, travel(), moved, to, 0, ANNA);

        Plan after = draft.proposal().plan();
        assertThat(after.route(to).orElseThrow().shipments().getFirst()).isEqualTo(moved);
        assertThat(after.route(from.vehicle()).orElseThrow().shipments()).doesNotContain(moved);
        assertThat(draft.extraCents()).isEqualTo(after.totalCents() - day.plan().totalCents());
    }

    @Test
    void a_move_that_breaks_a_promise_says_so_with_the_minutes() {
        planned(
                List.of(
                        bulky(window(SampleDay.delivery(1), 0, 20)),
                        bulky(slow(SampleDay.delivery(4), 90))));

        MoveDraft draft = planner.move(day, travel(), SampleDay.id(1), vehicleOf(4), 1, ANNA);

        assertThat(draft.broken())
                .anySatisfy(broken -> {
                    assertThat(broken.rule()).isEqualTo(Rule.LATENESS);
                    assertThat(broken.reason()).contains("after its promise closes");
                });
    }

    @Test
    void what_a_person_moved_stays_there_in_the_next_search() {
        planned(shipments(30));
        var moved = day.plan().routes().getFirst().shipments().getFirst();
        take(
                new Reported.PlanProposed(
                        planner.move(day, travel(), moved, VAN_2, 2, ANNA).proposal()));

        take(new Reported.ReplanAsked("a test", ANNA));
        take(new Reported.PlanProposed(search()));

        assertThat(day.content().locks()).containsEntry(moved, new Lock.ToVehicle(VAN_2));
        assertThat(day.plan().route(VAN_2).orElseThrow().shipments()).contains(moved);
    }

    @Test
    void what_a_person_gave_to_a_carrier_stays_there_in_the_next_search() {
        planned(shipments(12));
        var shipment = day.plan().routes().getFirst().shipments().getFirst();
        var give = new Action.GiveToCarrier(shipment, SampleDay.RIVIERA);
        take(new Reported.PlanProposed(planner.carryOut(day, travel(), give, ANNA)));

        take(new Reported.ReplanAsked("a test", ANNA));
        take(new Reported.PlanProposed(search()));

        assertThat(day.plan().outsourcingOf(shipment)).isPresent();
    }

    @Test
    void options_are_ranked_and_the_present_place_costs_nothing() {
        planned(shipments(30));
        var shipment = day.plan().routes().getFirst().shipments().get(1);

        List<PlacementOption> options = planner.options(day, travel(), shipment);

        assertThat(options).filteredOn(PlacementOption::current).allMatch(o -> o.extraCents() == 0);
        assertThat(options)
                .filteredOn(o -> o.broken().isEmpty())
                .isSortedAccordingTo(Comparator.comparing(PlacementOption::extraCents));
        assertThat(options).anyMatch(o -> o.action() instanceof Action.GiveToCarrier);
    }

    @Test
    void an_option_costs_what_carrying_it_out_costs() {
        planned(shipments(30));
        var shipment = day.plan().routes().getFirst().shipments().get(1);

        for (PlacementOption option : planner.options(day, travel(), shipment)) {
            PlanProposal carried = planner.carryOut(day, travel(), option.action(), ANNA);
            assertThat(carried.plan().totalCents() - day.plan().totalCents())
                    .as(option.label())
                    .isEqualTo(option.extraCents());
        }
    }

    @Test
    void a_shipment_whose_address_is_in_review_cannot_be_moved() {
        planned(List.of(SampleDay.delivery(1), SampleDay.unclear(2, 0.4)));

        assertThatThrownBy(() -> planner.move(day, travel(), SampleDay.id(2), VAN_1, 0, ANNA))
                .hasMessageContaining("its address is not settled");
    }

    @Test
    void the_order_in_which_orders_vans_and_carriers_came_in_does_not_matter() {
        List<Shipment> shipments = new ArrayList<>(shipments(40));
        List<Vehicle> vans = new ArrayList<>(SampleDay.vans());
        for (int i = 3; i <= 11; i++) {
            vans.add(SampleDay.van(new VehicleId("van-" + i), "Van " + i, "Driver " + i));
        }
        given(shipments, vans, SampleDay.carriers());
        Plan first = search().plan();
        take(new Reported.PlanProposed(search()));
        Plan goneOn = search().plan();

        Collections.shuffle(shipments, new Random(3));
        Collections.shuffle(vans, new Random(4));
        given(shipments, vans, SampleDay.carriers().reversed());
        Plan shuffled = search().plan();
        take(new Reported.PlanProposed(search()));

        assertThat(byVehicle(shuffled)).isEqualTo(byVehicle(first));
        assertThat(shuffled.outsourced()).isEqualTo(first.outsourced());
        assertThat(shuffled.unserved()).isEqualTo(first.unserved());
        assertThat(byVehicle(search().plan())).isEqualTo(byVehicle(goneOn));
    }

    private static List<Route> byVehicle(Plan plan) {
        return plan.routes().stream().sorted(Comparator.comparing(Route::vehicle)).toList();
    }

    private static Load returns(Route route) {
        return route.visits().isEmpty() ? Load.NONE : route.visits().getLast().loadAfter();
    }

    private VehicleId vehicleOf(int number) {
        return day.plan().routeOf(SampleDay.id(number)).orElseThrow().vehicle();
    }

    private static List<Shipment> shipments(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SampleDay::delivery).toList();
    }

    private static Shipment heavy(int number) {
        return changed(SampleDay.delivery(number), new Load(2_000_000, 9_000, 1), null, null, null);
    }

    /// Too large for every carrier.
    private static Shipment bulky(Shipment shipment) {
        return changed(shipment, new Load(60_000, 400_000, 1), null, null, null);
    }

    private static Shipment window(Shipment shipment, int fromMinute, int toMinute) {
        return changed(
                shipment,
                null,
                new PromiseWindow(
                        MORNING.plus(Duration.ofMinutes(fromMinute)),
                        MORNING.plus(Duration.ofMinutes(toMinute))),
                null,
                null);
    }

    private static Shipment slow(Shipment shipment, int minutes) {
        return changed(shipment, null, null, Duration.ofMinutes(minutes), null);
    }

    private static Shipment at(Shipment shipment, GeoPoint point) {
        return changed(
                shipment,
                null,
                null,
                null,
                new Destination.Located(
                        "somewhere",
                        new AddressCandidate(point, "somewhere", AddressPrecision.GIVEN, 1)));
    }

    private static Shipment changed(
            Shipment old,
            @Nullable Load load,
            @Nullable PromiseWindow window,
            @Nullable Duration service,
            @Nullable Destination destination) {
        return new Shipment(
                old.id(),
                old.orderNumber(),
                old.kind(),
                old.consignee(),
                destination == null ? old.destination() : destination,
                load == null ? old.load() : load,
                window == null ? old.windows() : List.of(window),
                service == null ? old.service() : service,
                old.skills(),
                old.priority(),
                old.notes());
    }

    private void planned(List<Shipment> shipments) {
        given(shipments);
        take(new Reported.PlanProposed(search()));
    }

    private void given(List<Shipment> shipments) {
        given(shipments, SampleDay.vans(), SampleDay.carriers());
    }

    private void given(List<Shipment> shipments, List<Vehicle> vans, List<Carrier> carriers) {
        day = DispatchState.EMPTY;
        take(new Reported.DayOpened(SampleDay.DATE, SampleDay.ZONE, SampleDay.DEPOT, "monaco"));
        take(new Reported.FleetImported("fleet.xlsx", vans, carriers, ANNA));
        take(new Reported.ShipmentsImported("orders.csv", shipments, 0, ANNA));
    }

    private PlanProposal search() {
        return planner.plan(
                day, travel(), "a test", 7, SearchLimits.steps(3_000), 1, SearchListener.NONE);
    }

    private DayTravel travel() {
        return DayTravel.of(day, new StraightRoads(), Progress.NONE);
    }

    private void take(Reported report) {
        assertThat(core.refusal(day, report, MORNING)).isEmpty();
        List<Concluded> conclusions = core.conclude(day, report, MORNING);
        assertThat(conclusions).noneMatch(Concluded.ProposalRefused.class::isInstance);
        day = day.after(new JournalUnit(day.sequence() + 1, MORNING, report, conclusions));
    }
}
