package io.depotdesk.data.allocation;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.carrier.Surcharge;
import io.depotdesk.domain.carrier.VolumeTerms;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.Vehicle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Who can drive: vans of one depot and three carriers, the same for both ways of giving work out.
final class Pool {

    private static final int HOUR = 3_600;

    private Pool() {}

    /// Returns vans; every third one works late.
    static List<Vehicle> vans(int count) {
        List<Vehicle> vans = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int from = i % 3 == 0 ? 10 * HOUR : 7 * HOUR + HOUR / 2;
            vans.add(
                    Vehicle.at("van-%02d".formatted(i), 0)
                            .shift(from, from + 9 * HOUR)
                            .overtime(HOUR)
                            .capacity(900_000, 7_000_000, 120)
                            .prices(new Prices(4_500, 38, 0, 2_400, 0, 1_200))
                            .build());
        }
        return vans;
    }

    /// Returns the carriers with what a day of `shipments` usually leaves them to do.
    static List<Carrier> carriers(int shipments) {
        return List.of(
                new Carrier(
                        new CarrierId("KES"),
                        "Kestrel Parcel",
                        CarrierKind.CONTRACT,
                        new RateCard(
                                "2026-4",
                                690,
                                List.of(
                                        new RateCard.WeightTier(5_000, 0),
                                        new RateCard.WeightTier(15_000, 160),
                                        new RateCard.WeightTier(70_000, 650)),
                                0,
                                25,
                                List.of(
                                        new Surcharge("fuel", new Surcharge.When.Always(), 0, 65),
                                        new Surcharge(
                                                "remote",
                                                new Surcharge.When.Beyond(9_000),
                                                150,
                                                0)),
                                new VolumeTerms(
                                        0,
                                        List.of(new VolumeTerms.Discount(shipments / 6, 40)),
                                        List.of(),
                                        new VolumeTerms.Commitment(0, 80, 250))),
                        new Load(70_000, 600_000, 10),
                        60_000,
                        List.of(),
                        true,
                        shipments * 3 / 10),
                new Carrier(
                        new CarrierId("ZIP"),
                        "Zip Couriers",
                        CarrierKind.GIG,
                        new RateCard(
                                "spot",
                                420,
                                List.of(),
                                75,
                                0,
                                List.of(
                                        new Surcharge(
                                                "evening",
                                                new Surcharge.When.InHours(
                                                        DemandDay.MIDNIGHT.plus(
                                                                Duration.ofHours(16)),
                                                        DemandDay.MIDNIGHT.plus(
                                                                Duration.ofHours(20))),
                                                0,
                                                250)),
                                VolumeTerms.NONE),
                        new Load(9_000, 50_000, 2),
                        8_000,
                        List.of(),
                        false,
                        shipments / 8),
                new Carrier(
                        new CarrierId("RUR"),
                        "Rural Freight",
                        CarrierKind.CONTRACT,
                        new RateCard(
                                "2026-1",
                                880,
                                List.of(),
                                0,
                                0,
                                List.of(),
                                new VolumeTerms(
                                        6_000, List.of(), List.of(), VolumeTerms.Commitment.NONE)),
                        new Load(70_000, 900_000, 20),
                        40_000,
                        List.of(),
                        true,
                        shipments / 6));
    }
}
