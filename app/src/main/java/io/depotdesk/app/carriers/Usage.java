package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Words;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.tender.TenderRecord;

import java.util.List;

/// How much of a carrier the day uses, and for how much money.
///
/// @param held shipments that are offered to it and may be its own by now
/// @param planned shipments that the plan gives it, offered or not
/// @param capacity shipments that it takes a day
/// @param promised shipments that the contract says it gets today, 0 if none
/// @param acceptedCents what it charges for all that it has accepted
/// @param plannedCents what its bill will be for what the plan gives it
/// @param bill what of that is no single price: discounts, a missed commitment
record Usage(
        int held,
        int planned,
        int capacity,
        int promised,
        long acceptedCents,
        long plannedCents,
        CostLedger bill) {

    static Usage of(DispatchState state, Carrier carrier) {
        List<TenderRecord> offers =
                state.tenders()
                        .all()
                        .filter(it -> it.tender().carrier().equals(carrier.id()) && it.holds())
                        .toList();
        List<Long> prices =
                state.plan().outsourced().stream()
                        .filter(it -> it.carrier().equals(carrier.id()))
                        .map(Outsourced::price)
                        .map(CostLedger::totalCents)
                        .toList();
        CostLedger bill =
                state.plan().bills().stream()
                        .filter(it -> it.carrier().equals(carrier.id()))
                        .map(CarrierBill::lines)
                        .findFirst()
                        .orElse(CostLedger.EMPTY);
        return new Usage(
                offers.size(),
                prices.size(),
                carrier.capacity(),
                carrier.rates().volume().commitment().of(state.shipments().size()),
                offers.stream().filter(TenderRecord::isCommitted).mapToLong(Usage::cents).sum(),
                prices.stream().mapToLong(Long::longValue).sum() + bill.totalCents(),
                bill);
    }

    private static long cents(TenderRecord offer) {
        CostLedger said = offer.progress().booking().price();
        return (said == null ? offer.tender().expected() : said).totalCents();
    }

    String capacityWords() {
        return "%d of %d places taken, %d planned".formatted(held, capacity, planned);
    }

    /// Returns how its contract's promise of work stands, empty if there is none.
    String commitmentWords() {
        if (promised == 0) {
            return "";
        }
        return planned >= promised
                ? "%d promised today, %d planned: kept".formatted(promised, planned)
                : "%d promised today, %d planned: %d short"
                        .formatted(promised, planned, promised - planned);
    }

    String spendWords() {
        return "%s accepted, %s as planned"
                .formatted(Words.money(acceptedCents), Words.money(plannedCents));
    }
}
