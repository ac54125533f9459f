package io.depotdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.util.List;

class ProblemFaultsTest {

    @Test
    void every_fault_of_a_contradictory_problem_is_named() {
        var parts =
                RoutingProblem.builder()
                        .travel(new Travel(2, new int[] {0, -5, 3, 0}, new int[4]))
                        .vehicle(
                                Vehicle.at("van", 7)
                                        .shift(100, 50)
                                        .capacity(-1)
                                        .frozen(List.of("ghost"))
                                        .build())
                        .vehicle(Vehicle.at("van", 0).travel(3).build())
                        .job(
                                Job.delivery("a", 9)
                                        .window(10, 5)
                                        .service(-60)
                                        .demand(-2)
                                        .onlyOn(List.of("tram"))
                                        .build())
                        .job(Job.delivery("a", 1).window(0, 10).window(5, 20).build())
                        .carrier(Carrier.named("c").price("b", -4).capacity(-1).build());

        assertThatExceptionOfType(ProblemFaults.class)
                .isThrownBy(parts::build)
                .satisfies(faults ->
                        assertThat(faults.faults())
                                .hasSize(18)
                                .anySatisfy(f -> assertThat(f).contains("-5 s"))
                                .contains(
                                        "Vehicle van names place 7; there are 2 places.",
                                        "Vehicle van: the shift begins (100) after it ends (50).",
                                        "Vehicle van appears twice.",
                                        "Job a names vehicle tram, which is not in the"
                                                + " problem.",
                                        "Job a: a window begins (10) after it ends (5)."));
    }

    @Test
    void a_problem_without_vehicles_or_jobs_is_a_problem() {
        var problem =
                RoutingProblem.builder().travel(new Travel(1, new int[1], new int[1])).build();

        assertThat(problem.jobs()).isEmpty();
    }
}
