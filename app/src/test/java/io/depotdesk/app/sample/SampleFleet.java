package io.depotdesk.app.sample;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BreakRule;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleCosts;
import io.depotdesk.domain.plan.VehicleId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The six vans and two carriers of a [SampleDay].
final class SampleFleet {
    private static final List<String> DRIVERS =
            List.of("M. Rossi", "A. Petit", "S. Benali", "J. Moreau", "L. Costa", "D. Novak");

    private SampleFleet() {}

    static List<Vehicle> vans() {
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 0; i < DRIVERS.size(); i++) {
            vehicles.add(
                    new Vehicle(
                            new VehicleId("van-" + (i + 1)),
                            "Van " + (i + 1),
                            DRIVERS.get(i),
                            "van",
                            new Load(i < 4 ? 900_000 : 600_000, i < 4 ? 8_000_000 : 5_000_000, 120),
                            new Shift(
                                    SampleDay.at(8, 0),
                                    SampleDay.at(16, 30),
                                    List.of(
                                            new BreakRule(
                                                    SampleDay.at(11, 30),
                                                    SampleDay.at(13, 0),
                                                    Duration.ofMinutes(30)))),
                            i % 2 == 0 ? List.of("lift", "cool") : List.of("lift"),
                            new VehicleCosts(4_500, 38, 2_150)));
        }
        return vehicles;
    }

    static List<Carrier> carriers() {
        List<Carrier> carriers = new ArrayList<>();
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
        return carriers;
    }
}
