package io.depotdesk.data.problems;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.Explain;
import io.depotdesk.routing.search.Repair;
import io.depotdesk.routing.search.RepairLimits;
import io.depotdesk.routing.search.Repaired;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `depotdesk bench events` does: lets things happen to made-up days, goes on from the plan at hand after each, and
/// counts what must never be.
///
/// After each event the plan is carried over (a search of no steps), then searched on from there; orders that come
/// in are also brought in by a repair. Every plan is judged by [PlanCheck], which shares no code with the search.
///
/// @param events in all
/// @param perDay events that happen to one day
/// @param steps of each search and each repair
public record EventsBench(int events, int perDay, int steps, long seed) {
    private static final int MOVES = 4;

    /// What came out.
    ///
    /// @param byKind how often each kind of event happened
    /// @param plans plans judged
    /// @param refused plans that broke a rule
    /// @param dearer searches that returned a dearer plan than they were given, and repairs that did than inserting alone
    /// @param leftThoughFitting orders unserved in a searched plan that would have fitted as it stood
    /// @param unserved orders unserved in searched plans, in all
    /// @param findings a line for each plan that is not as it must be
    public record Figures(
            Map<String, Integer> byKind,
            int plans,
            int refused,
            int dearer,
            int leftThoughFitting,
            long unserved,
            List<String> findings) {}

    /// Plays the events.
    public Figures run() {
        return new Run().play();
    }

    private final class Run {
        private final Map<EventDay.Event, Integer> byKind = new EnumMap<>(EventDay.Event.class);
        private final List<String> findings = new ArrayList<>();
        private int plans;
        private int refused;
        private int dearer;
        private int leftThoughFitting;
        private long unserved;

        Figures play() {
            for (int from = 0; from < events; from += perDay) {
                day(seed * 1_000_003 + from / perDay, Math.min(perDay, events - from));
            }
            Map<String, Integer> named = new LinkedHashMap<>();
            byKind.forEach((event, count) -> named.put(event.name(), count));
            return new Figures(
                    named, plans, refused, dearer, leftThoughFitting, unserved, findings);
        }

        private void day(long number, int count) {
            var day = new EventDay(number);
            RoutingPlan plan = search(day.problem(), null, steps, number);
            for (int i = 0; i < count; i++) {
                EventDay.Event event = day.next(plan);
                byKind.merge(event, 1, Integer::sum);
                RoutingProblem now = day.problem();
                String what = "Day %d, event %d, %s".formatted(number, i, event);
                if (event == EventDay.Event.NEW_ORDER) {
                    repaired(now, plan, what);
                }
                RoutingPlan carried = search(now, plan, 0, number);
                RoutingPlan next = search(now, carried, steps, number + i);
                judge(now, carried, what + ", carried over");
                judge(now, next, what + ", searched");
                if (next.costCents() > carried.costCents()) {
                    dearer++;
                    findings.add(
                            "%s: %d cents became %d."
                                    .formatted(what, carried.costCents(), next.costCents()));
                }
                unserved += next.unserved().size();
                List<String> fitting = new Explain(now, next).unservedThatFit();
                if (!fitting.isEmpty()) {
                    leftThoughFitting += fitting.size();
                    findings.add("%s: %s would fit.".formatted(what, fitting));
                }
                plan = next;
            }
        }

        private void repaired(RoutingProblem now, RoutingPlan plan, String what) {
            String newest = newest(now);
            Repaired repair =
                    new Repair(now, plan, seed).add(newest, RepairLimits.of(steps, MOVES));
            judge(now, repair.plan(), what + ", repaired");
            if (repair.extraCents() > repair.insertionCents() || repair.moves().size() > MOVES) {
                dearer++;
                findings.add("%s: %s".formatted(what, repair));
            }
        }

        private void judge(RoutingProblem problem, RoutingPlan plan, String what) {
            plans++;
            var violations = PlanCheck.violations(problem, plan);
            if (!violations.isEmpty()) {
                refused++;
                findings.add("%s: %s".formatted(what, violations));
            }
        }
    }

    private static String newest(RoutingProblem problem) {
        // Jobs are in the order of their ids, and ids are numbered.
        return problem.jobs().getLast().id();
    }

    private static RoutingPlan search(
            RoutingProblem of, @Nullable RoutingPlan from, int steps, long seed) {
        return Search.solve(of, from, SearchLimits.steps(steps), seed, 1, SearchListener.NONE);
    }
}
