package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.StopTimes;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.People;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The day as it stands at one sequence of the journal. Immutable; a pure fold of the journal.
///
/// @param sequence last unit that is in it, 0 = nothing happened yet
/// @param at when that unit was taken
/// @param day which day and where, null before one was opened
/// @param content shipments, fleet, plan and cases
/// @param decisions of the day, oldest first
/// @param undo acts that can be taken back, last one last
/// @param redo acts that can be repeated, next one last
/// @param facts what the surfaces have told; undo leaves it alone
/// @param policy what the workstation decides by
/// @param people who may sign in; with nobody in it everybody may do everything
/// @param replanWanted the wish for a search that is still open, null if the plan fits the day
/// @param tenders what was offered to carriers and how it stands; undo leaves it alone
public record DispatchState(
        long sequence,
        Instant at,
        @Nullable Day day,
        DayContent content,
        List<DecisionRecord> decisions,
        List<UndoableAct> undo,
        List<UndoableAct> redo,
        DayFacts facts,
        DispatchPolicy policy,
        People people,
        @Nullable ReplanWish replanWanted,
        Tenders tenders) {

    /// How many acts can be taken back.
    static final int UNDO_DEPTH = 200;

    public static final DispatchState EMPTY =
            new DispatchState(
                    0,
                    Instant.EPOCH,
                    null,
                    DayContent.EMPTY,
                    List.of(),
                    List.of(),
                    List.of(),
                    DayFacts.NONE,
                    DispatchPolicy.NONE,
                    People.NOBODY,
                    null,
                    Tenders.NONE);

    /// A plan is due.
    ///
    /// @param trigger why ("191 shipments imported")
    /// @param since sequence of the unit that asked for it last: an older plan does not answer it
    /// @param repairIsEnough whether mending the routes concerned answers it; else the whole day is searched
    public record ReplanWish(String trigger, long since, boolean repairIsEnough) {}

    /// Which day and where.
    public record Day(LocalDate date, ZoneId zone, Depot depot, String region) {}

    /// Returns the state after one more unit of the journal.
    ///
    /// @throws IllegalArgumentException if the unit does not follow this state
    public DispatchState after(JournalUnit unit) {
        if (unit.sequence() != sequence + 1) {
            throw new IllegalArgumentException(
                    "Unit %d does not follow state %d.".formatted(unit.sequence(), sequence));
        }
        return Fold.after(this, unit);
    }

    /// Returns the same day as if `plan` were its plan. For working things out; never published.
    public DispatchState whatIf(Plan plan) {
        return whatIf(plan, List.of());
    }

    /// Returns when a stop is served, each way of knowing it apart.
    public StopTimes times(ShipmentId shipment) {
        return LifeCycles.of(this, shipment);
    }

    /// Returns the same day as if `plan` were its plan and searches might move `unlocked`.
    public DispatchState whatIf(Plan plan, List<ShipmentId> unlocked) {
        DayContent changed = content.with(plan);
        for (ShipmentId shipment : unlocked) {
            changed = changed.withLock(shipment, null);
        }
        return with(changed);
    }

    /// Returns the same moment with other content. For working things out; never published.
    public DispatchState with(DayContent changed) {
        return new DispatchState(
                sequence,
                at,
                day,
                changed,
                decisions,
                undo,
                redo,
                facts,
                policy,
                people,
                replanWanted,
                tenders);
    }

    /// Returns the same moment with other offers. For working things out; never published.
    DispatchState with(Tenders changed) {
        return new DispatchState(
                sequence,
                at,
                day,
                content,
                decisions,
                undo,
                redo,
                facts,
                policy,
                people,
                replanWanted,
                changed);
    }

    /// Returns the same moment under another policy. For working things out; never published.
    DispatchState under(DispatchPolicy other) {
        return new DispatchState(
                sequence,
                at,
                day,
                content,
                decisions,
                undo,
                redo,
                facts,
                other,
                people,
                replanWanted,
                tenders);
    }

    public SequencedMap<ShipmentId, Shipment> shipments() {
        return content.shipments();
    }

    public Optional<Shipment> shipment(ShipmentId id) {
        return Optional.ofNullable(content.shipments().get(id));
    }

    public List<Vehicle> vehicles() {
        return content.vehicles();
    }

    public Optional<Vehicle> vehicle(VehicleId id) {
        return content.vehicles().stream().filter(vehicle -> vehicle.id().equals(id)).findFirst();
    }

    public List<Carrier> carriers() {
        return content.carriers();
    }

    public Optional<Carrier> carrier(CarrierId id) {
        return content.carriers().stream().filter(carrier -> carrier.id().equals(id)).findFirst();
    }

    public Plan plan() {
        return content.plan();
    }

    /// Returns all cases of the day in order of opening, closed ones too.
    public List<ExceptionCase> cases() {
        return List.copyOf(content.cases().sequencedValues());
    }

    public Optional<ExceptionCase> caseOf(CaseId id) {
        return Optional.ofNullable(content.cases().get(id));
    }

    /// Returns what would be taken back next, for a person; empty if there is nothing.
    public Optional<String> undoLabel() {
        return undo.isEmpty() ? Optional.empty() : Optional.of(undo.getLast().label());
    }

    /// Returns what would be repeated next, for a person; empty if there is nothing.
    public Optional<String> redoLabel() {
        return redo.isEmpty() ? Optional.empty() : Optional.of(redo.getLast().label());
    }

    /// Returns how many decisions the workstation took without a person.
    public long decisionsWithoutPerson() {
        return decisions.stream()
                .filter(decision -> decision.actor() instanceof Actor.Machine)
                .count();
    }
}
