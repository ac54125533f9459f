package io.depotdesk.dispatch;

import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DecisionRecord.Alternative;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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

    /// Returns the options of a trouble that the workstation settled by itself.
    static List<Alternative> settled(List<CaseOption> options, CaseOption chosen, String why) {
        return options.stream()
                .map(each ->
                        new Alternative(
                                each.label(),
                                ledger(each),
                                each.equals(chosen) ? why : "Possible."))
                .toList();
    }

    /// Returns the options of a case that somebody ends with none of them, that last.
    static List<Alternative> closing(ExceptionCase it, String answer, Actor by) {
        List<Alternative> weighed = new ArrayList<>();
        it.options().forEach(each -> weighed.add(alternative(it, each, null, by)));
        weighed.add(
                new Alternative(answer, new CostLedger(List.of()), "Chosen by " + by.name() + "."));
        return weighed;
    }
}
