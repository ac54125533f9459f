package io.depotdesk.planning;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.MORNING;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.StraightRoads;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What happens after a person has made a route that comes late or breaks a rule.
///
/// The day: S-1 is promised within the first minutes, S-4 takes an hour and a half on site. Served in this
/// order they fit any van; the other way round S-1 is late.
class RouteTroubleTest {

    private final Planner planner = new Planner();
    private final PlayedDay day = PlayedDay.open();

    @Test
    void a_route_that_a_person_makes_late_is_one_case_that_names_the_stop_and_the_minutes() {
        makeLate();

        ExceptionCase late = only(Cause.Kind.ROUTE_LATE);
        assertThat(late.cause().subject()).isEqualTo(vehicleOf(4).value());
        assertThat(late.title()).endsWith("comes late to S-1");
        assertThat(late.detail()).contains("after its promise closes at");
        assertThat(late.options().get(late.safeDefault()).action())
                .isEqualTo(new Action.KeepPlan());
        assertThat(late.safeDefault()).isEqualTo(late.options().size() - 1);
    }

    @Test
    void its_first_option_makes_the_route_right_and_closes_the_case() {
        makeLate();
        ExceptionCase late = only(Cause.Kind.ROUTE_LATE);

        answer(late, 0);

        assertThat(late.options().getFirst().effect()).endsWith("all rules kept");
        assertThat(day.state().plan().routes())
                .allSatisfy(route -> assertThat(route.broken()).isEmpty());
        assertThat(day.state().caseOf(late.id()).orElseThrow().state())
                .isInstanceOfSatisfying(
                        CaseState.Closed.class,
                        closed -> assertThat(closed.by()).isEqualTo(ANNA.name()));
        assertThat(open()).isEmpty();
    }

    @Test
    void options_that_leave_nothing_broken_come_first_and_cheap_ones_before_dear_ones() {
        makeLate();

        List<CaseOption> ways = waysOut(only(Cause.Kind.ROUTE_LATE));
        assertThat(ways).isNotEmpty();
        assertThat(ways)
                .filteredOn(way -> way.effect().endsWith("all rules kept"))
                .isSortedAccordingTo((a, b) -> Long.compare(a.extraCents(), b.extraCents()));
    }

    @Test
    void the_case_closes_by_itself_when_the_stop_is_moved_back() {
        makeLate();
        ExceptionCase late = only(Cause.Kind.ROUTE_LATE);

        move(1, vehicleOf(4), 0);

        assertThat(day.state().caseOf(late.id()).orElseThrow().state())
                .isEqualTo(new CaseState.Closed(null, day.now(), "Its cause is gone."));
    }

    @Test
    void undo_takes_the_case_back_with_the_move() {
        makeLate();

        day.report(new Reported.Undone(ANNA));

        assertThat(day.state().cases()).isEmpty();
    }

    @Test
    void a_route_left_as_it_is_is_not_asked_about_again_until_it_changes() {
        makeLate();
        ExceptionCase late = only(Cause.Kind.ROUTE_LATE);
        answer(late, late.safeDefault());

        planAgain();
        assertThat(open()).isEmpty();

        day.report(
                new Reported.ShipmentsImported(
                        "late.csv", List.of(bulky(SampleDay.delivery(7))), 0, ANNA));
        planAgain();
        move(7, vehicleOf(4), 0);
        assertThat(only(Cause.Kind.ROUTE_LATE).id()).isNotEqualTo(late.id());
    }

    @Test
    void nobody_answering_leaves_the_route_as_it_is() {
        makeLate();
        Route before = day.state().plan().route(vehicleOf(4)).orElseThrow();

        day.pass(Duration.ofHours(3));

        assertThat(open()).isEmpty();
        assertThat(day.state().plan().route(vehicleOf(4))).contains(before);
    }

    @Test
    void an_overloaded_van_is_a_case_about_the_rule_with_the_numbers() {
        plan(List.of(heavy(1), heavy(2)));
        VehicleId van = vehicleOf(1);
        assertThat(vehicleOf(2)).isNotEqualTo(van);

        move(2, van, 1);

        ExceptionCase broken = only(Cause.Kind.ROUTE_BREAKS_RULE);
        assertThat(broken.cause().subject()).isEqualTo(van.value());
        assertThat(broken.title()).endsWith("breaks a rule");
        assertThat(broken.detail()).contains("1000.0 kg on board", "carries 800.0 kg");
        assertThat(broken.options().getFirst().label()).startsWith("Put S-2 on ");
    }

