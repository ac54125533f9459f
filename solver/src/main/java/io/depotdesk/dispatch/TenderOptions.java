package io.depotdesk.dispatch;

import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.TenderState;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a person can say or do about an offer that goes no further by itself.
final class TenderOptions {

    private static final Duration ASK_LATER = Duration.ofMinutes(15);

    private TenderOptions() {}

    /// @param sent whether the question is what became of our call, not what the carrier wants
    static List<CaseOption> bookedOrNot(TenderRecord now, boolean sent) {
        return List.of(
                settle(now, TenderState.ACCEPTED, sent ? "It is booked" : "It takes it"),
                settle(
                        now,
                        TenderState.REJECTED,
                        sent ? "It is not booked" : "It does not take it"),
                later(now));
    }

    static List<CaseOption> offOrNot(TenderRecord now) {
        List<CaseOption> options = new ArrayList<>();
        options.add(settle(now, TenderState.WITHDRAWN, "It is off"));
        if (!now.progress().overtaken()) {
            options.add(settle(now, TenderState.ACCEPTED, "It stays with the carrier"));
        }
        options.add(later(now));
        return options;
    }

    static List<CaseOption> leave(TenderRecord now) {
        return List.of(
                keep("Leave it with the carrier", "The plan stays as it is"),
                settle(now, TenderState.WITHDRAWN, "It is off after all"));
    }

    private static CaseOption later(TenderRecord now) {
        return tell(
                "Ask again later",
                "In %d min".formatted(ASK_LATER.toMinutes()),
                new TenderReport.AskAgain(now.key(), ASK_LATER));
    }

    /// A person says how the offer stands.
    static CaseOption settle(TenderRecord now, TenderState state, String label) {
        return tell(
                label,
                "The offer is %s from now on".formatted(TenderEvents.word(state)),
                new TenderReport.Settled(now.key(), state, label + "."));
    }

    static CaseOption tell(String label, String effect, TenderReport report) {
        return new CaseOption(label, effect, 0, new Action.Tell(report));
    }

    /// Nothing changes.
    static CaseOption keep(String label, String effect) {
        return new CaseOption(label, effect, 0, new Action.KeepPlan());
    }
}
