package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.JobKind;
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
        for (int seed = 0; seed < 90; seed++) {
            checked += forced(seed, RandomProblems.mixed(seed, 30, 2), false);
        }
        for (int seed = 0; seed < 12; seed++) {
            checked += forced(seed, RandomProblems.mixed(seed, 16, 4), true);
            checked += forced(seed, DepotDays.steady(seed, 30, 2), true);
            checked += forced(seed, DepotDays.rushHours(seed, 16, 2), true);
        }
        assertThat(checked).isGreaterThan(1000);
    }

    /// Asks why each job is not on each vehicle, forces every answer, and returns how many were forced.
    private static int forced(int seed, RoutingProblem problem, boolean alsoRouted) {
        var plan = plan(problem);
        var explain = new Explain(problem, plan);
        List<Explanation> answers =
                alsoRouted
                        ? problem.jobs().stream().map(job -> explain.job(job.id())).toList()
                        : Explain.all(problem, plan);
        int checked = 0;
        for (Explanation answer : answers) {
            for (VehicleReason reason : answer.vehicles()) {
                String job = answer.job();
                String what = "seed %d, %s: %s".formatted(seed, job, reason);
                switch (reason) {
                    case VehicleReason.Fits fits ->
                            assertThat(fits(problem, plan, job, fits.vehicle())).as(what).isTrue();
                    case VehicleReason.NotAllowed no ->
                            assertThat(fits(problem, plan, job, no.vehicle())).as(what).isFalse();
                    case VehicleReason.TooTight(var vehicle, var ways) -> {
                        assertThat(fits(problem, plan, job, vehicle)).as(what).isFalse();
                        for (VehicleReason.Way way : ways) {
                            var enough = changed(problem, job, vehicle, way.relaxation(), 0);
                            var less = changed(problem, job, vehicle, way.relaxation(), -1);
                            assertThat(fits(enough, plan, job, vehicle)).as(what).isTrue();
                            assertThat(fits(less, plan, job, vehicle)).as(what).isFalse();
                            checked++;
                        }
                    }
                }
            }
        }
        return checked;
    }

    private static RoutingPlan plan(RoutingProblem problem) {
        return Search.solve(problem, null, SearchLimits.steps(100), 1, 1, SearchListener.NONE);
    }

    /// Tries `job` at every place of the vehicle's route, its other visits in their order, with the plan check as
    /// the judge.
    private static boolean fits(
            RoutingProblem problem, RoutingPlan plan, String job, String vehicle) {
        var evaluate = new Evaluate(problem);
        List<String> others =
                plan.routes().stream()
                        .filter(route -> route.vehicle().equals(vehicle))
                        .flatMap(route -> route.visits().stream())
                        .map(visit -> visit.job())
                        .filter(id -> !id.equals(job))
                        .toList();
        boolean linked = problem.job(job).kind() == JobKind.LINKED;
        for (int first = 0; first <= others.size(); first++) {
            var with = new ArrayList<>(others);
            with.add(first, job);
            if (!linked && evaluate.order(vehicle, with).violations().isEmpty()) {
                return true;
            }
            for (int second = first + 1; linked && second <= with.size(); second++) {
                var both = new ArrayList<>(with);
                both.add(second, job);
                if (evaluate.order(vehicle, both).violations().isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static RoutingProblem changed(
            RoutingProblem problem, String job, String vehicle, Relaxation change, int more) {
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
        return parts.build();
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
