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
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.policy.Actor;
import io.depotdesk.simulation.ScriptedDay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The root causes of a scripted day. Each is made so that the workstation may not settle it alone: goods that no
/// other vehicle or carrier can take, more stops late than the policy lets it move, or a question of what is true.
///
/// Every root has goods and vehicles of its own, so that what follows from it follows from nothing else.
final class ScriptedRoots {

    /// Half the side of a closed square, in degrees.
    private static final double CLOSED = 0.0015;

    private final ReportsOfTheDay reports;
    private final RouteChoice routes;
    private final TrialDesk desk;
    private final Actor.Person person;
    private final List<Cause.Kind> waiting;
    private final List<Cause> causes = new ArrayList<>();
    private final Set<ShipmentId> used = new HashSet<>();

    /// @param kinds what is to go wrong, in this order as far as the day allows it
    ScriptedRoots(
            List<Cause.Kind> kinds,
            ReportsOfTheDay reports,
            RouteChoice routes,
            TrialDesk desk,
            Actor.Person person) {
        this.waiting = new ArrayList<>(kinds);
        this.reports = reports;
        this.routes = routes;
        this.desk = desk;
        this.person = person;
    }

    /// Returns the fifty roots of a whole day, as mixed as a day is.
    static List<Cause.Kind> fifty() {
        List<Cause.Kind> kinds = new ArrayList<>(one());
        kinds.add(Cause.Kind.WAVE_LATE);
        for (int i = 0; i < 3; i++) {
            if (i < 2) {
                kinds.add(Cause.Kind.WAVE_LATE); // later all vans have left
            }
            kinds.addAll(
                    List.of(
                            Cause.Kind.TENDER_REJECTED,
                            Cause.Kind.STOP_FAILED,
                            Cause.Kind.REPORTS_CONTRADICT,
                            Cause.Kind.VEHICLE_DOWN,
                            Cause.Kind.RESCHEDULED,
                            Cause.Kind.ROADS_DISTURBED,
                            Cause.Kind.RETURN_AT_DOOR,
                            Cause.Kind.ROUTE_DELAYED,
                            Cause.Kind.UNSERVED));
        }
        kinds.addAll(
                List.of(
                        Cause.Kind.STOP_FAILED,
                        Cause.Kind.REPORTS_CONTRADICT,
                        Cause.Kind.RESCHEDULED,
                        Cause.Kind.RETURN_AT_DOOR,
                        Cause.Kind.ROUTE_BREAKS_RULE,
                        Cause.Kind.STOP_FAILED,
                        Cause.Kind.REPORTS_CONTRADICT,
                        Cause.Kind.RESCHEDULED));
        return kinds;
    }

    /// Returns one root of each kind that an event or a person can bring about.
    static List<Cause.Kind> one() {
        return List.of(
                Cause.Kind.ADDRESS_UNCERTAIN,
                Cause.Kind.WAVE_LATE,
                Cause.Kind.TENDER_REJECTED,
                Cause.Kind.ROADS_DISTURBED,
                Cause.Kind.VEHICLE_DOWN,
                Cause.Kind.UNSERVED,
                Cause.Kind.STOP_FAILED,
                Cause.Kind.REPORTS_CONTRADICT,
                Cause.Kind.RESCHEDULED,
                Cause.Kind.ROUTE_BREAKS_RULE,
                Cause.Kind.RETURN_AT_DOOR,
                Cause.Kind.ROUTE_DELAYED);
    }

    /// Returns the causes that were scripted so far.
    List<Cause> causes() {
        return List.copyOf(causes);
    }

    /// Returns the roots that have not had their moment yet.
    List<Cause.Kind> waiting() {
        return List.copyOf(waiting);
    }

    /// Returns the next thing that goes wrong, empty if the day has no room for any that waits.
    Optional<ScriptedReport> next(DispatchState state) {
        for (Cause.Kind kind : List.copyOf(waiting)) {
            Optional<ScriptedReport> root = root(kind, state);
            if (root.isPresent()) {
                waiting.remove(kind);
                return root;
            }
        }
        return Optional.empty();
    }

    private Optional<ScriptedReport> root(Cause.Kind kind, DispatchState state) {
        return switch (kind) {
            case ADDRESS_UNCERTAIN -> unclearAddresses(state);
            case UNSERVED -> unservable(state);
            case WAVE_LATE -> wave(state);
            case VEHICLE_DOWN -> breakdown(state);
            case ROUTE_DELAYED -> delay(state);
            case TENDER_REJECTED -> rejection(state);
            case ROADS_DISTURBED -> closure(state);
            case RESCHEDULED -> tonight(state);
            case RETURN_AT_DOOR -> tooHeavy(state);
            case STOP_FAILED -> nobodyThere(state);
            case REPORTS_CONTRADICT -> contradiction(state);
            case ROUTE_BREAKS_RULE, ROUTE_LATE -> wrongVan(state);
            case APPROVAL_WANTED ->
                    throw new IllegalArgumentException(
                            "What a person asks another for is no root of trouble.");
            case TENDER_STUCK ->
                    throw new IllegalArgumentException("No carrier of the script is offered work.");
        };
    }

