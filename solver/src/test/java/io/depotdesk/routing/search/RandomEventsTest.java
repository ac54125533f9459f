package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Task;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Days to which things happen: orders come and go, visits are locked, times change.
///
/// `-Ddepotdesk.events=10000` lets more happen.
class RandomEventsTest {
    private static final int EVENTS = Integer.getInteger("depotdesk.events", 1000);
    private static final int PER_DAY = 50;
    private static final int KNOWN = 18;

    @Test
    void a_search_that_goes_on_after_an_event_is_sound_and_never_makes_the_plan_dearer() {
        for (int day = 0; day * PER_DAY < EVENTS; day++) {
            new Day(day).run();
        }
    }

    private static final class Day {
        private final RoutingProblem all;
        private final SplittableRandom dice;
        private final List<Job> jobs = new ArrayList<>();
        private final List<Vehicle> vehicles;
        private final int number;
        private RoutingPlan plan;

        Day(int number) {
            this.number = number;
            dice = new SplittableRandom(number);
            all = RandomProblems.mixed(number, 28, 3);
            vehicles = new ArrayList<>(all.vehicles());
            jobs.addAll(all.jobs().subList(0, KNOWN));
            plan = search(problem(), null);
        }

        void run() {
            for (int event = 0; event < PER_DAY; event++) {
                String what = "day %d, event %d: %s".formatted(number, event, happen());
                RoutingProblem now = problem();
                // What the search makes of the plan before it takes a step.
                RoutingPlan carried = search(now, plan, 0);
                RoutingPlan next = search(now, carried);

                assertThat(PlanCheck.violations(now, carried)).as(what).isEmpty();
                assertThat(PlanCheck.violations(now, next)).as(what).isEmpty();
                assertThat(next.costCents()).as(what).isLessThanOrEqualTo(carried.costCents());
                plan = next;
            }
        }

        private String happen() {
            return switch (dice.nextInt(4)) {
                case 0 -> comes();
                case 1 -> goes();
                case 2 -> isLocked();
                default -> changesItsTime();
            };
        }

        private String comes() {
            for (Job job : all.jobs()) {
                if (jobs.stream().noneMatch(known -> known.id().equals(job.id()))) {
                    jobs.add(job);
                    return job.id() + " comes";
                }
            }
            return "nothing";
        }

        private String goes() {
            int at = dice.nextInt(jobs.size());
            String id = jobs.get(at).id();
            if (jobs.size() < 5 || isTiedTo(id)) {
                return "nothing";
            }
            jobs.remove(at);
            return id + " goes";
        }

        /// A route is timed to end as early as it can. Without the job it might end earlier and yet be under way for
        /// longer than it may, and frozen visits cannot give way.
        private boolean isTiedTo(String id) {
            return vehicles.stream()
                    .anyMatch(v ->
                            v.frozen().contains(id)
                                    || !v.frozen().isEmpty()
                                            && v.limits().dutySeconds() < Integer.MAX_VALUE
                                            && visits(v).contains(id));
        }

        private List<String> visits(Vehicle van) {
            return plan.routes().stream()
                    .filter(route -> route.vehicle().equals(van.id()))
                    .map(PlannedRoute::visits)
                    .flatMap(List::stream)
                    .map(RouteStep.Visit::job)
                    .toList();
        }

        /// Freezes one more visit of a route, or lets go of all that are frozen.
        private String isLocked() {
            int v = dice.nextInt(vehicles.size());
            Vehicle van = vehicles.get(v);
            List<String> visits = visits(van);
            int frozen = van.frozen().size();
            List<String> first =
                    frozen < Math.min(4, visits.size()) ? visits.subList(0, frozen + 1) : List.of();
            vehicles.set(v, frozen(van, first));
            return van.id() + " has frozen " + first;
        }

        private String changesItsTime() {
            int at = dice.nextInt(jobs.size());
            Job job = jobs.get(at);
            if (vehicles.stream().anyMatch(v -> v.frozen().contains(job.id()))) {
                return "nothing";
            }
            int opens = dice.nextInt(10 * 3600);
            var window = new Window(opens, opens + 1800 + dice.nextInt(4 * 3600));
            jobs.set(at, inWindow(job, window));
            return job.id() + " wants " + window;
        }

        private RoutingProblem problem() {
            var parts = RoutingProblem.builder();
            all.travels().forEach(parts::travel);
            vehicles.forEach(parts::vehicle);
            jobs.forEach(parts::job);
            return parts.build();
        }

        private RoutingPlan search(RoutingProblem of, @Nullable RoutingPlan from) {
            return search(of, from, 20);
        }

        private RoutingPlan search(RoutingProblem of, @Nullable RoutingPlan from, int steps) {
            var limits = SearchLimits.steps(steps);
            return Search.solve(of, from, limits, number, 1, SearchListener.NONE);
        }
    }

    private static Vehicle frozen(Vehicle v, List<String> jobs) {
        return new Vehicle(
                v.id(),
                v.travel(),
                v.start(),
                v.end(),
                v.shiftEarliest(),
                v.shiftLatest(),
                v.overtimeSeconds(),
                v.breaks(),
                v.capacity(),
                v.skills(),
                v.prices(),
                v.limits(),
                jobs,
                v.reloading(),
                v.deliverFirst(),
                v.zones());
    }

    private static Job inWindow(Job j, Window window) {
        var tasks = new ArrayList<>(j.tasks());
        Task last = tasks.removeLast();
        tasks.add(new Task(last.place(), List.of(window), last.service(), last.setup()));
        return new Job(
                j.id(),
                j.kind(),
                tasks,
                j.demand(),
                j.skills(),
                j.priority(),
                j.release(),
                j.unservedCents(),
                j.promise(),
                j.vehicles(),
                j.surcharges(),
                j.anchor(),
                j.wave(),
                j.zone());
    }
}
