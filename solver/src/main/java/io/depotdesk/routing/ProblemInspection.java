package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks for contradictions in the parts of a problem and words each as one sentence.
final class ProblemInspection {
    private static final int DEAREST = 1_000_000_000;

    private final RoutingProblem.Builder parts;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> vehicleIds = new HashSet<>();
    private final Set<String> jobIds = new HashSet<>();
    private int places;

    ProblemInspection(RoutingProblem.Builder parts) {
        this.parts = parts;
    }

    int dimensions() {
        int most = 0;
        for (Vehicle vehicle : parts.vehicles) {
            most = Math.max(most, vehicle.capacity().size());
        }
        for (Job job : parts.jobs) {
            most = Math.max(most, job.demand().size());
        }
        for (Carrier carrier : parts.carriers) {
            for (Carrier.WaveLimit wave : carrier.waves()) {
                most = Math.max(most, wave.load().size());
            }
        }
        return most;
    }

    List<String> faults() {
        travels();
        parts.vehicles.forEach(this::vehicle);
        parts.jobs.forEach(this::job);
        parts.carriers.forEach(this::carrier);
        frozen();
        return faults;
    }

    private void fault(String sentence, Object... values) {
        faults.add(sentence.formatted(values));
    }

    private void travels() {
        if (parts.travels.isEmpty()) {
            fault("There is no travel table.");
        }
        places = parts.travels.isEmpty() ? 0 : parts.travels.getFirst().size();
        for (int t = 0; t < parts.travels.size(); t++) {
            Travel travel = parts.travels.get(t);
            long cells = (long) travel.size() * travel.size();
            if (travel.size() != places) {
                fault("Travel table %d has %d places, the first has %d.", t, travel.size(), places);
            }
            if (travel.seconds().length != cells || travel.metres().length != cells) {
                fault(
                        "Travel table %d of %d places needs %d cells, it has %d times and %d"
                                + " distances.",
                        t, travel.size(), cells, travel.seconds().length, travel.metres().length);
            } else {
                cells(t, travel);
            }
        }
    }

    private void cells(int t, Travel travel) {
        int bad = 0;
        for (int i = 0; i < travel.seconds().length; i++) {
            if (travel.seconds()[i] < 0 || travel.metres()[i] < 0) {
                bad++;
                if (bad == 1) {
                    fault(
                            "Travel table %d: from place %d to place %d it says %d s and %d m;"
                                    + " neither may be negative.",
                            t,
                            i / travel.size(),
                            i % travel.size(),
                            travel.seconds()[i],
                            travel.metres()[i]);
                }
            }
        }
        if (bad > 1) {
            fault("Travel table %d has %d more negative cells.", t, bad - 1);
        }
    }

    private void place(String who, int place) {
        if (place < 0 || place >= places) {
            fault("%s names place %d; there are %d places.", who, place, places);
        }
    }

    private void time(String who, String what, int second) {
        if (second < -RoutingProblem.LATEST || second > RoutingProblem.LATEST) {
            fault(
                    "%s: %s %d is not within %d seconds of zero.",
                    who, what, second, RoutingProblem.LATEST);
        }
    }

    private void amount(String who, String what, int value, int most) {
        if (value < 0 || value > most) {
            fault("%s: %s is %d, it must be 0 to %d.", who, what, value, most);
        }
    }

    private void span(String who, String what, int from, int to) {
        time(who, what, from);
        time(who, what, to);
        if (from > to) {
            fault("%s: %s begins (%d) after it ends (%d).", who, what, from, to);
        }
    }

