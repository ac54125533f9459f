package io.depotdesk.data.carriertrial;

import io.depotdesk.data.carriersim.Booking;
import io.depotdesk.data.carriersim.CarrierSimulator;
import io.depotdesk.data.carriersim.SimulatedCarrier;
import io.depotdesk.data.carriersim.Step;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.TenderRecord;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Holds what the desk believes against what the carriers have in their ledgers.
final class Reconciliation {

    private final DispatchState state;
    private final Instant now;
    private final TrialTally tally;
    private final String day;
    private final Map<ShipmentId, List<String>> booked = new HashMap<>();
    private final Set<TenderRecord> confirmed = new HashSet<>();

    Reconciliation(DispatchState state, Instant now, String day, TrialTally tally) {
        this.state = state;
        this.now = now;
        this.day = day;
        this.tally = tally;
    }

    void compare(CarrierSimulator simulator) {
        tally.offers += state.tenders().all().count();
        for (SimulatedCarrier carrier : simulator.carriers()) {
            for (Booking booking : carrier.ledger().all()) {
                compare(carrier, booking);
            }
        }
        for (ShipmentId shipment : state.shipments().sequencedKeySet()) {
            compare(shipment);
        }
    }

    private void compare(SimulatedCarrier carrier, Booking booking) {
        tally.bookings++;
        Step step = booking.stepAt(now);
        if (!step.isBooked()) {
            return;
        }
        tally.standing++;
        List<TenderRecord> same =
                state.tenders()
                        .all()
                        .filter(it -> it.tender().carrier().value().equals(carrier.name()))
                        .filter(it -> names(it).contains(booking.key()))
                        .toList();
        if (same.size() != 1) {
            tally.stray++;
            wrong(
                    "%s has booking %s (%s) of %d offers of the desk"
                            .formatted(
                                    carrier.name(),
                                    booking.reference(),
                                    booking.key(),
                                    same.size()));
            return;
        }
        TenderRecord offer = same.getFirst();
        confirmed.add(offer);
        booked.computeIfAbsent(offer.tender().shipment().id(), _ -> new ArrayList<>())
                .add(carrier.name() + " " + booking.reference());
        String reference = offer.progress().booking().reference();
        boolean sameName = reference == null || reference.equals(booking.reference());
        if (offer.isCommitted() && sameName) {
            return;
        }
        if (offer.state().isOpen() && sameName) {
            tally.openlyUnknown++;
            return;
        }
        tally.unknownToDesk++;
        wrong(
                "%s has booked %s as %s; the desk has it as %s (%s)"
                        .formatted(
                                carrier.name(),
                                offer.key(),
                                booking.reference(),
                                offer.state(),
                                reference));
    }

    /// Returns all names under which an offer may be known at its carrier.
    private static Set<String> names(TenderRecord offer) {
        String key = offer.key().value();
        Set<String> names = new HashSet<>();
        names.add(
                UUID.nameUUIDFromBytes(("depotdesk:" + key).getBytes(StandardCharsets.UTF_8))
                        .toString());
        Quote quote = offer.tender().quote();
        if (quote == null) {
            names.add(key);
            return names;
        }
        switch (offer.tender().carrier().value()) {
            case "doordash" -> names.add(quote.reference());
            case "shipengine" ->
                    names.add(quote.reference().substring(quote.reference().indexOf('/') + 1));
            default -> names.add(key);
        }
        return names;
    }

    private void compare(ShipmentId shipment) {
        tally.shipments++;
        List<String> at = booked.getOrDefault(shipment, List.of());
        boolean ownRoute = state.plan().routeOf(shipment).isPresent();
        if (at.size() > 1) {
            tally.doubled++;
            wrong("%s is booked twice: %s".formatted(shipment, at));
        }
        if (ownRoute && !at.isEmpty()) {
            tally.both++;
            wrong("%s is on an own route and booked: %s".formatted(shipment, at));
        }
        List<TenderRecord> holders =
                state.tenders().of(shipment).stream().filter(TenderRecord::isCommitted).toList();
        boolean isFiction =
                holders.stream()
                        .anyMatch(it ->
                                !confirmed.contains(it)
                                        && !it.progress().overtaken()
                                        && !isOver(it));
        if (isFiction) {
            tally.fiction++;
            wrong(
                    "%s is booked at nobody, but the desk believes in %s"
                            .formatted(shipment, holders.getFirst().key()));
        }
        if (ownRoute) {
            tally.ownRoute++;
        } else if (at.size() == 1) {
            tally.bookedOnce++;
        } else if (at.isEmpty()) {
            tally.openlyUnbooked++;
        }
    }

    /// Returns whether the carrier has given it up a moment ago, and nobody has asked since.
    private boolean isOver(TenderRecord offer) {
        String reference = offer.progress().booking().reference();
        return tally.givenUp(offer.tender().carrier().value(), reference == null ? "" : reference);
    }

    private void wrong(String what) {
        tally.problem(day + ": " + what);
    }
}
