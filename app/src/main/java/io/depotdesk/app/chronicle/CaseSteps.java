package io.depotdesk.app.chronicle;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How the cases of a day went, unit by unit. Acts that were taken back are steps, too.
final class CaseSteps {

    private final Map<CaseId, List<CaseStep>> steps = new HashMap<>();
    private final Map<CaseId, ExceptionCase> known = new HashMap<>();
    private final Function<Instant, String> clock;

    /// @param clock writes a time of the day
    CaseSteps(Function<Instant, String> clock) {
        this.clock = clock;
    }

    List<CaseStep> of(CaseId id) {
        return List.copyOf(steps.getOrDefault(id, List.of()));
    }

    void take(JournalUnit unit) {
        Instant at = unit.takenAt();
        for (Concluded conclusion : unit.conclusions()) {
            switch (conclusion) {
                case Concluded.CaseRaised(ExceptionCase it) -> raised(it, at);
                case Concluded.CaseMoved(CaseId id, CaseState to) ->
                        add(id, at, moved(to, unit.report()));
                case Concluded.CaseLatched(CaseId id) -> add(id, at, "A promise was broken.");
                case Concluded.CaseReranked(CaseId id, var priority) ->
                        add(id, at, "It became " + priority + ".");
                case Concluded.ActTakenBack(_, String label) -> takenBack(label, at);
                case Concluded.ActReversed(_, String label, _) -> takenBack(label, at);
                case Concluded.WordsTaken _,
                        Concluded.ActCounted _,
                        Concluded.PlanAdopted _,
                        Concluded.ProposalRefused _,
                        Concluded.DecisionTaken _,
                        Concluded.ReportFlagged _,
                        Concluded.ObservationTaken _,
                        Concluded.PlanDisturbed _,
                        Concluded.DisturbanceOver _,
                        Concluded.StopReopened _,
                        Concluded.ShipmentPlaced _,
                        Concluded.ShipmentDeferred _,
                        Concluded.ShipmentLocked _,
                        Concluded.ShipmentUnlocked _,
                        Concluded.RepairRequested _,
                        Concluded.TenderIntended _,
                        Concluded.TenderMoved _,
                        Concluded.QuoteNoted _,
                        Concluded.OfferAsked _,
                        Concluded.ReplanRequested _,
                        Concluded.ActRepeated _ -> {}
            }
        }
    }

    private void raised(ExceptionCase it, Instant at) {
        ExceptionCase before = known.put(it.id(), it);
        if (before == null) {
            add(it.id(), at, "Opened as %s: %s.".formatted(it.priority(), it.title()));
            if (it.state() instanceof CaseState.Shelved shelved) {
                add(
                        it.id(),
                        at,
                        "Put aside by itself until %s, so that it does not flicker: %s"
                                .formatted(clock.apply(shelved.until()), shelved.reason()));
            }
        } else if (!before.title().equals(it.title())) {
            add(it.id(), at, "Now: %s.".formatted(it.title()));
        }
    }

    private String moved(CaseState to, Reported because) {
        return switch (to) {
            case CaseState.Open _ ->
                    because instanceof Reported.CaseTimeReached
                            ? "Back: its time aside was over."
                            : "Open again.";
            case CaseState.Acknowledged(String by) -> "Taken by %s.".formatted(by);
            case CaseState.Shelved(String by, Instant until, String reason) ->
                    "Put aside by %s until %s: %s."
                            .formatted(
                                    by.equals(Actor.MACHINE.name()) ? "itself" : by,
                                    clock.apply(until),
                                    reason);
            case CaseState.Resolved(_, String how) ->
                    "Nothing left to decide: %s Waits to be seen.".formatted(sentence(how));
            case CaseState.Closed(String by, _, String how) ->
                    by == null
                            ? "Closed by Depotdesk: " + sentence(how)
                            : "Closed by %s: %s".formatted(by, sentence(how));
        };
    }

    private static String sentence(String text) {
        return OwnWords.plain(text).endsWith(".") ? text : text + ".";
    }

    private void takenBack(String label, Instant at) {
        known.keySet().stream()
                .filter(id -> label.endsWith(" case " + id))
                .forEach(id -> add(id, at, "Taken back: %s.".formatted(label)));
    }

    private void add(CaseId id, Instant at, String what) {
        steps.computeIfAbsent(id, _ -> new ArrayList<>())
                .add(new CaseStep(at, OwnWords.plain(what)));
    }
}
