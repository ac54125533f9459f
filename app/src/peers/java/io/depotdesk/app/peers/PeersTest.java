package io.depotdesk.app.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.problems.GivenRoutes;
import io.depotdesk.data.problems.Peer;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PeersTest {

    /// Six places on a line, ten apart: the depot at 0, customers at 1 to 5, of which one vehicle holds three.
    private static RoutingProblem line(Job.Builder... more) {
        int[] way = new int[36];
        for (int i = 0; i < 36; i++) {
            way[i] = 10 * Math.abs(i / 6 - i % 6);
        }
        var parts = RoutingProblem.builder().travel(new Travel(6, way, way));
        for (String id : List.of("a", "b")) {
            parts.vehicle(
                    Vehicle.at(id, 0)
                            .shift(0, 300)
                            .capacity(3)
                            .prices(new Prices(100, 1000, 0, 0, 0, 0))
                            .build());
        }
        for (int place = 1; place <= 4; place++) {
            parts.job(job(place).build());
        }
        for (Job.Builder job : more) {
            parts.job(job.build());
        }
        return parts.build();
    }

    private static Job.Builder job(int place) {
        // The farthest is open late only, which a wrong clock would miss.
        return Job.delivery("job " + place, place)
                .demand(1)
                .window(place == 4 ? 200 : 0, place == 4 ? 210 : 150)
                .service(5)
                .unservedCents(10_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsprit", "ortools", "timefold"})
    void a_peer_finds_a_plan_that_keeps_every_rule(String name) {
        Peer peer = Peer.named(List.of(name)).getFirst();
        RoutingProblem problem = line();
        assertThat(peer.refusal(problem)).isEmpty();

        RoutingPlan plan = new GivenRoutes(problem).plan(peer.solve(problem, 0.5, 1));

        assertThat(PlanCheck.violations(problem, plan)).isEmpty();
        assertThat(plan.unserved()).isEmpty();
        // Two vehicles (200), one to the farthest (80), one at least to the nearest (20).
        assertThat(plan.costCents()).isEqualTo(300);
    }

    @Test
    void only_one_of_them_leaves_customers_out() {
        RoutingProblem problem = line(job(5).unservedCents(15));

        assertThat(Peer.named(List.of("jsprit")).getFirst().refusal(problem)).isPresent();
        assertThat(Peer.named(List.of("timefold")).getFirst().refusal(problem)).isPresent();
        Peer ortools = Peer.named(List.of("ortools")).getFirst();
        assertThat(ortools.refusal(problem)).isEmpty();
        RoutingPlan plan = new GivenRoutes(problem).plan(ortools.solve(problem, 0.5, 1));
        assertThat(plan.unserved()).extracting(RoutingPlan.Unserved::job).containsExactly("job 5");
    }
}
