package io.depotdesk.data.waves;

import io.depotdesk.data.problems.LoadedProblem;
import io.depotdesk.data.problems.ProblemFileException;
import io.depotdesk.data.problems.ProblemFormat;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Window;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One day of the dynamic part of the EURO meets NeurIPS 2022 competition: what became known at each epoch.
///
/// Place 0 is the depot. Whole seconds from the start of the horizon. Vehicles of epoch `e` leave an hour after it
/// begins; there are as many as are wanted.
///
/// @param instance name of the static instance that the requests were drawn from
/// @param customers its customers: what requests are made of
/// @param capacity of each vehicle
/// @param closes when the depot closes
/// @param epochs what became known, in order
public record RequestStream(
        String instance,
        Travel travel,
        List<Job> customers,
        int capacity,
        int closes,
        List<Epoch> epochs) {
    /// How long an epoch takes, and how long before they leave vehicles have to be dispatched.
    static final int HOUR = 3600;

    /// The price of leaving out a request: all have to be served.
    private static final int MUST_SERVE = 10_000_000;

    public RequestStream {
        customers = List.copyOf(customers);
        epochs = List.copyOf(epochs);
    }

    /// @param number of the hour of the day at whose beginning is decided
    /// @param requests what became known since the epoch before
    public record Epoch(int number, List<Job> requests) {

        public Epoch {
            requests = List.copyOf(requests);
        }

        /// Returns when the vehicles of this epoch leave.
        public int leaves() {
            return leavesAt(number);
        }
    }

    static int leavesAt(int number) {
        return HOUR * number + HOUR;
    }

    /// Reads a stream and the static instance it was drawn from.
    ///
    /// @param instances the folder of the static instances, `NAME.txt` or `NAME.txt.gz`
    /// @throws ProblemFileException if one of them cannot be read or understood
    public static RequestStream read(Path file, Path instances) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw new ProblemFileException(
                    "%s: The file cannot be read (%s).".formatted(file, e.getMessage()), e);
        }
        String name = root.path("instance").asString();
        Path packed = instances.resolve(name + ".txt.gz");
        Path text = Files.exists(packed) ? packed : instances.resolve(name + ".txt");
        LoadedProblem loaded = ProblemFormat.VRPLIB.read(text, null);
        var epochs = new ArrayList<Epoch>();
        for (JsonNode epoch : root.path("epochs")) {
            var requests = new ArrayList<Job>();
            for (JsonNode row : epoch.path("requests")) {
                requests.add(request(row, file));
            }
            epochs.add(new Epoch(epoch.path("epoch").asInt(), requests));
        }
        if (epochs.isEmpty()) {
            throw new ProblemFileException("%s: The stream has no epochs.".formatted(file));
        }
        return new RequestStream(
                name,
                loaded.problem().travels().getFirst(),
                loaded.problem().jobs(),
                root.path("capacity").asInt(),
                root.path("depot_latest").asInt(),
                epochs);
    }

    private static Job request(JsonNode row, Path file) {
        if (row.size() != 6) {
            throw new ProblemFileException(
                    "%s: A request has 6 numbers, not %s.".formatted(file, row));
        }
        return request(
                "request " + row.get(0).asInt(),
                row.get(1).asInt(),
                row.get(2).asInt(),
                new Window(row.get(3).asInt(), row.get(4).asInt()),
                row.get(5).asInt());
    }

    static Job request(String id, int place, int demand, Window window, int service) {
        return Job.delivery(id, place)
                .demand(demand)
                .window(window.opens(), window.closes())
                .service(service)
                .unservedCents(MUST_SERVE)
                .build();
    }

    /// Returns whether a vehicle that leaves at `leaves` can serve `request` and be back in time.
    public boolean reaches(Job request, int leaves) {
        var task = request.tasks().getFirst();
        Window window = task.windows().getFirst();
        int start = Math.max(leaves + travel.seconds(0, task.place()), window.opens());
        return start <= window.closes()
                && start + task.service() + travel.seconds(task.place(), 0) <= closes;
    }

    /// Returns `count` vehicles that leave at `leaves`.
    List<Vehicle> vehicles(int leaves, int count) {
        var fleet = new ArrayList<Vehicle>();
        for (int v = 0; v < count; v++) {
            fleet.add(
                    Vehicle.at(
                                    "%d:%02d vehicle %d"
                                            .formatted(leaves / HOUR, leaves % HOUR / 60, v + 1),
                                    0)
                            .shift(leaves, closes)
                            .capacity(capacity)
                            .prices(Prices.distance(1000))
                            .build());
        }
        return fleet;
    }
}
