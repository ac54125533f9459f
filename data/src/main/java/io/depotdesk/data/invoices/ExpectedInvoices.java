package io.depotdesk.data.invoices;

import io.depotdesk.data.journal.EndedDays;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Collects what a carrier is expected to charge: from the plan of a day as it stands, or from all days of a journal as
/// they ended. Where the carrier has accepted an offer, what was agreed with it counts, and its reference is one more
/// name of the shipment.
public final class ExpectedInvoices {

    private final CarrierId carrier;
    private final SequencedMap<LocalDate, DispatchState> days;

    private ExpectedInvoices(CarrierId carrier, SequencedMap<LocalDate, DispatchState> days) {
        this.carrier = carrier;
        this.days = days;
    }

    /// Reads the days `from` to `to`, both included.
    public static ExpectedInvoice read(
            Path journal, CarrierId carrier, LocalDate from, LocalDate to, Progress progress) {
        return new ExpectedInvoices(carrier, EndedDays.read(journal, from, to, progress)).invoice();
    }

    /// Returns what `carrier` will charge for the day of `state` as its plan stands.
    public static ExpectedInvoice of(DispatchState state, CarrierId carrier) {
        SequencedMap<LocalDate, DispatchState> day = new TreeMap<>();
        if (state.day() != null) {
            day.put(state.day().date(), state);
        }
        return new ExpectedInvoices(carrier, day).invoice();
    }

    private ExpectedInvoice invoice() {
        List<ExpectedCharge> charges = new ArrayList<>();
        @Nullable RateCard newest = null;
        for (var day : days.entrySet()) {
            DispatchState state = day.getValue();
            newest = state.carrier(carrier).map(Carrier::rates).orElse(newest);
            state.plan().outsourced().stream()
                    .filter(out -> out.carrier().equals(carrier))
                    .sorted(Comparator.comparing(Outsourced::shipment))
                    .forEach(out -> charges.add(charge(day.getKey(), state, out)));
            state.plan().bills().stream()
                    .filter(bill -> bill.carrier().equals(carrier))
                    .map(CarrierBill::lines)
                    .forEach(lines ->
                            charges.add(
                                    new ExpectedCharge(day.getKey(), "", List.of(), lines(lines))));
        }
        return new ExpectedInvoice(carrier.value(), "", newest, charges);
    }

    private ExpectedCharge charge(LocalDate day, DispatchState state, Outsourced out) {
        ShipmentId id = out.shipment();
        List<String> names = new ArrayList<>();
        state.shipment(id).ifPresent(shipment -> names.add(shipment.orderNumber()));
        CostLedger price = out.price();
        for (TenderRecord offer : state.tenders().of(id)) {
            if (offer.tender().carrier().equals(carrier)) {
                names.add(offer.key().value());
                String reference = offer.progress().booking().reference();
                if (reference != null && !reference.isBlank()) {
                    names.add(reference);
                }
                if (offer.isCommitted()) {
                    price = agreed(offer);
                }
            }
        }
        return new ExpectedCharge(day, id.value(), names, lines(price));
    }

    /// The clauses of the contract count as long as the carrier has not told another sum and got the shipment all the
    /// same.
    private static CostLedger agreed(TenderRecord offer) {
        CostLedger expected = offer.tender().expected();
        CostLedger said = offer.progress().booking().price();
        return said == null || said.totalCents() == expected.totalCents() ? expected : said;
    }

    private static List<ExpectedCharge.Line> lines(CostLedger ledger) {
        return ledger.lines().stream()
                .map(line -> new ExpectedCharge.Line(line.term(), line.basis(), line.cents()))
                .toList();
    }
}
