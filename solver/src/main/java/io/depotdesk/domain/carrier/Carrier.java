package io.depotdesk.domain.carrier;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A firm that drives for us.
///
/// @param largest the largest shipment it takes
/// @param radiusMetres how far from the depot it goes, as the crow flies
/// @param skills what it can do, sorted
/// @param takesReturns whether it also brings goods back
/// @param capacity how many shipments it takes a day
/// @param channel how it is offered work
public record Carrier(
        CarrierId id,
        String name,
        CarrierKind kind,
        RateCard rates,
        Load largest,
        int radiusMetres,
        List<String> skills,
        boolean takesReturns,
        int capacity,
        Channel channel) {

    public Carrier {
        skills = skills.stream().sorted().distinct().toList();
        channel = orNone(channel);
    }

    /// A carrier that is not offered work from this desk.
    public Carrier(
            CarrierId id,
            String name,
            CarrierKind kind,
            RateCard rates,
            Load largest,
            int radiusMetres,
            List<String> skills,
            boolean takesReturns,
            int capacity) {
        this(
                id,
                name,
                kind,
                rates,
                largest,
                radiusMetres,
                skills,
                takesReturns,
                capacity,
                Channel.NONE);
    }

    /// Carriers of older journals have no channel.
    private static Channel orNone(@Nullable Channel given) {
        return given == null ? Channel.NONE : given;
    }

    /// Returns the same carrier, offered work in another way.
    public Carrier by(Channel other) {
        return new Carrier(
                id,
                name,
                kind,
                rates,
                largest,
                radiusMetres,
                skills,
                takesReturns,
                capacity,
                other);
    }

    /// Returns its price for `shipment` from `depot`, or why it does not take it. Its daily capacity is not looked at.
    public CarrierOffer offer(Shipment shipment, GeoPoint depot) {
        Optional<GeoPoint> point = shipment.point();
        if (point.isEmpty()) {
            return new CarrierOffer.NotServed("The address is not certain yet.");
        }
        if (shipment.kind() == ShipmentKind.RETURN && !takesReturns) {
            return new CarrierOffer.NotServed("It takes no returns.");
        }
        for (String skill : shipment.skills()) {
            if (!skills.contains(skill)) {
                return new CarrierOffer.NotServed("It does not offer \"%s\".".formatted(skill));
            }
        }
        if (!shipment.load().fitsIn(largest)) {
            return new CarrierOffer.NotServed(
                    "%s is above its limit of %s.".formatted(size(shipment.load()), size(largest)));
        }
        double metres = depot.metresTo(point.get());
        if (metres > radiusMetres) {
            return new CarrierOffer.NotServed(
                    String.format(
                            Locale.ROOT,
                            "%.1f km away, it goes %.1f km from the depot.",
                            metres / 1000,
                            radiusMetres / 1000.0));
        }
        return price(shipment, metres);
    }

    private CarrierOffer price(Shipment shipment, double metres) {
        List<CostLedger.Line> lines = new ArrayList<>();
        lines.add(
                new CostLedger.Line(
                        "base price", "rate card " + rates.version(), rates.baseCents()));
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
                lines.add(
                        new CostLedger.Line(
                                "weight",
                                String.format(
                                        Locale.ROOT,
                                        "up to %.1f kg",
                                        tier.get().upToGrams() / 1000.0),
                                tier.get().surchargeCents()));
            }
        }
        long kilometres = (long) StrictMath.ceil(metres / 1000);
        if (rates.perKilometreCents() != 0) {
            lines.add(
                    new CostLedger.Line(
                            "distance",
                            kilometres + " km begun",
                            kilometres * rates.perKilometreCents()));
        }
        if (shipment.kind() == ShipmentKind.RETURN && rates.returnSurchargePercent() != 0) {
            long sum = lines.stream().mapToLong(CostLedger.Line::cents).sum();
            lines.add(
                    new CostLedger.Line(
                            "return",
                            rates.returnSurchargePercent() + " % surcharge",
                            (sum * rates.returnSurchargePercent() + 50) / 100));
        }
        return new CarrierOffer.Priced(new CostLedger(lines));
    }

    private static String size(Load load) {
        return String.format(
                Locale.ROOT,
                "%.1f kg, %.0f l",
                load.grams() / 1000.0,
                load.cubicCentimetres() / 1000.0);
    }
}
