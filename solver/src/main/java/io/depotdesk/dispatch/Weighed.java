package io.depotdesk.dispatch;

import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DecisionRecord.Alternative;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The options of a case as the record of a decision holds them.
final class Weighed {

    private Weighed() {}

    static Alternative alternative(
            ExceptionCase it, CaseOption option, @Nullable CaseOption chosen, Actor by) {
        String verdict;
        if (option.equals(chosen)) {
            verdict =
                    by instanceof Actor.Machine
                            ? DecisionRecord.SAFE_DEFAULT
                            : "Chosen by " + by.name() + ".";
        } else {
            verdict = option.equals(it.options().getFirst()) ? "Recommended." : "Possible.";
        }
        return new Alternative(option.label(), ledger(option), verdict);
    }

    static CostLedger ledger(CaseOption option) {
        return new CostLedger(
                List.of(new CostLedger.Line("added cost", option.effect(), option.extraCents())));
    }
}
