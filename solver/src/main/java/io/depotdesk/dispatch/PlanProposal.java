package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord.Alternative;
import io.depotdesk.policy.DecisionRecord.Basis;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A plan that somebody wants to be the plan of the day.
///
/// @param basedOn version of the plan it was made from; it is refused if the day has moved on
/// @param plan the plan proposed; the core gives it its version
/// @param reason what it is for
/// @param basis the knowledge it was made with
/// @param alternatives what else could be done, the proposal itself first
/// @param troubles what a person would have to look at if this becomes the plan
/// @param resolutions troubles that the plan already settles, within the authority of the machine
public record PlanProposal(
        long basedOn,
        Plan plan,
        Reason reason,
        Basis basis,
        List<Alternative> alternatives,
        List<CaseDraft> troubles,
        List<Resolution> resolutions,
        Actor by) {

    public PlanProposal {
        alternatives = List.copyOf(alternatives);
        troubles = List.copyOf(troubles);
        resolutions = List.copyOf(resolutions);
    }

    /// A proposal that settles nothing beyond the plan.
    public PlanProposal(
            long basedOn,
            Plan plan,
            Reason reason,
            Basis basis,
            List<Alternative> alternatives,
            List<CaseDraft> troubles,
            Actor by) {
        this(basedOn, plan, reason, basis, alternatives, troubles, List.of(), by);
    }

    /// A trouble and the option that the plan carries out.
    ///
    /// @param option index into the options of the trouble
    /// @param why it may be done without asking, in a sentence
    public record Resolution(CaseDraft trouble, int option, String why) {}

    /// Returns the same proposal for another reason.
    public PlanProposal withReason(Reason other) {
        return new PlanProposal(
                basedOn, plan, other, basis, alternatives, troubles, resolutions, by);
    }

    /// Returns the same proposal resting on other knowledge.
    public PlanProposal withBasis(Basis other) {
        return new PlanProposal(
                basedOn, plan, reason, other, alternatives, troubles, resolutions, by);
    }

    /// Returns the same plan as somebody else's wish.
    public PlanProposal by(Actor other, Reason theirs) {
        return new PlanProposal(
                basedOn, plan, theirs, basis, alternatives, troubles, resolutions, other);
    }

    /// Returns the same proposal with the reason why a person does it although rules break or it costs more.
    public PlanProposal withOverrideReason(@Nullable String why) {
        return switch (reason) {
            case Reason.Search _, Reason.Repair _, Reason.CarriedOver _ -> this;
            case Reason.StopMoved moved ->
                    withReason(
                            new Reason.StopMoved(
                                    moved.shipment(),
                                    moved.from(),
                                    moved.to(),
                                    moved.position(),
                                    why));
            case Reason.CarrierChosen chosen ->
                    withReason(new Reason.CarrierChosen(chosen.shipment(), chosen.carrier(), why));
            case Reason.CaseAnswer answer ->
                    withReason(new Reason.CaseAnswer(answer.caseId(), answer.option(), why));
        };
    }

    /// What a plan is for.
    public sealed interface Reason {

        /// The search found a plan.
        ///
        /// @param trigger what made it search ("191 shipments imported")
        record Search(String trigger) implements Reason {}

        /// Routes that an event upset were mended.
        ///
        /// @param trigger what upset them ("Van 3 broke down")
        record Repair(String trigger) implements Reason {}

        /// A person moved a stop.
        ///
        /// @param from the vehicle that had it, null if it was on no route
        /// @param to the vehicle that gets it, null if it is taken off
        record StopMoved(
                ShipmentId shipment,
                @Nullable VehicleId from,
                @Nullable VehicleId to,
                int position,
                @Nullable String overrideReason)
                implements Reason {}

        /// A person gave a shipment to a carrier.
        record CarrierChosen(
                ShipmentId shipment, CarrierId carrier, @Nullable String overrideReason)
                implements Reason {}

        /// A person made what was tried out on a copy of the day the plan of the day.
        ///
        /// @param copiedAt when the copy was taken
        record CarriedOver(Instant copiedAt) implements Reason {}

        /// A case was answered with an option that changes routes.
        record CaseAnswer(CaseId caseId, int option, @Nullable String overrideReason)
                implements Reason {}
    }
}
