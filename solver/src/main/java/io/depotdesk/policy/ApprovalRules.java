package io.depotdesk.policy;

import java.util.ArrayList;
import java.util.List;

/// What people may not do alone. An act beyond the authority of its person's role waits until somebody else who
/// decides requests has approved it. Limits hold for each act by itself.
///
/// @param supervisor how far supervisors and administrators go without asking each other
/// @param acceptedStays whether a dispatcher has to ask before a shipment is taken from a carrier that has
///     accepted it
/// @param examples its tests; the policy is refused if one fails
public record ApprovalRules(
        Authority supervisor, boolean acceptedStays, List<ApprovalExample> examples) {

    /// What held before policies said anything about it.
    public static final ApprovalRules USUAL =
            new ApprovalRules(Authority.UNLIMITED, true, List.of());

    public ApprovalRules {
        examples = List.copyOf(examples);
    }

    List<String> faults(DispatchPolicy policy) {
        List<String> faults = new ArrayList<>();
        if (examples.isEmpty()) {
            faults.add("It has no examples of what needs a supervisor.");
        }
        examples.forEach(example -> example.failure(policy).ifPresent(faults::add));
        return faults;
    }
}
