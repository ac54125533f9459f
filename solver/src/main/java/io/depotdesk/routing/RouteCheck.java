package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.List;

/// Checks one route: walks its steps as they are written and asks of each whether it may be.
final class RouteCheck {
    private final RoutingProblem problem;
    private final Vehicle vehicle;
    private final PlannedRoute route;
    private final Travel travel;
    private final List<Violation> found = new ArrayList<>();
    private final List<RouteStep.Visit> visits;
    private final LoadCheck loads;
    private final LedgerCheck prices;

    // Sums on the way.
    private long driving;
    private long metres;
    private long resting;
    private long serving;

    RouteCheck(RoutingProblem problem, Vehicle vehicle, PlannedRoute route) {
        this.problem = problem;
        this.vehicle = vehicle;
        this.route = route;
        travel = problem.travelOf(vehicle);
        visits = route.visits();
        loads = new LoadCheck(problem, vehicle, route, found);
        prices = new LedgerCheck(vehicle, route, found);
    }

    private void add(
            Violation.Kind kind, String where, long amount, String sentence, Object... values) {
        found.add(new Violation(kind, where, amount, sentence.formatted(values)));
    }

    List<Violation> violations() {
        frozen();
        walk();
        breaks();
        if (route.departure() < vehicle.shiftEarliest()) {
            add(
                    Violation.Kind.SHIFT,
                    vehicle.id(),
                    vehicle.shiftEarliest() - route.departure(),
                    "Vehicle %s leaves at %d, before its shift begins at %d.",
                    vehicle.id(),
                    route.departure(),
                    vehicle.shiftEarliest());
        }
        int latest = vehicle.shiftLatest() + vehicle.overtimeSeconds();
        if (route.arrival() > latest) {
            add(
                    Violation.Kind.SHIFT,
                    vehicle.id(),
                    route.arrival() - latest,
                    "Vehicle %s is done at %d; the shift and its overtime end at %d.",
                    vehicle.id(),
                    route.arrival(),
                    latest);
        }
        limit("visits", visits.size(), vehicle.limits().tasks());
        limit("trips", loads.tripsBegun(), vehicle.reloading().mostReloads() + 1);
        limit("seconds of driving", driving, vehicle.limits().drivingSeconds());
        limit("metres", metres, vehicle.limits().metres());
        limit(
                "seconds of duty",
                route.arrival() - route.departure(),
                vehicle.limits().dutySeconds());
        if (driving != route.drivingSeconds() || metres != route.metres()) {
            add(
                    Violation.Kind.TIMING,
                    vehicle.id(),
                    1,
                    "Vehicle %s drives %d s and %d m, the plan says %d s and %d m.",
                    vehicle.id(),
                    driving,
                    metres,
                    route.drivingSeconds(),
                    route.metres());
        }
        long duty = (long) route.arrival() - route.departure();
        prices.compare(metres, driving, duty, duty - driving - serving - resting);
        return found;
    }

    private void limit(String what, long value, int most) {
        if (value > most) {
            add(
                    Violation.Kind.LIMIT,
                    vehicle.id(),
                    value - most,
                    "Vehicle %s has %d %s; the limit is %d.",
                    vehicle.id(),
                    value,
                    what,
                    most);
        }
    }

    private void frozen() {
        for (int i = 0; i < vehicle.frozen().size(); i++) {
            String wanted = vehicle.frozen().get(i);
            if (i >= visits.size() || !visits.get(i).job().equals(wanted)) {
                add(
                        Violation.Kind.FROZEN,
                        wanted,
                        1,
                        "Visit %d of vehicle %s has to be %s.",
                        i + 1,
                        vehicle.id(),
                        wanted);
            }
        }
    }

