package io.depotdesk.data.export;

import static io.depotdesk.data.export.OtmNodes.object;

import io.depotdesk.dispatch.DayFacts.StopFact;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderState;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened to the consignments of a day, as events that update them, in order of time: what own drivers have
/// reported of their stops, and what carriers have told and counts.
final class OtmEvents {

    private final DispatchState state;
    private final OtmGoods goods;
    private final List<Happened> all = new ArrayList<>();

    private record Happened(Instant at, ShipmentId shipment, String status, String remark) {}

    OtmEvents(DispatchState state) {
        this.state = state;
        this.goods = new OtmGoods(state, false);
    }

    ArrayNode all() {
        state.facts().stops().forEach(this::own);
        state.tenders().all().forEach(this::carriers);
        all.sort(
                Comparator.comparing(Happened::at)
                        .thenComparing(Happened::shipment)
                        .thenComparing(Happened::status));
        ArrayNode events = OtmNodes.array();
        for (int i = 0; i < all.size(); i++) {
            events.add(event(all.get(i), i));
        }
        return events;
    }

    private void own(ShipmentId shipment, StopFact fact) {
        Instant arrived = fact.arrived();
        if (arrived != null) {
            all.add(new Happened(arrived, shipment, "inTransit", "The driver is there."));
        }
        Instant done = fact.done();
        if (done != null) {
            boolean failed = fact.stage() == Observation.Stage.FAILED;
            all.add(
                    new Happened(
                            done,
                            shipment,
                            failed ? "inTransit" : "completed",
                            failed ? "The goods stay on board." : "Served."));
        }
    }

    private void carriers(TenderRecord offer) {
        for (TenderRecord.Heard heard : offer.heard()) {
            CarrierEvent event = heard.event();
            TenderState told = event.state();
            if (heard.counts() && told != null) {
                all.add(
                        new Happened(
                                event.at(),
                                offer.tender().shipment().id(),
                                OtmStatus.of(told),
                                "%s: %s".formatted(offer.tender().carrier(), event.word())));
            }
        }
    }

    private ObjectNode event(Happened it, int number) {
        ObjectNode entity = object();
        entity.put("id", goods.uuid("consignment", it.shipment().value()));
        entity.put("status", it.status());
        entity.put("entityType", "consignment");
        ObjectNode event = object();
        event.put(
                "id", goods.uuid("event", it.shipment().value(), it.at().toString(), "" + number));
        event.put("creationDate", it.at().toString());
        event.put("lifecycle", "actual");
        event.put("remark", it.remark());
        event.set("entity", entity);
        event.put("eventType", "updateEvent");
        return event;
    }
}
