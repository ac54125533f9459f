package io.depotdesk.app.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import org.jspecify.annotations.NullUnmarked;

import java.util.ArrayList;
import java.util.List;

/// The problem and its answer as Timefold wants them: a class with a constructor without arguments, and open fields.
@NullUnmarked
@PlanningSolution
public final class TimefoldPlan {
    @PlanningEntityCollectionProperty public List<TimefoldVehicle> vehicles;

    @PlanningEntityCollectionProperty @ValueRangeProvider public List<TimefoldVisit> visits;

    @PlanningScore public HardSoftScore score;

    static TimefoldPlan of(RoutingProblem problem) {
        var plan = new TimefoldPlan();
        Travel travel = problem.travels().getFirst();
        plan.vehicles = new ArrayList<>();
        plan.visits = new ArrayList<>();
        for (Vehicle vehicle : problem.vehicles()) {
            var theirs = new TimefoldVehicle();
            theirs.id = vehicle.id();
            theirs.travel = travel;
            theirs.depot = vehicle.start();
            theirs.leaves = vehicle.shiftEarliest();
            theirs.home = vehicle.shiftLatest();
            theirs.capacity = vehicle.capacity().getFirst();
            theirs.fixed = vehicle.prices().fixed();
            theirs.perKm = vehicle.prices().perKm();
            plan.vehicles.add(theirs);
        }
        for (Job job : problem.jobs()) {
            var task = job.tasks().getFirst();
            var theirs = new TimefoldVisit();
            theirs.id = job.id();
            theirs.place = task.place();
            theirs.demand = job.demand().getFirst();
            theirs.opens = task.windows().getFirst().opens();
            theirs.closes = task.windows().getFirst().closes();
            theirs.service = task.service();
            plan.visits.add(theirs);
        }
        return plan;
    }
}
