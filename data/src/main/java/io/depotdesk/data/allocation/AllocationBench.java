package io.depotdesk.data.allocation;

import io.depotdesk.progress.Progress;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What `depotdesk bench allocation` does: the same demand days, once with own fleet and carriers in one pool and once with
/// zones that belong to one of them each.
///
/// The zones are no straw man: several ways to draw them are tried on earlier days with the same optimiser, and the one
/// that cost least there is used.
///
/// @param shipments of an ordinary day
/// @param vans of the own fleet
/// @param days how many days are compared
/// @param earlier on how many other days the zones are drawn and tried
/// @param steps of each search
/// @param seed the days are numbered from it
public record AllocationBench(
        int shipments, int vans, int days, int earlier, long steps, long seed) {

    /// How often what is left over is given to anybody who has room, before the rest goes by taxi.
    private static final int MOST_ROUNDS = 4;

    private static final List<Integer> OWN_SHARES = List.of(50, 60, 70, 80, 90);

    /// @param zones that were used; the same on all days
    /// @param tried what each way of drawing cost on the earlier days, lateness priced in, in the order of the shares
    public record Result(String zones, List<String> tried, List<Line> lines) {}

    /// One day both ways.
    public record Line(long seed, int vansMissing, Side pooled, Side zoned) {}

    public Result run(Progress progress) {
        List<DemandDay> training = new ArrayList<>();
        for (int i = 0; i < earlier; i++) {
            training.add(DemandDay.of(shipments, 900_000 + seed * 100 + i));
        }
        var carriers = Pool.carriers(shipments);
        FixedZones best = FixedZones.drawn(training, carriers, OWN_SHARES.getFirst());
        long least = Long.MAX_VALUE;
        List<String> tried = new ArrayList<>();
        for (int share : OWN_SHARES) {
            progress.at("Drawing zones", share / 200.0);
            FixedZones zones = FixedZones.drawn(training, carriers, share);
            long cents = 0;
            for (DemandDay day : training) {
                Side outcome = zoned(new DayInPool(day, Pool.vans(vans), carriers), zones);
                cents += outcome.cents() + outcome.lateMinutes() * DayInPool.LATE_CENTS_PER_MINUTE;
            }
            tried.add("%d %%: %.2f".formatted(share, cents / 100.0 / training.size()));
            if (cents < least) {
                least = cents;
                best = zones;
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            progress.at("Day " + (i + 1), 0.5 + i / 2.0 / days);
            DemandDay day = DemandDay.of(shipments, seed + i);
            DayInPool pool = new DayInPool(day, Pool.vans(vans), carriers);
            lines.add(new Line(day.seed(), day.vansMissing(), pooled(pool), zoned(pool, best)));
        }
        return new Result(words(best), tried, lines);
    }

    private Side pooled(DayInPool pool) {
        return new Execution(pool).of(solve(pool.pooled()));
    }

    /// What the owner of its zone has no room for is planned again, for anybody who has.
    private Side zoned(DayInPool pool, FixedZones zones) {
        Set<String> overflow = new HashSet<>();
        RoutingPlan plan = solve(pool.zoned(zones, overflow));
        for (int round = 0; round < MOST_ROUNDS && !plan.unserved().isEmpty(); round++) {
            plan.unserved().forEach(left -> overflow.add(left.job()));
            plan = solve(pool.zoned(zones, overflow));
        }
        return new Execution(pool).of(plan);
    }

    private RoutingPlan solve(RoutingProblem problem) {
        RoutingPlan plan =
                Search.solve(
                        problem, null, SearchLimits.steps(steps), seed, 1, SearchListener.NONE);
        var violations = PlanCheck.violations(problem, plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The search broke a rule: " + violations.getFirst());
        }
        return plan;
    }

    /// Returns the map of zones, north on top, own ones as `own`.
    private static String words(FixedZones zones) {
        List<String> rows = new ArrayList<>();
        for (int row = DemandDay.ZONES / DemandDay.COLUMNS - 1; row >= 0; row--) {
            rows.add(
                    zones
                            .owners()
                            .subList(row * DemandDay.COLUMNS, (row + 1) * DemandDay.COLUMNS)
                            .stream()
                            .map(owner -> owner.isEmpty() ? "own" : owner)
                            .collect(Collectors.joining(" ")));
        }
        return String.join("\n", rows);
    }
}
