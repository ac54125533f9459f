package io.depotdesk.app.sample;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DayContent;
import io.depotdesk.dispatch.DayFacts;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierOffer;
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
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.domain.traffic.Traffic;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.People;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/// A day in Monaco with six vans, two carriers and everything that can go wrong; the same at every call.
public final class SampleDay {

    public static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    public static final ZoneId ZONE = ZoneId.of("Europe/Monaco");
    public static final Depot DEPOT = new Depot("Fontvieille", new GeoPoint(43.7276, 7.4146));

    private static final List<String> STREETS =
            List.of(
                    "Rue Grimaldi",
                    "Boulevard des Moulins",
                    "Avenue de la Costa",
                    "Rue de Millo",
                    "Avenue Princesse Grace",
                    "Boulevard d'Italie",
                    "Rue Plati",
                    "Avenue Saint-Michel",
                    "Boulevard Rainier III",
                    "Rue de la Turbie",
                    "Quai Antoine Ier",
                    "Avenue de l'Annonciade");
    private static final List<String> NAMES =
            List.of(
                    "Boulangerie Roca",
                    "Camille Ferrari",
                    "Pharmacie de l'Annonciade",
                    "Hôtel Miramar",
                    "Luc Bernardi",
                    "Studio Azur",
                    "Marguerite Olivié",
                    "Cabinet Crovetto",
                    "Fleurs du Rocher",
                    "Théo Lajoux",
                    "Librairie Sainte-Dévote",
                    "Nathalie Scarlot",
                    "Cave du Port",
                    "Atelier Pastor",
                    "Hugo Medecin",
                    "Galerie Larvotto",
                    "Inès Gastaud");
    private final Random random;
    private final int size;
    private final LinkedHashMap<ShipmentId, Shipment> shipments = new LinkedHashMap<>();
    private final List<Vehicle> vehicles = SampleFleet.vans();
    private final List<Carrier> carriers = SampleFleet.carriers();

    private SampleDay(int size) {
        this.size = size;
        this.random = new Random(20261123);
    }

    /// Returns a day of 192 shipments at 10:20, some of them in trouble.
    public static DispatchState busy() {
        return new SampleDay(192).state();
    }

    /// Returns a day of `size` shipments.
    public static DispatchState of(int size) {
        return new SampleDay(size).state();
    }

    /// Returns 23 November 2026 at that time in Monaco.
    public static Instant at(int hour, int minute) {
        return DATE.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private DispatchState state() {
        for (int i = 0; i < size; i++) {
            Shipment it = shipment(i);
            shipments.put(it.id(), it);
        }
        List<Shipment> certain =
                shipments.values().stream().filter(it -> it.point().isPresent()).toList();
        List<ShipmentId> left = List.of(certain.get(7).id(), certain.get(31).id());
        List<ShipmentId> deferred = List.of(certain.get(44).id());
        List<Outsourced> outsourced = new ArrayList<>();
        List<List<Shipment>> perVehicle = new ArrayList<>();
        vehicles.forEach(_ -> perVehicle.add(new ArrayList<>()));
        int next = 0;
        for (Shipment it : certain) {
            if (left.contains(it.id()) || deferred.contains(it.id())) {
                continue;
            }
            if (next % 12 == 5) {
                outsourced.add(outsourced(it, carriers.get(next % 24 == 5 ? 0 : 1)));
            } else {
                perVehicle.get(next % (vehicles.size() - 1)).add(it);
            }
            next++;
        }
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < vehicles.size(); i++) {
            routes.add(route(vehicles.get(i), perVehicle.get(i), i == 2));
        }
        List<Unserved> unserved = left.stream().map(this::unserved).toList();
        Plan plan = new Plan(4, routes, outsourced, unserved);
        LinkedHashMap<CaseId, ExceptionCase> cases = new LinkedHashMap<>();
        for (ExceptionCase it : SampleCases.of(plan, left)) {
            cases.put(it.id(), it);
        }
        DayContent content =
                new DayContent(
                        shipments,
                        vehicles,
                        carriers,
                        plan,
                        cases,
                        locks(),
                        deferred,
                        Traffic.NONE);
        DispatchState before =
                new DispatchState(
                        1041,
                        at(10, 17),
                        new DispatchState.Day(DATE, ZONE, DEPOT, "monaco"),
                        content,
                        SampleDecisions.all(),
                        List.of(),
                        List.of(),
                        DayFacts.NONE,
                        DispatchPolicy.NONE,
                        People.NOBODY,
                        null,
                        Tenders.NONE);
        CaseId taken = new CaseId("1036.1");
        Actor nora = new Actor.Person("Nora Keller");
        return before.after(
                new JournalUnit(
                        1042,
                        at(10, 18),
                        new Reported.CaseAcknowledged(taken, nora),
                        List.of(
                                new Concluded.CaseMoved(
                                        taken, new CaseState.Acknowledged(nora.name())))));
    }

