package io.depotdesk.domain.carrier;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says why a carrier does not take a shipment, in a sentence with the numbers that decided.
final class ServiceCheck {

    private final Carrier carrier;
    private final GeoPoint depot;

    ServiceCheck(Carrier carrier, GeoPoint depot) {
        this.carrier = carrier;
        this.depot = depot;
    }

    /// Returns why not, empty if it takes the shipment.
    Optional<String> refusal(Shipment shipment) {
        if (!(shipment.destination() instanceof Destination.Located(_, AddressCandidate place))) {
            return Optional.of("The address is not certain yet.");
        }
        if (shipment.kind() == ShipmentKind.RETURN && !carrier.takesReturns()) {
            return Optional.of("It takes no returns.");
        }
        Optional<String> skill = missing(shipment, carrier.skills());
        if (skill.isPresent()) {
            return skill.map("It does not offer \"%s\"."::formatted);
        }
        if (!shipment.load().fitsIn(carrier.largest())) {
            return Optional.of(
                    "%s is above its limit of %s."
                            .formatted(size(shipment.load()), size(carrier.largest())));
        }
        double metres = depot.metresTo(place.point());
        if (metres > carrier.radiusMetres()) {
            return Optional.of(
                    "%s away, it goes %s from the depot."
                            .formatted(
                                    kilometres(metres),
                                    kilometres((double) carrier.radiusMetres())));
        }
        return byTerms(shipment, place, metres);
    }

    private Optional<String> byTerms(Shipment shipment, AddressCandidate place, double metres) {
        List<String> refusals = new ArrayList<>();
        for (ServiceTerm term : carrier.terms().services()) {
            Optional<String> refusal = refusal(term, shipment, place, metres);
            if (refusal.isEmpty()) {
                return Optional.empty();
            }
            refusals.add("\"%s\": %s".formatted(term.name(), refusal.get()));
        }
        return refusals.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", refusals));
    }

    private Optional<String> refusal(
            ServiceTerm term, Shipment shipment, AddressCandidate place, double metres) {
        if (!term.areas().isEmpty()
                && term.areas().stream().noneMatch(name -> carrier.terms().isIn(name, place))) {
            return Optional.of(outside(term, place));
        }
        if (term.radiusMetres() != null && metres > term.radiusMetres()) {
            return Optional.of(
                    "%s away, it goes %s."
                            .formatted(
                                    kilometres(metres), kilometres((double) term.radiusMetres())));
        }
        if (term.largest() != null && !shipment.load().fitsIn(term.largest())) {
            return Optional.of(
                    "%s is above %s.".formatted(size(shipment.load()), size(term.largest())));
        }
        return term.skills() == null
                ? Optional.empty()
                : missing(shipment, term.skills()).map("not with \"%s\"."::formatted);
    }

    private static String outside(ServiceTerm term, AddressCandidate place) {
        String areas = String.join(", ", term.areas());
        return place.postcode().isEmpty()
                ? "the place is not in %s (no postcode is known).".formatted(areas)
                : "postcode %s is not in %s.".formatted(place.postcode(), areas);
    }

    private static Optional<String> missing(Shipment shipment, List<String> skills) {
        return shipment.skills().stream().filter(skill -> !skills.contains(skill)).findFirst();
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ROOT, "%.1f km", metres / 1000);
    }

    private static String size(Load load) {
        return String.format(
                Locale.ROOT,
                "%.1f kg, %.0f l",
                load.grams() / 1000.0,
                load.cubicCentimetres() / 1000.0);
    }
}
