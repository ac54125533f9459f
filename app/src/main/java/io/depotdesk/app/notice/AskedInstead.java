package io.depotdesk.app.notice;

import io.depotdesk.app.look.Tone;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;

import java.util.Optional;

/// What is said of an act that took no effect because somebody else has to approve it first.
final class AskedInstead {

    private AskedInstead() {}

    /// Returns it, empty if the act took effect.
    ///
    /// @param done what would be said otherwise; its button takes the request back
    static Optional<Notice> of(JournalUnit unit, Notice done) {
        if (!(unit.report().by() instanceof Actor.Person)) {
            return Optional.empty();
        }
        return unit.conclusions().stream()
                .filter(Concluded.CaseRaised.class::isInstance)
                .map(Concluded.CaseRaised.class::cast)
                .map(Concluded.CaseRaised::raised)
                .map(ExceptionCase::request)
                .flatMap(Optional::stream)
                .findFirst()
                .map(ApprovalRequest::what)
                .map(what ->
                        new Notice(
                                Tone.INFO,
                                "Not done yet: %s. You may not do that alone; it waits in the queue for a supervisor."
                                        .formatted(what),
                                done.actionWords(),
                                done.action()));
    }
}
