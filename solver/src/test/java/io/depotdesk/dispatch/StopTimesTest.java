package io.depotdesk.dispatch;

import static io.depotdesk.testdays.SampleDay.ANNA;
import static io.depotdesk.testdays.SampleDay.VAN_1;
import static io.depotdesk.testdays.SampleDay.VAN_2;
import static io.depotdesk.testdays.SampleDay.id;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.StopTimes;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.simulation.MixedDay;
import io.depotdesk.testdays.PlayedDay;
import io.depotdesk.testdays.SampleDay;
import io.depotdesk.testdays.SamplePlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/// Requested, planned, projected, actual and realised times of a stop are kept apart.
class StopTimesTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");

    private final PlayedDay day = PlayedDay.open();
    private int told;

    @Test
    void a_new_plan_moves_what_is_planned_and_projected_as_long_as_the_van_is_at_the_depot() {
        imports(2);
        adopts(ids(1, 2));
        StopTimes before = times(first());
        assertThat(before.planned()).isEqualTo(before.projected()).isNotNull();
        assertThat(before.actual()).isNull();

        adopts(ids(1, 2).reversed());

        assertThat(times(first()).planned()).isEqualTo(times(first()).projected());
        assertThat(times(first()).requested()).isEqualTo(before.requested()).isNotEmpty();
    }

    @Test
    void once_the_van_has_left_a_new_plan_moves_only_what_is_projected() {
        imports(4);
        adopts(ids(1, 4));
        List<ShipmentId> stops = onVan1();
        StopTimes before = times(stops.getLast());
        tells(new Observation.StopProgress(VAN_1, stops.getFirst(), Stage.ARRIVED, ""));

        day.report(
                proposal(
                        new Plan(
                                0,
                                List.of(
                                        SamplePlan.route(VAN_1, stops.reversed()),
                                        day.state().plan().route(VAN_2).orElseThrow()),
                                List.of(),
                                List.of())));

        StopTimes after = times(stops.getLast());
        assertThat(after.projected()).isNotEqualTo(before.projected());
        assertThat(after.planned()).isEqualTo(before.planned());
        assertThat(after.requested()).isEqualTo(before.requested());
    }

    @Test
    void the_driver_s_times_are_actual_at_once_and_realised_when_the_stop_is_done() {
        imports(2);
        adopts(ids(1, 2));
        ShipmentId stop = first();
        tells(new Observation.StopProgress(VAN_1, stop, Stage.ARRIVED, ""));
        Instant arrived = day.now();
        assertThat(times(stop).actual()).isEqualTo(new StopTimes.Reached(VAN_1, arrived, null));
        assertThat(times(stop).realised()).isNull();

        day.pass(Duration.ofMinutes(4));
        tells(new Observation.StopProgress(VAN_1, stop, Stage.SERVED, ""));

        assertThat(times(stop).realised())
                .isEqualTo(new StopTimes.Reached(VAN_1, arrived, day.now()));
        assertThat(times(stop).planned()).isNotNull();
    }

    @Test
    void what_is_contradicted_is_not_realised_until_somebody_has_said_what_is_true() {
        imports(2);
        adopts(ids(1, 2));
        ShipmentId stop = first();
        tells(new Observation.StopProgress(VAN_1, stop, Stage.SERVED, ""));
        day.pass(Duration.ofMinutes(1));
        tells(new Observation.StopProgress(VAN_1, stop, Stage.FAILED, "door closed"));
        assertThat(times(stop).actual()).isNotNull();
        assertThat(times(stop).realised()).isNull();

        day.report(new Reported.CaseAnswered(day.state().cases().getFirst().id(), 0, null, ANNA));

        assertThat(times(stop).realised()).isNotNull();
    }

    /// On days on which anything happens in any order: whatever plans, repairs, answers and undoing do, a promise
    /// changes only when orders come in or a customer asks, and what was planned only before the van leaves.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void planning_never_changes_a_promise(long seed) {
        var mixed = new MixedDay(seed);
        var core = new DispatchCore();
        DispatchState state = DispatchState.EMPTY;
        int plans = 0;
        for (int i = 0; i < 400; i++) {
            Reported report = mixed.next(state, 0);
            Instant at = MORNING.plusSeconds(60L * i);
            if (core.refusal(state, report, at).isPresent()) {
                report = new Reported.ReplanAsked("again", report.by());
            }
            var unit = core.taken(state, report, at);
            DispatchState after = state.after(unit);
            if (report instanceof Reported.PlanProposed) {
                plans++;
                assertThat(promises(after)).as("unit %d", i).isEqualTo(promises(state));
                DispatchState before = state;
                assertThat(after.facts().planned())
                        .as("unit %d", i)
                        .containsAllEntriesOf(plannedOnTheRoad(before));
            }
            state = after;
        }
        assertThat(plans).isGreaterThan(30);
    }

    private static SequencedMap<ShipmentId, StopTimes.Span> plannedOnTheRoad(DispatchState state) {
        SequencedMap<ShipmentId, StopTimes.Span> planned = new LinkedHashMap<>();
        state.facts()
                .stops()
                .forEach((id, fact) -> {
                    StopTimes.Span span = state.facts().planned().get(id);
                    if (span != null && span.vehicle().equals(fact.vehicle())) {
                        planned.put(id, span);
                    }
                });
        return planned;
    }

    private static SequencedMap<ShipmentId, List<PromiseWindow>> promises(DispatchState state) {
        SequencedMap<ShipmentId, List<PromiseWindow>> promises = new LinkedHashMap<>();
        state.shipments().forEach((id, shipment) -> promises.put(id, shipment.windows()));
        return promises;
    }

    private StopTimes times(ShipmentId shipment) {
        return day.state().times(shipment);
    }

    private void imports(int count) {
        List<Shipment> goods =
                IntStream.rangeClosed(1, count).mapToObj(SampleDay::delivery).toList();
        day.report(new Reported.ShipmentsImported("orders.csv", goods, 0, ANNA));
    }

    private void adopts(List<ShipmentId> served) {
        day.report(proposal(SamplePlan.dealing(served, List.of())));
    }

    private Reported proposal(Plan plan) {
        return new Reported.PlanProposed(
                SamplePlan.searched(
                        day.state().plan().version(), day.state().sequence(), plan, List.of()));
    }

    private void tells(Observation observation) {
        told++;
        day.report(new Reported.Observed(new Origin("drill", "r" + told, day.now()), observation));
    }

    private ShipmentId first() {
        return onVan1().getFirst();
    }

    private List<ShipmentId> onVan1() {
        return day.state().plan().route(VAN_1).orElseThrow().visits().stream()
                .map(RouteStep.Visit::shipment)
                .toList();
    }

    private static List<ShipmentId> ids(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> id(n)).toList();
    }
}
