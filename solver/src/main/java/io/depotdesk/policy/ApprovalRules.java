package io.depotdesk.policy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What people may not do alone. An act beyond the authority of its person's role waits until somebody else who
/// decides requests has approved it. Limits hold for each act by itself, and for all of one person together.
///
/// @param supervisor how far supervisors and administrators go without asking each other
/// @param acceptedStays whether a dispatcher has to ask before a shipment is taken from a carrier that has
///     accepted it
/// @param examples its tests; the policy is refused if one fails
/// @param totals how far one person goes alone with many small acts
public record ApprovalRules(
        Authority supervisor,
        boolean acceptedStays,
        List<ApprovalExample> examples,
        TotalLimits totals) {

    /// What held before policies said anything about it.
    public static final ApprovalRules USUAL =
            new ApprovalRules(Authority.UNLIMITED, true, List.of());

    public ApprovalRules {
        examples = List.copyOf(examples);
        totals = orNone(totals);
    }

    /// Rules for single acts only.
    public ApprovalRules(
            Authority supervisor, boolean acceptedStays, List<ApprovalExample> examples) {
        this(supervisor, acceptedStays, examples, TotalLimits.NONE);
    }

    /// Policies of older journals say nothing of many small acts.
    private static TotalLimits orNone(@Nullable TotalLimits given) {
        return given == null ? TotalLimits.NONE : given;
    }

    List<String> faults(DispatchPolicy policy) {
        List<String> faults = new ArrayList<>();
        if (examples.isEmpty()) {
            faults.add("It has no examples of what needs a supervisor.");
        }
        examples.forEach(example -> example.failure(policy).ifPresent(faults::add));
        faults.addAll(totals.faults());
        return faults;
    }
}
