package io.depotdesk.data.problems;

import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Writes a plan as VROOM does (its `docs/API.md`, version 1.14).
///
/// `duration` is driving time, `cost` leaves out the price of unassigned tasks, loads and times are as in the
/// input; `violations` are empty, since a plan keeps every rule.
public final class VroomOutput {
    private final LoadedProblem loaded;
    private final RoutingProblem problem;
    private final JsonMapper mapper = JsonMapper.shared();
    private long service;
    private long setup;
    private long waiting;
    private long priority;

    private VroomOutput(LoadedProblem loaded) {
        this.loaded = loaded;
        problem = loaded.problem();
    }

    /// Returns the JSON answer to the VROOM input that `loaded` was read from.
    public static String json(LoadedProblem loaded, RoutingPlan plan) {
        return new VroomOutput(loaded).write(plan);
    }

    private String write(RoutingPlan plan) {
        ObjectNode root = mapper.createObjectNode();
        root.put("code", 0);
        ObjectNode summary = root.putObject("summary");
        ArrayNode unassigned = root.putArray("unassigned");
        plan.unserved().forEach(left -> unassigned(unassigned, left.job()));
        ArrayNode routes = root.putArray("routes");
        long cost = 0;
        long driving = 0;
        long metres = 0;
        var sums = new long[4];
        for (PlannedRoute route : plan.routes()) {
            route(routes.addObject(), route);
            cost += route.ledger().total();
            driving += route.drivingSeconds();
            metres += route.metres();
            sums[0] += setup;
            sums[1] += service;
            sums[2] += waiting;
            sums[3] += priority;
        }
        summary.put("cost", cost);
        summary.put("routes", plan.routes().size());
        summary.put("unassigned", unassigned.size());
        summary.put("setup", sums[0]);
        summary.put("service", sums[1]);
        summary.put("duration", driving);
        summary.put("waiting_time", sums[2]);
        summary.put("priority", sums[3]);
        summary.put("distance", metres);
        summary.putArray("violations");
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private void unassigned(ArrayNode list, String job) {
        String[] parts = job.split(":");
        boolean one = parts[0].equals("job");
        for (int task = 0; task < problem.job(job).tasks().size(); task++) {
            ObjectNode node = list.addObject();
            node.put("id", Long.parseLong(parts[task + 1]));
            node.put("type", one ? "job" : task == 0 ? "pickup" : "delivery");
            node.put("location_index", problem.job(job).tasks().get(task).place());
        }
    }

    private void route(ObjectNode node, PlannedRoute route) {
        Vehicle vehicle = problem.vehicle(route.vehicle());
        service = 0;
        setup = 0;
        waiting = 0;
        priority = 0;
        node.put("vehicle", Long.parseLong(route.vehicle().split(":")[1]));
        ArrayNode steps = mapper.createArrayNode();
        var travel = problem.travelOf(vehicle);
        int place = vehicle.start();
        long driven = 0;
        long far = 0;
        if (place != Vehicle.ANYWHERE) {
            end(steps, "start", place, route.departure(), 0, 0, List.of());
        }
        int previous = -2;
        for (RouteStep step : route.steps()) {
            switch (step) {
                case RouteStep.Pause pause -> {
                    ObjectNode each = steps.addObject();
                    each.put("type", "break");
                    each.put("id", pause.number());
                    each.put("arrival", pause.start() + loaded.zero());
                    each.put("service", pause.end() - pause.start());
                    each.put("waiting_time", 0);
                    each.put("duration", driven);
                    service += pause.end() - pause.start();
                }
                case RouteStep.Visit visit -> {
                    driven += leg(travel, place, visit.place(), true);
                    far += leg(travel, place, visit.place(), false);
                    visit(steps, visit, driven, far, visit.place() != previous);
                    place = visit.place();
                    previous = place;
                }
            }
        }
        if (vehicle.end() != Vehicle.ANYWHERE) {
            end(
                    steps,
                    "end",
                    vehicle.end(),
                    route.arrival(),
                    route.drivingSeconds(),
                    route.metres(),
                    route.visits().getLast().loadAfter());
        }
        node.put("cost", route.ledger().total());
        node.put("setup", setup);
        node.put("service", service);
        node.put("duration", route.drivingSeconds());
        node.put("waiting_time", waiting);
        node.put("priority", priority);
        node.put("distance", route.metres());
        node.set("steps", steps);
        node.putArray("violations");
    }

    private static int leg(Travel travel, int from, int to, boolean time) {
        if (from == Vehicle.ANYWHERE) {
            return 0;
        }
        return time ? travel.seconds(from, to) : travel.metres(from, to);
    }

    private void end(
            ArrayNode steps,
            String type,
            int place,
            long at,
            long driven,
            long far,
            List<Integer> load) {
        ObjectNode node = steps.addObject();
        node.put("type", type);
        node.put("location_index", place);
        node.put("arrival", at + loaded.zero());
        node.put("duration", driven);
        node.put("distance", far);
        node.put("setup", 0);
        node.put("service", 0);
        node.put("waiting_time", 0);
        ArrayNode amounts = node.putArray("load");
        load.forEach(amounts::add);
    }

    private void visit(ArrayNode steps, RouteStep.Visit visit, long driven, long far, boolean set) {
        var job = problem.job(visit.job());
        var task = job.tasks().get(visit.task());
        String[] parts = visit.job().split(":");
        String type = parts[0].equals("job") ? "job" : visit.task() == 0 ? "pickup" : "delivery";
        ObjectNode node = steps.addObject();
        long id = Long.parseLong(parts[visit.task() + 1]);
        node.put("type", type);
        node.put("id", id);
        if (type.equals("job")) {
            node.put("job", id);
        }
        node.put("location_index", visit.place());
        node.put("arrival", visit.arrival() + loaded.zero());
        node.put("duration", driven);
        node.put("distance", far);
        node.put("setup", set ? task.setup() : 0);
        node.put("service", task.service());
        node.put("waiting_time", visit.waiting());
        ArrayNode amounts = node.putArray("load");
        visit.loadAfter().forEach(amounts::add);
        setup += set ? task.setup() : 0;
        service += task.service();
        waiting += visit.waiting();
        priority += visit.task() == 0 ? job.priority() : 0;
    }
}
