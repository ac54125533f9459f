package io.depotdesk.data.waves;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Violation;
import io.depotdesk.routing.waves.OpenWave;
import io.depotdesk.routing.waves.WaveDecision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Plays a stream: what becomes known is offered epoch by epoch, what goes is gone, what waits is offered again.
final class WaveDay {
    /// As many vehicles as requests can become known at an epoch: nobody ever waits for a vehicle.
    private static final int VEHICLES_LATER = 100;

    private final RequestStream stream;
    private final List<Job> open = new ArrayList<>();
    private final Set<String> waited = new LinkedHashSet<>();
    private final List<List<List<String>>> routes = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int epoch = -1;

    WaveDay(RequestStream stream) {
        this.stream = stream;
    }

    boolean over() {
        return epoch == stream.epochs().size() - 1;
    }

    /// Returns the index of the epoch that is being decided, -1 before the first.
    int epoch() {
        return epoch;
    }

    /// Goes on to the next epoch and returns what is to be decided there.
    OpenWave next() {
        epoch++;
        RequestStream.Epoch now = stream.epochs().get(epoch);
        open.addAll(now.requests());
        var parts = RoutingProblem.builder().travel(stream.travel());
        stream.vehicles(now.leaves(), Math.max(1, open.size())).forEach(parts::vehicle);
        open.forEach(parts::job);
        var later = new ArrayList<List<Vehicle>>();
        for (int e = epoch + 1; e < stream.epochs().size(); e++) {
            later.add(stream.vehicles(stream.epochs().get(e).leaves(), VEHICLES_LATER));
        }
        List<String> mustGo =
                open.stream()
                        .filter(job -> !stream.reaches(job, now.leaves() + RequestStream.HOUR))
                        .map(Job::id)
                        .toList();
        return new OpenWave(parts.build(), mustGo, later);
    }

    /// Lets go what `decision` sends.
    void carryOut(WaveDecision decision) {
        routes.add(
                decision.plan().routes().stream()
                        .map(route -> route.visits().stream().map(RouteStep.Visit::job).toList())
                        .toList());
        for (Violation violation : PlanCheck.violations(decision.problem(), decision.plan())) {
            faults.add("Epoch %d: %s".formatted(epoch, violation.sentence()));
        }
        waited.addAll(decision.waiting());
        Set<String> waiting = new LinkedHashSet<>(decision.waiting());
        open.removeIf(job -> !waiting.contains(job.id()));
    }

    /// Returns how many requests waited at least once.
    int waited() {
        return waited.size();
    }

    /// Checks everything that was carried out.
    DayCheck.Result check() {
        DayCheck.Result result = DayCheck.of(stream, routes);
        var all = new ArrayList<>(faults);
        all.addAll(result.faults());
        return new DayCheck.Result(result.cost(), all);
    }
}
