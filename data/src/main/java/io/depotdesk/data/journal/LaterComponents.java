package io.depotdesk.data.journal;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.policy.ApprovalRules;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.QueueRules;

import java.util.Map;
import java.util.Set;

/// Components that journalled records got later. Units written before lack them; the record itself says what
/// stands in for an absent one. None is a primitive.
final class LaterComponents {

    private static final Map<Class<?>, Set<String>> COMPONENTS =
            Map.of(
                    QueueRules.class,
                    Set.of("overrideReasons"),
                    DispatchPolicy.class,
                    Set.of("approvals", "tendering", "lateness"),
                    ApprovalRules.class,
                    Set.of("totals"),
                    DecisionRecord.Basis.class,
                    Set.of("models"),
                    Carrier.class,
                    Set.of("terms", "channel"),
                    RateCard.class,
                    Set.of("surcharges", "volume"),
                    AddressCandidate.class,
                    Set.of("postcode"),
                    Plan.class,
                    Set.of("bills"));

    private LaterComponents() {}

    /// Returns whether the component `name` of the record `type` is one.
    static boolean isOne(Class<?> type, String name) {
        return COMPONENTS.getOrDefault(type, Set.of()).contains(name);
    }
}
