package io.depotdesk.data.problems;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The `steps` of the vehicles of a VROOM input: routes to begin from, or to check.
final class VroomSteps {
    private final Map<String, String> tasks = new LinkedHashMap<>();
    private final SequencedMap<String, List<String>> routes = new LinkedHashMap<>();
    private boolean timed;

    /// Makes a task known.
    ///
    /// @param type `job`, `pickup` or `delivery`
    /// @param job id in the problem
    void know(String type, long id, String job) {
        if (tasks.putIfAbsent(type + ":" + id, job) != null) {
            throw new ProblemFileException("There are two tasks %s %d.".formatted(type, id));
        }
    }

    void read(JsonNode vehicles) {
        Set<String> seen = new HashSet<>();
        for (JsonNode vehicle : vehicles) {
            String who = "Vehicle " + vehicle.path("id").asString();
            var visits = new ArrayList<String>();
            for (JsonNode step : vehicle.path("steps")) {
                String type = step.path("type").asString("");
                timed |=
                        step.has("service_at")
                                || step.has("service_after")
                                || step.has("service_before");
                switch (type) {
                    case "start", "end", "break" -> {}
                    case "job", "pickup", "delivery" -> {
                        String key = type + ":" + VroomNumbers.whole(step, "id", who + ": a step");
                        String job = tasks.get(key);
                        if (job == null || !seen.add(key)) {
                            throw new ProblemFileException(
                                    "%s: the step %s %s."
                                            .formatted(
                                                    who,
                                                    key.replace(':', ' '),
                                                    job == null
                                                            ? "names no task of the input"
                                                            : "is on a route already"));
                        }
                        visits.add(job);
                    }
                    default ->
                            throw new ProblemFileException(
                                    "%s: there is no step of type \"%s\".".formatted(who, type));
                }
            }
            if (!visits.isEmpty()) {
                routes.put("vehicle:" + vehicle.path("id").asString(), visits);
            }
        }
    }

    /// Returns whether any step says when its service has to be.
    boolean timed() {
        return timed;
    }

    /// Returns the ids of the jobs by vehicle id, in the order of the visits.
    SequencedMap<String, List<String>> routes() {
        return Collections.unmodifiableSequencedMap(routes);
    }
}
