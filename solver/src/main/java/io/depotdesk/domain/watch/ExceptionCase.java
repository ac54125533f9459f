package io.depotdesk.domain.watch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A deviation that a person has to look at. It stays until it was answered or its cause is gone.
///
/// @param title what is wrong, in one short line
/// @param detail what led to it, in sentences
/// @param guidance meaning, consequence and recommended action
/// @param deadline when the safe default is applied if nobody answers
/// @param options ranked, best first; never empty
/// @param safeDefault index into `options`: what happens at the deadline
/// @param consequences troubles that this one brought about; they have no cases of their own
/// @param latched whether a promise was broken meanwhile: it does not close before a person has seen it
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
        List<Consequence> consequences,
        boolean latched,
        CaseState state) {

    public ExceptionCase {
        options = List.copyOf(options);
        consequences = List.copyOf(consequences);
        if (safeDefault < 0 || safeDefault >= options.size()) {
            throw new IllegalArgumentException(
                    "Case %s has %d options, its safe default is number %d."
                            .formatted(id, options.size(), safeDefault));
        }
    }

    /// A case from which nothing follows.
    public ExceptionCase(
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
        this(
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
                List.of(),
                false,
                state);
    }

    public ExceptionCase in(CaseState newState) {
        return moved(priority, latched, newState);
    }

    /// Returns the same case, as urgent as `other`.
    public ExceptionCase with(CasePriority other) {
        return moved(other, latched, state);
    }

    /// Returns the same case after a promise was broken.
    public ExceptionCase latchedNow() {
        return moved(priority, true, state);
    }

    private ExceptionCase moved(CasePriority urgency, boolean broken, CaseState newState) {
        return new ExceptionCase(
                id,
                cause,
                urgency,
                title,
                detail,
                guidance,
                opened,
                deadline,
                options,
                safeDefault,
                consequences,
                broken,
                newState);
    }

    /// Returns the same case with what is known of its cause now. Its deadline never moves away.
    public ExceptionCase refreshed(CaseDraft draft) {
        return told(draft.with(draft.priority(), draft.guidance(), deadline), latched, state);
    }

    private ExceptionCase told(CaseDraft draft, boolean broken, CaseState newState) {
        return new ExceptionCase(
                id,
                cause,
                draft.priority(),
                draft.title(),
                draft.detail(),
                draft.guidance(),
                opened,
                draft.deadline(),
                draft.options(),
                draft.safeDefault(),
                draft.consequences(),
                broken,
                newState);
    }

    /// Returns what somebody asks for, empty if this is another kind of trouble.
    public Optional<ApprovalRequest> request() {
        return options.getFirst().action() instanceof CaseOption.Action.Approve approve
                ? Optional.of(approve.request())
                : Optional.empty();
    }

    /// Returns the same case once more: it was settled, its cause has lasted, and now more follows from it. It has a
    /// new deadline.
    public ExceptionCase reopened(CaseDraft draft) {
        String settled =
                state instanceof CaseState.Closed closed
                        ? " It was settled before (%s); this has come up since."
                                .formatted(closed.how().replaceAll("\\.$", ""))
                        : "";
        return told(
                draft.with(draft.priority(), draft.guidance() + settled, draft.deadline()),
                false,
                new CaseState.Open());
    }

    /// Returns whether it waits for a person now.
    public boolean needsPerson() {
        return switch (state) {
            case CaseState.Open _, CaseState.Acknowledged _, CaseState.Resolved _ -> true;
            case CaseState.Shelved _, CaseState.Closed _ -> false;
        };
    }

    public boolean isClosed() {
        return state instanceof CaseState.Closed;
    }

    /// Returns whether something has still to be decided: neither resolved nor closed.
    public boolean isUndecided() {
        return switch (state) {
            case CaseState.Open _, CaseState.Acknowledged _, CaseState.Shelved _ -> true;
            case CaseState.Resolved _, CaseState.Closed _ -> false;
        };
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
            int safeDefault,
            List<Consequence> consequences) {
        public CaseDraft {
            options = List.copyOf(options);
            consequences = List.copyOf(consequences);
        }

        /// A trouble without consequences of its own.
        public CaseDraft(
                Cause cause,
                CasePriority priority,
                String title,
                String detail,
                String guidance,
                Instant deadline,
                List<CaseOption> options,
                int safeDefault) {
            this(
                    cause,
                    priority,
                    title,
                    detail,
                    guidance,
                    deadline,
                    options,
                    safeDefault,
                    List.of());
        }

        /// Returns the same draft with another urgency, guidance and deadline.
        public CaseDraft with(CasePriority urgency, String newGuidance, Instant newDeadline) {
            return new CaseDraft(
                    cause,
                    urgency,
                    title,
                    detail,
                    newGuidance,
                    newDeadline,
                    options,
                    safeDefault,
                    consequences);
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
                    consequences,
                    false,
                    new CaseState.Open());
        }
    }

    /// Where a case stands. Acknowledged is not resolved, and resolved is not closed.
    public sealed interface CaseState {
        /// Nobody has looked yet.
        record Open() implements CaseState {}

        /// A person has taken it.
        record Acknowledged(String by) implements CaseState {}

        /// Put aside with a reason; it comes back by itself.
        record Shelved(String by, Instant until, String reason) implements CaseState {}

        /// Nothing is left to decide, but a promise was broken and nobody has seen it yet.
        record Resolved(Instant at, String how) implements CaseState {}

        /// Done.
        ///
        /// @param by who ended it, null if its cause went away by itself
        record Closed(@Nullable String by, Instant at, String how) implements CaseState {}
    }
}
