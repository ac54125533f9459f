package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.Reloading;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Violation;
import io.depotdesk.routing.Zones;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ReloadTest {

    /// The depot and two customers on either side of it, 100 s and 1,000 m away.
    private static final Travel STREET =
            new Travel(
                    3,
                    new int[] {0, 100, 100, 100, 0, 200, 100, 200, 0},
                    new int[] {0, 1000, 1000, 1000, 0, 2000, 1000, 2000, 0});

    private static Vehicle.Builder van(int trips) {
        return Vehicle.at("van", 0)
                .shift(0, 10_000)
                .capacity(1)
                .prices(Prices.distance(1000))
                .reloading(new Reloading(List.of(0), 60, trips));
    }

    private static Job.Builder parcel(String id, int place) {
        return Job.delivery(id, place).demand(1).service(10);
    }

    private static RoutingProblem day(Vehicle.Builder van, Job.Builder... jobs) {
        var parts = RoutingProblem.builder().travel(STREET).vehicle(van.build());
        for (Job.Builder job : jobs) {
            parts.job(job.build());
        }
        return parts.build();
    }

    private static RoutingPlan solve(RoutingProblem problem) {
        return Search.solve(problem, null, SearchLimits.steps(200), 1, 1, SearchListener.NONE);
    }

    private static List<RouteStep.Reload> reloads(PlannedRoute route) {
        return route.steps().stream()
                .filter(RouteStep.Reload.class::isInstance)
                .map(RouteStep.Reload.class::cast)
                .toList();
    }

    @Test
    void a_van_that_is_full_comes_back_and_loads_the_rest() {
        var problem = day(van(Reloading.UNLIMITED), parcel("west", 1), parcel("east", 2));

        var plan = solve(problem);

        assertThat(PlanCheck.violations(problem, plan)).isEmpty();
        assertThat(plan.unserved()).isEmpty();
        var route = plan.routes().getFirst();
        assertThat(route.metres()).isEqualTo(4000);
        var reload = reloads(route).getFirst();
        assertThat(reload.departure() - reload.start()).isEqualTo(60);
        assertThat(reload.loadAfter()).containsExactly(1);
        assertThat(route.arrival() - route.departure()).isEqualTo(4 * 100 + 2 * 10 + 60);
    }

    @Test
    void a_trip_waits_for_its_goods_and_the_one_before_it_does_not() {
        var problem =
                day(van(2), parcel("early", 1).window(0, 200), parcel("late", 2).release(3000));

        var route = solve(problem).routes().getFirst();

        assertThat(route.visits().getFirst().job()).isEqualTo("early");
        assertThat(route.visits().getFirst().start()).isLessThanOrEqualTo(200);
        assertThat(reloads(route).getFirst().departure()).isEqualTo(3000);
        assertThat(route.visits().getLast().arrival()).isEqualTo(3100);
    }

    @Test
    void who_may_not_go_out_again_leaves_the_rest_and_says_why() {
        var problem = day(van(1), parcel("west", 1), parcel("east", 2));

        var plan = solve(problem);

        assertThat(plan.unserved()).hasSize(1);
        var why = Explain.all(problem, plan).getFirst().vehicles().getFirst();
        assertThat(why).isInstanceOf(VehicleReason.TooTight.class);
        assertThat(((VehicleReason.TooTight) why).ways())
                .extracting(VehicleReason.Way::relaxation)
                .contains(
                        new Relaxation(Relaxation.Kind.MORE_TRIPS, 1, 0),
                        new Relaxation(Relaxation.Kind.CAPACITY, 1, 0));
    }

    @Test
    void more_trips_than_allowed_are_found_and_so_are_goods_that_are_not_there() {
        var problem = day(van(2), parcel("a", 1), parcel("b", 2), parcel("c", 2).release(9000));
        var evaluate = new Evaluate(problem);

        assertThat(
                        evaluate.trips("van", List.of(List.of("a"), List.of("b"), List.of("c")))
                                .violations())
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.LIMIT);
        var late = evaluate.trips("van", List.of(List.of("a"), List.of("c"))).route();
        assertThat(PlanCheck.violations(problem, late)).isEmpty();
        var sooner = day(van(2), parcel("a", 1), parcel("b", 2), parcel("c", 2).release(9001));
        assertThat(PlanCheck.violations(sooner, late))
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.RELEASE);
    }

    @Test
    void deliveries_come_first_on_each_trip_and_a_reload_begins_anew() {
        var back = Job.pickup("back", 1).demand(1);
        var problem = day(van(2).deliverFirst(), back, parcel("out", 2));
        var evaluate = new Evaluate(problem);

        assertThat(evaluate.order("van", List.of("out", "back")).violations()).isEmpty();
        assertThat(evaluate.order("van", List.of("back", "out")).violations())
                .extracting(Violation::kind)
                .contains(Violation.Kind.ORDER);
        assertThat(evaluate.trips("van", List.of(List.of("back"), List.of("out"))).violations())
                .isEmpty();
        var once = day(van(1).deliverFirst(), back, parcel("out", 2));
        assertThat(solve(once).routes().getFirst().visits())
                .extracting(RouteStep.Visit::job)
                .containsExactly("out", "back");
    }

    @Test
    void a_job_outside_the_zones_is_forbidden_or_costs_its_price() {
        var priced = day(van(2).zones(Zones.home(700, 1)), parcel("far", 1).zone(9));
        var plan = solve(priced);
        assertThat(plan.routes().getFirst().ledger().surcharges()).isEqualTo(700);
        assertThat(PlanCheck.violations(priced, plan)).isEmpty();

        var forbidden = day(van(2).zones(Zones.home(Zones.FORBIDDEN, 1)), parcel("far", 1).zone(9));
        assertThat(solve(forbidden).routes()).isEmpty();
        assertThat(new Evaluate(forbidden).order("van", List.of("far")).violations())
                .extracting(Violation::kind)
                .containsExactly(Violation.Kind.VEHICLE);
    }

    @Test
    void what_an_insertion_is_said_to_cost_is_what_the_route_then_costs() {
        int compared = 0;
        int reloaded = 0;
        for (int seed = 0; seed < 12; seed++) {
            var problem = RandomProblems.trips(seed, 30, 3);
            var desk = new PlanDesk(problem, solve(problem));
            for (int job = 0; job < desk.model.jobs; job++) {
                if (desk.model.frozenNode[desk.model.firstNode[job]]) {
                    continue;
                }
                var taken = desk.takeOut(job);
                for (int v = 0; v < desk.model.vehicles; v++) {
                    desk.inserter.searchOnly(job, v);
                    if (desk.inserter.bestRoute >= 0 && !desk.tours.empty(v)) {
                        compared++;
                        reloaded += desk.inserter.bestReload >= 0 ? 1 : 0;
                        apply(desk, job, v, "seed %d, job %d on %d".formatted(seed, job, v));
                    }
                }
                desk.putBack(taken);
            }
        }
        assertThat(compared).isGreaterThan(50);
        assertThat(reloaded).isGreaterThan(5);
    }

    /// Puts `job` where it was found to cost least, compares, and puts everything back.
    private static void apply(PlanDesk desk, int job, int v, String which) {
        Tours tours = desk.tours;
        int[] was = desk.nodes(v);
        double before = tours.cost(v);
        double said = desk.inserter.bestDelta;
        desk.inserter.apply(job);
        assertThat(tours.cost(v) - before).as(which).isCloseTo(said, within(1e-6));
        assertThat(tours.rules.sound(v, tours.seq[v], tours.length[v])).as(which).isTrue();
        for (int p = 1; p < tours.length[v] - 1; p++) {
            tours.route[tours.seq[v][p]] = -1;
        }
        tours.load(v, was);
    }

    @Test
    void a_part_of_a_plan_is_annealed_with_its_reloads_and_put_back() {
        long reloads = 0;
        for (int seed = 0; seed < 10; seed++) {
            var problem = withoutCarriers(RandomProblems.trips(seed, 40, 5));
            var model = new Model(problem);
            var neighbours = Neighbours.of(model, 30, 100);
            var annealing = new Annealing(model, neighbours, seed);
            annealing.begin();
            annealing.run(0, 100, 100, 1000, 10);
            var plan = annealing.elite();
            int[] jobs =
                    IntStream.range(0, model.jobs)
                            .filter(j ->
                                    Stream.of(plan.routes()[1], plan.routes()[3])
                                            .flatMapToInt(IntStream::of)
                                            .anyMatch(node -> node == model.firstNode[j]))
                            .toArray();

            var part =
                    new Part(model, neighbours, plan, new int[] {1, 3}, jobs, List.of(), 0, seed);
            part.run(0, 100, 100, 1000, 10);
            int[][] routes = plan.routes().clone();
            int[] carriers = plan.carriers().clone();
            part.write(part.best(), routes, carriers);

            var whole = new PlanWriter(model).write(routes, carriers, seed, List.of(), 0);
            assertThat(PlanCheck.violations(problem, whole)).as("seed %d", seed).isEmpty();
            reloads += whole.routes().stream().mapToLong(r -> reloads(r).size()).sum();
        }
        assertThat(reloads).isGreaterThan(5);
    }

    private static RoutingProblem withoutCarriers(RoutingProblem like) {
        var parts = RoutingProblem.builder();
        like.travels().forEach(parts::travel);
        like.vehicles().forEach(parts::vehicle);
        like.jobs().forEach(parts::job);
        return parts.build();
    }
}
