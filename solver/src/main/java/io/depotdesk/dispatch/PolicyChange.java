package io.depotdesk.dispatch;

import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What another policy would have decided otherwise, found by asking it about every trouble and every act of a person
/// that the journal holds.
///
/// @param troubles how many troubles were looked at: those settled alone and those asked about
/// @param changes where the new policy differs, in order of the journal
/// @param acts how many acts of people were looked at that an approval may be needed for
/// @param approvals which of them would have needed one and did not, or did and would not have; in order of the
///     journal
public record PolicyChange(int troubles, List<Change> changes, int acts, List<Change> approvals) {

    public PolicyChange {
        changes = List.copyOf(changes);
        approvals = List.copyOf(approvals);
    }

    /// One decision that would have been another.
    ///
    /// @param sequence of the unit
    /// @param trouble what it was about
    /// @param before what was done
    /// @param after what the new policy would have done
    public record Change(long sequence, String trouble, String before, String after) {}

    /// Collects the differences while a journal is read.
    public static final class Collector {

        private final DispatchPolicy policy;
        private final List<Change> changes = new ArrayList<>();
        private final List<Change> approvals = new ArrayList<>();
        private DispatchState state = DispatchState.EMPTY;
        private int troubles;
        private int acts;

        public Collector(DispatchPolicy policy) {
            this.policy = policy;
        }

        /// Looks at one unit of the journal, in order from the first.
        public void take(JournalUnit unit) {
            approval(unit);
            state = state.after(unit);
            if (unit.report() instanceof Reported.PlanProposed proposed
                    && unit.conclusions().stream()
                            .anyMatch(Concluded.PlanAdopted.class::isInstance)) {
                for (PlanProposal.Resolution each : proposed.proposal().resolutions()) {
                    compare(
                            unit.sequence(),
                            each.trouble().cause().kind(),
                            each.trouble().title(),
                            each.trouble().options(),
                            new Verdict.Decide(each.option(), each.why()));
                }
                for (ExceptionCase.CaseDraft asked : proposed.proposal().troubles()) {
                    compare(
                            unit.sequence(),
                            asked.cause().kind(),
                            asked.title(),
                            asked.options(),
                            new Verdict.Ask("A person was asked."));
                }
            }
        }

        /// What somebody did or asked for on that day, under the new policy.
        private void approval(JournalUnit unit) {
            var then = new Approvals(state);
            if (!then.isLimited(unit.report())) {
                return;
            }
            acts++;
            Optional<String> before = then.beyond(unit.report(), unit.takenAt());
            Optional<String> after =
                    new Approvals(state.under(policy)).beyond(unit.report(), unit.takenAt());
            if (before.isPresent() != after.isPresent()) {
                approvals.add(
                        new Change(
                                unit.sequence(),
                                "%s, %s"
                                        .formatted(
                                                unit.report().by().name(),
                                                ActLabel.of(state, unit.report())),
                                words(before),
                                words(after)));
            }
        }

        private static String words(Optional<String> beyond) {
            return beyond.map(why -> "asked for. " + why).orElse("done alone");
        }

        private void compare(
                long sequence,
                Cause.Kind kind,
                String title,
                List<CaseOption> options,
                Verdict before) {
            troubles++;
            Verdict after = policy.verdict(kind, options);
            if (!sameOutcome(before, after)) {
                changes.add(
                        new Change(sequence, title, words(before, options), words(after, options)));
            }
        }

        private static boolean sameOutcome(Verdict one, Verdict other) {
            return one instanceof Verdict.Ask
                    ? other instanceof Verdict.Ask
                    : one instanceof Verdict.Decide left
                            && other instanceof Verdict.Decide right
                            && left.option() == right.option();
        }

        private static String words(Verdict verdict, List<CaseOption> options) {
            return switch (verdict) {
                case Verdict.Ask _ -> "a person is asked";
                case Verdict.Decide decide -> "done alone: " + options.get(decide.option()).label();
            };
        }

        /// Returns what was found.
        public PolicyChange result() {
            return new PolicyChange(troubles, changes, acts, approvals);
        }
    }
}
