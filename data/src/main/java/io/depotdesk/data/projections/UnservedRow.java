package io.depotdesk.data.projections;

import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Unserved;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// One shipment that nobody can take.
///
/// @param position in the plan's order, from 0
/// @param reasons a line for every vehicle and carrier
public record UnservedRow(String shipment, int position, String reasons) {

    static SequencedMap<String, UnservedRow> of(Plan plan) {
        var rows = new LinkedHashMap<String, UnservedRow>();
        for (Unserved left : plan.unserved()) {
            String reasons =
                    left.reasons().stream()
                            .map(why -> why.name() + ": " + why.reason())
                            .collect(Collectors.joining("\n"));
            rows.put(
                    left.shipment().value(),
                    new UnservedRow(left.shipment().value(), rows.size(), reasons));
        }
        return rows;
    }
}
