package io.depotdesk.dispatch;

import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.watch.ExceptionCase;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Says why an act of a person on a case is turned down, whatever form or program it came from.
final class QueueActs {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private QueueActs() {}

    /// To put a case aside takes a reason and an end, neither beyond the policy nor beyond the last shift.
    static Optional<String> shelving(DispatchState state, Reported.CaseShelved act, Instant at) {
        if (state.caseOf(act.caseId()).filter(ExceptionCase::isUndecided).isEmpty()) {
            return Optional.of("Nothing is left to decide, so there is nothing to put aside.");
        }
        if (act.reason().isBlank()) {
            return Optional.of("Say why the case may wait.");
        }
        if (!act.until().isAfter(at)) {
            return Optional.of("It would be back at once. Choose a later time.");
        }
        Duration most = state.policy().queue().shelveMost();
        if (act.until().isAfter(at.plus(most))) {
            return Optional.of(
                    "A case can be put aside for %d min at most, until %s."
                            .formatted(most.toMinutes(), clock(state, at.plus(most))));
        }
        return state.vehicles().stream()
                .map(Vehicle::shift)
                .map(shift -> shift.ends())
                .max(Instant::compareTo)
                .filter(act.until()::isAfter)
                .map(end ->
                        "The last shift ends at %s; nothing can be put aside beyond it."
                                .formatted(clock(state, end)));
    }

    /// To close a case in which something is still to be decided takes a reason.
    static Optional<String> closing(DispatchState state, Reported.CaseClosed act) {
        return state.caseOf(act.caseId()).filter(ExceptionCase::isUndecided).isPresent()
                        && act.reason().isBlank()
                ? Optional.of("Say why nothing of it is to be done.")
                : Optional.empty();
    }

    /// To choose otherwise than recommended takes a reason of the policy's list.
    static Optional<String> overriding(DispatchState state, Reported.CaseAnswered act) {
        boolean request = state.caseOf(act.caseId()).flatMap(ExceptionCase::request).isPresent();
        return act.option() == 0 || request
                ? Optional.empty() // why a request is rejected is said in own words
                : unsaid(state, act.overrideReason());
    }

    /// The same where the answer changes routes, and wherever else a person gave a reason.
    static Optional<String> overriding(DispatchState state, PlanProposal proposal) {
        return switch (proposal.reason()) {
            case PlanProposal.Reason.CaseAnswer answer ->
                    answer.option() == 0
                            ? Optional.empty()
                            : unsaid(state, answer.overrideReason());
            case PlanProposal.Reason.StopMoved moved -> unlisted(state, moved.overrideReason());
            case PlanProposal.Reason.CarrierChosen chosen ->
                    unlisted(state, chosen.overrideReason());
            case PlanProposal.Reason.Search _,
                    PlanProposal.Reason.Repair _,
                    PlanProposal.Reason.CarriedOver _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> unsaid(DispatchState state, @Nullable String reason) {
        return reason == null || reason.isBlank()
                ? Optional.of("Say why this one and not what is recommended.")
                : unlisted(state, reason);
    }

    private static Optional<String> unlisted(DispatchState state, @Nullable String reason) {
        return reason == null || state.policy().queue().allows(reason)
                ? Optional.empty()
                : Optional.of(
                        "\"%s\" is none of the policy's reasons. Choose one of the list; your own words may follow it."
                                .formatted(reason));
    }

    private static String clock(DispatchState state, Instant time) {
        DispatchState.@Nullable Day day = state.day();
        ZoneId zone = day == null ? ZoneOffset.UTC : day.zone();
        return CLOCK.format(time.atZone(zone));
    }
}
