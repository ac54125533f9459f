package io.depotdesk.app.sample;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DayContent;
import io.depotdesk.dispatch.DayFacts;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.CarrierOffer;
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
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleCosts;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.traffic.Traffic;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
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
    private static final List<String> DRIVERS =
            List.of("M. Rossi", "A. Petit", "S. Benali", "J. Moreau", "L. Costa", "D. Novak");

    private final Random random;
    private final int size;
    private final LinkedHashMap<ShipmentId, Shipment> shipments = new LinkedHashMap<>();
    private final List<Vehicle> vehicles = new ArrayList<>();
    private final List<Carrier> carriers = new ArrayList<>();

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
        fleet();
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
        for (ExceptionCase it : cases(plan, left)) {
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
                        decisions(),
                        List.of(),
                        List.of(),
                        DayFacts.NONE,
                        DispatchPolicy.NONE,
                        People.NOBODY,
                        null);
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

    private void fleet() {
        for (int i = 0; i < DRIVERS.size(); i++) {
            vehicles.add(
                    new Vehicle(
                            new VehicleId("van-" + (i + 1)),
                            "Van " + (i + 1),
                            DRIVERS.get(i),
                            "van",
                            new Load(i < 4 ? 900_000 : 600_000, i < 4 ? 8_000_000 : 5_000_000, 120),
                            new Shift(
                                    at(8, 0),
                                    at(16, 30),
                                    List.of(
                                            new BreakRule(
                                                    at(11, 30),
                                                    at(13, 0),
                                                    Duration.ofMinutes(30)))),
                            i % 2 == 0 ? List.of("lift", "cool") : List.of("lift"),
                            new VehicleCosts(4_500, 38, 2_150)));
        }
        carriers.add(
                new Carrier(
                        new CarrierId("riviera"),
                        "Riviera Express",
                        CarrierKind.CONTRACT,
                        new RateCard(
                                "2026-07",
                                690,
                                List.of(
                                        new RateCard.WeightTier(5_000, 0),
                                        new RateCard.WeightTier(30_000, 240)),
                                45,
                                20),
                        new Load(30_000, 200_000, 6),
                        12_000,
                        List.of(),
                        true,
                        40));
        carriers.add(
                new Carrier(
                        new CarrierId("gig"),
                        "Vélo Courier",
                        CarrierKind.GIG,
                        new RateCard("live", 840, List.of(), 60, 0),
                        new Load(12_000, 60_000, 3),
                        4_000,
                        List.of(),
                        false,
                        15));
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

    private List<ExceptionCase> cases(Plan plan, List<ShipmentId> left) {
        List<ExceptionCase> cases = new ArrayList<>();
        cases.add(
                new ExceptionCase(
                        new CaseId("1031.1"),
                        new Cause(Cause.Kind.UNSERVED, left.getFirst().value()),
                        CasePriority.P1,
                        "%s cannot be served before its promise closes at 11:00"
                                .formatted(left.getFirst()),
                        "It needs a cooled van. Vans 1, 3 and 5 have one; all their places before"
                                + " 11:00 are taken since Van 3 runs late.",
                        "Goods that must stay cool spoil. Call the customer before you accept a"
                                + " later time; a carrier without cooling is no way out.",
                        at(10, 2),
                        at(10, 32),
                        List.of(
                                new CaseOption(
                                        "Put on Van 1 after stop 12",
                                        "Arrives 11:18, 18 min after the promise; nobody else is"
                                                + " later",
                                        420,
                                        new Action.PutOnRoute(
                                                left.getFirst(), new VehicleId("van-1"), 12)),
                                new CaseOption(
                                        "Put on Van 5 as the next stop",
                                        "Arrives 10:51, in time; 3 other stops come 6 to 9 min"
                                                + " late",
                                        615,
                                        new Action.PutOnRoute(
                                                left.getFirst(), new VehicleId("van-5"), 9)),
                                new CaseOption(
                                        "Leave for another day",
                                        "The promise of today is broken",
                                        0,
                                        new Action.Defer(left.getFirst()))),
                        2,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1036.1"),
                        new Cause(Cause.Kind.ROUTE_LATE, "van-3"),
                        CasePriority.P2,
                        "Van 3 comes late to %d stops".formatted(plan.stopsLate()),
                        "S. Benali reported 25 min at a closed road. The delay grows to 12 min at"
                                + " stop 24.",
                        "Customers were told times that cannot be kept. Moving stops costs less"
                                + " than failed attempts.",
                        at(10, 12),
                        at(10, 42),
                        List.of(
                                new CaseOption(
                                        "Move 4 stops to Van 6",
                                        "All promises kept; Van 6 is idle",
                                        3_180,
                                        new Action.KeepPlan()),
                                new CaseOption(
                                        "Give 4 stops to Riviera Express",
                                        "All promises kept",
                                        3_640,
                                        new Action.GiveToCarrier(
                                                new ShipmentId("S-1019"),
                                                new CarrierId("riviera"))),
                                new CaseOption(
                                        "Leave everything as it is",
                                        "Stops stay late by 4 to 12 min",
                                        0,
                                        new Action.KeepPlan())),
                        2,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1003.1"),
                        new Cause(Cause.Kind.ADDRESS_UNCERTAIN, "addresses"),
                        CasePriority.P3,
                        "4 addresses need a look",
                        "The address index found several places, or none, for these texts.",
                        "Open the review list, choose a candidate or drag the pin. Until then these"
                                + " shipments are on no route.",
                        at(9, 58),
                        at(10, 28),
                        List.of(
                                new CaseOption(
                                        "Take the likeliest place for 2 of them",
                                        "2 of 4 get planned; a wrong place means a failed attempt",
                                        0,
                                        new Action.KeepPlan()),
                                new CaseOption(
                                        "Leave them out until settled",
                                        "All 4 stay unplanned",
                                        0,
                                        new Action.KeepPlan())),
                        1,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1038.1"),
                        new Cause(Cause.Kind.ROUTE_BREAKS_RULE, "van-2"),
                        CasePriority.P3,
                        "Van 2 is back 8 min after its shift ends",
                        "S-1017 was moved to it by hand at 10:06.",
                        "Overtime needs A. Petit's consent. Moving one stop is enough.",
                        at(10, 6),
                        at(11, 6),
                        List.of(
                                new CaseOption(
                                        "Move S-1088 to Van 4",
                                        "Back at 16:27",
                                        -85,
                                        new Action.KeepPlan()),
                                new CaseOption(
                                        "Leave everything as it is",
                                        "8 min of overtime",
                                        0,
                                        new Action.KeepPlan())),
                        1,
                        new CaseState.Open()));
        cases.add(
                new ExceptionCase(
                        new CaseId("1040.1"),
                        new Cause(Cause.Kind.UNSERVED, left.getLast().value()),
                        CasePriority.P4,
                        "%s fits no route before 16:00".formatted(left.getLast()),
                        "No window was promised; all shifts are full.",
                        "It can wait. Tomorrow's plan has room.",
                        at(10, 14),
                        at(13, 0),
                        List.of(
                                new CaseOption(
                                        "Leave for another day",
                                        "Nothing promised is broken",
                                        0,
                                        new Action.Defer(left.getLast())),
                                new CaseOption(
                                        "Give to Vélo Courier",
                                        "Served before noon",
                                        900,
                                        new Action.GiveToCarrier(
                                                left.getLast(), new CarrierId("gig")))),
                        0,
                        new CaseState.Shelved(
                                "Nora Keller",
                                at(10, 45),
                                "Waiting for the customer to call back")));
        return cases;
    }

    private static List<DecisionRecord> decisions() {
        List<DecisionRecord> decisions = new ArrayList<>();
        for (int i = 0; i < 46; i++) {
            boolean person = i % 15 == 11;
            String shipment = "S-" + (1003 + i * 4);
            decisions.add(
                    new DecisionRecord(
                            (1004 + i) + ".1",
                            at(8, 2).plus(Duration.ofMinutes(3L * i)),
                            person ? new Actor.Person("Nora Keller") : Actor.MACHINE,
                            i == 0
                                    ? "How should 192 shipments be carried?"
                                    : "Who should carry %s?".formatted(shipment),
                            i == 0
                                    ? "Plan 1: 5 routes, 15 shipments with carriers, 2 left over."
                                    : person
                                            ? "%s goes to Van 2 after stop 9.".formatted(shipment)
                                            : "%s stays on Van %d.".formatted(shipment, 1 + i % 5),
                            new DecisionRecord.Basis(
                                    1003 + i,
                                    "monaco-2025-06",
                                    List.of("2026-07", "live"),
                                    7,
                                    List.of(),
                                    20_000),
                            List.of(
                                    new DecisionRecord.Alternative(
                                            "Van %d after stop 11".formatted(1 + i % 5),
                                            new CostLedger(
                                                    List.of(
                                                            new CostLedger.Line(
                                                                    "distance", "", 118),
                                                            new CostLedger.Line(
                                                                    "working time", "", 214))),
                                            "cheapest that keeps every promise"),
                                    new DecisionRecord.Alternative(
                                            "Van 2 after stop 9",
                                            new CostLedger(
                                                    List.of(
                                                            new CostLedger.Line(
                                                                    "distance", "", 190),
                                                            new CostLedger.Line(
                                                                    "working time", "", 301))),
                                            "1.59 dearer"),
                                    new DecisionRecord.Alternative(
                                            "Riviera Express",
                                            new CostLedger(
                                                    List.of(
                                                            new CostLedger.Line(
                                                                    "contract price", "", 735))),
                                            "4.03 dearer")),
                            person ? 1 : 0,
                            person ? "The driver knows the place" : null));
        }
        return decisions;
    }
}