    private static LinkedHashMap<ShipmentId, Lock> locks() {
        LinkedHashMap<ShipmentId, Lock> locks = new LinkedHashMap<>();
        locks.put(new ShipmentId("S-1031"), new Lock.ToVehicle(new VehicleId("van-4")));
        return locks;
    }

    private Shipment shipment(int index) {
        ShipmentId id = new ShipmentId("S-" + (1001 + index));
        String street = STREETS.get(random.nextInt(STREETS.size()));
        String text = (1 + random.nextInt(60)) + " " + street + ", 98000 Monaco";
        GeoPoint point =
                new GeoPoint(
                        43.7255 + random.nextDouble() * 0.022,
                        7.4105 + random.nextDouble() * 0.028);
        int opens = 8 + random.nextInt(6);
        List<PromiseWindow> windows =
                index % 5 == 0
                        ? List.of()
                        : List.of(new PromiseWindow(at(opens, 0), at(opens + 2 + index % 2, 0)));
        return new Shipment(
                id,
                "O-" + (50_200 + index),
                index % 16 == 9 ? ShipmentKind.RETURN : ShipmentKind.DELIVERY,
                new Consignee(
                        NAMES.get((index * 7) % NAMES.size()),
                        "+377 93 %02d %02d %02d".formatted(index % 90, index % 71, index % 83),
                        ""),
                destination(index, text, point),
                new Load(
                        500 + random.nextInt(14_000),
                        2_000 + random.nextInt(50_000),
                        1 + index % 4),
                windows,
                Duration.ofMinutes(3 + index % 4),
                index % 23 == 4 ? List.of("cool") : List.of(),
                index % 17 == 0 ? 90 : index % 9 == 0 ? 60 : 0,
                index % 13 == 2 ? "Ring at the side door, second floor." : "");
    }

    private static Destination destination(int index, String text, GeoPoint point) {
        return switch (index) {
            case 14 ->
                    new Destination.InReview(
                            "St Michel 12 bis",
                            List.of(
                                    candidate(point, "12 Avenue Saint-Michel, 98000 Monaco", 0.74),
                                    candidate(
                                            new GeoPoint(43.7391, 7.4262),
                                            "12 Escalier Saint-Michel, 98000 Monaco",
                                            0.58),
                                    new AddressCandidate(
                                            new GeoPoint(43.7402, 7.4251),
                                            "Avenue Saint-Michel, 98000 Monaco",
                                            AddressPrecision.STREET,
                                            0.41)));
            case 60 ->
                    new Destination.InReview(
                            "Residence les Oliviers apt 4",
                            List.of(
                                    new AddressCandidate(
                                            point,
                                            "Les Oliviers, Boulevard du Jardin Exotique",
                                            AddressPrecision.PLACE,
                                            0.62),
                                    new AddressCandidate(
                                            new GeoPoint(43.7441, 7.4301),
                                            "Villa les Oliviers, Rue des Roses",
                                            AddressPrecision.PLACE,
                                            0.55)));
            case 103 -> new Destination.InReview("chez Mme Dupont, derrière l'église", List.of());
            case 141 ->
                    new Destination.InReview(
                            "Grimaldi 300",
                            List.of(
                                    new AddressCandidate(
                                            point,
                                            "Rue Grimaldi, 98000 Monaco",
                                            AddressPrecision.STREET,
                                            0.48)));
            default ->
                    new Destination.Located(
                            text, new AddressCandidate(point, text, AddressPrecision.HOUSE, 0.97));
        };
    }

