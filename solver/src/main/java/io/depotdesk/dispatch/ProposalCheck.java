package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.Verdict;

import java.util.HashSet;
import java.util.Optional;

/// Says whether a plan that somebody proposes can be the plan of the day as it is now.
final class ProposalCheck {

    private ProposalCheck() {}

    /// Returns why `proposal` cannot be adopted now, as a sentence; empty if it can.
    static Optional<String> refusal(DispatchState state, PlanProposal proposal) {
        if (proposal.basedOn() != state.plan().version()) {
            return Optional.of(
                    "It was made from plan %d, the day is at plan %d. Look again and repeat it if it is still right."
                            .formatted(proposal.basedOn(), state.plan().version()));
        }
        Optional<String> impossible = impossible(state, proposal.plan());
        if (impossible.isPresent()) {
            return impossible;
        }
        Optional<String> held = TenderHold.broken(state, proposal.plan(), isOverride(proposal));
        if (held.isPresent()) {
            return held;
        }
        if (proposal.reason() instanceof Reason.CaseAnswer answer) {
            return DispatchCore.notOpen(state.caseOf(answer.caseId()));
        }
        return beyondAuthority(state, proposal);
    }

    /// A person who names a shipment may take it from its carrier; what was tried out elsewhere may not.
    private static boolean isOverride(PlanProposal proposal) {
        return proposal.by() instanceof Actor.Person
                && !(proposal.reason() instanceof Reason.CarriedOver);
    }

    /// Whatever a search or a repair settles by itself has to be what the policy in force decides, each alone and
    /// all together.
    private static Optional<String> beyondAuthority(DispatchState state, PlanProposal proposal) {
        CaseOption.Effects effects = CaseOption.Effects.NONE;
        long cents = 0;
        for (PlanProposal.Resolution each : proposal.resolutions()) {
            var trouble = each.trouble();
            Verdict verdict = state.policy().verdict(trouble.cause().kind(), trouble.options());
            if (!(verdict instanceof Verdict.Decide decide) || decide.option() != each.option()) {
                return Optional.of(
                        "\"%s\" is not the machine's to settle under policy %s."
                                .formatted(trouble.title(), state.policy().version()));
            }
            CaseOption option = trouble.options().get(each.option());
            effects = effects.plus(option.effects());
            cents += option.extraCents();
        }
        return proposal.resolutions().isEmpty()
                ? Optional.empty()
                : state.policy()
                        .machine()
                        .exceededBy(new CaseOption("", "", cents, effects, new Action.KeepPlan()));
    }

    /// Returns why `plan` cannot be a plan of this day, whoever made it.
    private static Optional<String> impossible(DispatchState state, Plan plan) {
        var served = new HashSet<ShipmentId>();
        for (Route route : plan.routes()) {
            if (state.vehicle(route.vehicle()).isEmpty()) {
                return Optional.of(
                        "It uses %s, which is not in the fleet.".formatted(route.vehicle()));
            }
            for (ShipmentId shipment : route.shipments()) {
                if (state.shipment(shipment).isEmpty()) {
                    return Optional.of("It serves %s, which is not of today.".formatted(shipment));
                }
                if (!served.add(shipment)) {
                    return Optional.of("It serves %s twice.".formatted(shipment));
                }
            }
        }
        for (Outsourced out : plan.outsourced()) {
            if (state.shipment(out.shipment()).isEmpty()) {
                return Optional.of(
                        "It gives %s away, which is not of today.".formatted(out.shipment()));
            }
            if (!served.add(out.shipment())) {
                return Optional.of("It serves %s twice.".formatted(out.shipment()));
            }
        }
        return Optional.empty();
    }
}
