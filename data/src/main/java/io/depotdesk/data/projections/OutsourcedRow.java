package io.depotdesk.data.projections;

import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One shipment that a carrier takes.
///
/// @param position in the plan's order, from 0
/// @param cents the expected invoice
public record OutsourcedRow(String shipment, int position, String carrier, long cents) {

    static SequencedMap<String, OutsourcedRow> of(Plan plan) {
        var rows = new LinkedHashMap<String, OutsourcedRow>();
        for (Outsourced out : plan.outsourced()) {
            rows.put(
                    out.shipment().value(),
                    new OutsourcedRow(
                            out.shipment().value(),
                            rows.size(),
                            out.carrier().value(),
                            out.price().totalCents()));
        }
        return rows;
    }
}