    private Optional<ScriptedReport> unclearAddresses(DispatchState state) {
        return imported(
                state,
                new Cause(Cause.Kind.ADDRESS_UNCERTAIN, "addresses"),
                ScriptedDay.unclear(5_000, 7));
    }

    /// An order that asks for what nobody can do.
    private Optional<ScriptedReport> unservable(DispatchState state) {
        Shipment order = ScriptedDay.impossible(6_000 + reports.number());
        return imported(state, new Cause(Cause.Kind.UNSERVED, order.id().value()), List.of(order));
    }

    private Optional<ScriptedReport> imported(
            DispatchState state, Cause cause, List<Shipment> shipments) {
        causes.add(cause);
        return Optional.of(
                new ScriptedReport(
                        new Reported.ShipmentsImported("late orders", shipments, 0, Actor.MACHINE),
                        reports.now(state)));
    }

    /// Goods for vans that have not left yet come when most of their promises are over.
    private Optional<ScriptedReport> wave(DispatchState state) {
        List<VehicleId> two =
                routes.all(state, 8).stream()
                        .filter(route -> isAtDepot(state, route))
                        .limit(2)
                        .map(Route::vehicle)
                        .toList();
        if (two.isEmpty()) {
            return Optional.empty();
        }
        two.forEach(routes::use);
        String wave = "W" + reports.number();
        return happens(
                state,
                new Cause(Cause.Kind.WAVE_LATE, wave),
                new Observation.WaveLate(
                        wave,
                        two,
                        ScriptedDay.MORNING.plus(Duration.ofMinutes(510)),
                        "the lift is stuck"));
    }

    private static boolean isAtDepot(DispatchState state, Route route) {
        return RouteChoice.open(state, route).size() == route.visits().size()
                && route.departs().isAfter(state.at());
    }

    private Optional<ScriptedReport> breakdown(DispatchState state) {
        return routes.busiest(state, 8)
                .flatMap(route -> {
                    routes.use(route.vehicle());
                    return happens(
                            state,
                            new Cause(Cause.Kind.VEHICLE_DOWN, route.vehicle().value()),
                            new Observation.VehicleBrokeDown(route.vehicle(), "gearbox"));
                });
    }

    /// A driver on the road falls so far behind that no promise ahead can be kept.
    private Optional<ScriptedReport> delay(DispatchState state) {
        return routes.all(state, 9).stream()
                .filter(route -> RouteChoice.open(state, route).size() < route.visits().size())
                .findFirst()
                .flatMap(route -> {
                    routes.use(route.vehicle());
                    return happens(
                            state,
                            new Cause(Cause.Kind.ROUTE_DELAYED, route.vehicle().value()),
                            new Observation.RouteDelayed(
                                    route.vehicle(), Duration.ofHours(6), "accident ahead"));
                });
    }

    /// A carrier gives back goods that nobody else can carry.
    private Optional<ScriptedReport> rejection(DispatchState state) {
        for (String skill : ScriptedDay.CARRIERS_ONLY) {
            var cause = new Cause(Cause.Kind.TENDER_REJECTED, skill);
            List<ShipmentId> given =
                    state.plan().outsourced().stream()
                            .filter(out -> out.carrier().equals(new CarrierId(skill)))
                            .map(Outsourced::shipment)
                            .filter(id -> state.shipment(id).orElseThrow().skills().contains(skill))
                            .toList();
            if (!given.isEmpty() && !causes.contains(cause)) {
                return happens(
                        state,
                        cause,
                        new Observation.TenderRejected(new CarrierId(skill), given, "no driver"));
            }
        }
        return Optional.empty();
    }

    /// Closes a small square around bulky goods that are still far ahead: carriers do not take such goods.
    private Optional<ScriptedReport> closure(DispatchState state) {
        for (Route route : routes.all(state, 6)) {
            List<RouteStep.Visit> open = RouteChoice.open(state, route);
            for (RouteStep.Visit visit : open.subList(3, open.size()).reversed()) {
                Shipment shipment = state.shipment(visit.shipment()).orElseThrow();
                if (ScriptedDay.isBulky(shipment) && used.add(shipment.id())) {
                    return Optional.of(closed(state, shipment.point().orElseThrow()));
                }
            }
        }
        return Optional.empty();
    }

