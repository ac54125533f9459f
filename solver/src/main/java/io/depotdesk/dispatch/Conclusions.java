package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.plan.Lock;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Gathers what follows from one report, in order. Ids come from the unit's sequence and their ordinal.
final class Conclusions {

    /// The causes that a plan brings or takes away.
    private static final Set<Cause.Kind> OF_THE_PLAN =
            EnumSet.of(Cause.Kind.UNSERVED, Cause.Kind.ROUTE_LATE, Cause.Kind.ROUTE_BREAKS_RULE);

    private final DispatchState state;
    private final Instant at;
    private final long sequence;
    private final List<Concluded> all = new ArrayList<>();
    private final SequencedMap<ShipmentId, Destination> destinations = new LinkedHashMap<>();
    private final SequencedMap<CaseId, ExceptionCase> cases = new LinkedHashMap<>();
    private int ordinal;

    Conclusions(DispatchState state, Instant at) {
        this.state = state;
        this.cases.putAll(state.content().cases());
        this.at = at;
        this.sequence = state.sequence() + 1;
        state.shipments().forEach((id, shipment) -> destinations.put(id, shipment.destination()));
    }

    List<Concluded> all() {
        return List.copyOf(all);
    }

    void add(Concluded conclusion) {
        all.add(conclusion);
    }

    void askForPlan(String trigger) {
        add(new Concluded.ReplanRequested(trigger));
    }

    void move(CaseId id, CaseState to) {
        cases.computeIfPresent(id, (_, it) -> it.in(to));
        add(new Concluded.CaseMoved(id, to));
    }

    /// The content goes back to what it was. A question about addresses that is open now and that the older
    /// content does not know is asked again: its shipments may have come from elsewhere in between.
    void restored(DayContent content) {
        boolean asked = openCase(AddressReview.CAUSE).isPresent();
        cases.clear();
        cases.putAll(content.cases());
        destinations.clear();
        content.shipments().forEach((id, shipment) -> destinations.put(id, shipment.destination()));
        if (asked) {
            reviewAddresses();
        }
    }

    /// A shipment came with the report, its destination with it.
    void arrived(Shipment shipment) {
        destinations.put(shipment.id(), shipment.destination());
    }

    void place(ShipmentId shipment, AddressCandidate place) {
        Destination old = destinations.get(shipment);
        if (old == null) {
            return;
        }
        var located = new Destination.Located(old.addressText(), place);
        destinations.put(shipment, located);
        add(new Concluded.ShipmentPlaced(shipment, located));
    }

    /// Keeps the one case for uncertain addresses in step with how many there are.
    void reviewAddresses() {
        var draft = AddressReview.draft(destinations, at);
        Optional<ExceptionCase> open = openCase(AddressReview.CAUSE);
        if (draft.isPresent()) {
            raise(draft.get());
        } else if (open.isPresent()) {
            move(open.get().id(), new CaseState.Closed(null, at, "All addresses are settled."));
        }
    }

