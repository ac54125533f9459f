package io.depotdesk.data.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.Violation;
import io.depotdesk.routing.search.SearchListener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class FamiliesTest {
    private static final String PLACES =
            """
            EDGE_WEIGHT_TYPE : EUC_2D
            DIMENSION : 4
            NODE_COORD_SECTION
            1 0 0
            2 30 40
            3 60 80
            4 0 50
            DEMAND_SECTION
            1 0
            2 5
            3 5
            4 5
            """;

    private static final String MIXED_FLEET =
            """
            NAME : MIXED
            TYPE : HFVRP
            VEHICLES : 2
            CAPACITY_SECTION
            1 10
            2 15
            VEHICLES_FIXED_COST_SECTION
            1 1000
            2 50000
            VEHICLES_UNIT_DISTANCE_COST_SECTION
            1 100
            2 50
            """
                    + PLACES;

    private static final String BACKHAULS =
            """
            NAME : BACK
            TYPE : VRPB
            CAPACITY : 10
            """
                    + PLACES.replace("2 5\n3 5\n4 5", "2 0\n3 5\n4 5")
                    + """
                    BACKHAUL_SECTION
                    1 0
                    2 10
                    3 0
                    4 0
                    """;

    private static final String TWO_DEPOTS =
            """
            NAME : DEPOTS
            TYPE : MDVRPTW
            VEHICLES : 2
            CAPACITY : 10
            VEHICLES_MAX_DURATION : 120
            """
                    + PLACES.replace("2 5\n3 5\n4 5", "2 0\n3 5\n4 5")
                    + """
                    VEHICLES_DEPOT_SECTION
                    1 1
                    2 2
                    DEPOT_SECTION
                    1
                    2
                    """;

    private static final String SKILLS =
            """
            NAME : SKILLS
            TYPE : SDVRPTW
            VEHICLES : 2
            CAPACITY : 15
            VEHICLES_ALLOWED_CLIENTS_SECTION
            1 2 3
            2 4
            """
                    + PLACES;

    private static final String CARRIER =
            """
            NAME : CE-0
            VEHICLES : 1
            NODE          COORD_SECTION (X, Y)        DEMANDS       EXTERN_COST
             0    0    0    0    0.00
             1   30   40    5   90.00
             2   60   80    5  101.00
             3    0   50    5   70.00
            TRUCK:        CAPACITY      FIXED COST    VAR. COST
             1             10           20.00        1.50
            """;

    @TempDir private Path folder;

    private LoadedProblem load(String text) throws IOException {
        Path file = folder.resolve("problem");
        Files.writeString(file, text);
        return ProblemFormat.of(file).read(file, null);
    }

    private SolveFile.Answer solve(String text) throws IOException {
        LoadedProblem loaded = load(text);
        return new SolveFile(
                        folder, Optional.empty(), Optional.empty(), Optional.empty(), 500, 1, 1)
                .run(loaded, SearchListener.NONE);
    }

    private List<Violation> violations(String text, String routes) throws IOException {
        LoadedProblem loaded = load(text);
        return PlanCheck.violations(loaded.problem(), Published.plan(loaded, routes));
    }

    @Test
    void each_vehicle_of_a_mixed_fleet_has_its_own_price() throws IOException {
        LoadedProblem loaded = load(MIXED_FLEET);

        // The first: 10 fixed, 200 driven at 1.00. The second: 500 fixed, 100 driven at 0.50.
        RoutingPlan both = Published.plan(loaded, "Route #1: 1 2\nRoute #2: 3\n");
        assertThat(loaded.cost(both.costCents())).isEqualTo(10 + 200 + 500 + 50);
        // One vehicle for all: 500 fixed, to 1 and 2 (100), to 3 (67.082) and home (50) at 0.50.
        assertThat(solve(MIXED_FLEET).cost()).isCloseTo(500 + 108.541, within(0.01));
    }

    @Test
    void backhauls_come_after_the_deliveries_of_their_route() throws IOException {
        assertThat(violations(BACKHAULS, "Route #1: 3 2 1\n")).isEmpty();
        assertThat(violations(BACKHAULS, "Route #1: 1 2 3\n")).isNotEmpty();
        assertThat(violations(BACKHAULS, "Route #1: 2 1 3\n")).isNotEmpty();

        // Out to 2 by no pickup (100), to 3 (67), then by 1 (32) home (50), or 3 first: the same.
        var answer = solve(BACKHAULS);
        assertThat(answer.feasible()).isTrue();
        assertThat(answer.cost()).isEqualTo(50 + 67 + 50 + 50);
    }

    @Test
    void a_vehicle_belongs_to_its_depot_and_is_home_in_time() throws IOException {
        LoadedProblem loaded = load(TWO_DEPOTS);

        assertThat(loaded.problem().vehicles().get(1).start()).isEqualTo(1);
        // From the second depot to 2 and back: 100; from the first it would be 200.
        assertThat(
                        loaded.cost(
                                Published.plan(loaded, "Route #2: 2\n")
                                        .routes()
                                        .getFirst()
                                        .metres()))
                .isEqualTo(100);
        assertThat(violations(TWO_DEPOTS, "Route #1: 2\nRoute #2: 3\n"))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.LIMIT);
        assertThat(solve(TWO_DEPOTS).cost()).isEqualTo(200);
    }

    @Test
    void a_vehicle_serves_only_the_customers_that_it_may() throws IOException {
        assertThat(violations(SKILLS, "Route #1: 1 2 3\n"))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.VEHICLE);
        assertThat(solve(SKILLS).cost()).isEqualTo(300);
    }

    @Test
    void what_the_common_carrier_takes_costs_its_price() throws IOException {
        LoadedProblem loaded = load(CARRIER);

        assertThat(loaded.allUnserved()).isEqualTo(261);
        RoutingPlan plan = Published.plan(loaded, "Route #1: 1 3\n");
        // 20 fixed; 50 + 31.623 + 50 driven at 1.50; customer 2 by carrier.
        assertThat(loaded.cost(plan.costCents())).isCloseTo(20 + 197.434 + 101, within(0.01));
        // The carrier takes all for 261, which the truck cannot beat.
        var answer = solve(CARRIER);
        assertThat(answer.cost()).isEqualTo(261);
        assertThat(answer.feasible()).isTrue();
        assertThat(solve(CARRIER.replace("101.00", "900.00")).plan().routes()).isNotEmpty();
    }

    @Test
    void faults_of_a_carrier_file_are_said_in_a_sentence() {
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> load(CARRIER.replace("  90.00", "")))
                .withMessageContaining("rows of 5 numbers");
        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> load(CARRIER.replace("  90.00", " NaN")))
                .withMessageContaining("NaN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hfvrp-x", "mdvrptw-vidal", "mtvrptw-release", "sdvrptw-skills", "vrpb-x"})
    void published_routes_are_sound_and_cost_what_is_published(String family) throws IOException {
        for (Published each : Published.of(family)) {
            LoadedProblem loaded = each.load();
            RoutingPlan plan = each.plan(loaded);

            assertThat(PlanCheck.violations(loaded.problem(), plan)).as(each.name()).isEmpty();
            assertThat(plan.unserved()).as(each.name()).isEmpty();
            // Exact distances are held in thousandths: each leg may be off by half of one.
            boolean whole = family.equals("vrpb-x") || family.equals("mtvrptw-release");
            double rounding = whole ? 0 : 0.0005 * 2000;
            // That of multi-trip problems is published in tenths.
            double unit = family.equals("mtvrptw-release") ? 10 : 1;
            assertThat(loaded.cost(plan.costCents()) * unit)
                    .as(each.name())
                    .isCloseTo(each.best(), within(rounding));
        }
    }
}
