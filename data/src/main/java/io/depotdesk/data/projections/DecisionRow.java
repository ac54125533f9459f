package io.depotdesk.data.projections;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One decision in the history; the whole record is in the journal unit `sequence`.
///
/// @param ordinal which decision of that unit, from 0
/// @param alternatives how many were weighed
/// @param cents cost of the chosen one
/// @param overrideReason null if no reason was asked for
public record DecisionRow(
        String id,
        long sequence,
        int ordinal,
        Instant decidedAt,
        String actor,
        boolean byMachine,
        String question,
        String answer,
        int alternatives,
        long cents,
        @Nullable String overrideReason,
        long knownUpTo,
        String roadsVersion,
        long seed,
        long steps) {

    static List<DecisionRow> of(JournalUnit unit) {
        List<DecisionRow> rows = new ArrayList<>();
        for (Concluded conclusion : unit.conclusions()) {
            if (conclusion instanceof Concluded.DecisionTaken taken) {
                rows.add(of(unit.sequence(), rows.size(), taken.decision()));
            }
        }
        return rows;
    }

    private static DecisionRow of(long sequence, int ordinal, DecisionRecord decision) {
        return new DecisionRow(
                decision.id(),
                sequence,
                ordinal,
                decision.at(),
                decision.actor().name(),
                decision.actor() instanceof Actor.Machine,
                OwnWords.plain(decision.question()),
                OwnWords.plain(decision.answer()),
                decision.alternatives().size(),
                decision.alternatives().get(decision.chosen()).cost().totalCents(),
                decision.overrideReason() == null
                        ? null
                        : OwnWords.plain(decision.overrideReason()),
                decision.basis().knownUpTo(),
                decision.basis().roadsVersion(),
                decision.basis().seed(),
                decision.basis().steps());
    }
}
