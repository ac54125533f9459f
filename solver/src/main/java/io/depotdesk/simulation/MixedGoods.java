package io.depotdesk.simulation;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.Channel;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// What a [MixedDay] carries, and who carries it.
final class MixedGoods {

    static final Depot DEPOT = new Depot("Fontvieille", new GeoPoint(43.7290, 7.4150));

    private MixedGoods() {}

    /// Returns seven in the morning, UTC.
    static Instant morning(LocalDate date) {
        return date.atTime(7, 0).toInstant(ZoneOffset.UTC);
    }

    static List<Vehicle> vehicles(LocalDate date, int count) {
        Instant starts = morning(date);
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            vehicles.add(
                    new Vehicle(
                            new VehicleId("van-" + i),
                            "Van " + i,
                            "Driver " + i,
                            "van",
                            new Load(800_000, 6_000_000, 120),
                            new Shift(starts, starts.plus(Duration.ofHours(9)), List.of()),
                            List.of(),
                            new VehicleCosts(4_500, 38, 2_400)));
        }
        return vehicles;
    }

    static List<Carrier> carriers() {
        return List.of(
                carrier("riviera", "Riviera Express", CarrierKind.CONTRACT, 690)
                        .by(Channel.MANIFEST),
                carrier("flash", "Flash Couriers", CarrierKind.GIG, 1_190).by(Channel.API));
    }

    static Shipment shipment(LocalDate date, int number, RandomGenerator dice) {
        Instant opens = morning(date).plus(Duration.ofMinutes(30L * dice.nextInt(10)));
        return new Shipment(
                new ShipmentId(String.format(Locale.ROOT, "%s-%03d", date, number)),
                "O-" + number,
                dice.nextInt(12) == 0 ? ShipmentKind.RETURN : ShipmentKind.DELIVERY,
                new Consignee("Customer " + number, "", ""),
                destination(number, dice),
                new Load(200 + dice.nextInt(20_000), 1_000 + dice.nextInt(90_000), 1),
                dice.nextInt(3) == 0
                        ? List.of()
                        : List.of(new PromiseWindow(opens, opens.plus(Duration.ofHours(2)))),
                Duration.ofMinutes(4),
                List.of(),
                dice.nextInt(101),
                "");
    }

    static AddressCandidate place(int number, AddressPrecision precision, double confidence) {
        return new AddressCandidate(
                new GeoPoint(43.73 + number * 0.000_037, 7.41 + number * 0.000_053),
                number + " Rue Grimaldi, 98000 Monaco",
                precision,
                confidence);
    }

    private static Destination destination(int number, RandomGenerator dice) {
        String text = number + " rue Grimaldi";
        if (dice.nextInt(8) != 0) {
            return new Destination.Located(text, place(number, AddressPrecision.HOUSE, 0.97));
        }
        double best = dice.nextInt(2) == 0 ? 0.6 : 0.3;
        return new Destination.InReview(
                text,
                List.of(
                        place(number, AddressPrecision.STREET, best),
                        place(number + 1, AddressPrecision.AREA, 0.2)));
    }

    private static Carrier carrier(String id, String name, CarrierKind kind, long base) {
        return new Carrier(
                new CarrierId(id),
                name,
                kind,
                new RateCard("2026-07", base, List.of(), 45, 25),
                new Load(30_000, 120_000, 4),
                15_000,
                List.of(),
                true,
                40);
    }
}