    private void vehicle(Vehicle vehicle) {
        String who = "Vehicle " + vehicle.id();
        if (!vehicleIds.add(vehicle.id())) {
            fault("%s appears twice.", who);
        }
        if (vehicle.travel() < 0 || vehicle.travel() >= parts.travels.size()) {
            fault(
                    "%s names travel table %d; there are %d.",
                    who, vehicle.travel(), parts.travels.size());
        }
        if (vehicle.start() != Vehicle.ANYWHERE) {
            place(who, vehicle.start());
        }
        if (vehicle.end() != Vehicle.ANYWHERE) {
            place(who, vehicle.end());
        }
        span(who, "the shift", vehicle.shiftEarliest(), vehicle.shiftLatest());
        amount(who, "overtime", vehicle.overtimeSeconds(), RoutingProblem.LATEST);
        for (Break pause : vehicle.breaks()) {
            span(who, "a break's window", pause.earliest(), pause.latest());
            amount(who, "a break's length", pause.seconds(), RoutingProblem.LATEST);
        }
        for (int i = 1; i < vehicle.breaks().size(); i++) {
            if (vehicle.breaks().get(i).latest() < vehicle.breaks().get(i - 1).earliest()) {
                fault("%s: break %d has to begin before break %d.", who, i + 1, i);
            }
        }
        for (int capacity : vehicle.capacity()) {
            amount(who, "a capacity", capacity, DEAREST);
        }
        prices(who, vehicle.prices());
        trips(who, vehicle);
        Limits limits = vehicle.limits();
        if (limits.tasks() < 0
                || limits.drivingSeconds() < 0
                || limits.metres() < 0
                || limits.dutySeconds() < 0) {
            fault("%s has a negative limit: %s.", who, limits);
        }
    }

    private void trips(String who, Vehicle vehicle) {
        Reloading reloading = vehicle.reloading();
        reloading.places().forEach(place -> place(who, place));
        amount(who, "the time of a reload", reloading.seconds(), RoutingProblem.LATEST);
        if (reloading.mostTrips() < 1) {
            fault("%s may make %d trips; one is the least.", who, reloading.mostTrips());
        }
        vehicle.zones().cents().forEach((zone, cents) -> zone(who, cents));
        zone(who, vehicle.zones().elsewhere());
    }

    private void zone(String who, int cents) {
        if (cents != Zones.FORBIDDEN) {
            amount(who, "the price of a zone", cents, DEAREST);
        }
    }

    private void prices(String who, Prices prices) {
        amount(who, "the fixed price", prices.fixed(), DEAREST);
        amount(who, "the price per km", prices.perKm(), DEAREST);
        amount(who, "the price per driving hour", prices.perDrivingHour(), DEAREST);
        amount(who, "the price per duty hour", prices.perDutyHour(), DEAREST);
        amount(who, "the price per waiting hour", prices.perWaitingHour(), DEAREST);
        amount(who, "the price per overtime hour", prices.perOvertimeHour(), DEAREST);
    }

    private void job(Job job) {
        String who = "Job " + job.id();
        if (!jobIds.add(job.id())) {
            fault("%s appears twice.", who);
        }
        int tasks = job.kind() == JobKind.LINKED ? 2 : 1;
        if (job.tasks().size() != tasks) {
            fault(
                    "%s is %s and needs %d tasks, it has %d.",
                    who, job.kind(), tasks, job.tasks().size());
        }
        job.tasks().forEach(task -> task(who, task));
        for (int demand : job.demand()) {
            amount(who, "a demand", demand, DEAREST);
        }
        amount(who, "the priority", job.priority(), 100);
        time(who, "the release time", job.release());
        amount(who, "the price of not serving it", job.unservedCents(), DEAREST);
        job.promise()
                .ifPresent(promise -> {
                    time(who, "the promised time", promise.due());
                    amount(who, "the price per minute late", promise.centsPerMinute(), DEAREST);
                });
        job.vehicles().forEach(id -> known(who, id));
        for (Surcharge surcharge : job.surcharges()) {
            known(who, surcharge.vehicle());
            amount(who, "a surcharge", surcharge.cents(), DEAREST);
        }
        job.anchor()
                .ifPresent(anchor -> {
                    known(who, anchor.vehicle());
                    time(who, "the known start", anchor.start());
                    amount(who, "the price of moving it", anchor.moveCents(), DEAREST);
                    amount(
                            who,
                            "the price of a shifted minute",
                            anchor.shiftCentsPerMinute(),
                            DEAREST);
                    amount(who, "the free shift", anchor.freeShiftSeconds(), RoutingProblem.LATEST);
                });
    }