    void adopt(PlanProposal proposal) {
        add(new Concluded.PlanAdopted(proposal.plan().withVersion(state.plan().version() + 1)));
        @Nullable CaseId answered = null;
        @Nullable String override = null;
        String question = "Which plan does the day follow?";
        switch (proposal.reason()) {
            case Reason.Search search ->
                    question =
                            "Which plan does the day follow after: %s?".formatted(search.trigger());
            case Reason.StopMoved moved -> {
                question = "Where is %s served?".formatted(moved.shipment());
                override = moved.overrideReason();
            }
            case Reason.CarrierChosen chosen -> {
                question = "Who carries %s?".formatted(chosen.shipment());
                override = chosen.overrideReason();
            }
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
        if (answered != null) {
            move(
                    answered,
                    new CaseState.Closed(
                            proposal.by().name(), at, proposal.alternatives().getFirst().label()));
        }
        lock(proposal);
        settleTroubles(proposal.troubles(), answered);
    }

    /// What a person puts somewhere stays there until a person moves it again.
    private void lock(PlanProposal proposal) {
        switch (proposal.reason()) {
            case Reason.Search _ -> {}
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
                            .ifPresent(this::lock);
        }
    }

    private void lock(Action action) {
        switch (action) {
            case Action.PutOnRoute put ->
                    add(
                            new Concluded.ShipmentLocked(
                                    put.shipment(), new Lock.ToVehicle(put.vehicle())));
            case Action.GiveToCarrier give ->
                    add(
                            new Concluded.ShipmentLocked(
                                    give.shipment(), new Lock.ToCarrier(give.carrier())));
            case Action.Defer _, Action.TakePlaces _, Action.KeepPlan _ -> {}
        }
    }

    /// Answers a case with an option that changes no route.
    void answer(ExceptionCase it, int number, Actor by, @Nullable String overrideReason) {
        CaseOption option = it.options().get(number);
        boolean placed = false;
        switch (option.action()) {
            case Action.Defer defer -> {
                if (!state.content().deferred().contains(defer.shipment())) {
                    add(new Concluded.ShipmentDeferred(defer.shipment()));
                }
            }
            case Action.TakePlaces take -> {
                take.choices().forEach(choice -> place(choice.shipment(), choice.place()));
                placed = !take.choices().isEmpty();
            }
            case Action.KeepPlan _, Action.PutOnRoute _, Action.GiveToCarrier _ -> {}
        }
        decide(
                by,
                it.title(),
                option.label(),
                new Basis(state.sequence(), "", List.of(), 0, List.of(), 0),
                it.options().stream().map(each -> alternative(it, each, option, by)).toList(),
                number,
                overrideReason);
        var rest = placed ? AddressReview.draft(destinations, at) : Optional.<CaseDraft>empty();
        if (rest.isPresent()) {
            // The other addresses still need somebody.
            raise(rest.get());
        } else {
            @Nullable String closedBy = by instanceof Actor.Person person ? person.name() : null;
            move(it.id(), new CaseState.Closed(closedBy, at, option.label()));
        }
        if (placed) {
            askForPlan("uncertain addresses settled");
        }
    }

    private static Alternative alternative(
            ExceptionCase it, CaseOption option, CaseOption chosen, Actor by) {
        String verdict;
        if (option.equals(chosen)) {
            verdict =
                    by instanceof Actor.Machine
                            ? "Safe default: nobody answered before the deadline."
                            : "Chosen by " + by.name() + ".";
        } else {
            verdict = option.equals(it.options().getFirst()) ? "Recommended." : "Possible.";
        }
        var ledger =
                new CostLedger(
                        List.of(
                                new CostLedger.Line(
                                        "added cost", option.effect(), option.extraCents())));
        return new Alternative(option.label(), ledger, verdict);
    }

    private void settleTroubles(List<CaseDraft> troubles, @Nullable CaseId answered) {
        // Who answers a case knows what is left of its trouble; it does not come back at once.
        @Nullable Cause known =
                answered == null
                        ? null
                        : state.caseOf(answered).map(ExceptionCase::cause).orElse(null);
        troubles.stream().filter(trouble -> !trouble.cause().equals(known)).forEach(this::raise);
        var causes = troubles.stream().map(CaseDraft::cause).toList();
        for (ExceptionCase open : List.copyOf(cases.sequencedValues())) {
            if (!open.isClosed()
                    && !open.id().equals(answered)
                    && OF_THE_PLAN.contains(open.cause().kind())
                    && !causes.contains(open.cause())) {
                move(open.id(), new CaseState.Closed(null, at, "Its cause is gone."));
            }
        }
    }

    private void raise(CaseDraft draft) {
        Optional<ExceptionCase> open = openCase(draft.cause());
        if (open.isEmpty() && isAccepted(draft)) {
            return;
        }
        if (open.isEmpty()) {
            ordinal++;
            var id = new CaseId(String.format(Locale.ROOT, "C%d-%d", sequence, ordinal));
            raise(draft.open(id, at));
        } else if (!open.get().refreshed(draft).equals(open.get())) {
            raise(open.get().refreshed(draft));
        }
    }

    /// Whoever chose to leave a trouble as it is is not asked again until it has changed.
    private boolean isAccepted(CaseDraft draft) {
        return cases.sequencedValues().reversed().stream()
                .filter(it -> it.cause().equals(draft.cause()))
                .findFirst()
                .filter(it -> it.detail().equals(draft.detail()))
                .filter(it ->
                        it.state() instanceof CaseState.Closed closed
                                && it.options().stream()
                                        .anyMatch(option ->
                                                option.action() instanceof Action.KeepPlan
                                                        && option.label().equals(closed.how())))
                .isPresent();
    }

    private void raise(ExceptionCase it) {
        cases.put(it.id(), it);
        add(new Concluded.CaseRaised(it));
    }

    private Optional<ExceptionCase> openCase(Cause cause) {
        return cases.sequencedValues().stream()
                .filter(it -> !it.isClosed() && it.cause().equals(cause))
                .findFirst();
    }

    private void decide(
            Actor by,
            String question,
            String answer,
            Basis basis,
            List<Alternative> alternatives,
            int chosen,
            @Nullable String overrideReason) {
        ordinal++;
        var id = String.format(Locale.ROOT, "%d.%d", sequence, ordinal);
        add(
                new Concluded.DecisionTaken(
                        new DecisionRecord(
                                id,
                                at,
                                by,
                                question,
                                answer,
                                basis,
                                alternatives,
                                chosen,
                                overrideReason)));
    }
}
