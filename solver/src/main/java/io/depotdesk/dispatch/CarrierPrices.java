package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a carrier would do a shipment for as things stand: what it has quoted, else its rate card; nothing if it has
/// said no today, or somebody else may be doing it.
public final class CarrierPrices {

    /// Who has let so many offers of a shipment run out is not asked again.
    private static final int MOST_TRIES = 3;

    private CarrierPrices() {}

    /// Returns the price at `at`, or why there is none. Capacity is not looked at.
    public static CarrierOffer offer(
            DispatchState state, Carrier carrier, Shipment shipment, Instant at) {
        Optional<TenderRecord> holder = state.tenders().holder(shipment.id());
        if (holder.isPresent()) {
            return holder.get().tender().carrier().equals(carrier.id())
                    ? new CarrierOffer.Priced(price(holder.get()))
                    : new CarrierOffer.NotServed("Another carrier has it.");
        }
        boolean declined =
                state.facts()
                        .declined()
                        .getOrDefault(shipment.id(), List.of())
                        .contains(carrier.id());
        if (declined) {
            return new CarrierOffer.NotServed("It has rejected it today.");
        }
        return said(state, carrier, shipment)
                .or(() ->
                        isWith(state, carrier, shipment)
                                ? Optional.empty()
                                : tooLate(state, carrier, at))
                .<CarrierOffer>map(CarrierOffer.NotServed::new)
                .orElseGet(() -> byHand(state, carrier, shipment, at));
    }

    private static boolean isWith(DispatchState state, Carrier carrier, Shipment shipment) {
        return state.plan()
                .outsourcingOf(shipment.id())
                .filter(out -> out.carrier().equals(carrier.id()))
                .isPresent();
    }

    /// Returns why the carrier takes no more offers at `at`, empty if it does.
    static Optional<String> tooLate(DispatchState state, Carrier carrier, Instant at) {
        Instant offerBy = carrier.terms().offerBy();
        DispatchState.Day day = state.day();
        if (offerBy == null || day == null || !at.isAfter(offerBy)) {
            return Optional.empty();
        }
        var time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(day.zone());
        return Optional.of(
                "It takes offers until %s, and it is %s."
                        .formatted(time.format(offerBy), time.format(at)));
    }

    /// Returns whether the carrier takes one more, beside what it holds, in all and of the same time band.
    static boolean hasRoom(DispatchState state, Carrier carrier, Shipment shipment) {
        List<Shipment> held =
                state.tenders()
                        .all()
                        .filter(it -> it.holds() && it.tender().carrier().equals(carrier.id()))
                        .map(it -> it.tender().shipment())
                        .toList();
        return held.size() < carrier.capacity()
                && carrier.terms().bands().stream()
                        .filter(band -> band.holds(shipment))
                        .allMatch(band ->
                                held.stream().filter(band::holds).count() < band.shipments());
    }

    /// Returns the price whatever was said to earlier offers of it, and whoever has it: a person asks all the same.
    public static CarrierOffer byHand(
            DispatchState state, Carrier carrier, Shipment shipment, Instant at) {
        DispatchState.Day day = state.day();
        if (day == null) {
            return new CarrierOffer.NotServed("No day is open.");
        }
        Optional<QuoteStand> quote = state.tenders().quote(carrier.id(), shipment.id());
        return quote.flatMap(it -> it.refusalAt(at))
                .<CarrierOffer>map(CarrierOffer.NotServed::new)
                .or(() ->
                        quote.flatMap(it -> it.quoteAt(at))
                                .map(it -> new CarrierOffer.Priced(it.price())))
                .orElseGet(() -> carrier.offer(shipment, day.depot().point()));
    }

    /// Returns what the carrier charges for what it holds, as far as it is known.
    static CostLedger price(TenderRecord offer) {
        CostLedger said = offer.progress().booking().price();
        return said == null ? offer.tender().expected() : said;
    }

    /// Returns whether a price of this carrier counts only if it was quoted.
    static boolean isQuoted(Carrier carrier) {
        return carrier.kind() == CarrierKind.GIG && carrier.channel() == Channel.API;
    }

    /// Returns why the carrier is not to be asked again today, empty if it may be.
    private static Optional<String> said(DispatchState state, Carrier carrier, Shipment shipment) {
        int lost = 0;
        for (TenderRecord offer : state.tenders().of(shipment.id())) {
            if (!offer.tender().carrier().equals(carrier.id())) {
                continue;
            }
            if (!offer.progress().again()) {
                return Optional.of(why(offer));
            }
            if (offer.state() != TenderState.WITHDRAWN && ++lost == MOST_TRIES) {
                return Optional.of("%d offers of it have run out.".formatted(lost));
            }
        }
        return Optional.empty();
    }

    private static String why(TenderRecord offer) {
        String note = offer.progress().note();
        String word = TenderEvents.word(offer.state());
        return note.isBlank()
                ? "Its last offer is %s.".formatted(word)
                : "Its last offer is %s: %s".formatted(word, note);
    }
}
