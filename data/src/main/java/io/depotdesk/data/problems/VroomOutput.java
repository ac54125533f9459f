package io.depotdesk.data.problems;

import io.depotdesk.routing.JobKind;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;

/// Writes a plan as VROOM does (its `docs/API.md`, version 1.14).
///
/// `duration` is driving time, `cost` leaves out the price of unassigned tasks, loads and times are as in the
/// input. Only routes that the input gave can have `violations`. `computing_times` are CPU times.
public final class VroomOutput {
    private final LoadedProblem loaded;
    private final RoutingProblem problem;
    private final VroomNotes notes;
    private final JsonMapper mapper = JsonMapper.shared();
    private long service;
    private long setup;
    private long waiting;
    private long priority;
    private long[] delivered;
    private long[] picked;

    private VroomOutput(LoadedProblem loaded) {
        this.loaded = loaded;
        problem = loaded.problem();
        notes =
                loaded.notes()
                        .orElseThrow(() ->
                                new ProblemFileException(
                                        "Only the answer to a VROOM problem can be written as VROOM"
                                                + " does."));
        delivered = new long[problem.dimensions()];
        picked = new long[problem.dimensions()];
    }

    /// Returns the JSON answer to the VROOM input that it was read from.
    ///
    /// @throws ProblemFileException if it was read from something else
    public static String json(SolveFile.Answer answer) {
        return new VroomOutput(answer.problem()).write(answer.plan(), answer.cpuSeconds());
    }

    private String write(RoutingPlan plan, double cpuSeconds) {
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
        var given = new long[problem.dimensions()];
        var taken = new long[problem.dimensions()];
        ArrayNode violations = mapper.createArrayNode();
        for (PlannedRoute route : plan.routes()) {
            var broken = new VroomViolations(problem, route);
            broken.all(violations);
            route(routes.addObject(), route, broken);
            cost += route.ledger().total();
            driving += route.drivingSeconds();
            metres += route.metres();
            sums[0] += setup;
            sums[1] += service;
            sums[2] += waiting;
            sums[3] += priority;
            for (int d = 0; d < given.length; d++) {
                given[d] += delivered[d];
                taken[d] += picked[d];
            }
        }
        summary.put("cost", cost);
        summary.put("routes", plan.routes().size());
        summary.put("unassigned", unassigned.size());
        amounts(summary.putArray("delivery"), given);
        amounts(summary.putArray("pickup"), taken);
        summary.put("setup", sums[0]);
        summary.put("service", sums[1]);
        summary.put("duration", driving);
        summary.put("waiting_time", sums[2]);
        summary.put("priority", sums[3]);
        summary.put("distance", metres);
        summary.set("violations", violations);
        ObjectNode times = summary.putObject("computing_times");
        times.put("loading", 0);
        times.put("solving", Math.round(cpuSeconds * 1000));
        times.put("routing", 0);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private void unassigned(ArrayNode list, String job) {
        String[] parts = job.split(":");
        boolean one = parts[0].equals("job");
        for (int task = 0; task < problem.job(job).tasks().size(); task++) {
            ObjectNode node = list.addObject();
            String type = one ? "job" : task == 0 ? "pickup" : "delivery";
            node.put("id", Long.parseLong(parts[task + 1]));
            node.put("type", type);
            described(node, type + ":" + parts[task + 1]);
            place(node, problem.job(job).tasks().get(task).place());
        }
    }

    private void route(ObjectNode node, PlannedRoute route, VroomViolations broken) {
        Vehicle vehicle = problem.vehicle(route.vehicle());
        service = 0;
        setup = 0;
        waiting = 0;
        priority = 0;
        delivered = new long[problem.dimensions()];
        picked = new long[problem.dimensions()];
        node.put("vehicle", Long.parseLong(route.vehicle().split(":")[1]));
        described(node, route.vehicle());
        ArrayNode steps = mapper.createArrayNode();
        var travel = problem.travelOf(vehicle);
        int place = vehicle.start();
        long driven = 0;
        long far = 0;
        if (place != Vehicle.ANYWHERE) {
            end(steps, "start", place, route.departure(), 0, 0, loadAtStart(route));
        }
        int previous = -2;
        for (RouteStep step : route.steps()) {
            switch (step) {
                case RouteStep.Pause pause -> {
                    ObjectNode each = steps.addObject();
                    each.put("type", "break");
                    long id = notes.breakId(route.vehicle(), pause.number());
                    each.put("id", id);
                    described(each, "break:" + route.vehicle() + ":" + id);
                    each.put("arrival", pause.start() + loaded.zero());
                    each.put("service", pause.end() - pause.start());
                    each.put("waiting_time", 0);
                    each.put("duration", driven);
                    service += pause.end() - pause.start();
                }
                case RouteStep.Reload reload -> {
                    driven += leg(travel, place, reload.place(), true);
                    far += leg(travel, place, reload.place(), false);
                    end(
                            steps,
                            "reload",
                            reload.place(),
                            reload.arrival(),
                            driven,
                            far,
                            reload.loadAfter());
                    place = reload.place();
                    previous = -2;
                }
                case RouteStep.Visit visit -> {
                    driven += leg(travel, place, visit.place(), true);
                    far += leg(travel, place, visit.place(), false);
                    ObjectNode written =
                            visit(steps, visit, driven, far, visit.place() != previous);
                    broken.of(visit.job(), written.putArray("violations"));
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
        amounts(node.putArray("delivery"), delivered);
        amounts(node.putArray("pickup"), picked);
        node.put("setup", setup);
        node.put("service", service);
        node.put("duration", route.drivingSeconds());
        node.put("waiting_time", waiting);
        node.put("priority", priority);
        node.put("distance", route.metres());
        node.set("steps", steps);
        broken.all(node.putArray("violations"));
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
        place(node, place);
        node.put("arrival", at + loaded.zero());
        node.put("duration", driven);
        node.put("distance", far);
        node.put("setup", 0);
        node.put("service", 0);
        node.put("waiting_time", 0);
        ArrayNode amounts = node.putArray("load");
        load.forEach(amounts::add);
    }

    private ObjectNode visit(
            ArrayNode steps, RouteStep.Visit visit, long driven, long far, boolean set) {
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
        described(node, type + ":" + id);
        place(node, visit.place());
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
        for (int d = 0; d < job.demand().size(); d++) {
            boolean last = visit.task() == job.tasks().size() - 1;
            delivered[d] += last && job.kind() != JobKind.PICKUP ? job.demand().get(d) : 0;
            picked[d] +=
                    visit.task() == 0 && job.kind() != JobKind.DELIVERY ? job.demand().get(d) : 0;
        }
        return node;
    }

    private List<Integer> loadAtStart(PlannedRoute route) {
        int[] load = new int[problem.dimensions()];
        for (RouteStep.Visit visit : route.visits()) {
            var job = problem.job(visit.job());
            for (int d = 0; d < job.demand().size(); d++) {
                load[d] += job.kind() == JobKind.DELIVERY ? job.demand().get(d) : 0;
            }
        }
        return Arrays.stream(load).boxed().toList();
    }

    private void described(ObjectNode node, String key) {
        String description = notes.description(key);
        if (description != null) {
            node.put("description", description);
        }
    }

    private void place(ObjectNode node, int place) {
        var at = notes.coordinates(place);
        if (at != null) {
            node.putArray("location").add(at.longitude()).add(at.latitude());
        }
        if (notes.indexed()) {
            node.put("location_index", place);
        }
    }

    private static void amounts(ArrayNode list, long[] amounts) {
        for (long amount : amounts) {
            list.add(amount);
        }
    }
}
