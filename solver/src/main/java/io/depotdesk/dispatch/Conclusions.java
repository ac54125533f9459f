package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.dispatch.PlanProposal.Resolution;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DecisionRecord.Alternative;
import io.depotdesk.policy.DecisionRecord.Basis;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Gathers what follows from one report, in order. Ids come from the unit's sequence and their ordinal.
final class Conclusions {

    private final DispatchState state;
    private final Instant at;
    private final long sequence;
    private final List<Concluded> all = new ArrayList<>();
    private final CaseBook book;
    private int decisions;

    /// Few reports are about addresses, and there may be thousands: null until one is.
    private @Nullable SequencedMap<ShipmentId, Destination> destinations;

    Conclusions(DispatchState state, Instant at) {
        this.state = state;
        this.at = at;
        this.sequence = state.sequence() + 1;
        this.book = new CaseBook(state, at, all::add);
    }

    private SequencedMap<ShipmentId, Destination> destinations() {
        SequencedMap<ShipmentId, Destination> known = destinations;
        if (known == null) {
            known = of(state.shipments());
            destinations = known;
        }
        return known;
    }

    private static SequencedMap<ShipmentId, Destination> of(
            SequencedMap<ShipmentId, Shipment> shipments) {
        SequencedMap<ShipmentId, Destination> all = new LinkedHashMap<>();
        shipments.forEach((id, shipment) -> all.put(id, shipment.destination()));
        return all;
    }

    /// Returns everything that follows, with what the passing of time does to the queue.
    List<Concluded> all() {
        book.age();
        return List.copyOf(all);
    }

    Instant at() {
        return at;
    }

    void add(Concluded conclusion) {
        all.add(conclusion);
    }

    void askForPlan(String trigger) {
        add(new Concluded.ReplanRequested(trigger));
    }

    void askForRepair(String trigger) {
        add(new Concluded.RepairRequested(trigger));
    }

    void move(CaseId id, CaseState to) {
        book.move(id, to);
    }

    void raise(CaseDraft draft) {
        book.raise(draft);
    }

    /// Somebody wants to do what needs a second person; an older wish for the same gives way.
    void ask(CaseDraft request, Optional<ExceptionCase> replaced) {
        replaced.ifPresent(it -> move(it.id(), new CaseState.Closed(null, at, "Asked again")));
        book.open(request);
    }

    void disturbed(Disturbance disturbance) {
        add(new Concluded.PlanDisturbed(disturbance));
    }

    /// What upset the plan is over: its case and with it all that followed from it is done.
    void over(Cause cause, String how) {
        if (state.facts().disturbances().containsKey(cause)) {
            add(new Concluded.DisturbanceOver(cause));
        }
        book.openCase(cause).filter(ExceptionCase::isUndecided).ifPresent(it -> book.gone(it, how));
    }

    /// The content goes back to what it was. A question about addresses that is open now and that the older
    /// content does not know is asked again: its shipments may have come from elsewhere in between.
    void restored(DayContent content) {
        boolean asked = book.openCase(AddressReview.CAUSE).isPresent();
        book.restored(content);
        destinations = of(content.shipments());
        if (asked) {
            reviewAddresses();
        }
        state.facts().disturbances().sequencedKeySet().stream()
                .filter(cause -> cause.kind() == Cause.Kind.ROADS_DISTURBED)
                .filter(cause ->
                        content.traffic().incidents().sequencedKeySet().stream()
                                .noneMatch(id -> id.value().equals(cause.subject())))
                .forEach(cause -> over(cause, "The report of it was taken back."));
        new Upsets(state, at).missing(content, state.facts()).forEach(this::disturbed);
    }

    /// An act is taken back after somebody approved it.
    void reversed(UndoableAct act, List<CaseId> kept) {
        add(new Concluded.ActReversed(act.sequence(), act.label(), kept));
        TenderHold.turn(act, this);
        DayContent content = act.other();
        for (CaseId id : kept) {
            content = content.with(book.caseOf(id));
        }
        restored(content);
        if (content.hasUnplannedShipments()) {
            askForPlan("\"%s\" was undone".formatted(act.label()));
        }
    }

