package io.depotdesk.routing.search;

import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Ranks the ways to deal with one job while everything else stays as it is.
///
/// Make one for a plan and ask it often; not for use by several threads at once.
public final class Insertion {
    private final PlanDesk desk;

    public Insertion(RoutingProblem problem, RoutingPlan plan) {
        desk = new PlanDesk(problem, plan);
    }

    /// Returns the options for `job`, cheapest first: the best position on each of at most `vehicles` vehicles,
    /// each carrier that serves it, and leaving it out. If the plan has the job, it is thought away first.
    ///
    /// @throws IllegalArgumentException if the job is unknown
    public static List<InsertionOption> rank(RoutingProblem problem, RoutingPlan plan, String job) {
        return new Insertion(problem, plan).rank(job, 10);
    }

    /// Does the same for the plan this was made for.
    public List<InsertionOption> rank(String job, int vehicles) {
        int j = desk.job(job);
        PlanDesk.Taken taken = desk.takeOut(j);
        var options = new ArrayList<InsertionOption>();
        var spots = new ArrayList<Spot>();
        for (int v = 0; v < desk.model.vehicles; v++) {
            desk.inserter.searchOnly(j, v);
            if (desk.inserter.bestRoute >= 0) {
                spots.add(
                        new Spot(
                                v,
                                desk.inserter.bestBefore,
                                desk.inserter.bestSecond,
                                desk.inserter.bestReload,
                                desk.inserter.bestReloadFirst,
                                desk.inserter.bestDelta));
            }
        }
        spots.sort(Comparator.comparingDouble(Spot::ticks).thenComparingInt(Spot::v));
        for (Spot spot : spots.subList(0, Math.min(vehicles, spots.size()))) {
            options.add(onRoute(j, spot));
        }
        for (int c = 0; c < desk.model.problem.carriers().size(); c++) {
            double ticks = desk.bank.price(j, c);
            if (ticks < Double.POSITIVE_INFINITY) {
                String carrier = desk.model.problem.carriers().get(c).id();
                options.add(new InsertionOption.WithCarrier(carrier, desk.cents(ticks)));
            }
        }
        options.add(new InsertionOption.Unserved(desk.cents(desk.bank.price(j, Bank.UNSERVED))));
        desk.putBack(taken);
        options.sort(Comparator.comparingLong(InsertionOption::costCents));
        return options;
    }

    /// @param reload kind of the reload that comes with the job, or -1
    private record Spot(
            int v, int before, int second, int reload, boolean reloadFirst, double ticks) {}

    private InsertionOption onRoute(int j, Spot spot) {
        Model model = desk.model;
        int v = spot.v();
        int before = spot.before();
        int second = spot.second();
        int[] old = desk.nodes(v);
        int[] nodes =
                model.linked[j]
                        ? desk.with(old, j, before, second)
                        : desk.withReload(old, j, before, spot.reload(), spot.reloadFirst());
        PlannedRoute route = desk.writer.route(v, nodes);
        long was = 0;
        long late = lateness(route);
        if (old.length > 2) {
            PlannedRoute without = desk.writer.route(v, old);
            was = without.ledger().total();
            late -= lateness(without);
        }
        return new InsertionOption.OnRoute(
                model.problem.vehicles().get(v).id(),
                before,
                model.linked[j] ? second + 1 : before,
                route.ledger().total() - was,
                late,
                route);
    }

    private static long lateness(PlannedRoute route) {
        return route.visits().stream().mapToLong(RouteStep.Visit::lateness).sum();
    }
}
