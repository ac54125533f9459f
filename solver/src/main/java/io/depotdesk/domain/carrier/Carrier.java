package io.depotdesk.domain.carrier;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A firm that drives for us.
///
/// @param largest the largest shipment it takes
/// @param radiusMetres how far from the depot it goes, as the crow flies
/// @param skills what it can do, sorted
/// @param takesReturns whether it also brings goods back
/// @param capacity how many shipments it takes a day
/// @param terms where, what and until when it works for us; nothing beyond the above in older journals
/// @param channel how it is offered work; in no way in older journals
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
        CarrierTerms terms,
        Channel channel) {

    public Carrier {
        skills = skills.stream().sorted().distinct().toList();
        terms = orNone(terms);
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
            int capacity,
            CarrierTerms terms) {
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
                terms,
                Channel.NONE);
    }

    /// A carrier without further terms that is not offered work from this desk.
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
                CarrierTerms.NONE);
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
                terms,
                other);
    }

    private static Channel orNone(@Nullable Channel given) {
        return given == null ? Channel.NONE : given;
    }

    private static CarrierTerms orNone(@Nullable CarrierTerms given) {
        return given == null ? CarrierTerms.NONE : given;
    }

    /// Returns its price for `shipment` from `depot`, or why it does not take it. Neither the hour nor what it has
    /// already is looked at.
    public CarrierOffer offer(Shipment shipment, GeoPoint depot) {
        return new ServiceCheck(this, depot)
                .refusal(shipment)
                .<CarrierOffer>map(CarrierOffer.NotServed::new)
                .orElseGet(() -> new ShipmentPrice(this, depot).of(shipment));
    }
}