    /// A shipment came with the report, its destination with it.
    void arrived(Shipment shipment) {
        destinations().put(shipment.id(), shipment.destination());
    }

    void place(ShipmentId shipment, AddressCandidate place) {
        Destination old = destinations().get(shipment);
        if (old == null) {
            return;
        }
        var located = new Destination.Located(old.addressText(), place);
        destinations().put(shipment, located);
        add(new Concluded.ShipmentPlaced(shipment, located));
    }

    /// Keeps the one case for uncertain addresses in step with how many there are.
    void reviewAddresses() {
        var draft = AddressReview.draft(destinations(), at);
        Optional<ExceptionCase> open = book.openCase(AddressReview.CAUSE);
        if (draft.isPresent()) {
            raise(draft.get());
        } else if (open.isPresent()) {
            move(open.get().id(), new CaseState.Closed(null, at, "All addresses are settled."));
        }
    }

    void adopt(PlanProposal proposal) {
        Plan plan = proposal.plan().withVersion(state.plan().version() + 1);
        add(new Concluded.PlanAdopted(plan));
        @Nullable CaseId answered = null;
        @Nullable String override = null;
        String question = "Which plan does the day follow?";
        switch (proposal.reason()) {
            case Reason.Search search ->
                    question =
                            "Which plan does the day follow after: %s?".formatted(search.trigger());
            case Reason.Repair repair ->
                    question = "How is the plan mended after: %s?".formatted(repair.trigger());
            case Reason.StopMoved moved -> {
                question = "Where is %s served?".formatted(moved.shipment());
                override = moved.overrideReason();
            }
            case Reason.CarrierChosen chosen -> {
                question = "Who carries %s?".formatted(chosen.shipment());
                override = chosen.overrideReason();
            }
            case Reason.CarriedOver _ -> question = "Is the what-if carried over to the day?";
            case Reason.CaseAnswer answer -> {
                answered = answer.caseId();
                override = answer.overrideReason();
                question = state.caseOf(answer.caseId()).map(ExceptionCase::title).orElse(question);
            }
        }
        decide(
                proposal.by(),
                question,
                proposal.alternatives().getFirst().label(),
                proposal.basis(),
                proposal.alternatives(),
                0,
                override);
        for (Resolution resolution : proposal.resolutions()) {
            decideAlone(resolution, proposal.basis());
        }
        if (answered != null) {
            move(
                    answered,
                    new CaseState.Closed(
                            proposal.by().name(), at, proposal.alternatives().getFirst().label()));
        }
        lock(proposal);
        // Who answers a case knows what is left of its trouble; it does not come back at once.
        @Nullable Cause known =
                answered == null
                        ? null
                        : state.caseOf(answered).map(ExceptionCase::cause).orElse(null);
        book.settle(plan, proposal.troubles(), known, proposal.by() instanceof Actor.Person);
    }

    /// Records what the workstation settled by itself within its authority.
    private void decideAlone(Resolution resolution, Basis basis) {
        CaseDraft trouble = resolution.trouble();
        CaseOption chosen = trouble.options().get(resolution.option());
        applyParts(chosen.action(), Actor.MACHINE);
        decide(
                Actor.MACHINE,
                trouble.title(),
                chosen.label(),
                basis,
                Weighed.settled(trouble.options(), chosen, resolution.why()),
                resolution.option(),
                null);
    }

    /// What a person puts somewhere stays there until a person moves it again.
    private void lock(PlanProposal proposal) {
        switch (proposal.reason()) {
            case Reason.Search _, Reason.Repair _, Reason.CarriedOver _ -> {}
            case Reason.StopMoved moved -> {
                if (moved.to() != null) {
                    add(
                            new Concluded.ShipmentLocked(
                                    moved.shipment(), new Lock.ToVehicle(moved.to())));
                } else if (state.content().locks().containsKey(moved.shipment())) {
                    add(new Concluded.ShipmentUnlocked(moved.shipment()));
                }
            }
            case Reason.CarrierChosen chosen ->
                    add(
                            new Concluded.ShipmentLocked(
                                    chosen.shipment(), new Lock.ToCarrier(chosen.carrier())));
            case Reason.CaseAnswer answer ->
                    state.caseOf(answer.caseId())
                            .map(it -> it.options().get(answer.option()).action())
                            .ifPresent(action -> {
                                AnswerLock.of(action).forEach(this::add);
                                applyParts(action, proposal.by());
                            });
        }
    }

