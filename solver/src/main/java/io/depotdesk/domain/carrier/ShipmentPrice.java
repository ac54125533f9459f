package io.depotdesk.domain.carrier;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressCandidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Works out what one shipment costs, line by line. A line's term is the clause, its basis says of which rate card and
/// how the amount came about. Only whole numbers are added, so equal shipments cost the same to the cent.
final class ShipmentPrice {

    private final Carrier carrier;
    private final RateCard rates;
    private final GeoPoint depot;

    ShipmentPrice(Carrier carrier, GeoPoint depot) {
        this.carrier = carrier;
        this.rates = carrier.rates();
        this.depot = depot;
    }

    /// @param shipment one whose address is known and that the carrier serves
    CarrierOffer of(Shipment shipment) {
        AddressCandidate place = ((Destination.Located) shipment.destination()).place();
        double metres = depot.metresTo(place.point());
        List<CostLedger.Line> lines = new ArrayList<>();
        lines.add(new CostLedger.Line("base price", card(), rates.baseCents()));
        if (!rates.weightTiers().isEmpty()) {
            Optional<RateCard.WeightTier> tier =
                    rates.weightTiers().stream()
                            .filter(step -> shipment.load().grams() <= step.upToGrams())
                            .findFirst();
            if (tier.isEmpty()) {
                return new CarrierOffer.NotServed(
                        "%.1f kg is above the heaviest tier of rate card %s."
                                .formatted(shipment.load().grams() / 1000.0, rates.version()));
            }
            if (tier.get().surchargeCents() != 0) {
                String upTo =
                        String.format(Locale.ROOT, "up to %.1f kg", tier.get().upToGrams() / 1e3);
                lines.add(line("weight", upTo, tier.get().surchargeCents()));
            }
        }
        long kilometres = (long) StrictMath.ceil(metres / 1000);
        if (rates.perKilometreCents() != 0) {
            lines.add(
                    line(
                            "distance",
                            "%d km begun × %s"
                                    .formatted(kilometres, money(rates.perKilometreCents())),
                            kilometres * rates.perKilometreCents()));
        }
        long freight = lines.stream().mapToLong(CostLedger.Line::cents).sum();
        if (shipment.kind() == ShipmentKind.RETURN && rates.returnSurchargePercent() != 0) {
            lines.add(
                    line(
                            "return",
                            "%d %% of %s".formatted(rates.returnSurchargePercent(), money(freight)),
                            (freight * rates.returnSurchargePercent() + 50) / 100));
        }
        for (Surcharge surcharge : rates.surcharges()) {
            int times = times(surcharge.when(), shipment, place, metres);
            long cents = times * surcharge.cents() + rounded(freight * surcharge.permille());
            if (times > 0 && cents != 0) {
                lines.add(line(surcharge.clause(), how(surcharge, times, freight), cents));
            }
        }
        return new CarrierOffer.Priced(new CostLedger(lines));
    }

    /// Returns how often a clause counts, 0 if it does not.
    private int times(
            Surcharge.When when, Shipment shipment, AddressCandidate place, double metres) {
        return switch (when) {
            case Surcharge.When.Always _ -> 1;
            case Surcharge.When.InHours(var from, var to) ->
                    once(new BandLimit(from, to, 0).holds(shipment));
            case Surcharge.When.InArea(var area) -> once(carrier.terms().isIn(area, place));
            case Surcharge.When.Beyond(var limit) -> once(metres > limit);
            case Surcharge.When.LargerThan(var limit) ->
                    once(shipment.load().cubicCentimetres() > limit);
            case Surcharge.When.HeavierThan(var limit) -> once(shipment.load().grams() > limit);
            case Surcharge.When.ParcelsAbove(var limit) ->
                    Math.max(0, shipment.load().parcels() - limit);
            case Surcharge.When.Asks(var skill) -> once(shipment.skills().contains(skill));
        };
    }

    private static int once(boolean holds) {
        return holds ? 1 : 0;
    }

    private static String how(Surcharge surcharge, int times, long freight) {
        List<String> parts = new ArrayList<>();
        if (surcharge.permille() != 0) {
            parts.add(
                    "%s %% of %s"
                            .formatted(
                                    BigDecimal.valueOf(surcharge.permille(), 1)
                                            .stripTrailingZeros()
                                            .toPlainString(),
                                    money(freight)));
        }
        if (surcharge.cents() != 0) {
            String each = money(surcharge.cents());
            parts.add(times == 1 ? each : "%d × %s".formatted(times, each));
        }
        return String.join(" and ", parts);
    }

    /// Half up, also below zero: -0.5 becomes 0.
    private static long rounded(long thousandths) {
        return Math.floorDiv(thousandths + 500, 1000L);
    }

    private CostLedger.Line line(String clause, String how, long cents) {
        return new CostLedger.Line(clause, card() + ": " + how, cents);
    }

    private String card() {
        return "rate card " + rates.version();
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
