package io.depotdesk.domain.watch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A deviation that a person has to look at. It stays until it was answered or its cause is gone.
///
/// @param title what is wrong, in one short line
/// @param detail what led to it, in sentences
/// @param guidance meaning, consequence and recommended action
/// @param deadline when the safe default is applied if nobody answers
/// @param options ranked, best first; never empty
/// @param safeDefault index into `options`: what happens at the deadline
/// @param state where it stands
public record ExceptionCase(
        CaseId id,
        Cause cause,
        CasePriority priority,
        String title,
        String detail,
        String guidance,
        Instant opened,
        Instant deadline,
        List<CaseOption> options,
        int safeDefault,
        CaseState state) {

    public ExceptionCase {
        options = List.copyOf(options);
        if (safeDefault < 0 || safeDefault >= options.size()) {
            throw new IllegalArgumentException(
                    "Case %s has %d options, its safe default is number %d."
                            .formatted(id, options.size(), safeDefault));
        }
    }

    public ExceptionCase in(CaseState newState) {
        return new ExceptionCase(
                id,
                cause,
                priority,
                title,
                detail,
                guidance,
                opened,
                deadline,
                options,
                safeDefault,
                newState);
    }

    /// Returns the same case with what is known of its cause now.
    public ExceptionCase refreshed(CaseDraft draft) {
        return new ExceptionCase(
                id,
                cause,
                draft.priority(),
                draft.title(),
                draft.detail(),
                draft.guidance(),
                opened,
                deadline,
                draft.options(),
                draft.safeDefault(),
                state);
    }

    /// Returns whether it waits for a person now.
    public boolean needsPerson() {
        return switch (state) {
            case CaseState.Open _, CaseState.Acknowledged _ -> true;
            case CaseState.Shelved _, CaseState.Closed _ -> false;
        };
    }

    public boolean isClosed() {
        return state instanceof CaseState.Closed;
    }

    /// A case before the core has given it an id and a place in the queue.
    public record CaseDraft(
            Cause cause,
            CasePriority priority,
            String title,
            String detail,
            String guidance,
            Instant deadline,
            List<CaseOption> options,
            int safeDefault) {
        public CaseDraft {
            options = List.copyOf(options);
        }

        public ExceptionCase open(CaseId id, Instant at) {
            return new ExceptionCase(
                    id,
                    cause,
                    priority,
                    title,
                    detail,
                    guidance,
                    at,
                    deadline,
                    options,
                    safeDefault,
                    new CaseState.Open());
        }
    }

    /// Where a case stands. Acknowledged is not resolved, resolved is not closed by hand.
    public sealed interface CaseState {
        /// Nobody has looked yet.
        record Open() implements CaseState {}

        /// A person has taken it.
        record Acknowledged(String by) implements CaseState {}

        /// Put aside with a reason; it comes back by itself.
        record Shelved(String by, Instant until, String reason) implements CaseState {}

        /// Done.
        ///
        /// @param by who ended it, null if its cause went away by itself
        record Closed(@Nullable String by, Instant at, String how) implements CaseState {}
    }
}
