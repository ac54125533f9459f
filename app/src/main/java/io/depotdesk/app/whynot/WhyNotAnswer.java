package io.depotdesk.app.whynot;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.policy.DecisionRecord;

import java.util.List;

/// Why a decision did not give a shipment to others.
///
/// @param holder who had it under what was decided, for a person ("on Van 3 as stop 4")
/// @param reasons one for each that was asked about; what it would cost is against what was decided
/// @param roadsVersion the roads that the answer was worked out on
public record WhyNotAnswer(
        DecisionRecord decision,
        ShipmentId shipment,
        String holder,
        List<WhyNot> reasons,
        String roadsVersion) {

    public WhyNotAnswer {
        reasons = List.copyOf(reasons);
    }

    /// Returns what the answer rests on, for a person.
    public String basis() {
        var basis = decision.basis();
        return "As known at event %d, under policy %s, on roads %s%s."
                .formatted(
                        basis.knownUpTo(),
                        decision.policy(),
                        roadsVersion,
                        basis.rateCards().isEmpty()
                                ? ""
                                : ", with rate cards " + String.join(", ", basis.rateCards()));
    }
}
