package io.depotdesk.data.problems;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Violation;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/// The rules that a given route breaks, in VROOM's words: `cause`, and for a delay its `duration` in seconds.
final class VroomViolations {
    private final PlannedRoute route;
    private final Vehicle vehicle;
    private final List<Violation> found;

    VroomViolations(RoutingProblem problem, PlannedRoute route) {
        this.route = route;
        vehicle = problem.vehicle(route.vehicle());
        found = PlanCheck.violations(problem, route);
    }

    /// Adds those of the whole route.
    void all(ArrayNode list) {
        found.forEach(each -> add(list, each));
    }

    /// Adds those that are about `job`.
    void of(String job, ArrayNode list) {
        found.stream().filter(each -> each.where().equals(job)).forEach(each -> add(list, each));
    }

    private void add(ArrayNode list, Violation violation) {
        ObjectNode node = list.addObject();
        node.put("cause", cause(violation.kind()));
        if (violation.kind() == Violation.Kind.WINDOW || violation.kind() == Violation.Kind.SHIFT) {
            node.put("duration", violation.amount());
        }
    }

    private String cause(Violation.Kind kind) {
        return switch (kind) {
            case WINDOW, SHIFT -> "delay";
            case BREAK -> "missing_break";
            case CAPACITY -> "load";
            case SKILL, VEHICLE -> "skills";
            case ORDER -> "precedence";
            case LIMIT ->
                    route.visits().size() > vehicle.limits().tasks()
                            ? "max_tasks"
                            : route.drivingSeconds() > vehicle.limits().drivingSeconds()
                                    ? "max_travel_time"
                                    : "max_distance";
            case FROZEN, RELEASE, UNREACHABLE, CARRIER, COVERAGE, TIMING, COST ->
                    kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
