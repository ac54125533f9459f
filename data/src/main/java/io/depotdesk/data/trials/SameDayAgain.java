package io.depotdesk.data.trials;

import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.policy.DecisionRecord.Basis;

import java.util.ArrayList;
import java.util.List;

/// A day that was played once, to be reported again and again: the same reports, only that what names units by their
/// number names those of the other day.
final class SameDayAgain {

    private final List<JournalUnit> day;

    /// @param day its units, from the opening of the day on, numbered from 1
    SameDayAgain(List<JournalUnit> day) {
        this.day = List.copyOf(day);
    }

    /// Returns the reports with their times, for a journal that holds `before` units already.
    List<ScriptedReport> after(long before) {
        List<ScriptedReport> again = new ArrayList<>();
        day.forEach(unit ->
                again.add(new ScriptedReport(moved(unit.report(), before), unit.takenAt())));
        return again;
    }

    private static Reported moved(Reported report, long by) {
        if (report instanceof Reported.CaseAcknowledged it) {
            return new Reported.CaseAcknowledged(moved(it.caseId(), by), it.by());
        }
        if (report instanceof Reported.CaseAnswered it) {
            return new Reported.CaseAnswered(
                    moved(it.caseId(), by), it.option(), it.overrideReason(), it.by());
        }
        if (report instanceof Reported.CaseTimeReached it) {
            return new Reported.CaseTimeReached(moved(it.caseId(), by));
        }
        return report instanceof Reported.PlanProposed(PlanProposal it)
                ? new Reported.PlanProposed(it.withBasis(moved(it.basis(), by)))
                : report;
    }

    private static Basis moved(Basis basis, long by) {
        return new Basis(
                basis.knownUpTo() + by,
                basis.roadsVersion(),
                basis.rateCards(),
                basis.seed(),
                basis.rounds(),
                basis.steps(),
                basis.models());
    }

    /// A case is named `C1042-1` after the unit that opened it.
    private static CaseId moved(CaseId id, long by) {
        String name = id.value();
        int dash = name.indexOf('-');
        return new CaseId(
                "C" + (Long.parseLong(name.substring(1, dash)) + by) + name.substring(dash));
    }
}