    private void walk() {
        loads.begin();
        released(loads.trip(0), route.departure());
        int place = vehicle.start();
        int previous = -2;
        long now = route.departure();
        int index = 0;
        var pauses = new ArrayList<RouteStep.Pause>();
        for (RouteStep step : route.steps()) {
            switch (step) {
                case RouteStep.Pause pause -> {
                    boolean beforeLeaving = index == 0 && pause.end() <= route.departure();
                    if (!beforeLeaving) {
                        pauses.add(pause);
                    }
                }
                case RouteStep.Visit visit -> {
                    Task task = problem.job(visit.job()).tasks().get(visit.task());
                    now = rest(pauses, now, visit.arrival());
                    now += drive(place, task.place(), visit.job(), now);
                    if (visit.arrival() != now) {
                        late(visit.job(), Math.abs(now - visit.arrival()), "its arrival");
                    }
                    now = rest(pauses, now, Integer.MAX_VALUE);
                    visit(visit, task, previous != task.place(), now, index);
                    now = visit.departure();
                    place = task.place();
                    previous = place;
                    index++;
                }
                case RouteStep.Reload reload -> {
                    now = rest(pauses, now, reload.arrival());
                    now += drive(place, reload.place(), vehicle.id(), now);
                    if (reload.arrival() != now) {
                        late(vehicle.id(), Math.abs(now - reload.arrival()), "reaching a reload");
                    }
                    now = rest(pauses, now, Integer.MAX_VALUE);
                    reload(reload, now);
                    now = reload.departure();
                    place = reload.place();
                    previous = -2;
                }
            }
        }
        now = rest(pauses, now, Integer.MAX_VALUE);
        now += drive(place, vehicle.end(), vehicle.id(), now);
        if (visits.isEmpty() || route.arrival() != now) {
            late(vehicle.id(), Math.abs(route.arrival() - now), "its end");
        }
        loads.end();
    }

    /// Everything that a trip brings has to be there when it leaves.
    private void released(List<RouteStep.Visit> trip, int departure) {
        for (RouteStep.Visit visit : trip) {
            Job job = problem.job(visit.job());
            if (job.kind() == JobKind.DELIVERY && departure < job.release()) {
                add(
                        Violation.Kind.RELEASE,
                        job.id(),
                        job.release() - departure,
                        "Vehicle %s leaves at %d, the goods of %s are there at %d.",
                        vehicle.id(),
                        departure,
                        job.id(),
                        job.release());
            }
        }
    }

    private void reload(RouteStep.Reload reload, long ready) {
        Reloading allowed = vehicle.reloading();
        serving += allowed.seconds();
        if (!allowed.places().contains(reload.place())) {
            add(
                    Violation.Kind.VEHICLE,
                    vehicle.id(),
                    1,
                    "Vehicle %s reloads at place %d; it may at %s.",
                    vehicle.id(),
                    reload.place(),
                    allowed.places());
        }
        if (reload.start() < ready || reload.departure() != reload.start() + allowed.seconds()) {
            long by = Math.abs(reload.departure() - reload.start() - (long) allowed.seconds());
            late(vehicle.id(), by, "its reload");
        }
        loads.reload(reload);
        released(loads.trip(loads.tripsBegun() - 1), reload.departure());
    }

    /// Takes the breaks that begin before `until` off the list and returns when they are over.
    private long rest(List<RouteStep.Pause> pauses, long from, int until) {
        long now = from;
        while (!pauses.isEmpty() && pauses.getFirst().start() < until) {
            RouteStep.Pause pause = pauses.removeFirst();
            if (pause.start() < now) {
                late(vehicle.id(), now - pause.start(), "break " + (pause.number() + 1));
            }
            resting += pause.end() - pause.start();
            now = pause.end();
        }
        return now;
    }

    private void late(String where, long by, String what) {
        add(
                Violation.Kind.TIMING,
                where,
                Math.max(1, by),
                "On vehicle %s the time of %s (%s) does not follow from what is before it; %d s"
                        + " differ.",
                vehicle.id(),
                what,
                where,
                by);
    }

    private long drive(int from, int to, String where, long left) {
        if (from == Vehicle.ANYWHERE || to == Vehicle.ANYWHERE) {
            return 0;
        }
        int departure = (int) Math.min(left, Travel.UNREACHABLE - 1);
        int seconds = travel.seconds(from, to, departure);
        int far = travel.metres(from, to, departure);
        if (seconds >= Travel.UNREACHABLE || far >= Travel.UNREACHABLE) {
            add(
                    Violation.Kind.UNREACHABLE,
                    where,
                    1,
                    "There is no way from place %d to place %d for vehicle %s.",
                    from,
                    to,
                    vehicle.id());
        }
        driving += seconds;
        metres += far;
        return seconds;
    }

