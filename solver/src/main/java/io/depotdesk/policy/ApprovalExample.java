package io.depotdesk.policy;

import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;

import java.time.Duration;
import java.util.Optional;

/// A test that travels inside the policy: whether a person may do something alone.
///
/// @param name what it shows, as a sentence
/// @param takesFromCarrier whether a shipment is taken from a carrier that has accepted it
public record ApprovalExample(
        String name,
        Role role,
        long extraCents,
        int lateMinutes,
        int promisesBroken,
        int movedStops,
        int tier,
        boolean takesFromCarrier,
        Expected expected) {

    /// What can come out.
    public enum Expected {
        ALONE,
        ASK
    }

    /// Returns how `policy` fails this example, empty if it passes.
    Optional<String> failure(DispatchPolicy policy) {
        Duration late = Duration.ofMinutes(lateMinutes);
        var act =
                new CaseOption(
                        name,
                        "",
                        extraCents,
                        new Effects(late, late, promisesBroken, movedStops, tier),
                        new Action.KeepPlan());
        Optional<String> beyond = policy.beyond(role, act, takesFromCarrier);
        boolean passed = beyond.isPresent() == (expected == Expected.ASK);
        return passed
                ? Optional.empty()
                : Optional.of(
                        "Example \"%s\" expects that a %s %s, the policy says: %s"
                                .formatted(
                                        name,
                                        role.word(),
                                        expected == Expected.ASK ? "asks" : "does it alone",
                                        beyond.map(why -> "ask. " + why)
                                                .orElse("it may be done alone.")));
    }
}
