package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class RepairTest {
    private static final int LATE = 5;

    @Test
    void every_repair_is_sound_and_within_its_bounds_and_says_what_it_did() {
        for (int seed = 0; seed < 25; seed++) {
            check(seed, RandomProblems.mixed(seed, 30, 4), new RepairLimits(60, 3, 1200, 20));
            check(seed, RandomProblems.mixed(seed, 30, 4), RepairLimits.of(60, seed % 4));
            check(seed, RandomProblems.trips(seed, 25, 3), RepairLimits.of(60, 4));
        }
        for (int seed = 0; seed < 6; seed++) {
            check(seed, DepotDays.steady(seed, 50, 5), new RepairLimits(100, 4, 900, 0));
        }
    }

    @Test
    void equal_repairs_give_equal_plans() {
        var problem = DepotDays.steady(3, 50, 5);
        RoutingPlan first = plan(without(problem, late(problem)));

        assertThat(last(problem, first)).isEqualTo(last(problem, first));
    }

    @Test
    void moving_others_gains() {
        var problem = DepotDays.steady(3, 50, 5);
        RoutingPlan first = plan(without(problem, late(problem)));
        var calm = new Repair(problem, first, 1);
        var free = new Repair(problem, first, 1);
        long gained = 0;
        for (Job job : late(problem)) {
            calm.add(job.id(), RepairLimits.of(0, 0));
            gained += free.add(job.id(), RepairLimits.of(500, 4)).gainCents();
        }

        assertThat(gained).isPositive();
        assertThat(free.plan().costCents()).isLessThan(calm.plan().costCents());
    }

    private static Repaired last(RoutingProblem problem, RoutingPlan first) {
        var repair = new Repair(problem, first, 7);
        Repaired answer = null;
        for (Job job : late(problem)) {
            answer = repair.add(job.id(), RepairLimits.of(100, 4));
        }
        assertThat(answer).isNotNull();
        return answer;
    }

    private static void check(int seed, RoutingProblem problem, RepairLimits limits) {
        RoutingPlan before = plan(without(problem, late(problem)));
        var repair = new Repair(problem, before, seed);
        before = repair.plan();
        for (Job job : late(problem)) {
            String what = "seed %d, %s".formatted(seed, job.id());
            Repaired answer = repair.add(job.id(), limits);
            RoutingPlan after = answer.plan();

            assertThat(PlanCheck.violations(problem, after)).as(what).isEmpty();
            var was = whereabouts(before);
            var is = whereabouts(after);
            was.remove(job.id());
            is.remove(job.id());
            List<String> moved =
                    was.keySet().stream().filter(id -> !was.get(id).equals(is.get(id))).toList();
            assertThat(answer.moves())
                    .as(what)
                    .extracting(Repaired.Moved::job)
                    .containsExactlyInAnyOrderElementsOf(moved)
                    .hasSizeLessThanOrEqualTo(limits.moves());
            var starts = starts(before);
            starts(after)
                    .forEach((task, start) ->
                            assertThat(Math.abs(start - starts.getOrDefault(task, start)))
                                    .as(what)
                                    .isLessThanOrEqualTo(limits.shiftSeconds()));
            assertThat(answer.calmer()).as(what).hasSize(answer.moves().size() + 1);
            before = after;
        }
    }

    private static Map<String, String> whereabouts(RoutingPlan plan) {
        var where = new LinkedHashMap<String, String>();
        plan.routes()
                .forEach(route ->
                        route.visits().forEach(visit -> where.put(visit.job(), route.vehicle())));
        plan.outsourced().forEach(out -> where.put(out.job(), out.carrier()));
        plan.unserved().forEach(left -> where.put(left.job(), ""));
        return where;
    }

    private static Map<String, Integer> starts(RoutingPlan plan) {
        var starts = new LinkedHashMap<String, Integer>();
        for (var route : plan.routes()) {
            for (RouteStep.Visit visit : route.visits()) {
                starts.put(visit.job() + "/" + visit.task(), visit.start());
            }
        }
        return starts;
    }

    private static List<Job> late(RoutingProblem problem) {
        return problem.jobs().subList(0, LATE);
    }

    private static RoutingProblem without(RoutingProblem problem, List<Job> late) {
        var parts = RoutingProblem.builder();
        problem.travels().forEach(parts::travel);
        problem.vehicles().forEach(parts::vehicle);
        problem.jobs().stream().filter(job -> !late.contains(job)).forEach(parts::job);
        return parts.build();
    }

    private static RoutingPlan plan(RoutingProblem problem) {
        return Search.solve(problem, null, SearchLimits.steps(100), 1, 1, SearchListener.NONE);
    }
}
