package io.depotdesk.data.problems;

import io.depotdesk.roads.Roads;
import io.depotdesk.routing.Break;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.Limits;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the JSON input of VROOM (its `docs/API.md`, version 1.14).
///
/// Jobs become `job:ID`, shipments `shipment:PICKUP:DELIVERY`, vehicles `vehicle:ID`. Leaving a job out costs more
/// than any route, more so for a higher priority. What is read and what is refused is listed in `docs/optimiser.md`.
final class VroomInput {
    private static final int UNSERVED = 5_000_000;
    private static final long LATE = RoutingProblem.LATEST / 2;

    private final JsonNode root;
    private final VroomPlaces places;
    private final VroomMatrices matrices;
    private final VroomNotes notes;
    private final VroomSteps steps = new VroomSteps();
    private final Map<Long, Integer> skillBits = new LinkedHashMap<>();
    private long zero;

    private VroomInput(JsonNode root, Optional<Roads> roads) {
        this.root = root;
        places = new VroomPlaces(root.has("matrices") || root.has("matrix"));
        matrices = new VroomMatrices(root, places, roads);
        notes = new VroomNotes(places);
    }

    /// @param roads to drive on where the input has coordinates and no matrices
    static LoadedProblem read(String text, Optional<Roads> roads) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new ProblemFileException(noJson(e), e);
        }
        if (!root.path("vehicles").isArray()) {
            throw new ProblemFileException("The VROOM input has no \"vehicles\".");
        }
        return new VroomInput(root, roads).problem();
    }

    private static String noJson(JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? "This is no JSON that can be read: %s.".formatted(e.getOriginalMessage())
                : "This is no JSON: it cannot be read from line %d, column %d on."
                        .formatted(at.getLineNr(), at.getColumnNr());
    }

    private LoadedProblem problem() {
        zero = zero();
        var parts = RoutingProblem.builder();
        for (JsonNode vehicle : root.path("vehicles")) {
            parts.vehicle(vehicle(vehicle));
        }
        for (JsonNode job : root.path("jobs")) {
            parts.job(job(job));
        }
        for (JsonNode shipment : root.path("shipments")) {
            parts.job(shipment(shipment));
        }
        matrices.tables().forEach(parts::travel);
        steps.read(root.path("vehicles"));
        return new LoadedProblem(
                "VROOM input",
                parts.build(),
                1,
                zero,
                Double.NaN,
                steps.routes(),
                steps.timed(),
                Optional.of(notes));
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
        int nowhere = Vehicle.ANYWHERE;
        vehicle.start(places.number(node, "start_index", "start", nowhere, who));
        vehicle.end(places.number(node, "end_index", "end", nowhere, who));
        notes.describe("vehicle:" + node.path("id").asString(), node);
        if (node.has("time_window")) {
            long[] shift = VroomNumbers.span(node.path("time_window"), "time_window", who);
            vehicle.shift(second(shift[0]), second(shift[1]));
        }
        vehicle.capacity(VroomNumbers.amounts(node, "capacity", who));
        vehicle.skills(skills(node, who));
        for (JsonNode pause : node.path("breaks")) {
            vehicle.pause(pause(pause, who, "vehicle:" + node.path("id").asString()));
        }
        JsonNode costs = node.path("costs");
        String profile = node.path("profile").asString(VroomMatrices.USUAL);
        boolean custom = matrices.priced(profile);
        refuse(costs, "per_task_hour", who);
        if (custom) {
            refuse(costs, "per_hour", who + " (its matrix has costs)");
            refuse(costs, "per_km", who + " (its matrix has costs)");
        }
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
        return vehicle.travel(matrices.table(profile, faster, who)).build();
    }

    private Break pause(JsonNode node, String vehicle, String vehicleId) {
        String who = "Break " + node.path("id") + " of " + vehicle;
        long id = VroomNumbers.whole(node, "id", who);
        notes.pause(vehicleId, id);
        notes.describe("break:" + vehicleId + ":" + id, node);
        refuse(node, "max_load", who);
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
        steps.know("job", node.path("id").asLong(), id);
        notes.describe(id, node);
        boolean old = node.has("amount") && !node.has("delivery") && !node.has("pickup");
        int[] delivered = VroomNumbers.amounts(node, old ? "amount" : "delivery", who);
        int[] picked = VroomNumbers.amounts(node, "pickup", who);
        boolean gives = any(delivered);
        boolean takes = any(picked);
        if (gives && takes) {
            throw new ProblemFileException(
                    who + " delivers and picks up at once; make it two jobs at the same place.");
        }
        int place = place(node, who);
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
        String id = "shipment:%d:%d".formatted(pickup, delivery);
        steps.know("pickup", pickup, id);
        steps.know("delivery", delivery, id);
        notes.describe("pickup:" + pickup, from);
        notes.describe("delivery:" + delivery, to);
        var job = Job.linked(id, place(from, who));
        task(job, from, who);
        job.thenAt(place(to, who));
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

    private int place(JsonNode node, String who) {
        int place = places.number(node, "location_index", "location", -1, who);
        if (place < 0) {
            throw new ProblemFileException(
                    "%s has no %s."
                            .formatted(who, places.indexed() ? "location_index" : "location"));
        }
        return place;
    }

    private static void refuse(JsonNode node, String field, String who) {
        if (node.has(field)) {
            throw new ProblemFileException(
                    "%s has a %s, which is not supported.".formatted(who, field));
        }
    }

    private void task(Job.Builder job, JsonNode node, String who) {
        refuse(node, "setup_per_type", who);
        refuse(node, "service_per_type", who);
        job.setup(VroomNumbers.small(node, "setup", 0, who));
        job.service(VroomNumbers.small(node, "service", 0, who));
        for (long[] window : VroomNumbers.spans(node, "time_windows", who)) {
            job.window(second(window[0]), second(window[1]));
        }
    }
}
