package io.depotdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.search.CarrierReason;
import io.depotdesk.routing.search.Explain;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import org.junit.jupiter.api.Test;

class CarrierBillTest {

    private static RoutingProblem parcels(int count, Carrier.Builder... carriers) {
        var parts =
                RoutingProblem.builder().travel(new Travel(2, new int[4], new int[] {0, 1, 1, 0}));
        for (int j = 0; j < count; j++) {
            parts.job(Job.delivery("p" + j, 1).demand(j + 1).wave(j % 2).build());
        }
        for (Carrier.Builder carrier : carriers) {
            for (int j = 0; j < count; j++) {
                carrier.price("p" + j, 100);
            }
            parts.carrier(carrier.build());
        }
        return parts.build();
    }

    private static RoutingPlan solve(RoutingProblem problem) {
        return Search.solve(problem, null, SearchLimits.steps(300), 1, 1, SearchListener.NONE);
    }

    private static long bill(RoutingPlan plan, String carrier) {
        return plan.carrierBills().stream()
                .filter(bill -> bill.carrier().equals(carrier))
                .mapToLong(RoutingPlan.CarrierBill::cents)
                .sum();
    }

    @Test
    void parcels_from_a_number_on_are_cheaper_each() {
        var problem = parcels(5, Carrier.named("firm").rebate(3, 40).rebate(5, 10));

        var plan = solve(problem);

        // 100 + 100 + 60 + 60 + 50
        assertThat(bill(plan, "firm")).isEqualTo(370);
        assertThat(PlanCheck.violations(problem, plan)).isEmpty();
    }

    @Test
    void a_promise_that_is_not_kept_costs_even_if_the_carrier_gets_nothing() {
        var idle = parcels(1, Carrier.named("promised").committed(3, 30));
        assertThat(idle.carriers().getFirst().bill(0, 0)).isEqualTo(90);
        assertThat(bill(solve(idle), "promised")).isEqualTo(160);

        // The other is 20 cheaper, a missing parcel is dearer than that.
        var cheaper = Carrier.named("cheaper");
        var problem = parcels(4, Carrier.named("promised").committed(3, 30), cheaper.rebate(1, 20));
        var plan = solve(problem);

        assertThat(bill(plan, "promised")).isEqualTo(300);
        assertThat(bill(plan, "cheaper")).isEqualTo(80);
        assertThat(PlanCheck.violations(problem, plan)).isEmpty();
    }

    @Test
    void a_wave_that_is_full_goes_elsewhere() {
        var small = Carrier.named("small").wave(0, 2, 4).rebate(1, 50);
        var problem = parcels(6, small, Carrier.named("large"));

        var plan = solve(problem);

        // Wave 0 weighs 1, 3 and 5: the first two fill it. Wave 1 has no limit.
        assertThat(plan.outsourced())
                .filteredOn(out -> out.carrier().equals("large"))
                .extracting(RoutingPlan.Outsourced::job)
                .containsExactly("p4");
        assertThat(PlanCheck.violations(problem, plan)).isEmpty();
        assertThat(new Explain(problem, plan).job("p4").carriers())
                .containsExactly(new CarrierReason.WaveFull("small", 0));
    }

    @Test
    void too_much_of_a_wave_is_found() {
        var loose = parcels(4, Carrier.named("firm"));
        var tight = parcels(4, Carrier.named("firm").wave(0, 1, 9).wave(1, 9, 5));

        assertThat(PlanCheck.violations(tight, solve(loose)))
                .extracting(Violation::kind, Violation::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Violation.Kind.CARRIER, 1L),
                        org.assertj.core.groups.Tuple.tuple(Violation.Kind.CARRIER, 1L));
    }
}