    /// Does what of an action changes no route.
    ///
    /// @return whether places were taken
    private boolean applyParts(Action action, Actor by) {
        boolean placed = false;
        for (Action part : action.parts()) {
            switch (part) {
                case Action.Defer defer -> {
                    if (!state.content().deferred().contains(defer.shipment())) {
                        add(new Concluded.ShipmentDeferred(defer.shipment()));
                    }
                }
                case Action.TakePlaces take -> {
                    take.choices().forEach(choice -> place(choice.shipment(), choice.place()));
                    placed |= !take.choices().isEmpty();
                }
                case Action.Believe believe ->
                        new Surfaces(state, this, at)
                                .believe(believe.origin(), believe.observation());
                case Action.TryAgain again -> {
                    add(new Concluded.StopReopened(again.shipment(), again.vehicle()));
                    askForRepair("%s is tried again".formatted(again.shipment()));
                }
                case Action.Tell tell -> new Tendering(state, this, at).take(tell.report(), by);
                case Action.Approve _,
                        Action.KeepPlan _,
                        Action.PutOnRoute _,
                        Action.GiveToCarrier _,
                        Action.Together _ -> {}
            }
        }
        return placed;
    }

    /// Answers a case with an option that changes no route.
    void answer(ExceptionCase it, int number, Actor by, @Nullable String overrideReason) {
        CaseOption option = it.options().get(number);
        boolean placed = applyParts(option.action(), by);
        decide(
                by,
                it.title(),
                option.label(),
                new Basis(state.sequence(), "", List.of(), 0, List.of(), 0),
                it.options().stream()
                        .map(each -> Weighed.alternative(it, each, option, by))
                        .toList(),
                number,
                overrideReason);
        var rest = placed ? AddressReview.draft(destinations(), at) : Optional.<CaseDraft>empty();
        if (rest.isPresent()) {
            // The other addresses still need somebody.
            raise(rest.get());
        } else {
            @Nullable String closedBy = by instanceof Actor.Person person ? person.name() : null;
            String how = Approvals.ending(it, number, by, overrideReason);
            boolean unseen =
                    closedBy == null
                            && it.latched()
                            && !(it.state() instanceof CaseState.Acknowledged);
            move(
                    it.id(),
                    unseen
                            ? new CaseState.Resolved(at, how)
                            : new CaseState.Closed(closedBy, at, how));
        }
        if (placed) {
            askForPlan("uncertain addresses settled");
        }
    }

    /// A person ends a case without any of its options: it was settled elsewhere, or needs nothing.
    void close(ExceptionCase it, String reason, Actor by) {
        if (it.state() instanceof CaseState.Resolved(Instant _, String how)) {
            move(it.id(), new CaseState.Closed(by.name(), at, how));
            return;
        }
        String answer = "Close without an answer";
        List<Alternative> weighed = Weighed.closing(it, answer, by);
        decide(
                by,
                it.title(),
                answer,
                new Basis(state.sequence(), "", List.of(), 0, List.of(), 0),
                weighed,
                weighed.size() - 1,
                reason);
        move(it.id(), new CaseState.Closed(by.name(), at, "Closed without an answer: " + reason));
    }

    /// Records a decision that needed no search: the first of what was weighed.
    void decided(Actor by, String question, String answer, List<Alternative> weighed) {
        decide(
                by,
                question,
                answer,
                new Basis(state.sequence(), "", List.of(), 0, List.of(), 0),
                weighed,
                0,
                null);
    }

    void decide(
            Actor by,
            String question,
            String answer,
            Basis basis,
            List<Alternative> alternatives,
            int chosen,
            @Nullable String overrideReason) {
        decisions++;
        var id = String.format(Locale.ROOT, "%d.%d", sequence, decisions);
        add(
                new Concluded.DecisionTaken(
                        new DecisionRecord(
                                id,
                                at,
                                by,
                                question,
                                answer,
                                basis,
                                state.policy().version(),
                                alternatives,
                                chosen,
                                overrideReason)));
    }
}