    @Test
    void a_route_that_comes_late_and_breaks_a_rule_is_one_case_only() {
        plan(List.of(heavy(promisedEarly(SampleDay.delivery(1))), heavy(slow(4))));
        VehicleId van = vehicleOf(4);

        move(1, van, 1);

        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().cause())
                .isEqualTo(new Cause(Cause.Kind.ROUTE_BREAKS_RULE, van.value()));
        assertThat(open().getFirst().detail()).contains("kg on board", "after its promise");
    }

    /// A plan could once not be made any more after the driver had been where a person had sent them.
    @Test
    void what_is_delivered_is_no_way_out_of_a_route_that_comes_late() {
        makeLate();
        VehicleId van = vehicleOf(4);
        move(4, van, 0);
        Route route = day.state().plan().route(van).orElseThrow();
        day.pass(Duration.between(day.now(), route.visits().getFirst().departure()));
        day.report(
                new Reported.Observed(
                        new Origin("driver", "r1", day.now()),
                        new Observation.StopProgress(van, id(4), Observation.Stage.SERVED, "")));

        assertThat(searched().troubles())
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.title()).endsWith("comes late to S-1");
                    assertThat(late.options())
                            .extracting(CaseOption::label)
                            .noneMatch(label -> label.contains("S-4"));
                });
    }

    @Test
    void a_searched_plan_raises_no_case_about_routes() {
        plan(List.of(bulky(promisedEarly(SampleDay.delivery(1))), bulky(slow(4))));

        assertThat(day.state().cases()).isEmpty();
    }

    private void makeLate() {
        plan(List.of(bulky(promisedEarly(SampleDay.delivery(1))), bulky(slow(4))));
        move(1, vehicleOf(4), 1);
    }

    private void plan(List<Shipment> shipments) {
        day.report(new Reported.ShipmentsImported("orders.csv", shipments, 0, ANNA));
        planAgain();
    }

    private void planAgain() {
        day.report(new Reported.PlanProposed(searched()));
    }

    private PlanProposal searched() {
        return planner.plan(
                day.state(),
                travel(),
                "a test",
                7,
                SearchLimits.steps(500),
                1,
                SearchListener.NONE);
    }

    private void move(int number, VehicleId to, int position) {
        day.report(
                new Reported.PlanProposed(
                        planner.move(day.state(), travel(), id(number), to, position, ANNA)
                                .proposal()));
    }

    private void answer(ExceptionCase it, int option) {
        Action action = it.options().get(option).action();
        if (action instanceof Action.KeepPlan) {
            day.report(
                    new Reported.CaseAnswered(
                            it.id(), option, option == 0 ? null : "The driver agreed.", ANNA));
        } else {
            day.report(
                    new Reported.PlanProposed(
                            planner.carryOut(day.state(), travel(), action, ANNA)
                                    .withReason(
                                            new PlanProposal.Reason.CaseAnswer(
                                                    it.id(), option, null))));
        }
    }

    private List<ExceptionCase> open() {
        return day.state().cases().stream().filter(it -> !it.isClosed()).toList();
    }

    private ExceptionCase only(Cause.Kind kind) {
        assertThat(open()).hasSize(1);
        assertThat(open().getFirst().cause().kind()).isEqualTo(kind);
        return open().getFirst();
    }

    private static List<CaseOption> waysOut(ExceptionCase it) {
        return it.options().stream()
                .filter(option -> !(option.action() instanceof Action.KeepPlan))
                .toList();
    }

    private VehicleId vehicleOf(int number) {
        return day.state().plan().routeOf(id(number)).orElseThrow().vehicle();
    }

    private DayTravel travel() {
        return DayTravel.of(day.state(), new StraightRoads(), Progress.NONE);
    }

    private static Shipment promisedEarly(Shipment shipment) {
        return with(
                shipment,
                shipment.load(),
                List.of(new PromiseWindow(MORNING, MORNING.plus(Duration.ofMinutes(45)))),
                shipment.service());
    }

    private static Shipment slow(int number) {
        Shipment shipment = SampleDay.delivery(number);
        return with(shipment, shipment.load(), List.of(), Duration.ofMinutes(90));
    }

    /// Too large for every carrier.
    private static Shipment bulky(Shipment shipment) {
        return with(shipment, new Load(60_000, 400_000, 1), shipment.windows(), shipment.service());
    }

    private static Shipment heavy(int number) {
        return heavy(SampleDay.delivery(number));
    }

    /// Two of these are too much for a van.
    private static Shipment heavy(Shipment shipment) {
        return with(
                shipment, new Load(500_000, 400_000, 1), shipment.windows(), shipment.service());
    }

    private static Shipment with(
            Shipment old, Load load, List<PromiseWindow> windows, Duration service) {
        return new Shipment(
                old.id(),
                old.orderNumber(),
                old.kind(),
                old.consignee(),
                old.destination(),
                load,
                windows,
                service,
                old.skills(),
                old.priority(),
                old.notes());
    }
}
