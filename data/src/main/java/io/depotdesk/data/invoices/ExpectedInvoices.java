package io.depotdesk.data.invoices;

import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Collects what a carrier is expected to charge: from the plan of a day as it stands, or from all days of a journal as
/// they ended.
public final class ExpectedInvoices {

    private final CarrierId carrier;
    private final LocalDate from;
    private final LocalDate to;
    private final SequencedMap<LocalDate, DispatchState> days = new TreeMap<>();

    private ExpectedInvoices(CarrierId carrier, LocalDate from, LocalDate to) {
        this.carrier = carrier;
        this.from = from;
        this.to = to;
    }

    /// Reads the days `from` to `to`, both included.
    public static ExpectedInvoice read(
            Path journal, CarrierId carrier, LocalDate from, LocalDate to, Progress progress) {
        var collected = new ExpectedInvoices(carrier, from, to);
        var state = new DispatchState[] {DispatchState.EMPTY};
        JournalReader.read(
                journal,
                unit -> {
                    DispatchState next = state[0].after(unit);
                    if (!isSameDay(state[0], next)) {
                        collected.ended(state[0]);
                    }
                    state[0] = next;
                },
                progress);
        collected.ended(state[0]);
        return collected.invoice();
    }

    /// Returns what `carrier` will charge for the day of `state` as its plan stands.
    public static ExpectedInvoice of(DispatchState state, CarrierId carrier) {
        var collected = new ExpectedInvoices(carrier, LocalDate.MIN, LocalDate.MAX);
        collected.ended(state);
        return collected.invoice();
    }

    private static boolean isSameDay(DispatchState one, DispatchState other) {
        var a = one.day();
        var b = other.day();
        return a == null ? b == null : b != null && a.date().equals(b.date());
    }

    private void ended(DispatchState state) {
        DispatchState.Day day = state.day();
        if (day != null && !day.date().isBefore(from) && !day.date().isAfter(to)) {
            days.put(day.date(), state);
        }
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

    private static ExpectedCharge charge(LocalDate day, DispatchState state, Outsourced out) {
        Optional<Shipment> shipment = state.shipment(out.shipment());
        return new ExpectedCharge(
                day,
                out.shipment().value(),
                shipment.map(it -> List.of(it.orderNumber())).orElse(List.of()),
                lines(out.price()));
    }

    private static List<ExpectedCharge.Line> lines(CostLedger ledger) {
        return ledger.lines().stream()
                .map(line -> new ExpectedCharge.Line(line.term(), line.basis(), line.cents()))
                .toList();
    }
}