    private static AddressCandidate candidate(GeoPoint point, String label, double confidence) {
        return new AddressCandidate(point, label, AddressPrecision.HOUSE, confidence);
    }

    private Outsourced outsourced(Shipment it, Carrier carrier) {
        CostLedger price =
                carrier.offer(it, DEPOT.point()) instanceof CarrierOffer.Priced priced
                        ? priced.price()
                        : new CostLedger(
                                List.of(new CostLedger.Line("agreed price", "phone", 1_150)));
        return new Outsourced(
                it.id(),
                carrier.id(),
                price,
                List.of(
                        new WhyNot(
                                "van-1",
                                "Van 1",
                                "It would arrive at 12:52, 22 min after the promise closes.",
                                "a window until 12:55",
                                null),
                        new WhyNot(
                                "van-2",
                                "Van 2",
                                "It fits after stop 14 but costs more.",
                                null,
                                260L),
                        new WhyNot(
                                "van-3",
                                "Van 3",
                                "The shift would end 11 min late.",
                                "a shift until 16:45",
                                null)));
    }

    private Unserved unserved(ShipmentId id) {
        List<WhyNot> reasons = new ArrayList<>();
        for (Vehicle vehicle : vehicles) {
            reasons.add(
                    new WhyNot(
                            vehicle.id().value(),
                            vehicle.name(),
                            vehicle.skills().contains("cool")
                                    ? "All places before 11:00 are taken; it would be 34 min late."
                                    : "The stop asks for \"cool\", which it does not have.",
                            vehicle.skills().contains("cool") ? "a window until 11:40" : null,
                            null));
        }
        reasons.add(
                new WhyNot(
                        "riviera", "Riviera Express", "It does not offer \"cool\".", null, null));
        return new Unserved(id, reasons);
    }

    private Route route(Vehicle vehicle, List<Shipment> stops, boolean late) {
        List<RouteStep> steps = new ArrayList<>();
        Instant time = vehicle.shift().starts().plus(Duration.ofMinutes(5));
        Instant departs = time;
        Load load = Load.NONE;
        for (Shipment it : stops) {
            if (it.kind() == ShipmentKind.DELIVERY) {
                load = load.plus(it.load());
            }
        }
        Load start = load;
        boolean paused = false;
        long metres = 0;
        for (Shipment it : stops) {
            if (!paused && time.isAfter(at(11, 45))) {
                steps.add(new RouteStep.Pause(time, time.plus(Duration.ofMinutes(30))));
                time = time.plus(Duration.ofMinutes(30));
                paused = true;
            }
            int drive = 180 + random.nextInt(300);
            int length = drive * 6;
            metres += length;
            Instant arrival = time.plusSeconds(drive);
            Instant begins = arrival;
            Duration lateness =
                    late && steps.size() > 18 && !it.windows().isEmpty()
                            ? Duration.ofMinutes(4 + steps.size() % 9L)
                            : Duration.ZERO;
            Instant departure = begins.plus(it.service());
            steps.add(
                    new RouteStep.Visit(
                            it.id(), drive, length, arrival, begins, departure, lateness, start));
            time = departure;
        }
        metres += 1_800;
        Instant returns = stops.isEmpty() ? departs : time.plusSeconds(240);
        long minutes = Duration.between(departs, returns).toMinutes();
        CostLedger cost =
                stops.isEmpty()
                        ? CostLedger.EMPTY
                        : new CostLedger(
                                List.of(
                                        new CostLedger.Line("vehicle", "one day", 4_500),
                                        new CostLedger.Line(
                                                "distance",
                                                "%.1f km × 0.38".formatted(metres / 1000.0),
                                                metres * 38 / 1000),
                                        new CostLedger.Line(
                                                "working time",
                                                "%d h %02d × 21.50"
                                                        .formatted(minutes / 60, minutes % 60),
                                                minutes * 2_150 / 60)));
        return new Route(vehicle.id(), departs, returns, start, steps, 240, 1_800, cost, List.of());
    }
}
