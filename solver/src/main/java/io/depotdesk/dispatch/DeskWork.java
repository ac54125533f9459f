package io.depotdesk.dispatch;

import io.depotdesk.policy.TotalLimits.Total;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What people have done at the desk today: how far they went alone, and when they sat there.
///
/// @param counted acts that the policy adds up, in order
/// @param sittings who was signed in and when, in order; empty where nobody signs in
public record DeskWork(List<Counted> counted, List<Sitting> sittings) {

    static final DeskWork NONE = new DeskWork(List.of(), List.of());

    public DeskWork {
        counted = List.copyOf(counted);
        sittings = List.copyOf(sittings);
    }

    /// An act that somebody did without asking.
    ///
    /// @param sequence of its unit
    /// @param inForce false while it is taken back
    public record Counted(long sequence, String person, Instant at, Total total, boolean inForce) {}

    /// Somebody was signed in.
    ///
    /// @param until null while they are
    public record Sitting(String person, Instant from, @Nullable Instant until) {}

    /// Returns what `person` has done alone since `since` that is in force.
    Total of(String person, Instant since) {
        return counted.stream()
                .filter(act -> act.inForce() && act.person().equals(person))
                .filter(act -> act.at().isAfter(since))
                .map(Counted::total)
                .reduce(Total.NOTHING, Total::plus);
    }

    /// Returns how long people were signed in up to `at`, all of them together.
    Duration manned(Instant at) {
        Duration all = Duration.ZERO;
        for (Sitting sitting : sittings) {
            Instant until = sitting.until() == null ? at : sitting.until();
            if (until.isAfter(sitting.from())) {
                all = all.plus(Duration.between(sitting.from(), until));
            }
        }
        return all;
    }

    DeskWork counting(long sequence, String person, Instant at, Total total) {
        var all = new ArrayList<>(counted);
        all.add(new Counted(sequence, person, at, total, true));
        return new DeskWork(all, sittings);
    }

    /// The act of that unit is taken back or repeated.
    DeskWork inForce(long sequence, boolean now) {
        UnaryOperator<Counted> changed =
                act -> new Counted(act.sequence(), act.person(), act.at(), act.total(), now);
        return counted.stream().noneMatch(act -> act.sequence() == sequence)
                ? this
                : new DeskWork(
                        counted.stream()
                                .map(act -> act.sequence() == sequence ? changed.apply(act) : act)
                                .toList(),
                        sittings);
    }

    /// Returns who sits at the desk now, empty if nobody does or nobody has to sign in.
    public Optional<String> seated() {
        return sittings.isEmpty() || sittings.getLast().until() != null
                ? Optional.empty()
                : Optional.of(sittings.getLast().person());
    }

    /// Somebody else sits at the desk from now on.
    ///
    /// @param person null if nobody does
    DeskWork seated(@Nullable String person, Instant at) {
        var all = new ArrayList<Sitting>();
        for (Sitting sitting : sittings) {
            all.add(
                    sitting.until() == null
                            ? new Sitting(sitting.person(), sitting.from(), at)
                            : sitting);
        }
        if (person != null) {
            all.add(new Sitting(person, at, null));
        }
        return new DeskWork(counted, all);
    }

    /// Returns what is left of it when another day is opened: who sits there stays.
    DeskWork onNextDay(Instant at) {
        return new DeskWork(
                List.of(),
                sittings.stream()
                        .filter(sitting -> sitting.until() == null)
                        .map(sitting -> new Sitting(sitting.person(), at, null))
                        .toList());
    }
}
