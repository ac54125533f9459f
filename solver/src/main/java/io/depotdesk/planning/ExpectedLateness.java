package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.learning.LatenessPrice;
import io.depotdesk.learning.ScoreCell;
import io.depotdesk.learning.Scorecards;

import java.math.BigDecimal;
import java.util.Objects;

/// What today's performance of the carriers adds to their prices in a search, as far as the policy lets it count.
///
/// Nobody pays it and no bill holds it: it only makes a carrier that is surely late dearer to choose. In a search a volume
/// discount is taken off it, too, which is a few hundredths of it.
final class ExpectedLateness {

    private final LatenessPrice price;
    private final Scorecards today;
    private final DispatchState.Day day;

    private ExpectedLateness(LatenessPrice price, Scorecards today, DispatchState.Day day) {
        this.price = price;
        this.today = today;
        this.day = day;
    }

    static ExpectedLateness of(DispatchState state) {
        DispatchState.Day day = Objects.requireNonNull(state.day(), "No day is open.");
        LatenessPrice price = state.policy().lateness();
        return new ExpectedLateness(
                price,
                price.centsPerBrokenPromise() == 0
                        ? Scorecards.NONE
                        : Scorecards.NONE.plus(state.tenders().all().toList(), day.zone()),
                day);
    }

    /// Returns the cents on top of the carrier's price; 0 for a shipment without a promise.
    long cents(CarrierId carrier, Shipment shipment) {
        return shipment.windows().isEmpty() ? 0 : price.cents(today, carrier, cell(shipment));
    }

    /// Returns the same in a sentence with a blank before it, empty if it is nothing.
    String words(CarrierId carrier, Shipment shipment) {
        long cents = cents(carrier, shipment);
        return cents == 0
                ? ""
                : " %s of that is for lateness: it was on time %s today."
                        .formatted(
                                BigDecimal.valueOf(cents, 2).toPlainString(),
                                price.basis(today, carrier, cell(shipment)));
    }

    private ScoreCell cell(Shipment shipment) {
        return ScoreCell.of(shipment, day.depot().point(), day.zone());
    }
}