    private void known(String who, String vehicle) {
        if (!vehicleIds.contains(vehicle)) {
            fault("%s names vehicle %s, which is not in the problem.", who, vehicle);
        }
    }

    private void task(String who, Task task) {
        place(who, task.place());
        amount(who, "the service time", task.service(), RoutingProblem.LATEST);
        amount(who, "the set-up time", task.setup(), RoutingProblem.LATEST);
        for (Window window : task.windows()) {
            span(who, "a window", window.opens(), window.closes());
        }
        for (int i = 1; i < task.windows().size(); i++) {
            Window one = task.windows().get(i - 1);
            Window next = task.windows().get(i);
            if (next.opens() <= one.closes()) {
                fault(
                        "%s: the window %d to %d does not lie after the window %d to %d.",
                        who, next.opens(), next.closes(), one.opens(), one.closes());
            }
        }
    }

    private void carrier(Carrier carrier) {
        String who = "Carrier " + carrier.id();
        amount(who, "the number of jobs it takes", carrier.capacity(), Integer.MAX_VALUE);
        if (carrier.minimumCents() < 0) {
            fault("%s: the minimum bill is %d cents.", who, carrier.minimumCents());
        }
        carrier.quotes()
                .forEach((job, quote) -> {
                    if (!jobIds.contains(job)) {
                        fault("%s has a quote for %s, which is not a job.", who, job);
                    }
                    if (quote instanceof Carrier.Quote.Price(long cents)
                            && (cents < 0 || cents > DEAREST)) {
                        fault(
                                "%s: the price of job %s is %d cents, it must be 0 to %d.",
                                who, job, cents, DEAREST);
                    }
                });
        promises(who, carrier);
        int before = 0;
        for (Carrier.Tier tier : carrier.tiers()) {
            if (tier.fromJobs() <= before
                    || tier.discountPermille() < 0
                    || tier.discountPermille() > 1000) {
                fault("%s: %s does not follow a tier from %d jobs.", who, tier, before);
            }
            before = tier.fromJobs();
        }
    }

    private void promises(String who, Carrier carrier) {
        Carrier.Commitment commitment = carrier.commitment();
        amount(who, "the number of jobs it was promised", commitment.jobs(), DEAREST);
        amount(who, "the price of a missing job", commitment.centsPerMissingJob(), DEAREST);
        for (Carrier.Rebate rebate : carrier.rebates()) {
            amount(who, "a rebate", rebate.centsPerJob(), DEAREST);
            if (rebate.fromJobs() < 1) {
                fault("%s: %s has to begin with a job from the first on.", who, rebate);
            }
        }
        Set<Integer> waves = new HashSet<>();
        for (Carrier.WaveLimit wave : carrier.waves()) {
            if (!waves.add(wave.wave())) {
                fault("%s limits wave %d twice.", who, wave.wave());
            }
            amount(who, "the number of jobs of a wave", wave.jobs(), Integer.MAX_VALUE);
            wave.load().forEach(load -> amount(who, "the load of a wave", load, DEAREST));
        }
    }

    private void frozen() {
        Set<String> taken = new HashSet<>();
        for (Vehicle vehicle : parts.vehicles) {
            Set<String> here = new HashSet<>();
            for (String id : vehicle.frozen()) {
                String who = "Vehicle " + vehicle.id();
                if (!jobIds.contains(id)) {
                    fault("%s has the frozen job %s, which is not in the problem.", who, id);
                } else if (!here.add(id)) {
                    if (parts.jobs.stream()
                            .noneMatch(j -> j.id().equals(id) && j.kind() == JobKind.LINKED)) {
                        fault("%s has the job %s frozen twice.", who, id);
                    }
                } else if (!taken.add(id)) {
                    fault("%s has the job %s frozen, and so has another vehicle.", who, id);
                }
            }
        }
    }
}
