package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Limits;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.Reloading;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Task;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Window;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ExplainTest {

    @Test
    void no_unserved_job_fits_anywhere_as_it_stands() {
        for (int seed = 0; seed < 100; seed++) {
            var problem = RandomProblems.mixed(seed, 30, 2);
            var plan = plan(problem);

            assertThat(new Explain(problem, plan).unservedThatFit()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void the_smallest_change_makes_it_fit_and_one_less_does_not() {
        int checked = 0;
        for (int seed = 0; seed < 200; seed++) {
            var problem = RandomProblems.mixed(seed, 30, 2);
            var plan = plan(problem);
            for (Explanation explanation : Explain.all(problem, plan)) {
                for (VehicleReason reason : explanation.vehicles()) {
                    if (reason instanceof VehicleReason.TooTight(var vehicle, var ways)) {
                        for (VehicleReason.Way way : ways) {
                            String what =
                                    "seed %d, %s on %s: %s"
                                            .formatted(seed, explanation.job(), vehicle, way);
                            checked++;
                            assertThat(
                                            fits(
                                                    problem,
                                                    plan,
                                                    explanation.job(),
                                                    vehicle,
                                                    way.relaxation(),
                                                    0))
                                    .as(what)
                                    .isTrue();
                            assertThat(
                                            fits(
                                                    problem,
                                                    plan,
                                                    explanation.job(),
                                                    vehicle,
                                                    way.relaxation(),
                                                    -1))
                                    .as(what)
                                    .isFalse();
                        }
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(1000);
    }

    private static RoutingPlan plan(RoutingProblem problem) {
        return Search.solve(problem, null, SearchLimits.steps(100), 1, 1, SearchListener.NONE);
    }

    private static boolean fits(
            RoutingProblem problem,
            RoutingPlan plan,
            String job,
            String vehicle,
            Relaxation change,
            int more) {
        var parts = RoutingProblem.builder();
        problem.travels().forEach(parts::travel);
        int by = (int) change.amount() + more;
        for (Vehicle v : problem.vehicles()) {
            parts.vehicle(v.id().equals(vehicle) ? changed(v, change, by) : v);
        }
        for (Job j : problem.jobs()) {
            parts.job(j.id().equals(job) ? changed(j, change, by) : j);
        }
        problem.carriers().forEach(parts::carrier);
        return new Insertion(parts.build(), plan)
                .rank(job, 100).stream()
                        .anyMatch(option ->
                                option instanceof InsertionOption.OnRoute on
                                        && on.vehicle().equals(vehicle));
    }

    private static Vehicle changed(Vehicle v, Relaxation change, int by) {
        var capacity = new ArrayList<>(v.capacity());
        int begin = v.shiftEarliest();
        int overtime = v.overtimeSeconds();
        Limits l = v.limits();
        Reloading trips = v.reloading();
        switch (change.kind()) {
            case SHIFT_ENDS_LATER -> overtime += by;
            case SHIFT_BEGINS_EARLIER -> begin -= by;
            case CAPACITY ->
                    capacity.set(change.dimension(), capacity.get(change.dimension()) + by);
            case MORE_VISITS ->
                    l = new Limits(l.tasks() + by, l.drivingSeconds(), l.metres(), l.dutySeconds());
            case MORE_DRIVING ->
                    l = new Limits(l.tasks(), l.drivingSeconds() + by, l.metres(), l.dutySeconds());
            case MORE_METRES ->
                    l = new Limits(l.tasks(), l.drivingSeconds(), l.metres() + by, l.dutySeconds());
            case LONGER_DUTY ->
                    l = new Limits(l.tasks(), l.drivingSeconds(), l.metres(), l.dutySeconds() + by);
            case MORE_TRIPS ->
                    trips = new Reloading(trips.places(), trips.seconds(), trips.mostTrips() + by);
            case WINDOW_CLOSES_LATER, WINDOW_OPENS_EARLIER, RELEASED_EARLIER -> {}
        }
        return new Vehicle(
                v.id(),
                v.travel(),
                v.start(),
                v.end(),
                begin,
                v.shiftLatest(),
                overtime,
                v.breaks(),
                capacity,
                v.skills(),
                v.prices(),
                l,
                v.frozen(),
                trips,
                v.deliverFirst(),
                v.zones());
    }

    private static Job changed(Job j, Relaxation change, int by) {
        var tasks = new ArrayList<>(j.tasks());
        int release = j.release();
        switch (change.kind()) {
            case WINDOW_CLOSES_LATER, WINDOW_OPENS_EARLIER -> {
                Task task = tasks.get(change.dimension());
                List<Window> windows = new ArrayList<>(task.windows());
                if (change.kind() == Relaxation.Kind.WINDOW_CLOSES_LATER) {
                    Window last = windows.removeLast();
                    windows.add(new Window(last.opens(), last.closes() + by));
                } else {
                    Window first = windows.removeFirst();
                    windows.addFirst(new Window(first.opens() - by, first.closes()));
                }
                tasks.set(
                        change.dimension(),
                        new Task(task.place(), windows, task.service(), task.setup()));
            }
            case RELEASED_EARLIER -> release -= by;
            default -> {}
        }
        return new Job(
                j.id(),
                j.kind(),
                tasks,
                j.demand(),
                j.skills(),
                j.priority(),
                release,
                j.unservedCents(),
                j.promise(),
                j.vehicles(),
                j.surcharges(),
                j.anchor(),
                j.wave(),
                j.zone());
    }
}
