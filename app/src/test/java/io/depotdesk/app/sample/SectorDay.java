package io.depotdesk.app.sample;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.BreakRule;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleCosts;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.policy.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/// A made-up day in Monaco: vans that sweep the town in sectors, some returns, some stops too late, some
/// shipments with carriers, unserved and in review. Equal for equal seeds.
public final class SectorDay {

    public static final GeoPoint DEPOT = new GeoPoint(43.7303, 7.4156);

    private static final String[] NAMES = {
        "Blanc", "Rossi", "Dupont", "Moretti", "Lefèvre", "Garnier", "Bianchi", "Caruana", "Pastor",
        "Médecin"
    };
    private static final String[] STREETS = {
        "Rue Grimaldi",
        "Boulevard des Moulins",
        "Avenue de la Costa",
        "Rue Plati",
        "Avenue Saint-Michel"
    };

    private final SequencedMap<ShipmentId, Shipment> shipments = new LinkedHashMap<>();
    private final List<Vehicle> vehicles = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();

    private SectorDay() {}

    /// Returns a day with `stops` planned stops over `vans` routes, planned.
    public static DispatchState planned(int stops, int vans) {
        SectorDay day = new SectorDay();
        day.addVehicles(vans);
        day.addCarriers();
        Random dice = new Random(7);
        List<List<ShipmentId>> tours = day.addTours(stops, vans, dice);
        List<Outsourced> outsourced = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Shipment out = day.add("C" + i, ShipmentKind.DELIVERY, day.anywhere(dice), dice, false);
            outsourced.add(
                    new Outsourced(
                            out.id(),
                            day.carriers.get(i % 2).id(),
                            new CostLedger(List.of(new CostLedger.Line("base price", "", 690))),
                            List.of()));
        }
        List<Unserved> unserved = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            unserved.add(
                    new Unserved(
                            day.add("U" + i, ShipmentKind.DELIVERY, day.anywhere(dice), dice, false)
                                    .id(),
                            List.of()));
        }
        for (int i = 0; i < 3; i++) {
            day.add("Q" + i, ShipmentKind.DELIVERY, day.anywhere(dice), dice, true);
        }
        DispatchState open = day.state(Plan.NONE);
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < vans; i++) {
            routes.add(timed(open, day.vehicles.get(i).id(), tours.get(i)));
        }
        return day.state(new Plan(1, routes, outsourced, unserved));
    }

    /// Returns a day with shipments and no plan.
    public static DispatchState unplanned(int stops) {
        SectorDay day = new SectorDay();
        day.addVehicles(6);
        day.addTours(stops, 6, new Random(7));
        return day.state(Plan.NONE);
    }

    /// Returns an open day without shipments.
    public static DispatchState empty() {
        return new SectorDay().state(Plan.NONE);
    }

    /// Returns the state that the reports of this day lead to.
    private DispatchState state(Plan plan) {
        Actor by = new Actor.Person("Test");
        Depot depot = new Depot("Fontvieille", DEPOT);
        DispatchState state =
                after(
                        DispatchState.EMPTY,
                        new Reported.DayOpened(
                                SampleDay.DATE, SampleDay.ZONE.getId(), depot, "monaco"));
        state = after(state, new Reported.FleetImported("test", vehicles, carriers, by));
        state =
                after(
                        state,
                        new Reported.ShipmentsImported(
                                "test", List.copyOf(shipments.values()), 0, by));
        return adopting(state, plan);
    }

    private static DispatchState after(DispatchState state, Reported report) {
        return state.after(
                new JournalUnit(state.sequence() + 1, SampleDay.at(7, 0), report, List.of()));
    }

    private static DispatchState adopting(DispatchState state, Plan plan) {
        return state.after(
                new JournalUnit(
                        state.sequence() + 1,
                        SampleDay.at(7, 0),
                        new Reported.ReplanAsked("test", new Actor.Person("Test")),
                        List.of(new Concluded.PlanAdopted(plan))));
    }

    /// Returns `state` with other routes in its plan, as version one higher.
    public static DispatchState withRoutes(DispatchState state, List<Route> changed) {
        List<Route> routes =
                state.plan().routes().stream()
                        .map(route ->
                                changed.stream()
                                        .filter(other -> other.vehicle().equals(route.vehicle()))
                                        .findFirst()
                                        .orElse(route))
                        .toList();
        Plan plan =
                new Plan(
                        state.plan().version() + 1,
                        routes,
                        state.plan().outsourced(),
                        state.plan().unserved());
        return adopting(state, plan);
    }

    private void addVehicles(int vans) {
        for (int i = 1; i <= vans; i++) {
            vehicles.add(
                    new Vehicle(
                            new VehicleId("van-" + i),
                            "Van " + i,
                            NAMES[i % NAMES.length],
                            "van",
                            new Load(900_000, 8_000_000, 120),
                            new Shift(
                                    SampleDay.at(7 + i % 3, 0),
                                    SampleDay.at(15 + i % 3, 30),
                                    List.of(
                                            new BreakRule(
                                                    SampleDay.at(11, 0),
                                                    SampleDay.at(13, 30),
                                                    Duration.ofMinutes(30)))),
                            List.of(),
                            new VehicleCosts(4000, 38, 2400)));
        }
    }

    private void addCarriers() {
        RateCard card = new RateCard("2026-1", 690, List.of(), 0, 0);
        Load any = new Load(30_000, 200_000, 5);
        carriers.add(
                new Carrier(
                        new CarrierId("riviera"),
                        "Riviera Express",
                        CarrierKind.CONTRACT,
                        card,
                        any,
                        20_000,
                        List.of(),
                        true,
                        50));
        carriers.add(
                new Carrier(
                        new CarrierId("gig"),
                        "Gig couriers",
                        CarrierKind.GIG,
                        card,
                        any,
                        5_000,
                        List.of(),
                        false,
                        50));
    }

    private List<List<ShipmentId>> addTours(int stops, int vans, Random dice) {
        List<List<ShipmentId>> tours = new ArrayList<>();
        for (int van = 0; van < vans; van++) {
            int count = stops / vans + (van < stops % vans ? 1 : 0);
            List<GeoPoint> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double along = (van + dice.nextDouble()) / vans;
                points.add(place(along, dice));
            }
            // A sweep up one side of the sector and back down the other.
            double middle = points.stream().mapToDouble(GeoPoint::longitude).average().orElse(0);
            points.sort((a, b) -> {
                boolean left = a.longitude() < middle;
                if (left != b.longitude() < middle) {
                    return left ? -1 : 1;
                }
                return left
                        ? Double.compare(a.latitude(), b.latitude())
                        : Double.compare(b.latitude(), a.latitude());
            });
            List<ShipmentId> tour = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                ShipmentKind kind = i % 15 == 7 ? ShipmentKind.RETURN : ShipmentKind.DELIVERY;
                tour.add(
                        add("%d%03d".formatted(van + 1, i), kind, points.get(i), dice, false).id());
            }
            tours.add(tour);
        }
        return tours;
    }

    private GeoPoint anywhere(Random dice) {
        return place(dice.nextDouble(), dice);
    }

    /// The town lies along a line from Fontvieille to the north-east, a few hundred metres wide.
    private static GeoPoint place(double along, Random dice) {
        double across = dice.nextGaussian() * 0.0018;
        return new GeoPoint(
                43.7275 + along * 0.0235 + across * 0.6, 7.4085 + along * 0.0305 - across * 0.9);
    }

    private Shipment add(
            String id, ShipmentKind kind, GeoPoint point, Random dice, boolean inReview) {
        String text =
                "%d %s, 98000 Monaco".formatted(1 + dice.nextInt(60), STREETS[dice.nextInt(5)]);
        AddressCandidate place =
                new AddressCandidate(point, text, AddressPrecision.HOUSE, inReview ? 0.55 : 0.95);
        int from = 8 + dice.nextInt(6);
        Shipment shipment =
                new Shipment(
                        new ShipmentId(id),
                        id,
                        kind,
                        new Consignee(NAMES[dice.nextInt(NAMES.length)] + " " + id, "", ""),
                        inReview
                                ? new Destination.InReview(text, List.of(place))
                                : new Destination.Located(text, place),
                        new Load(2_000 + dice.nextInt(9_000), 20_000, 1),
                        dice.nextInt(4) == 0
                                ? List.of(
                                        new PromiseWindow(
                                                SampleDay.at(from, 0), SampleDay.at(from + 2, 0)))
                                : List.of(),
                        Duration.ofSeconds(90 + dice.nextInt(360)),
                        List.of(),
                        50,
                        "");
        shipments.put(shipment.id(), shipment);
        return shipment;
    }

    /// Returns the route that serves `tour` in that order, timed with straight drives at 15 km/h.
    public static Route timed(DispatchState state, VehicleId id, List<ShipmentId> tour) {
        Vehicle vehicle = state.vehicle(id).orElseThrow();
        List<RouteStep> steps = new ArrayList<>();
        List<BrokenConstraint> broken = new ArrayList<>();
        Instant clock = vehicle.shift().starts().plusSeconds(900);
        Instant departs = clock;
        GeoPoint at = DEPOT;
        boolean rested = false;
        for (ShipmentId shipmentId : tour) {
            Shipment shipment = state.shipment(shipmentId).orElseThrow();
            BreakRule rest = vehicle.shift().breaks().getFirst();
            if (!rested && !clock.isBefore(rest.earliest())) {
                steps.add(new RouteStep.Pause(clock, clock.plus(rest.length())));
                clock = clock.plus(rest.length());
                rested = true;
            }
            GeoPoint to = shipment.point().orElseThrow();
            int metres = (int) (at.metresTo(to) * 1.4) + 40;
            int seconds = (int) (metres / 4.2) + 20;
            Instant arrival = clock.plusSeconds(seconds);
            Instant begins = arrival;
            Duration lateness = Duration.ZERO;
            if (!shipment.windows().isEmpty()) {
                PromiseWindow window = shipment.windows().getFirst();
                if (arrival.isBefore(window.opens())
                        && Duration.between(arrival, window.opens()).toMinutes() < 35) {
                    begins = window.opens();
                }
                lateness = window.lateness(arrival);
                if (lateness.toMinutes() > 70) {
                    lateness = Duration.ZERO;
                }
            }
            Instant departure = begins.plus(shipment.service());
            if (!lateness.isZero()) {
                broken.add(
                        new BrokenConstraint(
                                shipmentId,
                                BrokenConstraint.Rule.LATENESS,
                                "%s: %d min after the promise closes"
                                        .formatted(
                                                shipment.consignee().name(),
                                                lateness.toMinutes())));
            }
            steps.add(
                    new RouteStep.Visit(
                            shipmentId,
                            seconds,
                            metres,
                            arrival,
                            begins,
                            departure,
                            lateness,
                            Load.NONE));
            clock = departure;
            at = to;
        }
        int metres = (int) (at.metresTo(DEPOT) * 1.4);
        int seconds = (int) (metres / 4.2);
        return new Route(
                id,
                departs,
                clock.plusSeconds(seconds),
                Load.NONE,
                steps,
                seconds,
                metres,
                new CostLedger(
                        List.of(
                                new CostLedger.Line(
                                        "distance", "", metres / 10 + 40L * tour.size()))),
                broken);
    }
}
