package io.depotdesk.data.allocation;

import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.promise.PromiseWindow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The demand of one day in a town and its surroundings, twenty by sixteen kilometres in twenty zones.
///
/// The zones keep their character from day to day, but no two days are alike: on each some zones have twice to three
/// times their usual demand, others a third of it, and now and then a van stays in the yard.
///
/// @param zones the zone of each shipment, in the same order
/// @param vansMissing how many vans do not go out
record DemandDay(long seed, List<Shipment> shipments, List<Integer> zones, int vansMissing) {

    static final GeoPoint DEPOT = new GeoPoint(48.70, 9.10);
    static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");
    static final int COLUMNS = 5;
    static final int ZONES = 20;

    private static final double ZONE_LATITUDE = 0.036;
    private static final double ZONE_LONGITUDE = 0.0545;
    private static final double SOUTH = DEPOT.latitude() - 1.4 * ZONE_LATITUDE;
    private static final double WEST = DEPOT.longitude() - 1.7 * ZONE_LONGITUDE;

    DemandDay {
        shipments = List.copyOf(shipments);
        zones = List.copyOf(zones);
    }

    /// @param usual how many shipments an ordinary day has
    static DemandDay of(int usual, long seed) {
        RandomGenerator town = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] weight = new double[ZONES];
        double sum = 0;
        for (int zone = 0; zone < ZONES; zone++) {
            double character = (0.5 + town.nextDouble()) / (1 + fromDepot(zone) / 4);
            double mood = dice.nextInt(5) == 0 ? 2 + dice.nextDouble() : 1;
            weight[zone] = character * (dice.nextInt(5) == 0 ? 0.33 : mood);
            sum += weight[zone];
        }
        int count = usual * (88 + dice.nextInt(25)) / 100;
        List<Shipment> shipments = new ArrayList<>();
        List<Integer> zones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double left = dice.nextDouble() * sum;
            int zone = 0;
            while (zone < ZONES - 1 && left > weight[zone]) {
                left -= weight[zone++];
            }
            zones.add(zone);
            shipments.add(shipment(i, zone, dice));
        }
        return new DemandDay(seed, shipments, zones, dice.nextInt(3) == 0 ? 1 : 0);
    }

    /// Returns how far the middle of a zone is from the depot, in kilometres.
    static double fromDepot(int zone) {
        return DEPOT.metresTo(point(zone, 0.5, 0.5)) / 1000;
    }

    private static GeoPoint point(int zone, double north, double east) {
        return new GeoPoint(
                SOUTH + (zone / COLUMNS + north) * ZONE_LATITUDE,
                WEST + (zone % COLUMNS + east) * ZONE_LONGITUDE);
    }

    private static Shipment shipment(int number, int zone, RandomGenerator dice) {
        GeoPoint point = point(zone, dice.nextDouble(), dice.nextDouble());
        String name = "S-%04d".formatted(number);
        boolean heavy = dice.nextInt(12) == 0;
        return new Shipment(
                new ShipmentId(name),
                name,
                ShipmentKind.DELIVERY,
                new Consignee("", "", ""),
                new Destination.Located(
                        name, new AddressCandidate(point, name, AddressPrecision.GIVEN, 1)),
                heavy
                        ? new Load(26_000 + dice.nextInt(40_000), 250_000, 2)
                        : new Load(400 + dice.nextInt(12_000), 5_000 + dice.nextInt(60_000), 1),
                List.of(window(dice)),
                Duration.ofSeconds(210 + dice.nextInt(270)),
                List.of(),
                50,
                "");
    }

    private static PromiseWindow window(RandomGenerator dice) {
        int kind = dice.nextInt(100);
        int hours = kind < 40 ? 10 : kind < 75 ? 4 : 2;
        int opens = hours == 10 ? 8 : 8 + dice.nextInt(19 - hours - 8);
        Instant from = MIDNIGHT.plus(Duration.ofHours(opens));
        return new PromiseWindow(from, from.plus(Duration.ofHours(hours)));
    }
}
