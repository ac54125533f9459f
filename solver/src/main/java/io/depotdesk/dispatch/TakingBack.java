package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Taking back an act for which somebody had to ask. Meanwhile the day goes on, so the act need not be the last one any
/// more.
final class TakingBack {

    private final DispatchState state;
    private final UndoableAct act;

    private TakingBack(DispatchState state, UndoableAct act) {
        this.state = state;
        this.act = act;
    }

    /// Returns what is asked for, empty if that act can no longer be taken back.
    static Optional<TakingBack> of(DispatchState state, Asked.TakeBack asked) {
        return state.undo().stream()
                .filter(act -> act.sequence() == asked.sequence())
                .findFirst()
                .map(act -> new TakingBack(state, act));
    }

    UndoableAct act() {
        return act;
    }

    /// Returns what it does to the plan.
    ActEffects effects() {
        return ActEffects.of(state, act.other().plan());
    }

    /// Returns the cases that stay as they are now: those that came up since, and those in which something was done
    /// since. What the act itself opened goes, and what it settled is to be settled again.
    ///
    /// @param asked when it was asked for
    List<CaseId> kept(Instant asked) {
        List<CaseId> kept = new ArrayList<>();
        for (ExceptionCase now : state.cases()) {
            ExceptionCase before = act.other().cases().get(now.id());
            boolean stays =
                    before == null
                            ? !now.id().value().startsWith("C" + act.sequence() + "-")
                            : now.state() instanceof CaseState.Closed closed
                                            && !closed.at().isBefore(asked)
                                    || now.isUndecided() && before.isUndecided();
            if (stays) {
                kept.add(now.id());
            }
        }
        return kept;
    }

    /// Returns what it changes besides the plan, each in a line for a person.
    List<String> besides() {
        List<String> lines = new ArrayList<>();
        DayContent now = state.content();
        DayContent then = act.other();
        compare(
                lines,
                now.shipments(),
                then.shipments(),
                "%s is not of this day",
                "%s is as it was before");
        compare(lines, now.locks(), then.locks(), "%s is not locked", "%s is locked as before");
        SequencedSet<Object> deferred = new LinkedHashSet<>(now.deferred());
        deferred.removeAll(then.deferred());
        deferred.forEach(id -> lines.add(id + " is not left for another day"));
        SequencedSet<Object> again = new LinkedHashSet<>(then.deferred());
        again.removeAll(now.deferred());
        again.forEach(id -> lines.add(id + " is left for another day"));
        compare(
                lines,
                now.traffic().incidents(),
                then.traffic().incidents(),
                "Incident %s was never reported",
                "Incident %s is as it was before");
        if (!now.traffic().usual().equals(then.traffic().usual())) {
            lines.add("The usual speeds are those of " + then.traffic().usual().source());
        }
        if (!now.vehicles().equals(then.vehicles())) {
            lines.add(
                    "The fleet is " + names(then.vehicles().stream().map(Vehicle::name).toList()));
        }
        if (!now.carriers().equals(then.carriers())) {
            lines.add(
                    "The carriers are "
                            + names(then.carriers().stream().map(Carrier::name).toList()));
        }
        return lines;
    }

    private static <K, V> void compare(
            List<String> lines,
            SequencedMap<K, V> now,
            SequencedMap<K, V> then,
            String gone,
            String other) {
        SequencedSet<K> all = new LinkedHashSet<>(now.sequencedKeySet());
        all.addAll(then.sequencedKeySet());
        for (K key : all) {
            @Nullable V before = then.get(key);
            if (before == null) {
                lines.add(gone.formatted(key));
            } else if (!before.equals(now.get(key))) {
                lines.add(other.formatted(key) + where(before));
            }
        }
    }

    private static String where(Object before) {
        return switch (before) {
            case Lock.ToVehicle(var vehicle) -> ", to " + vehicle;
            case Lock.ToCarrier(var carrier) -> ", to " + carrier;
            default -> "";
        };
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "empty" : String.join(", ", names);
    }
}
