package io.depotdesk.data.trials;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.simulation.ScriptedDay;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What happens on the scripted day: drivers follow the plan as it stands and report, surfaces repeat themselves
/// and come late, and at set times something goes wrong at its root.
final class TrialScript {

    private static final List<Cause.Kind> ROOTS =
            List.of(
                    Cause.Kind.STOP_FAILED,
                    Cause.Kind.REPORTS_CONTRADICT,
                    Cause.Kind.RESCHEDULED,
                    Cause.Kind.ROUTE_DELAYED,
                    Cause.Kind.RETURN_AT_DOOR);

    private final TrialDesk desk;
    private final RandomGenerator dice;
    private final Actor.Person person;
    private final List<Cause> causes = new ArrayList<>();
    private final Set<CaseId> seen = new LinkedHashSet<>();
    private final Set<VehicleId> used = new HashSet<>();
    private final List<Reported.Observed> told = new ArrayList<>();
    private int number;
    private int planned;

    /// A report and when it arrives.
    record Next(Reported report, Instant at) {}

    TrialScript(TrialDesk desk, long seed, Actor.Person person) {
        this.desk = desk;
        this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1);
        this.person = person;
    }

    /// Returns the causes that were scripted so far.
    List<Cause> causes() {
        return List.copyOf(causes);
    }

    int roots() {
        return causes.size();
    }

    /// Returns the cases that a person has answered or seen.
    Set<CaseId> seen() {
        return seen;
    }

    /// Returns what happens next, empty when all drivers are done.
    Optional<Next> next() {
        number++;
        DispatchState state = desk.state();
        if (number % 90 == 45 && planned < 50) {
            Optional<Next> root = root(state);
            if (root.isPresent()) {
                return root;
            }
        }
        return switch (dice.nextInt(10)) {
            case 0, 1, 2, 3 -> driver(state);
            case 4, 5 -> again(state).or(() -> driver(state));
            case 6 -> older(state).or(() -> driver(state));
            case 7, 8 -> slightDelay(state).or(() -> driver(state));
            default -> sameTime(state).or(() -> driver(state));
        };
    }

    private Optional<Next> driver(DispatchState state) {
        record Due(VehicleId vehicle, ShipmentId shipment, Stage stage, Instant at) {}
        List<Due> due = new ArrayList<>();
        for (Route route : state.plan().routes()) {
            if (state.facts().isDown(route.vehicle())) {
                continue;
            }
            for (RouteStep.Visit visit : route.visits()) {
                var fact = state.facts().stop(visit.shipment());
                if (fact.isEmpty()) {
                    due.add(
                            new Due(
                                    route.vehicle(),
                                    visit.shipment(),
                                    Stage.ARRIVED,
                                    visit.arrival()));
                    break;
                }
                if (!fact.get().isDone()) {
                    due.add(
                            new Due(
                                    route.vehicle(),
                                    visit.shipment(),
                                    Stage.SERVED,
                                    visit.departure()));
                    break;
                }
            }
        }
        return due.stream()
                .min(Comparator.comparing(Due::at).thenComparing(Due::vehicle))
                .map(it ->
                        told(
                                it.at().plusSeconds(dice.nextInt(40)),
                                new Observation.StopProgress(
                                        it.vehicle(), it.shipment(), it.stage(), "")));
    }

    /// The same report a second time.
    private Optional<Next> again(DispatchState state) {
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Next(
                                told.get(told.size() - 1 - dice.nextInt(Math.min(20, told.size()))),
                                now(state)));
    }

    /// An arrival told by a second source after the stop was done.
    private Optional<Next> older(DispatchState state) {
        return told.reversed().stream()
                .limit(60)
                .filter(it ->
                        it.observation() instanceof Observation.StopProgress progress
                                && progress.stage() == Stage.ARRIVED
                                && state.facts().isDone(progress.shipment())
                                && it.origin().source().equals("driver app"))
                .findFirst()
                .map(it ->
                        new Next(
                                new Reported.Observed(
                                        new Origin(
                                                "gate",
                                                "g" + number,
                                                it.origin().occurredAt().minusSeconds(5)),
                                        it.observation()),
                                now(state)));
    }

    private Optional<Next> slightDelay(DispatchState state) {
        return ahead(state, 2)
                .map(route ->
                        at(
                                state,
                                new Observation.RouteDelayed(
                                        route.vehicle(),
                                        Duration.ofSeconds(30 + dice.nextInt(60)),
                                        "traffic lights")));
    }

    /// A customer asks for a time that contains the old one.
    private Optional<Next> sameTime(DispatchState state) {
        return ahead(state, 3)
                .map(route -> open(state, route).getLast())
                .map(visit -> {
                    PromiseWindow old =
                            state.shipment(visit.shipment()).orElseThrow().windows().getLast();
                    return at(
                            state,
                            new Observation.CustomerRescheduled(
                                    visit.shipment(),
                                    List.of(
                                            new PromiseWindow(
                                                    old.opens(), old.closes().plusSeconds(60)))));
                });
    }

    private Optional<Next> root(DispatchState state) {
        int index = planned;
        Optional<Next> next =
                switch (index % 10) {
                    case 0 -> index == 0 ? unclear(state) : wave(state);
                    case 1 -> breakdown(state);
                    case 2 -> index < 40 ? tender(state) : simple(state, index);
                    case 3 -> closure(state);
                    default -> simple(state, index);
                };
        if (next.isPresent()) {
            planned++;
        }
        return next;
    }

    private Optional<Next> simple(DispatchState state, int index) {
        return switch (ROOTS.get(index % ROOTS.size())) {
            case STOP_FAILED -> failed(state);
            case REPORTS_CONTRADICT -> contradiction(state);
            case RESCHEDULED -> tooLate(state);
            case RETURN_AT_DOOR -> tooBig(state);
            default -> delayed(state);
        };
    }

    private Optional<Next> unclear(DispatchState state) {
        causes.add(new Cause(Cause.Kind.ADDRESS_UNCERTAIN, "addresses"));
        return Optional.of(
                new Next(
                        new Reported.ShipmentsImported(
                                "late orders", ScriptedDay.unclear(5_000, 7), 0, Actor.MACHINE),
                        now(state)));
    }

    private Optional<Next> wave(DispatchState state) {
        List<VehicleId> two =
                state.plan().routes().stream()
                        .filter(route -> fresh(state, route, 6))
                        .limit(2)
                        .map(Route::vehicle)
                        .toList();
        if (two.size() < 2) {
            return delayed(state);
        }
        used.addAll(two);
        causes.add(new Cause(Cause.Kind.WAVE_LATE, "W" + planned));
        return Optional.of(
                at(
                        state,
                        new Observation.WaveLate(
                                "W" + planned,
                                two,
                                state.at().plus(Duration.ofHours(5)),
                                "the lift is stuck")));
    }

    private Optional<Next> breakdown(DispatchState state) {
        return busiest(state, 8)
                .map(route -> {
                    causes.add(new Cause(Cause.Kind.VEHICLE_DOWN, route.vehicle().value()));
                    return at(state, new Observation.VehicleBrokeDown(route.vehicle(), "gearbox"));
                });
    }

    private Optional<Next> tender(DispatchState state) {
        String skill = ScriptedDay.CARRIERS_ONLY.get(planned / 10 % 4);
        var carrier = new CarrierId(skill);
        List<ShipmentId> given =
                state.plan().outsourced().stream()
                        .filter(out -> out.carrier().equals(carrier))
                        .map(Outsourced::shipment)
                        .toList();
        if (given.isEmpty()) {
            return delayed(state);
        }
        causes.add(new Cause(Cause.Kind.TENDER_REJECTED, skill));
        return Optional.of(at(state, new Observation.TenderRejected(carrier, given, "no driver")));
    }

    /// Closes a small square around a stop that is still far ahead.
    private Optional<Next> closure(DispatchState state) {
        return ahead(state, 6)
                .map(route -> open(state, route).getLast())
                .map(visit -> {
                    GeoPoint point =
                            state.shipment(visit.shipment()).flatMap(Shipment::point).orElseThrow();
                    String name = "closure-" + planned;
                    causes.add(new Cause(Cause.Kind.ROADS_DISTURBED, name));
                    double half = 0.0015;
                    return new Next(
                            new Reported.IncidentReported(
                                    new RoadIncident(
                                            new IncidentId(name),
                                            "burst main",
                                            List.of(
                                                    corner(point, -half, -half),
                                                    corner(point, half, -half),
                                                    corner(point, half, half),
                                                    corner(point, -half, half)),
                                            state.at(),
                                            state.at().plus(Duration.ofHours(12)),
                                            new RoadIncident.Closed()),
                                    Actor.MACHINE),
                            now(state));
                });
    }

    private static GeoPoint corner(GeoPoint point, double north, double east) {
        return new GeoPoint(point.latitude() + north, point.longitude() + east);
    }

    private Optional<Next> delayed(DispatchState state) {
        return busiest(state, 5)
                .map(route -> {
                    causes.add(new Cause(Cause.Kind.ROUTE_DELAYED, route.vehicle().value()));
                    return at(
                            state,
                            new Observation.RouteDelayed(
                                    route.vehicle(), Duration.ofHours(6), "accident ahead"));
                });
    }

    private Optional<Next> failed(DispatchState state) {
        return ahead(state, 1)
                .map(route -> {
                    ShipmentId stop = open(state, route).getFirst().shipment();
                    causes.add(new Cause(Cause.Kind.STOP_FAILED, stop.value()));
                    return at(
                            state,
                            new Observation.StopProgress(
                                    route.vehicle(), stop, Stage.FAILED, "nobody there"));
                });
    }

    private Optional<Next> contradiction(DispatchState state) {
        return told.reversed().stream()
                .map(Reported.Observed::observation)
                .filter(Observation.StopProgress.class::isInstance)
                .map(Observation.StopProgress.class::cast)
                .filter(it -> it.stage() == Stage.SERVED)
                .filter(it -> !causes.contains(about(it)))
                .findFirst()
                .map(it -> {
                    causes.add(about(it));
                    return at(
                            state,
                            new Observation.StopProgress(
                                    it.vehicle(), it.shipment(), Stage.FAILED, "door closed"));
                });
    }

    private static Cause about(Observation observation) {
        return new Cause(Cause.Kind.REPORTS_CONTRADICT, observation.subject());
    }

    private Optional<Next> tooLate(DispatchState state) {
        return ahead(state, 4)
                .map(route -> open(state, route).getLast().shipment())
                .map(stop -> {
                    causes.add(new Cause(Cause.Kind.RESCHEDULED, stop.value()));
                    Instant night = ScriptedDay.MORNING.plus(Duration.ofHours(13));
                    return at(
                            state,
                            new Observation.CustomerRescheduled(
                                    stop,
                                    List.of(
                                            new PromiseWindow(
                                                    night, night.plus(Duration.ofHours(1))))));
                });
    }

    private Optional<Next> tooBig(DispatchState state) {
        return ahead(state, 2)
                .map(route -> {
                    ShipmentId stop = open(state, route).getFirst().shipment();
                    causes.add(new Cause(Cause.Kind.RETURN_AT_DOOR, stop.value()));
                    return at(
                            state,
                            new Observation.ReturnAtDoor(
                                    stop,
                                    route.vehicle(),
                                    new Load(2_000_000, 9_000_000, 1),
                                    "a piano"));
                });
    }

    /// People look at every other new case after a while, and choose what it would come to anyway.
    void people(Instant at) {
        for (ExceptionCase it : desk.state().cases()) {
            boolean theirs = it.id().value().hashCode() % 2 == 0;
            boolean dueForThem = at.isAfter(it.opened().plus(Duration.ofMinutes(4)));
            if (it.state() instanceof CaseState.Open && theirs && dueForThem) {
                seen.add(it.id());
                desk.take(new Reported.CaseAcknowledged(it.id(), person), at);
                desk.take(
                        new Reported.CaseAnswered(
                                it.id(),
                                it.safeDefault(),
                                it.safeDefault() == 0 ? null : "The estimate looks wrong",
                                person),
                        at);
            }
        }
    }

    /// What is latched stays until somebody has seen it.
    void seeTheRest() {
        for (ExceptionCase it : desk.state().cases()) {
            if (it.state() instanceof CaseState.Resolved) {
                seen.add(it.id());
                desk.take(new Reported.CaseAcknowledged(it.id(), person), desk.state().at());
            }
        }
    }

    private Optional<Route> busiest(DispatchState state, int stops) {
        Optional<Route> found =
                state.plan().routes().stream()
                        .filter(route -> fresh(state, route, stops))
                        .max(
                                Comparator.<Route>comparingInt(route -> open(state, route).size())
                                        .thenComparing(Route::vehicle));
        found.ifPresent(route -> used.add(route.vehicle()));
        return found;
    }

    /// Any route that has at least this much ahead and at which nothing has gone wrong.
    private Optional<Route> ahead(DispatchState state, int stops) {
        List<Route> some =
                state.plan().routes().stream().filter(route -> fresh(state, route, stops)).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(dice.nextInt(some.size())));
    }

    private boolean fresh(DispatchState state, Route route, int stops) {
        return !used.contains(route.vehicle())
                && !state.facts().isDown(route.vehicle())
                && open(state, route).size() >= stops;
    }

    private static List<RouteStep.Visit> open(DispatchState state, Route route) {
        return route.visits().stream()
                .filter(visit -> state.facts().stop(visit.shipment()).isEmpty())
                .filter(visit -> !visit.shipment().value().endsWith("-return"))
                .toList();
    }

    private Next at(DispatchState state, Observation observation) {
        return told(now(state), observation);
    }

    private Next told(Instant occurred, Observation observation) {
        Instant arrived = later(occurred, desk.state().at());
        var report =
                new Reported.Observed(
                        new Origin("driver app", "d" + number, occurred), observation);
        if (observation instanceof Observation.StopProgress) {
            told.add(report);
        }
        return new Next(report, arrived);
    }

    private Instant now(DispatchState state) {
        return later(state.at(), ScriptedDay.MORNING).plusSeconds(1);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
