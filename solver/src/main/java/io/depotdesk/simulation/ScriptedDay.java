package io.depotdesk.simulation;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleCosts;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The goods and the fleet of a large drill: a town of some seven by seven kilometres, everything from a seed.
public final class ScriptedDay {

    public static final LocalDate DATE = LocalDate.parse("2026-11-23");
    public static final String ZONE = "Europe/Monaco";
    public static final Depot DEPOT = new Depot("Fontvieille", new GeoPoint(43.76, 7.44));

    /// Eight in the morning.
    public static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");

    /// One carrier for each of these things that no own vehicle can do.
    public static final List<String> CARRIERS_ONLY =
            List.of("crane", "frozen", "glass", "keys", "lab", "safe");

    private static final long BULKY_CUBIC_CENTIMETRES = 600_000;

    private ScriptedDay() {}

    /// Returns shipments numbered from 1. The first few of each hundred only a carrier can take, and carriers do not
    /// take every fourth of the others.
    public static List<Shipment> shipments(int count, RandomGenerator dice) {
        List<Shipment> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int slot = dice.nextInt(4);
            Instant opens = MORNING.plus(Duration.ofMinutes(slot * 90L));
            GeoPoint point =
                    new GeoPoint(43.73 + dice.nextDouble() * 0.06, 7.40 + dice.nextDouble() * 0.08);
            boolean forCarrier = number % 100 < 2;
            List<String> skills =
                    forCarrier
                            ? List.of(CARRIERS_ONLY.get(number / 100 % CARRIERS_ONLY.size()))
                            : List.of();
            long volume = number % 4 == 3 && !forCarrier ? BULKY_CUBIC_CENTIMETRES : 20_000;
            all.add(
                    new Shipment(
                            new ShipmentId("S-%04d".formatted(number)),
                            "O-" + number,
                            ShipmentKind.DELIVERY,
                            new Consignee("Customer " + number, "", ""),
                            new Destination.Located(
                                    number + " Drill Street",
                                    new AddressCandidate(
                                            point,
                                            number + " Drill Street",
                                            AddressPrecision.HOUSE,
                                            1)),
                            new Load(2_000 + dice.nextInt(9_000), volume, 1),
                            List.of(new PromiseWindow(opens, opens.plus(Duration.ofHours(4)))),
                            Duration.ofMinutes(4),
                            skills,
                            dice.nextInt(60),
                            ""));
        }
        return all;
    }

    /// Returns whether carriers find it too large.
    public static boolean isBulky(Shipment shipment) {
        return shipment.load().cubicCentimetres() >= BULKY_CUBIC_CENTIMETRES;
    }

    /// Returns a shipment that asks for what no vehicle and no carrier can do.
    public static Shipment impossible(int number) {
        GeoPoint point = new GeoPoint(43.76, 7.43);
        return new Shipment(
                new ShipmentId("S-%04d".formatted(number)),
                "O-" + number,
                ShipmentKind.DELIVERY,
                new Consignee("Customer " + number, "", ""),
                new Destination.Located(
                        number + " Drill Street",
                        new AddressCandidate(
                                point, number + " Drill Street", AddressPrecision.HOUSE, 1)),
                new Load(2_000, 20_000, 1),
                List.of(new PromiseWindow(MORNING, MORNING.plus(Duration.ofHours(9)))),
                Duration.ofMinutes(4),
                List.of("helicopter"),
                50,
                "");
    }

    /// Returns shipments whose addresses nobody can be sure of.
    public static List<Shipment> unclear(int from, int count) {
        List<Shipment> all = new ArrayList<>();
        for (int number = from; number < from + count; number++) {
            all.add(
                    new Shipment(
                            new ShipmentId("S-%04d".formatted(number)),
                            "O-" + number,
                            ShipmentKind.DELIVERY,
                            new Consignee("Customer " + number, "", ""),
                            new Destination.InReview("Church Street", List.of()),
                            new Load(2_000, 20_000, 1),
                            List.of(),
                            Duration.ofMinutes(4),
                            List.of(),
                            10,
                            ""));
        }
        return all;
    }

    /// Returns vans that hold little more than the goods of a day together. Every fourth works late.
    public static List<Vehicle> vehicles(int count) {
        List<Vehicle> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Instant starts = number % 4 == 0 ? MORNING.plus(Duration.ofHours(5)) : MORNING;
            all.add(
                    new Vehicle(
                            new VehicleId("van-%02d".formatted(number)),
                            "Van " + number,
                            "Driver " + number,
                            "van",
                            new Load(800_000, 16_000_000, 27),
                            new Shift(starts, MORNING.plus(Duration.ofHours(12)), List.of()),
                            List.of(),
                            new VehicleCosts(4_500, 38, 2_400)));
        }
        return all;
    }

    public static List<Carrier> carriers() {
        return CARRIERS_ONLY.stream()
                .map(skill ->
                        new Carrier(
                                new CarrierId(skill),
                                "The %s people".formatted(skill),
                                CarrierKind.CONTRACT,
                                new RateCard("2026-07", 4_900, List.of(), 45, 25),
                                new Load(100_000, 500_000, 4),
                                50_000,
                                List.of(skill),
                                false,
                                40))
                .toList();
    }
}