    private ScriptedReport closed(DispatchState state, GeoPoint point) {
        String name = "closure-" + reports.number();
        causes.add(new Cause(Cause.Kind.ROADS_DISTURBED, name));
        return new ScriptedReport(
                new Reported.IncidentReported(
                        new RoadIncident(
                                new IncidentId(name),
                                "burst main",
                                List.of(
                                        corner(point, -CLOSED, -CLOSED),
                                        corner(point, CLOSED, -CLOSED),
                                        corner(point, CLOSED, CLOSED),
                                        corner(point, -CLOSED, CLOSED)),
                                state.at(),
                                state.at().plus(Duration.ofHours(12)),
                                new RoadIncident.Closed()),
                        Actor.MACHINE),
                reports.now(state));
    }

    private static GeoPoint corner(GeoPoint point, double north, double east) {
        return new GeoPoint(point.latitude() + north, point.longitude() + east);
    }

    /// A customer asks for an hour in which nobody drives any more.
    private Optional<ScriptedReport> tonight(DispatchState state) {
        return ownStop(state, 4, true)
                .flatMap(stop -> {
                    var night = ScriptedDay.MORNING.plus(Duration.ofHours(14));
                    return happens(
                            state,
                            new Cause(Cause.Kind.RESCHEDULED, stop.shipment().value()),
                            new Observation.CustomerRescheduled(
                                    stop.shipment(),
                                    List.of(
                                            new PromiseWindow(
                                                    night, night.plus(Duration.ofHours(1))))));
                });
    }

    /// Goods to take back that are heavier than any van carries.
    private Optional<ScriptedReport> tooHeavy(DispatchState state) {
        return ownStop(state, 2, false)
                .flatMap(stop ->
                        happens(
                                state,
                                new Cause(Cause.Kind.RETURN_AT_DOOR, stop.shipment().value()),
                                new Observation.ReturnAtDoor(
                                        stop.shipment(),
                                        stop.vehicle(),
                                        new Load(2_000_000, 9_000_000, 1),
                                        "a piano")));
    }

    private Optional<ScriptedReport> nobodyThere(DispatchState state) {
        return ownStop(state, 1, false)
                .flatMap(stop ->
                        happens(
                                state,
                                new Cause(Cause.Kind.STOP_FAILED, stop.shipment().value()),
                                new Observation.StopProgress(
                                        stop.vehicle(),
                                        stop.shipment(),
                                        Stage.FAILED,
                                        "nobody there")));
    }

    /// What was served is now said not to be.
    private Optional<ScriptedReport> contradiction(DispatchState state) {
        return reports.told().reversed().stream()
                .map(it -> (Observation.StopProgress) it.observation())
                .filter(it -> it.stage() == Stage.SERVED)
                .filter(it -> used.add(it.shipment()))
                .findFirst()
                .flatMap(it ->
                        happens(
                                state,
                                new Cause(Cause.Kind.REPORTS_CONTRADICT, it.subject()),
                                new Observation.StopProgress(
                                        it.vehicle(), it.shipment(), Stage.FAILED, "door closed")));
    }

    /// A person gives a van goods that it cannot carry.
    private Optional<ScriptedReport> wrongVan(DispatchState state) {
        Optional<ShipmentId> goods =
                state.plan().outsourced().stream()
                        .map(Outsourced::shipment)
                        .filter(id -> !state.shipment(id).orElseThrow().skills().isEmpty())
                        .filter(id -> state.facts().declined().get(id) == null)
                        .filter(used::add)
                        .findFirst();
        Optional<Route> route = routes.any(state, 4);
        if (goods.isEmpty() || route.isEmpty()) {
            return Optional.empty();
        }
        VehicleId vehicle = route.get().vehicle();
        routes.use(vehicle);
        causes.add(new Cause(Cause.Kind.ROUTE_BREAKS_RULE, vehicle.value()));
        int last = route.get().visits().size();
        return Optional.of(
                new ScriptedReport(
                        desk.moved(goods.get(), vehicle, last, person), reports.now(state)));
    }

    private record Stop(VehicleId vehicle, ShipmentId shipment) {}

    /// Returns a stop at which nothing else is scripted: the last of its route, or the next.
    private Optional<Stop> ownStop(DispatchState state, int ahead, boolean last) {
        return routes.any(state, ahead)
                .map(route -> {
                    List<RouteStep.Visit> open = RouteChoice.open(state, route);
                    return new Stop(
                            route.vehicle(), (last ? open.getLast() : open.getFirst()).shipment());
                })
                .filter(stop -> used.add(stop.shipment()));
    }

    private Optional<ScriptedReport> happens(
            DispatchState state, Cause cause, Observation observation) {
        causes.add(cause);
        return Optional.of(reports.now(state, observation));
    }
}
