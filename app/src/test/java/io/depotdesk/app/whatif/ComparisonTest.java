package io.depotdesk.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.desk.ForkedDay;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.whatif.Comparison.Change;
import io.depotdesk.app.whatif.Comparison.Figure;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.planning.MoveDraft;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A what-if in which stops change hands, beside the day it was taken from.
class ComparisonTest {

    @TempDir private Path folder;
    private OpenDesk desk;
    private ForkedDay fork;

    @BeforeEach
    void open() throws Exception {
        desk = OpenDesk.in(MonacoHome.planned(folder));
        desk.planned();
        fork = ForkedDay.of(desk.live());
    }

    @AfterEach
    void close() throws Exception {
        fork.close();
        desk.close();
    }

    @Test
    void a_copy_in_which_nothing_was_done_is_the_same_in_every_figure() {
        var comparison = compared();

        assertThat(comparison.shipments()).isEmpty();
        assertThat(comparison.figures()).allMatch(figure -> figure.difference() == 0);
    }

    @Test
    void a_stop_that_changed_hands_shows_with_both_its_places_and_what_it_costs() {
        List<Route> busiest = busiestFirst(desk.state());
        ShipmentId parcel = busiest.get(0).shipments().getFirst();
        VehicleId other = busiest.get(1).vehicle();
        MoveDraft draft = fork.desk().tryMove(parcel, other, 1).join();
        assertThat(fork.desk().carryOut(draft, null).join()).isInstanceOf(Outcome.Accepted.class);

        var comparison = compared();

        assertThat(figure(comparison, "Cost of the day").difference())
                .isEqualTo(draft.extraCents());
        assertThat(figure(comparison, "Shipments that change hands").whatIf()).isEqualTo(1);
        assertThat(terms(comparison)).isEqualTo(figure(comparison, "Cost of the day").whatIf());
        assertThat(comparison.shipments())
                .filteredOn(changed -> changed.shipment().equals(parcel))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.live()).startsWith(name(busiest.get(0).vehicle()));
                    assertThat(changed.whatIf()).startsWith(name(other) + ", stop 2 at ");
                });
        assertThat(figure(comparison, "Promises that come late").whatIf())
                .isEqualTo(fork.desk().state().plan().stopsLate());
    }

    @Test
    void what_is_taken_off_its_route_is_worse_and_stands_first() {
        ShipmentId parcel = busiestFirst(desk.state()).getFirst().shipments().getLast();
        MoveDraft draft = fork.desk().tryMove(parcel, null, 0).join();
        fork.desk().carryOut(draft, null).join();

        var comparison = compared();

        assertThat(comparison.shipments().getFirst())
                .satisfies(changed -> {
                    assertThat(changed.shipment()).isEqualTo(parcel);
                    assertThat(changed.whatIf()).isEqualTo("unserved");
                    assertThat(changed.change()).isEqualTo(Change.WORSE);
                });
        assertThat(figure(comparison, "Unserved"))
                .satisfies(figure -> {
                    assertThat(figure.difference()).isEqualTo(1);
                    assertThat(figure.change()).isEqualTo(Change.WORSE);
                });
        assertThat(desk.state().plan().routeOf(parcel)).as("the live day").isPresent();
    }

    @Test
    void a_volume_that_was_promised_to_a_carrier_and_is_missed_is_part_of_the_carriers_term()
            throws Exception {
        CarrierBill missed = null;
        while (missed == null) {
            Outsourced out = fork.desk().state().plan().outsourced().getFirst();
            MoveDraft draft = fork.desk().tryMove(out.shipment(), null, 0).join();
            assertThat(fork.desk().carryOut(draft, null).join())
                    .isInstanceOf(Outcome.Accepted.class);
            missed = fork.desk().state().plan().bills().stream().findFirst().orElse(null);
        }

        var comparison = compared();

        assertThat(missed.lines().totalCents()).isPositive();
        assertThat(terms(comparison)).isEqualTo(figure(comparison, "Cost of the day").whatIf());
    }

    /// Returns what the terms of the what-if add up to.
    private static long terms(Comparison comparison) {
        return comparison.figures().stream().filter(Figure::term).mapToLong(Figure::whatIf).sum();
    }

    private Comparison compared() {
        return Comparison.of(DayView.of(desk.state()), DayView.of(fork.desk().state()));
    }

    private String name(VehicleId vehicle) {
        return desk.state().vehicle(vehicle).orElseThrow().name();
    }

    private static Figure figure(Comparison comparison, String label) {
        return comparison.figures().stream()
                .filter(figure -> figure.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<Route> busiestFirst(DispatchState state) {
        return state.plan().routes().stream()
                .sorted(Comparator.comparingInt(route -> -route.visits().size()))
                .toList();
    }
}
