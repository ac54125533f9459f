package io.depotdesk.dispatch;

import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.QueueRules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps the queue readable in an upset: from more than so many new cases in a short time on, only the most urgent
/// are shown, until it has become calm again.
///
/// It is worked out from when the cases were opened, so it needs no memory of its own and is the same for
/// everybody who asks about the same moment.
///
/// @param on whether it holds
/// @param recent cases opened within the window
/// @param shown the cases to show, most urgent first
/// @param more how many wait behind them
public record FloodMode(boolean on, int recent, List<ExceptionCase> shown, int more) {

    /// The order of the queue.
    public static final Comparator<ExceptionCase> URGENT_FIRST =
            Comparator.comparing(ExceptionCase::priority)
                    .thenComparing(ExceptionCase::deadline)
                    .thenComparing(ExceptionCase::id);

    public FloodMode {
        shown = List.copyOf(shown);
    }

    /// Returns the queue as it is to be shown at `at`.
    public static FloodMode of(DispatchState state, Instant at) {
        QueueRules rules = state.policy().queue();
        List<ExceptionCase> waiting =
                state.cases().stream()
                        .filter(ExceptionCase::needsPerson)
                        .sorted(URGENT_FIRST)
                        .toList();
        boolean on = isOn(state.cases(), rules, at);
        int most = on ? Math.min(rules.cardsInFlood(), waiting.size()) : waiting.size();
        return new FloodMode(
                on,
                recent(state.cases(), rules, at),
                waiting.subList(0, most),
                waiting.size() - most);
    }

    private static int recent(List<ExceptionCase> cases, QueueRules rules, Instant at) {
        Instant since = at.minus(rules.floodWindow());
        return (int)
                cases.stream()
                        .map(ExceptionCase::opened)
                        .filter(opened -> opened.isAfter(since) && !opened.isAfter(at))
                        .count();
    }

    /// Walks through all moments at which the number of recent cases changes: on above the one limit, off below
    /// the other, and in between as it was.
    private static boolean isOn(List<ExceptionCase> cases, QueueRules rules, Instant at) {
        record Step(Instant when, int change) {}
        List<Step> steps = new ArrayList<>();
        for (ExceptionCase it : cases) {
            steps.add(new Step(it.opened(), 1));
            steps.add(new Step(it.opened().plus(rules.floodWindow()), -1));
        }
        steps.sort(Comparator.comparing(Step::when).thenComparing(Step::change));
        boolean on = false;
        int count = 0;
        for (Step step : steps) {
            if (step.when().isAfter(at)) {
                break;
            }
            count += step.change();
            on = on ? count >= rules.floodOff() : count > rules.floodOn();
        }
        return on;
    }
}
