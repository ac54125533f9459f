package io.depotdesk.data.carriertrial;

import io.depotdesk.data.carriersim.ApiKind;
import io.depotdesk.data.carriersim.CarrierTraits;
import io.depotdesk.data.carriersim.Knob;
import io.depotdesk.data.carriersim.SimulatorSetup;
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
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.TenderRules;
import io.depotdesk.simulation.DrillPolicy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The goods, fleet and carriers of one day of a trial. Three vans take some of it, five carriers the rest.
final class TrialGoods {

    static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    static final Instant MORNING = Instant.parse("2026-11-23T15:00:00Z");
    static final String ZONE = "America/Los_Angeles";
    static final Depot DEPOT = new Depot("North Depot", new GeoPoint(37.7793, -122.4193));

    private TrialGoods() {}

    static List<Shipment> shipments(int count, long seed) {
        var dice = new SplittableRandom(seed);
        List<Shipment> all = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String address = "%d Main Street, San Francisco, CA 94105".formatted(number);
            GeoPoint point =
                    new GeoPoint(
                            37.74 + dice.nextDouble() * 0.06, -122.46 + dice.nextDouble() * 0.07);
            all.add(
                    new Shipment(
                            new ShipmentId("T%d-%04d".formatted(seed, number)),
                            "O-%d-%d".formatted(seed, number),
                            ShipmentKind.DELIVERY,
                            new Consignee("Customer " + number, "+1 650-555-0199", ""),
                            new Destination.Located(
                                    address,
                                    new AddressCandidate(
                                            point, address, AddressPrecision.HOUSE, 1)),
                            new Load(2_500, 12_000, 1),
                            List.of(
                                    new PromiseWindow(
                                            MORNING.plus(Duration.ofHours(1)),
                                            MORNING.plus(Duration.ofHours(9)))),
                            Duration.ofMinutes(4),
                            List.of(),
                            dice.nextInt(60),
                            ""));
        }
        return all;
    }

    /// @param shipments of the day; each van takes a twentieth of them
    static List<Vehicle> vans(int shipments) {
        return List.of(1, 2, 3).stream()
                .map(number ->
                        new Vehicle(
                                new VehicleId("van-" + number),
                                "Van " + number,
                                "Driver " + number,
                                "van",
                                new Load(800_000, 6_000_000, Math.max(1, shipments / 20)),
                                new Shift(MORNING, MORNING.plus(Duration.ofHours(10)), List.of()),
                                List.of(),
                                new VehicleCosts(500, 10, 300)))
                .toList();
    }

    static CarrierId id(ApiKind api) {
        return new CarrierId(api.word());
    }

    /// @param shipments of the day; each carrier takes at most a third of them
    static List<Carrier> carriers(int shipments) {
        List<Carrier> all = new ArrayList<>();
        for (ApiKind api : ApiKind.values()) {
            int number = api.ordinal();
            all.add(
                    new Carrier(
                                    id(api),
                                    api.word(),
                                    api == ApiKind.OPEN_DELIVERY
                                            ? CarrierKind.CONTRACT
                                            : CarrierKind.GIG,
                                    new RateCard(
                                            "trial",
                                            api == ApiKind.OPEN_DELIVERY ? 800 : 600 + 10 * number,
                                            List.of(),
                                            90,
                                            0),
                                    new Load(30_000, 120_000, 4),
                                    50_000,
                                    List.of(),
                                    false,
                                    Math.max(1, shipments * (number == 0 ? 2 : 3) / 10))
                            .by(Channel.API));
        }
        return all;
    }

    /// @param atOnce how many carriers are asked at the same time
    static DispatchPolicy policy(int atOnce) {
        TenderRules usual = DrillPolicy.tendering(TenderRules.Order.COST, atOnce);
        return DrillPolicy.spending(2_000)
                .with(
                        new TenderRules(
                                List.of(Channel.API),
                                TenderRules.Order.COST,
                                List.of(),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(1),
                                Duration.ofMinutes(4),
                                atOnce,
                                1_000_000,
                                usual.examples()));
    }

    static SimulatorSetup simulator(long seed) {
        return new SimulatorSetup(
                seed,
                1,
                Arrays.stream(ApiKind.values())
                        .map(api ->
                                CarrierTraits.usual(api.word(), api)
                                        .with("currency", "USD")
                                        .with(Knob.ACCEPTED, 0.9)
                                        .with(Knob.PICKUP_MINUTES, 60)
                                        .with(Knob.CANCELLED, 0.03)
                                        .with(Knob.DELAY_MILLIS, 2)
                                        .with(Knob.DUPLICATE_EVENTS, 0.2)
                                        .with(Knob.REORDERED_EVENTS, 0.1))
                        .toList());
    }
}
