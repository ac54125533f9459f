package io.depotdesk.planning;

import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Route;

import java.util.List;

/// What the day would look like if a stop were moved: to be looked at, then proposed or dropped.
///
/// @param proposal ready to be handed in
/// @param changed the routes that differ from the plan as it stands, re-timed
/// @param extraCents what it adds to the cost of the day, negative if it saves
/// @param broken rules that the plan breaks after the move and did not before
public record MoveDraft(
        PlanProposal proposal,
        List<Route> changed,
        long extraCents,
        List<BrokenConstraint> broken) {
    public MoveDraft {
        changed = List.copyOf(changed);
        broken = List.copyOf(broken);
    }
}
