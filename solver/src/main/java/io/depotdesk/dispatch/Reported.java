package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.People;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the world, a person or a search told us. It is journalled as it came.
public sealed interface Reported extends DispatchEvent {

    /// Returns who told us.
    default Actor by() {
        return Actor.MACHINE;
    }

    /// The desk starts work on a day.
    ///
    /// @param zone the depot's time zone, as `Europe/Monaco`
    /// @param region the road region that the day is planned on
    record DayOpened(LocalDate date, String zone, Depot depot, String region) implements Reported {}

    /// The vehicles and carriers of the day; they replace all earlier ones.
    ///
    /// @param source the file or system they came from
    record FleetImported(String source, List<Vehicle> vehicles, List<Carrier> carriers, Actor by)
            implements Reported {
        public FleetImported {
            vehicles = List.copyOf(vehicles);
            carriers = List.copyOf(carriers);
        }
    }

    /// Shipments to be carried. Those whose id is known already replace the known ones.
    ///
    /// @param source the file or system they came from
    /// @param rowsRefused how many rows of it could not be read
    record ShipmentsImported(String source, List<Shipment> shipments, int rowsRefused, Actor by)
            implements Reported {
        public ShipmentsImported {
            shipments = List.copyOf(shipments);
        }
    }

    /// A person said where a shipment goes.
    record AddressPinned(ShipmentId shipment, AddressCandidate place, Actor by)
            implements Reported {}

    /// A search or a person proposes a plan.
    record PlanProposed(PlanProposal proposal) implements Reported {
        @Override
        public Actor by() {
            return proposal.by();
        }
    }

    /// A person makes what was tried out on a copy of the day the day itself, all at once.
    ///
    /// @param proposal the plan, made with `changes` known
    record CarriedOver(PlanProposal proposal, CarriedChanges changes) implements Reported {
        @Override
        public Actor by() {
            return proposal.by();
        }
    }

    /// What is usual on the roads from now on; it replaces what was known before.
    record SpeedFactorsSet(SpeedFactors factors, Actor by) implements Reported {}

    /// Roads are closed or slow for a time. An incident with a known id replaces it.
    record IncidentReported(RoadIncident incident, Actor by) implements Reported {}

    /// An incident is over early, or was reported by mistake.
    record IncidentLifted(IncidentId incident, Actor by) implements Reported {}

    /// A surface told us something. It is not believed before it was compared with what is known.
    record Observed(Origin origin, Observation observation) implements Reported {}

    /// Something was told about offers to carriers.
    ///
    /// @param what it is; by whom, `by` says: the workstation for what carriers and the clock tell
    record TenderReported(TenderReport what, Actor by) implements Reported {}

    /// From now on the workstation decides by this policy.
    record PolicyActivated(DispatchPolicy policy, Actor by) implements Reported {}

    /// From now on these people may sign in, with these roles. Their secrets are kept elsewhere.
    ///
    /// @param changedBy who changed them, as known where they are looked after
    record PeopleSet(People people, String changedBy, Actor by) implements Reported {}

    /// From now on somebody else sits at the desk, where people sign in.
    ///
    /// @param person who has signed in, null if nobody sits there any more
    /// @param since when that was
    record SeatTaken(@Nullable String person, Instant since, Actor by) implements Reported {}

    /// Somebody asks for a new plan.
    record ReplanAsked(String reason, Actor by) implements Reported {}

    /// A person lets searches move a shipment again that a person had put somewhere.
    record LockReleased(ShipmentId shipment, Actor by) implements Reported {}

    /// A person has taken a case.
    record CaseAcknowledged(CaseId caseId, Actor by) implements Reported {}

    /// A person put a case aside until later.
    record CaseShelved(CaseId caseId, Instant until, String reason, Actor by) implements Reported {}

    /// A case was answered with one of its options that changes no route. Options that do arrive as a
    /// [PlanProposed] whose reason names the case.
    ///
    /// @param overrideReason why not the first option; null if it is the first
    record CaseAnswered(CaseId caseId, int option, @Nullable String overrideReason, Actor by)
            implements Reported {}

    /// A person ends a case without choosing one of its options, or says that they have seen what became of it.
    ///
    /// @param reason why nothing of it is to be done; may be empty if nothing was left to decide
    record CaseClosed(CaseId caseId, String reason, Actor by) implements Reported {}

    /// A time was reached at which a case needs something: its deadline, or the end of its shelving.
    record CaseTimeReached(CaseId caseId) implements Reported {}

    /// A person takes back their last act.
    record Undone(Actor by) implements Reported {}

    /// A person repeats what was taken back last.
    record Redone(Actor by) implements Reported {}
}
