package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.tender.QuoteStand;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.tender.TenderProgress;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.TotalLimits.Total;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the core made of a report. It is journalled beside the report, so that a restart decides nothing.
public sealed interface Concluded extends DispatchEvent {

    /// The report holds own words of a person, and they may be about these shipments. They are marked
    /// ([io.depotdesk.domain.words.OwnWords]) with this unit's sequence wherever they stand, and go when one of these
    /// is erased.
    record WordsTaken(List<ShipmentId> about) implements Concluded {
        public WordsTaken {
            about = List.copyOf(about);
        }
    }

    /// This is the plan of the day from now on.
    record PlanAdopted(Plan plan) implements Concluded {}

    /// A proposal came too late or fits no more.
    record ProposalRefused(String reason) implements Concluded {}

    /// Something was decided.
    record DecisionTaken(DecisionRecord decision) implements Concluded {}

    /// A trouble entered the queue, or what is known of it changed.
    record CaseRaised(ExceptionCase raised) implements Concluded {}

    /// A case went from one state to another.
    record CaseMoved(CaseId caseId, CaseState state) implements Concluded {}

    /// A case is latched: a promise was broken, and it stays until a person has seen it.
    record CaseLatched(CaseId caseId) implements Concluded {}

    /// The same case is more or less urgent now.
    record CaseReranked(CaseId caseId, CasePriority priority) implements Concluded {}

    /// A report is not what it seems; whether it was taken all the same, [ObservationTaken] says.
    record ReportFlagged(Origin origin, Flag flag, String why) implements Concluded {}

    /// A report is taken as true from now on.
    record ObservationTaken(Origin origin, Observation observation) implements Concluded {}

    /// Something upset the plan.
    record PlanDisturbed(Disturbance disturbance) implements Concluded {}

    /// What upset the plan is over.
    record DisturbanceOver(Cause cause) implements Concluded {}

    /// A stop that failed is tried again by the same vehicle.
    record StopReopened(ShipmentId shipment, VehicleId vehicle) implements Concluded {}

    /// A shipment's place is settled.
    record ShipmentPlaced(ShipmentId shipment, Destination destination) implements Concluded {}

    /// A shipment is left for another day.
    record ShipmentDeferred(ShipmentId shipment) implements Concluded {}

    /// A person settled who serves a shipment; searches leave it there.
    record ShipmentLocked(ShipmentId shipment, Lock lock) implements Concluded {}

    /// Searches may move the shipment again.
    record ShipmentUnlocked(ShipmentId shipment) implements Concluded {}

    /// Routes no longer fit the day; those affected have to be repaired at once.
    record RepairRequested(String trigger) implements Concluded {}

    /// The plan no longer fits the day; a search is asked for.
    record ReplanRequested(String trigger) implements Concluded {}

    /// A shipment is to be offered to a carrier. From here on it holds the shipment, and its key and content are fixed.
    record TenderIntended(Tender tender, TenderProgress progress) implements Concluded {}

    /// An offer got on, or more is known of it.
    ///
    /// @param heard statements of the carrier that had not been told before, in order
    record TenderMoved(TenderKey key, TenderProgress progress, List<TenderRecord.Heard> heard)
            implements Concluded {
        public TenderMoved {
            heard = List.copyOf(heard);
        }
    }

    /// A carrier is to be asked for a price, or has answered.
    record QuoteNoted(QuoteStand quote) implements Concluded {}

    /// What a person wants offered is known, or needs nothing more.
    ///
    /// @param wish null if nothing is asked any more
    record OfferAsked(ShipmentId shipment, Tenders.@Nullable Asked wish) implements Concluded {}

    /// A person went this far without asking; the policy adds it up.
    record ActCounted(String person, Total total) implements Concluded {}

    /// The day's content is again what it was before the act that `sequence` journalled.
    ///
    /// @param label that act, for a person
    record ActTakenBack(long sequence, String label) implements Concluded {}

    /// The day's content is again what it was before the act that `sequence` journalled, as somebody has asked and
    /// another approved; the act need not be the last one.
    ///
    /// @param label that act, for a person
    /// @param kept cases that stay as they are
    record ActReversed(long sequence, String label, List<CaseId> kept) implements Concluded {
        public ActReversed {
            kept = List.copyOf(kept);
        }
    }

    /// The day's content is again what it was after the act that was taken back last.
    record ActRepeated(String label) implements Concluded {}
}
