package io.depotdesk.data.waves;

import io.depotdesk.data.waves.RequestStream.Epoch;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.Task;
import io.depotdesk.routing.Window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Goes through a played day request by request, after the rules of the competition's environment, and adds up its
/// cost. Shares no code with what played it.
final class DayCheck {
    private final RequestStream stream;
    private final Map<String, Job> open = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long cost;

    private DayCheck(RequestStream stream) {
        this.stream = stream;
    }

    /// What a day is worth.
    ///
    /// @param cost seconds driven
    /// @param faults one sentence for each rule that was broken
    record Result(long cost, List<String> faults) {}

    /// Checks a day.
    ///
    /// @param routes for each epoch its routes, each the ids of the requests in the order of the visits
    static Result of(RequestStream stream, List<List<List<String>>> routes) {
        var check = new DayCheck(stream);
        for (int e = 0; e < stream.epochs().size(); e++) {
            check.epoch(e, e < routes.size() ? routes.get(e) : List.of());
        }
        return new Result(check.cost, List.copyOf(check.faults));
    }

    private void epoch(int e, List<List<String>> routes) {
        Epoch epoch = stream.epochs().get(e);
        epoch.requests().forEach(request -> open.put(request.id(), request));
        routes.forEach(route -> drive(epoch, route));
        boolean last = e == stream.epochs().size() - 1;
        for (Job left : List.copyOf(open.values())) {
            Task task = left.tasks().getFirst();
            int next = 3600 * epoch.number() + 7200;
            int start =
                    Math.max(
                            next + stream.travel().seconds(0, task.place()),
                            task.windows().getFirst().opens());
            int back = start + task.service() + stream.travel().seconds(task.place(), 0);
            if (last || start > task.windows().getFirst().closes() || back > stream.closes()) {
                fault(epoch, left.id() + " had to go and did not.");
                open.remove(left.id());
            }
        }
    }

    private void drive(Epoch epoch, List<String> route) {
        int now = 3600 * epoch.number() + 3600;
        int at = 0;
        int load = 0;
        for (String id : route) {
            Job request = open.remove(id);
            if (request == null) {
                fault(epoch, id + " is not open.");
                continue;
            }
            Task task = request.tasks().getFirst();
            Window window = task.windows().getFirst();
            int drive = stream.travel().seconds(at, task.place());
            cost += drive;
            at = task.place();
            load += request.demand().getFirst();
            now = Math.max(now + drive, window.opens());
            if (now > window.closes()) {
                fault(epoch, "%s is served %d s late.".formatted(id, now - window.closes()));
            }
            now += task.service();
        }
        int home = stream.travel().seconds(at, 0);
        cost += home;
        if (now + home > stream.closes()) {
            fault(epoch, "a route comes home %d s late.".formatted(now + home - stream.closes()));
        }
        if (load > stream.capacity()) {
            fault(epoch, "a route carries %d of %d.".formatted(load, stream.capacity()));
        }
    }

    private void fault(Epoch epoch, String sentence) {
        faults.add("Epoch %d: %s".formatted(epoch.number(), sentence));
    }
}
