package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.VAN_2;
import static io.depotdesk.testdays.SampleDay.delivery;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class SurfaceReportTest {

    private final PlayedDay day = PlayedDay.open();
    private VehicleId van = VAN_1;
    private ShipmentId stop = id(1);

    @BeforeEach
    void a_planned_day() {
        day.report(
                new Reported.ShipmentsImported(
                        "orders.csv", List.of(delivery(1), delivery(2), delivery(3)), 0, ANNA));
        day.report(
                new Reported.PlanProposed(
                        SamplePlan.searched(
                                0,
                                day.state().sequence(),
                                SamplePlan.dealing(List.of(id(1), id(2), id(3)), List.of()),
                                List.of())));
        van = day.state().plan().routeOf(stop).orElseThrow().vehicle();
        day.pass(Duration.ofMinutes(5));
    }

    @Test
    void a_report_keeps_the_time_at_which_it_was_true_beside_the_time_it_came() {
        Instant then = day.now().minus(Duration.ofMinutes(3));

        tells("r1", then, progress(Stage.ARRIVED));

        var fact = day.state().facts().stop(stop).orElseThrow();
        assertThat(fact.arrived()).isEqualTo(then);
        assertThat(fact.done()).isNull();
        assertThat(day.state().at()).isEqualTo(day.now());
    }

    @Test
    void a_repeated_report_changes_nothing() {
        tells("r1", day.now(), progress(Stage.SERVED));
        DayFacts once = day.state().facts();

        List<Concluded> again = tells("r1", day.state().at(), progress(Stage.SERVED));

        assertThat(flags(again)).containsExactly(Flag.DUPLICATE);
        assertThat(day.state().facts()).isEqualTo(once);
    }

    @Test
    void the_same_word_from_another_source_is_a_duplicate_too() {
        tells("r1", day.now(), progress(Stage.SERVED));

        assertThat(flags(tells("r2", day.now(), progress(Stage.SERVED))))
                .containsExactly(Flag.DUPLICATE);
    }

    @Test
    void what_happened_earlier_but_came_later_does_not_undo_what_is_known() {
        tells("r2", day.now(), progress(Stage.SERVED));

        assertThat(flags(tells("r1", day.now().minusSeconds(240), progress(Stage.ARRIVED))))
                .containsExactly(Flag.OUT_OF_ORDER);
        assertThat(day.state().facts().isDone(stop)).isTrue();
        assertThat(day.state().cases()).isEmpty();
    }

    @Test
    void a_late_report_that_still_holds_is_taken_and_flagged() {
        day.pass(Duration.ofMinutes(60));

        assertThat(flags(tells("r1", day.now().minus(Duration.ofMinutes(40)), broken())))
                .containsExactly(Flag.LATE);
        assertThat(day.state().facts().isDown(van)).isTrue();
    }

    @Test
    void served_and_failed_contradict_each_other_and_a_person_says_what_is_true() {
        tells("r1", day.now(), progress(Stage.SERVED));
        tells("r2", day.now(), progress(Stage.FAILED));
        assertThat(only().cause().kind()).isEqualTo(Cause.Kind.REPORTS_CONTRADICT);
        assertThat(day.state().facts().stop(stop).orElseThrow().stage()).isEqualTo(Stage.SERVED);

        day.report(new Reported.CaseAnswered(only().id(), 1, "The driver called.", ANNA));

        assertThat(day.state().facts().stop(stop).orElseThrow().stage()).isEqualTo(Stage.FAILED);
        assertThat(day.restarted()).isEqualTo(day.state());
    }

    @Test
    void if_nobody_says_what_is_true_what_was_known_before_holds() {
        tells("r1", day.now(), progress(Stage.SERVED));
        tells("r2", day.now(), progress(Stage.FAILED));

        day.pass(Duration.ofHours(1));

        assertThat(only().isClosed()).isTrue();
        assertThat(day.state().facts().stop(stop).orElseThrow().stage()).isEqualTo(Stage.SERVED);
    }

    @Test
    void a_breakdown_before_the_van_was_last_seen_at_a_stop_is_not_believed_blindly() {
        tells("r1", day.now(), progress(Stage.SERVED));

        var flags = flags(tells("r2", day.now().minusSeconds(600), broken()));

        assertThat(flags).containsExactly(Flag.CONTRADICTS);
        assertThat(day.state().facts().isDown(van)).isFalse();
    }

    @Test
    void one_id_for_two_different_reports_is_a_contradiction() {
        tells("r1", day.now(), progress(Stage.ARRIVED));

        assertThat(flags(tells("r1", day.now(), broken()))).containsExactly(Flag.CONTRADICTS);
    }

    @Test
    void a_report_from_the_future_is_not_taken() {
        assertThat(flags(tells("r1", day.now().plusSeconds(600), broken())))
                .containsExactly(Flag.CONTRADICTS);
        assertThat(day.state().facts().isDown(van)).isFalse();
    }

    @Test
    void a_report_about_nothing_of_today_is_flagged_and_asks_nobody() {
        assertThat(
                        flags(
                                tells(
                                        "r1",
                                        day.now(),
                                        new Observation.VehicleBrokeDown(
                                                new VehicleId("van-9"), "ghost"))))
                .containsExactly(Flag.UNKNOWN_SUBJECT);
        assertThat(day.state().cases()).isEmpty();
        assertThat(day.state().replanWanted()).isNull();
    }

    @Test
    void a_breakdown_asks_for_a_repair_and_remembers_what_was_still_on_the_route() {
        tells("r1", day.now(), broken());

        assertThat(day.state().replanWanted())
                .isEqualTo(
                        new DispatchState.ReplanWish(
                                name()
                                        + " broke down (%s)"
                                                .formatted(
                                                        OwnWords.typedIn(
                                                                day.state().sequence(), "gearbox")),
                                day.state().sequence(),
                                true));
        assertThat(
                        day.state()
                                .facts()
                                .disturbances()
                                .get(new Cause(Cause.Kind.VEHICLE_DOWN, van.value()))
                                .touched())
                .contains(stop);
    }

    @Test
    void a_driver_a_little_behind_the_plan_upsets_nothing() {
        var planned = planned().departure();

        tells("r1", planned.plusSeconds(240), progress(Stage.SERVED));
        assertThat(day.state().replanWanted()).isNull();
    }

    @Test
    void a_word_of_a_slight_delay_upsets_nothing_and_ends_what_a_great_one_upset() {
        var delayed = new Cause(Cause.Kind.ROUTE_DELAYED, van.value());
        tells("r1", day.now(), new Observation.RouteDelayed(van, Duration.ofMinutes(1), "lights"));
        assertThat(day.state().facts().disturbances()).isEmpty();
        assertThat(day.state().replanWanted()).isNull();

        tells("r2", day.now(), new Observation.RouteDelayed(van, Duration.ofMinutes(50), "crash"));
        assertThat(day.state().facts().disturbances()).containsOnlyKeys(delayed);

        tells("r3", day.now(), new Observation.RouteDelayed(van, Duration.ofMinutes(2), "lights"));
        assertThat(day.state().facts().disturbances()).isEmpty();
        assertThat(day.state().replanWanted()).isNotNull();
    }

    @Test
    void a_customer_who_leaves_more_time_upsets_nothing() {
        var tight = new PromiseWindow(day.now().plusSeconds(600), day.now().plusSeconds(1_200));
        var wide = new PromiseWindow(day.now().plusSeconds(600), day.now().plusSeconds(9_000));
        tells("r1", day.now(), new Observation.CustomerRescheduled(stop, List.of(tight)));
        assertThat(day.state().facts().disturbances())
                .containsOnlyKeys(new Cause(Cause.Kind.RESCHEDULED, stop.value()));

        tells("r2", day.now(), new Observation.CustomerRescheduled(stop, List.of(wide)));
        assertThat(day.state().facts().disturbances()).isEmpty();
        assertThat(day.state().shipment(stop).orElseThrow().windows()).containsExactly(wide);
    }

    @Test
    void a_driver_well_behind_the_plan_asks_for_a_repair() {
        Instant planned = planned().departure();
        day.pass(Duration.between(day.now(), planned.plusSeconds(1_200)));
        tells("r1", planned.plusSeconds(1_200), progress(Stage.SERVED));

        assertThat(day.state().replanWanted()).isNotNull();
        assertThat(day.state().facts().disturbances())
                .containsKey(new Cause(Cause.Kind.ROUTE_DELAYED, van.value()));
    }

    @Test
    void a_customer_who_asks_for_another_time_gets_another_promise() {
        var later =
                new PromiseWindow(
                        day.now().plus(Duration.ofHours(4)), day.now().plus(Duration.ofHours(5)));

        tells("r1", day.now(), new Observation.CustomerRescheduled(stop, List.of(later)));

        assertThat(day.state().shipment(stop).orElseThrow().windows()).containsExactly(later);
    }

    /// Undo restores what people did, never what happened.
    @Test
    void undo_does_not_unhappen_what_surfaces_told() {
        day.report(new Reported.ReplanAsked("again", ANNA));
        var later =
                new PromiseWindow(
                        day.now().plus(Duration.ofHours(4)), day.now().plus(Duration.ofHours(5)));
        tells("r1", day.now(), new Observation.CustomerRescheduled(stop, List.of(later)));
        tells("r2", day.now(), broken());

        while (day.state().undoLabel().isPresent()
                && !day.state().undoLabel().orElseThrow().startsWith("Import")) {
            day.report(new Reported.Undone(ANNA));
        }

        assertThat(day.state().facts().isDown(van)).isTrue();
        assertThat(day.state().shipment(stop).orElseThrow().windows()).containsExactly(later);
    }

    @Test
    void goods_handed_out_at_the_door_become_a_return_of_today() {
        tells(
                "r1",
                day.now(),
                new Observation.ReturnAtDoor(stop, van, new Load(2_000, 9_000, 1), "wrong size"));

        var goods = day.state().shipment(new ShipmentId(stop + "-return")).orElseThrow();
        assertThat(goods.kind()).isEqualTo(ShipmentKind.RETURN);
        assertThat(goods.point()).isEqualTo(day.state().shipment(stop).orElseThrow().point());
    }

    @Test
    void a_stop_that_failed_is_a_case_and_can_be_tried_again_by_the_same_van() {
        tells("r1", day.now(), progress(Stage.FAILED));
        assertThat(only().cause()).isEqualTo(new Cause(Cause.Kind.STOP_FAILED, stop.value()));

        day.report(new Reported.CaseAnswered(only().id(), 0, null, ANNA));

        assertThat(day.state().facts().isDone(stop)).isFalse();
        assertThat(day.state().content().locks().get(stop)).isEqualTo(new Lock.ToVehicle(van));
    }

    private Observation progress(Stage stage) {
        return new Observation.StopProgress(
                van, stop, stage, stage == Stage.FAILED ? "nobody there" : "");
    }

    private Observation broken() {
        return new Observation.VehicleBrokeDown(van, "gearbox");
    }

    private RouteStep.Visit planned() {
        return day.state().plan().route(van).orElseThrow().visits().stream()
                .filter(visit -> visit.shipment().equals(stop))
                .findFirst()
                .orElseThrow();
    }

    private String name() {
        return van.equals(VAN_2) ? "Van 2" : "Van 1";
    }

    private List<Concluded> tells(String report, Instant when, Observation observation) {
        return day.report(
                new Reported.Observed(new Origin("driver app", report, when), observation));
    }

    private static List<Flag> flags(List<Concluded> conclusions) {
        return conclusions.stream()
                .filter(Concluded.ReportFlagged.class::isInstance)
                .map(Concluded.ReportFlagged.class::cast)
                .map(Concluded.ReportFlagged::flag)
                .toList();
    }

    private ExceptionCase only() {
        assertThat(day.state().cases()).hasSize(1);
        return day.state().cases().getFirst();
    }
}
