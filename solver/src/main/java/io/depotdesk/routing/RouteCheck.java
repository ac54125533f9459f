package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Checks one route: walks its steps as they are written and asks of each whether it may be.
final class RouteCheck {
    private final RoutingProblem problem;
    private final Vehicle vehicle;
    private final PlannedRoute route;
    private final Travel travel;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> pickedUp = new LinkedHashSet<>();
    private final List<RouteStep.Visit> visits;
    private long[] load = new long[0];

    // Sums on the way.
    private long driving;
    private long metres;
    private long resting;
    private long serving;
    private long lateSecondCents;
    private long surcharges;
    private long moves;
    private long shiftSecondCents;

    RouteCheck(RoutingProblem problem, Vehicle vehicle, PlannedRoute route) {
        this.problem = problem;
        this.vehicle = vehicle;
        this.route = route;
        travel = problem.travelOf(vehicle);
        visits = route.visits();
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
        ledger();
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
        load = new long[problem.dimensions()];
        for (RouteStep.Visit visit : visits) {
            Job job = problem.job(visit.job());
            if (job.kind() == JobKind.DELIVERY) {
                carry(job, 1);
                if (route.departure() < job.release()) {
                    add(
                            Violation.Kind.RELEASE,
                            job.id(),
                            job.release() - route.departure(),
                            "Vehicle %s leaves at %d, the goods of %s are there at %d.",
                            vehicle.id(),
                            route.departure(),
                            job.id(),
                            job.release());
                }
            }
        }
        heavy("at the start");
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
            }
        }
        now = rest(pauses, now, Integer.MAX_VALUE);
        now += drive(place, vehicle.end(), vehicle.id(), now);
        if (visits.isEmpty() || route.arrival() != now) {
            late(vehicle.id(), Math.abs(route.arrival() - now), "its end");
        }
        visits.stream()
                .filter(visit ->
                        problem.job(visit.job()).kind() == JobKind.LINKED && visit.task() == 0)
                .filter(visit ->
                        visits.stream()
                                .noneMatch(v -> v.job().equals(visit.job()) && v.task() == 1))
                .forEach(visit ->
                        add(
                                Violation.Kind.ORDER,
                                visit.job(),
                                1,
                                "Job %s is picked up and not delivered.",
                                visit.job()));
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
        load(visit, job);
        if (visit.task() == job.tasks().size() - 1) {
            prices(visit, job);
        }
    }

    private void load(RouteStep.Visit visit, Job job) {
        switch (job.kind()) {
            case DELIVERY -> carry(job, -1);
            case PICKUP -> carry(job, 1);
            case LINKED -> {
                if (visit.task() == 0) {
                    pickedUp.add(job.id());
                } else if (!pickedUp.contains(job.id())) {
                    add(
                            Violation.Kind.ORDER,
                            job.id(),
                            1,
                            "Job %s is delivered before it is picked up.",
                            job.id());
                }
                carry(job, visit.task() == 0 ? 1 : -1);
            }
        }
        heavy("after " + job.id());
        for (int d = 0; d < load.length; d++) {
            if (visit.loadAfter().get(d) != load[d]) {
                add(
                        Violation.Kind.TIMING,
                        job.id(),
                        Math.abs(visit.loadAfter().get(d) - load[d]),
                        "The load in dimension %d after %s is %d, the plan says %d.",
                        d + 1,
                        job.id(),
                        load[d],
                        visit.loadAfter().get(d));
            }
        }
    }

    private void carry(Job job, int sign) {
        for (int d = 0; d < job.demand().size(); d++) {
            load[d] += (long) sign * job.demand().get(d);
        }
    }

    private void heavy(String when) {
        for (int d = 0; d < Math.min(load.length, vehicle.capacity().size()); d++) {
            if (load[d] > vehicle.capacity().get(d)) {
                add(
                        Violation.Kind.CAPACITY,
                        vehicle.id(),
                        load[d] - vehicle.capacity().get(d),
                        "Vehicle %s carries %d in dimension %d %s; it holds %d.",
                        vehicle.id(),
                        load[d],
                        d + 1,
                        when,
                        vehicle.capacity().get(d));
            }
        }
    }

    private void prices(RouteStep.Visit visit, Job job) {
        long late = job.promise().map(p -> Math.max(0L, visit.start() - (long) p.due())).orElse(0L);
        if (late != visit.lateness()) {
            late(job.id(), Math.abs(late - visit.lateness()), "its lateness");
        }
        lateSecondCents += late * job.promise().map(Promise::centsPerMinute).orElse(0);
        for (Surcharge surcharge : job.surcharges()) {
            surcharges += surcharge.vehicle().equals(vehicle.id()) ? surcharge.cents() : 0;
        }
        job.anchor()
                .ifPresent(anchor -> {
                    if (!anchor.vehicle().equals(vehicle.id())) {
                        moves += anchor.moveCents();
                    } else {
                        long off = Math.abs((long) visit.start() - anchor.start());
                        shiftSecondCents +=
                                Math.max(0, off - anchor.freeShiftSeconds())
                                        * anchor.shiftCentsPerMinute();
                    }
                });
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

    private void ledger() {
        Prices prices = vehicle.prices();
        long duty = route.arrival() - route.departure();
        long waiting = duty - driving - serving - resting;
        long overtime = Math.max(0, route.arrival() - vehicle.shiftLatest());
        var due =
                new Ledger(
                        prices.fixed(),
                        share(metres, prices.perKm(), 1000),
                        share(driving, prices.perDrivingHour(), 3600),
                        share(duty, prices.perDutyHour(), 3600),
                        share(waiting, prices.perWaitingHour(), 3600),
                        share(overtime, prices.perOvertimeHour(), 3600),
                        share(lateSecondCents, 1, 60),
                        surcharges,
                        moves + share(shiftSecondCents, 1, 60));
        if (!due.equals(route.ledger())) {
            add(
                    Violation.Kind.COST,
                    vehicle.id(),
                    Math.abs(due.total() - route.ledger().total()),
                    "The route of %s costs %s, the plan says %s.",
                    vehicle.id(),
                    due,
                    route.ledger());
        }
    }

    private static long share(long amount, int price, int per) {
        return Math.floorDiv(amount * price * 2 + per, 2L * per);
    }
}
