package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.Tenders;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The offers and the plan while one report about offers is taken: what is concluded is seen by what follows.
final class TenderDay {

    private final DispatchState state;
    private final Conclusions conclusions;
    private final Instant at;
    private Tenders tenders;
    private Plan plan;

    TenderDay(DispatchState state, Conclusions conclusions, Instant at) {
        this.state = state;
        this.conclusions = conclusions;
        this.at = at;
        this.tenders = state.tenders();
        this.plan = state.plan();
    }

    /// Returns the day with all that was concluded.
    DispatchState now() {
        return state.with(state.content().with(plan)).with(tenders);
    }

    Tenders tenders() {
        return tenders;
    }

    Plan plan() {
        return plan;
    }

    Instant at() {
        return at;
    }

    Conclusions conclusions() {
        return conclusions;
    }

    void intend(Tender tender, TenderProgress progress) {
        tenders = tenders.with(new TenderRecord(tender, progress, List.of()));
        conclusions.add(new Concluded.TenderIntended(tender, progress));
    }

    /// Takes over what became of an offer.
    TenderRecord move(TenderRecord record, TenderProgress to, List<TenderRecord.Heard> heard) {
        TenderRecord next = record.with(to, heard);
        tenders = tenders.with(next);
        conclusions.add(new Concluded.TenderMoved(record.key(), to, heard));
        return next;
    }

    void note(QuoteStand quote) {
        tenders = tenders.with(quote);
        conclusions.add(new Concluded.QuoteNoted(quote));
    }

    void ask(ShipmentId shipment, Tenders.@Nullable Asked wish) {
        if (wish != null || tenders.asked().containsKey(shipment)) {
            tenders = tenders.asking(shipment, wish);
            conclusions.add(new Concluded.OfferAsked(shipment, wish));
        }
    }

    /// The plan gives a shipment that is on no route to this carrier.
    void give(ShipmentId shipment, CarrierId carrier, CostLedger price) {
        boolean there =
                plan.outsourcingOf(shipment)
                        .filter(out -> out.carrier().equals(carrier))
                        .filter(out -> out.price().equals(price))
                        .isPresent();
        if (there || plan.routeOf(shipment).isPresent()) {
            return;
        }
        List<Outsourced> all = new ArrayList<>();
        boolean moved = false;
        for (Outsourced out : plan.outsourced()) {
            if (out.shipment().equals(shipment)) {
                all.add(new Outsourced(shipment, carrier, price, out.alternatives()));
                moved = true;
            } else {
                all.add(out);
            }
        }
        if (!moved) {
            all.add(new Outsourced(shipment, carrier, price, List.of()));
        }
        plan = new Plan(plan.version(), plan.routes(), all, unservedWithout(shipment));
    }

    /// The plan leaves over a shipment that no carrier takes.
    void leaveOver(ShipmentId shipment, List<WhyNot> reasons) {
        if (plan.routeOf(shipment).isPresent()) {
            return;
        }
        List<Unserved> left = new ArrayList<>(unservedWithout(shipment));
        left.add(new Unserved(shipment, reasons));
        plan =
                new Plan(
                        plan.version(),
                        plan.routes(),
                        plan.outsourced().stream()
                                .filter(out -> !out.shipment().equals(shipment))
                                .toList(),
                        left);
    }

    private List<Unserved> unservedWithout(ShipmentId shipment) {
        return plan.unserved().stream().filter(it -> !it.shipment().equals(shipment)).toList();
    }

    /// Makes the plan that came of it the plan of the day.
    void finish() {
        if (plan != state.plan()) {
            conclusions.add(
                    new Concluded.PlanAdopted(
                            plan.billed(state.carriers(), state.shipments().size())
                                    .withVersion(state.plan().version() + 1)));
        }
    }
}
