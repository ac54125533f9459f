package io.depotdesk.data.problems;

import io.depotdesk.routing.Break;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.Limits;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the JSON input of VROOM (its `docs/API.md`, version 1.14), with matrices.
///
/// Jobs become `job:ID`, shipments `shipment:PICKUP:DELIVERY`, vehicles `vehicle:ID`. Leaving a job out costs more
/// than any route, more so for a higher priority. Not read: coordinates without matrices, jobs that deliver and
/// pick up at once, breaks with several windows or a greatest load; each is refused with a sentence. Steps of
/// vehicles are a hint and are not used.
final class VroomInput {
    private static final int UNSERVED = 5_000_000;
    private static final long LATE = RoutingProblem.LATEST / 2;

    private final JsonNode root;
    private final VroomMatrices matrices;
    private final Map<Long, Integer> skillBits = new LinkedHashMap<>();
    private long zero;

    private VroomInput(JsonNode root) {
        this.root = root;
        matrices = new VroomMatrices(root);
    }

    static LoadedProblem read(String text) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new ProblemFileException(
                    "This is no JSON: it cannot be read from line %d, column %d on."
                            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    e);
        }
        if (!root.path("vehicles").isArray()) {
            throw new ProblemFileException("The VROOM input has no \"vehicles\".");
        }
        return new VroomInput(root).problem();
    }

    private LoadedProblem problem() {
        zero = zero();
        var parts = RoutingProblem.builder();
        var vehicles = new ArrayList<Vehicle>();
        for (JsonNode vehicle : root.path("vehicles")) {
            vehicles.add(vehicle(vehicle));
        }
        matrices.tables().forEach(parts::travel);
        vehicles.forEach(parts::vehicle);
        for (JsonNode job : root.path("jobs")) {
            parts.job(job(job));
        }
        for (JsonNode shipment : root.path("shipments")) {
            parts.job(shipment(shipment));
        }
        return new LoadedProblem("VROOM input", parts.build(), 1, zero, Double.NaN);
    }

    /// Returns what to count seconds from: 0, or the first window's start if times are real timestamps.
    private long zero() {
        long first = Long.MAX_VALUE;
        long last = 0;
        for (JsonNode array : root.findValues("time_windows")) {
            for (JsonNode pair : array) {
                long[] span = VroomNumbers.span(pair, "time_windows", "A task or break");
                first = Math.min(first, span[0]);
                last = Math.max(last, span[1]);
            }
        }
        for (JsonNode pair : root.findValues("time_window")) {
            long[] span = VroomNumbers.span(pair, "time_window", "A vehicle");
            first = Math.min(first, span[0]);
            last = Math.max(last, span[1]);
        }
        return last > LATE ? first : 0;
    }

    private int second(long time) {
        return Math.clamp(time - zero, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
    }

    private long skills(JsonNode node, String who) {
        long bits = 0;
        for (JsonNode skill : node.path("skills")) {
            long name = VroomNumbers.number(skill, "skills", who);
            int bit = skillBits.computeIfAbsent(name, _ -> skillBits.size());
            if (bit > 62) {
                throw new ProblemFileException("More than 63 different skills are not supported.");
            }
            bits |= 1L << bit;
        }
        return bits;
    }

    private Vehicle vehicle(JsonNode node) {
        String who = "Vehicle " + VroomNumbers.whole(node, "id", "A vehicle");
        var vehicle = Vehicle.at("vehicle:" + node.path("id").asString(), 0);
        vehicle.start(VroomNumbers.small(node, "start_index", Vehicle.ANYWHERE, who));
        vehicle.end(VroomNumbers.small(node, "end_index", Vehicle.ANYWHERE, who));
        if (node.has("start") && !node.has("start_index")
                || node.has("end") && !node.has("end_index")) {
            throw new ProblemFileException(
                    who
                            + " has coordinates without an index into the matrices. Give driving"
                            + " times in \"matrices\" and name places by start_index, end_index"
                            + " and location_index.");
        }
        if (node.has("time_window")) {
            long[] shift = VroomNumbers.span(node.path("time_window"), "time_window", who);
            vehicle.shift(second(shift[0]), second(shift[1]));
        }
        vehicle.capacity(VroomNumbers.amounts(node, "capacity", who));
        vehicle.skills(skills(node, who));
        for (JsonNode pause : node.path("breaks")) {
            vehicle.pause(pause(pause, who));
        }
        JsonNode costs = node.path("costs");
        boolean custom = matrices.priced(node.path("profile").asString("car"));
        vehicle.prices(
                new Prices(
                        VroomNumbers.small(costs, "fixed", 0, who),
                        custom ? 1000 : VroomNumbers.small(costs, "per_km", 0, who),
                        custom ? 0 : VroomNumbers.small(costs, "per_hour", 3600, who),
                        0,
                        0,
                        0));
        vehicle.limits(
                new Limits(
                        VroomNumbers.small(node, "max_tasks", Integer.MAX_VALUE, who),
                        VroomNumbers.small(node, "max_travel_time", Integer.MAX_VALUE, who),
                        VroomNumbers.small(node, "max_distance", Integer.MAX_VALUE, who),
                        Integer.MAX_VALUE));
        double faster = node.path("speed_factor").asDouble(1);
        return vehicle.travel(matrices.table(node.path("profile").asString("car"), faster, who))
                .build();
    }

    private Break pause(JsonNode node, String vehicle) {
        String who = "Break " + node.path("id") + " of " + vehicle;
        if (node.has("max_load")) {
            throw new ProblemFileException(who + " has a max_load, which is not supported.");
        }
        List<long[]> windows = VroomNumbers.spans(node, "time_windows", who);
        if (windows.size() > 1) {
            throw new ProblemFileException(who + " has several time_windows; one is supported.");
        }
        long[] window =
                windows.isEmpty()
                        ? new long[] {zero, zero + RoutingProblem.LATEST}
                        : windows.getFirst();
        return new Break(
                second(window[0]), second(window[1]), VroomNumbers.small(node, "service", 0, who));
    }

    private Job job(JsonNode node) {
        String who = "Job " + VroomNumbers.whole(node, "id", "A job");
        String id = "job:" + node.path("id").asString();
        int[] delivered = VroomNumbers.amounts(node, "delivery", who);
        int[] picked = VroomNumbers.amounts(node, "pickup", who);
        boolean gives = any(delivered);
        boolean takes = any(picked);
        if (gives && takes) {
            throw new ProblemFileException(
                    who + " delivers and picks up at once; make it two jobs at the same place.");
        }
        int place = index(node, who);
        var job = takes ? Job.pickup(id, place) : Job.delivery(id, place);
        job.demand(takes ? picked : delivered);
        task(job, node, who);
        return rest(job, node, who);
    }

    private Job shipment(JsonNode node) {
        JsonNode from = node.path("pickup");
        JsonNode to = node.path("delivery");
        long pickup = VroomNumbers.whole(from, "id", "The pickup of a shipment");
        long delivery = VroomNumbers.whole(to, "id", "The delivery of a shipment");
        String who = "Shipment %d to %d".formatted(pickup, delivery);
        var job = Job.linked("shipment:%d:%d".formatted(pickup, delivery), index(from, who));
        task(job, from, who);
        job.thenAt(index(to, who));
        task(job, to, who);
        job.demand(VroomNumbers.amounts(node, "amount", who));
        return rest(job, node, who);
    }

    private Job rest(Job.Builder job, JsonNode node, String who) {
        int priority = VroomNumbers.small(node, "priority", 0, who);
        return job.skills(skills(node, who))
                .priority(priority)
                .unservedCents(UNSERVED * (1 + Math.clamp(priority, 0, 100)))
                .build();
    }

    private static boolean any(int[] amounts) {
        for (int amount : amounts) {
            if (amount != 0) {
                return true;
            }
        }
        return false;
    }

    private static int index(JsonNode node, String who) {
        if (!node.has("location_index")) {
            throw new ProblemFileException(
                    who + " has no location_index; coordinates alone need a road network.");
        }
        return VroomNumbers.small(node, "location_index", -1, who);
    }

    private void task(Job.Builder job, JsonNode node, String who) {
        job.setup(VroomNumbers.small(node, "setup", 0, who));
        job.service(VroomNumbers.small(node, "service", 0, who));
        for (long[] window : VroomNumbers.spans(node, "time_windows", who)) {
            job.window(second(window[0]), second(window[1]));
        }
    }
}
