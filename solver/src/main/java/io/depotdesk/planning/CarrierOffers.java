package io.depotdesk.planning;

import io.depotdesk.dispatch.CarrierPrices;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.BandLimit;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Plan;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What the day's carriers take at the moment of a state, and for how much.
///
/// Everything in planning that needs a carrier's price asks here, so that a search, a move by hand and the reasons
/// given to a person agree.
final class CarrierOffers {

    private final DispatchState state;
    private final DispatchState.Day day;
    private final DateTimeFormatter time;
    private final List<BandLimit> bands;

    private CarrierOffers(DispatchState state) {
        this.state = state;
        this.day = Objects.requireNonNull(state.day(), "No day is open.");
        this.time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(day.zone());
        this.bands =
                state.carriers().stream()
                        .flatMap(carrier -> carrier.terms().bands().stream())
                        .map(band -> new BandLimit(band.from(), band.to(), 0))
                        .distinct()
                        .toList();
    }

    static CarrierOffers of(DispatchState state) {
        return new CarrierOffers(state);
    }

    /// Returns the price of `carrier` for `shipment`, or why it does not take it. What it has already is not looked at.
    CarrierOffer of(Carrier carrier, Shipment shipment) {
        return CarrierPrices.offer(state, carrier, shipment, state.at());
    }

    /// Returns the same for a person who may take a shipment from another carrier, or ask again where it was rejected.
    CarrierOffer byHand(Carrier carrier, Shipment shipment) {
        return CarrierPrices.byHand(state, carrier, shipment, state.at());
    }

    /// Returns why `carrier` has no room for `shipment` beside what `plan` gives it, empty if it has.
    Optional<String> full(Carrier carrier, Shipment shipment, Plan plan) {
        List<Shipment> given = new ArrayList<>();
        plan.outsourced().stream()
                .filter(out -> out.carrier().equals(carrier.id()))
                .filter(out -> !out.shipment().equals(shipment.id()))
                .forEach(out -> state.shipment(out.shipment()).ifPresent(given::add));
        if (given.size() >= carrier.capacity()) {
            return Optional.of(
                    "It takes %d shipments a day and has them all.".formatted(carrier.capacity()));
        }
        return carrier.terms().bands().stream()
                .filter(band -> band.holds(shipment))
                .filter(band -> given.stream().filter(band::holds).count() >= band.shipments())
                .findFirst()
                .map(this::bandFull);
    }

    /// Returns the number that the optimiser knows the time band of `shipment` by, 0 if it is in none.
    int wave(Shipment shipment) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).holds(shipment)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Returns the number of a time band of some carrier of the day.
    int wave(BandLimit band) {
        return bands.indexOf(new BandLimit(band.from(), band.to(), 0)) + 1;
    }

    /// Returns why a carrier takes no more of the band that the optimiser knows by `wave`.
    String waveFull(Carrier carrier, int wave) {
        return carrier.terms().bands().stream()
                .filter(band -> wave(band) == wave)
                .findFirst()
                .map(this::bandFull)
                .orElse("It has all that it takes at that time.");
    }

    private String bandFull(BandLimit band) {
        return "It takes %d shipments promised from %s to %s and has them all."
                .formatted(band.shipments(), time.format(band.from()), time.format(band.to()));
    }
}