    private void visit(RouteStep.Visit visit, Task task, boolean set, long ready, int index) {
        Job job = problem.job(visit.job());
        long stay = task.service() + (set ? task.setup() : 0);
        serving += stay;
        if (visit.start() < ready || visit.departure() != visit.start() + stay) {
            late(job.id(), Math.abs(visit.departure() - visit.start() - stay), "its service");
        }
        boolean frozen = index < vehicle.frozen().size();
        boolean inside =
                task.windows().stream()
                        .anyMatch(w -> w.opens() <= visit.start() && visit.start() <= w.closes());
        if (!inside && !frozen) {
            long by = Math.max(1, visit.start() - (long) task.windows().getLast().closes());
            add(
                    Violation.Kind.WINDOW,
                    job.id(),
                    by,
                    "The service of %s begins at %d, outside its windows %s.",
                    job.id(),
                    visit.start(),
                    task.windows());
        }
        if (job.kind() != JobKind.DELIVERY && visit.task() == 0 && visit.start() < job.release()) {
            add(
                    Violation.Kind.RELEASE,
                    job.id(),
                    job.release() - visit.start(),
                    "The service of %s begins at %d, it may from %d.",
                    job.id(),
                    visit.start(),
                    job.release());
        }
        long skills = job.skills() & ~vehicle.skills();
        if (skills != 0 && !vehicle.frozen().contains(job.id())) {
            add(
                    Violation.Kind.SKILL,
                    job.id(),
                    Long.bitCount(skills),
                    "Vehicle %s lacks the skills %s of job %s.",
                    vehicle.id(),
                    Long.toBinaryString(skills),
                    job.id());
        }
        if (!job.vehicles().isEmpty()
                && !job.vehicles().contains(vehicle.id())
                && !vehicle.frozen().contains(job.id())) {
            add(
                    Violation.Kind.VEHICLE,
                    job.id(),
                    1,
                    "Job %s may go on %s, not on %s.",
                    job.id(),
                    job.vehicles(),
                    vehicle.id());
        }
        if (vehicle.zones().price(job) == Zones.FORBIDDEN && !vehicle.frozen().contains(job.id())) {
            add(
                    Violation.Kind.VEHICLE,
                    job.id(),
                    1,
                    "Job %s lies in zone %d, where vehicle %s may not go.",
                    job.id(),
                    job.zone(),
                    vehicle.id());
        }
        loads.visit(visit, job);
        if (visit.task() == job.tasks().size() - 1) {
            long late =
                    job.promise().map(p -> Math.max(0L, visit.start() - (long) p.due())).orElse(0L);
            if (late != visit.lateness()) {
                late(job.id(), Math.abs(late - visit.lateness()), "its lateness");
            }
            prices.visit(visit, job, late);
        }
    }

    private void breaks() {
        List<RouteStep.Pause> taken =
                route.steps().stream()
                        .filter(RouteStep.Pause.class::isInstance)
                        .map(RouteStep.Pause.class::cast)
                        .toList();
        for (int b = 0; b < vehicle.breaks().size(); b++) {
            Break wanted = vehicle.breaks().get(b);
            int number = b;
            var match = taken.stream().filter(pause -> pause.number() == number).findFirst();
            if (match.isEmpty() && route.arrival() > wanted.latest()) {
                add(
                        Violation.Kind.BREAK,
                        vehicle.id(),
                        wanted.seconds(),
                        "Vehicle %s does not take its break %d.",
                        vehicle.id(),
                        b + 1);
            }
            match.ifPresent(pause -> {
                boolean inTime =
                        pause.start() >= wanted.earliest() && pause.start() <= wanted.latest();
                if (!inTime || pause.end() - pause.start() != wanted.seconds()) {
                    add(
                            Violation.Kind.BREAK,
                            vehicle.id(),
                            Math.max(1, pause.start() - wanted.latest()),
                            "Vehicle %s takes its break %d from %d to %d; it has to begin from %d"
                                    + " to %d and last %d s.",
                            vehicle.id(),
                            number + 1,
                            pause.start(),
                            pause.end(),
                            wanted.earliest(),
                            wanted.latest(),
                            wanted.seconds());
                }
            });
        }
    }
}
