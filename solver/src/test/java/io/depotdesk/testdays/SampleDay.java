package io.depotdesk.testdays;

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
import io.depotdesk.domain.plan.BreakRule;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleCosts;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.policy.Actor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A small day in Monaco: one depot, two vans, a carrier, a courier, and as many shipments as asked for.
public final class SampleDay {

    public static final LocalDate DATE = LocalDate.parse("2026-11-23");
    public static final String ZONE = "Europe/Monaco";

    /// Eight in the morning at the depot.
    public static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");

    public static final Instant EVENING = MORNING.plus(Duration.ofHours(9));
    public static final Actor.Person ANNA = new Actor.Person("Anna");
    public static final Depot DEPOT = new Depot("Fontvieille", new GeoPoint(43.7290, 7.4150));
    public static final VehicleId VAN_1 = new VehicleId("van-1");
    public static final VehicleId VAN_2 = new VehicleId("van-2");
    public static final CarrierId RIVIERA = new CarrierId("riviera");

    private SampleDay() {}

    public static List<Vehicle> vans() {
        return List.of(van(VAN_1, "Van 1", "Luca"), van(VAN_2, "Van 2", "Inès"));
    }

    public static Vehicle van(VehicleId id, String name, String driver) {
        return new Vehicle(
                id,
                name,
                driver,
                "van",
                new Load(800_000, 6_000_000, 120),
                new Shift(
                        MORNING,
                        EVENING,
                        List.of(
                                new BreakRule(
                                        MORNING.plus(Duration.ofHours(4)),
                                        MORNING.plus(Duration.ofHours(6)),
                                        Duration.ofMinutes(30)))),
                List.of("tail lift", "cold"),
                new VehicleCosts(4_500, 38, 2_400));
    }

    public static List<Carrier> carriers() {
        return List.of(
                new Carrier(
                        RIVIERA,
                        "Riviera Express",
                        CarrierKind.CONTRACT,
                        new RateCard(
                                "2026-07",
                                690,
                                List.of(
                                        new RateCard.WeightTier(5_000, 0),
                                        new RateCard.WeightTier(30_000, 350)),
                                45,
                                25),
                        new Load(30_000, 120_000, 4),
                        15_000,
                        List.of(),
                        true,
                        40),
                new Carrier(
                        new CarrierId("flash"),
                        "Flash Couriers",
                        CarrierKind.GIG,
                        new RateCard("live", 1_190, List.of(), 90, 0),
                        new Load(15_000, 60_000, 2),
                        6_000,
                        List.of(),
                        false,
                        5));
    }

    /// Returns a delivery whose address is known, numbered `number`.
    public static Shipment delivery(int number) {
        return shipment(
                number,
                new Destination.Located(text(number), place(number, AddressPrecision.HOUSE, 0.97)));
    }

    /// Returns a delivery whose address may mean two places, the first with `confidence`.
    public static Shipment unclear(int number, double confidence) {
        return shipment(
                number,
                new Destination.InReview(
                        text(number),
                        List.of(
                                place(number, AddressPrecision.STREET, confidence),
                                place(number + 1, AddressPrecision.AREA, 0.2))));
    }

    public static AddressCandidate place(
            int number, AddressPrecision precision, double confidence) {
        return new AddressCandidate(
                new GeoPoint(43.73 + number * 0.000_37, 7.41 + number * 0.000_53),
                text(number),
                precision,
                confidence);
    }

    public static ShipmentId id(int number) {
        return new ShipmentId("S-" + number);
    }

    private static Shipment shipment(int number, Destination destination) {
        return new Shipment(
                id(number),
                "O-" + number,
                number % 7 == 6 ? ShipmentKind.RETURN : ShipmentKind.DELIVERY,
                new Consignee("Café № " + number, "+377 9" + number, "c" + number + "@example.org"),
                destination,
                new Load(1_200 + number, 9_000, 1 + number % 3),
                number % 4 == 0
                        ? List.of()
                        : List.of(
                                new PromiseWindow(
                                        MORNING.plus(Duration.ofHours(1)),
                                        MORNING.plus(Duration.ofHours(3)))),
                Duration.ofMinutes(4),
                number % 5 == 0 ? List.of("cold") : List.of(),
                number % 101,
                number % 6 == 0 ? "Ring twice, \"2nd floor\"" : "");
    }

    private static String text(int number) {
        return number + " Rue Grimaldi, 98000 Monaco";
    }
}
