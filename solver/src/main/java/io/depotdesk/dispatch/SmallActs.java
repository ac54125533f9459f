package io.depotdesk.dispatch;

import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.TotalLimits;
import io.depotdesk.policy.TotalLimits.Total;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// Adds up what one person does without asking: many small acts are a large one.
final class SmallActs {

    private SmallActs() {}

    /// Returns which limit for everything together the act would exceed, as a sentence; empty if none.
    ///
    /// @param stated what the option says that is carried out, null if it is none
    static Optional<String> beyond(
            DispatchState state,
            DeskPerson by,
            ActEffects effects,
            @Nullable CaseOption stated,
            Instant at) {
        TotalLimits limits = state.policy().approvals().totals();
        return limits.isAny()
                ? limits.exceededBy(
                        by.role(),
                        state.facts().desk().of(by.name(), at.minus(limits.within())),
                        total(effects, stated))
                : Optional.empty();
    }

    /// Returns what the act adds, empty if the policy adds nothing up or it is nothing.
    static Optional<Concluded> counted(
            DispatchState state, DeskPerson by, ActEffects effects, @Nullable CaseOption stated) {
        Total total = total(effects, stated);
        return state.policy().approvals().totals().isAny() && !total.equals(Total.NOTHING)
                ? Optional.of(new Concluded.ActCounted(by.name(), total))
                : Optional.empty();
    }

    private static Total total(ActEffects effects, @Nullable CaseOption stated) {
        CaseOption option =
                stated == null || stated.action().changesRoutes() ? effects.asOption("") : stated;
        return new Total(
                Math.max(0, option.extraCents()),
                option.effects().promisesBroken(),
                option.effects().movedStops());
    }
}
