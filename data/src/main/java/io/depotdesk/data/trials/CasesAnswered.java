package io.depotdesk.data.trials;

import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/// The person at the scripted desk: looks at every other case after a while and chooses what it would come to
/// anyway. The rest is left to the deadlines.
final class CasesAnswered {

    private static final Duration TO_LOOK_AT_A_CASE = Duration.ofMinutes(4);

    private final TrialDesk desk;
    private final Actor.Person person;
    private final Set<CaseId> seen = new LinkedHashSet<>();

    CasesAnswered(TrialDesk desk, Actor.Person person) {
        this.desk = desk;
        this.person = person;
    }

    /// Returns whether the person has answered or seen the case.
    boolean hasSeen(CaseId id) {
        return seen.contains(id);
    }

    /// Answers what has waited long enough at `at`.
    void answer(Instant at) {
        for (ExceptionCase it : desk.state().cases()) {
            boolean theirs = it.id().value().hashCode() % 2 == 0;
            boolean waited = at.isAfter(it.opened().plus(TO_LOOK_AT_A_CASE));
            if (it.state() instanceof CaseState.Open && theirs && waited) {
                seen.add(it.id());
                desk.take(new Reported.CaseAcknowledged(it.id(), person), at);
                desk.take(
                        new Reported.CaseAnswered(
                                it.id(),
                                it.safeDefault(),
                                it.safeDefault() == 0 ? null : "The estimate looks wrong",
                                person),
                        at);
            }
        }
    }

    /// What is latched stays until somebody has seen it.
    void seeTheRest() {
        for (ExceptionCase it : desk.state().cases()) {
            if (it.state() instanceof CaseState.Resolved) {
                seen.add(it.id());
                desk.take(new Reported.CaseAcknowledged(it.id(), person), desk.state().at());
            }
        }
    }
}
