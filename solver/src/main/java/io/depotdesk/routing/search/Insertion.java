package io.depotdesk.routing.search;

import io.depotdesk.routing.PlannedRoute;
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
        for (Spots.Spot spot : desk.spots.cheapest(j, vehicles)) {
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

    private InsertionOption onRoute(int j, Spots.Spot spot) {
        Model model = desk.model;
        int v = spot.v();
        int before = spot.before();
        int[] nodes =
                model.linked[j]
                        ? desk.with(desk.nodes(v), j, before, spot.second())
                        : desk.withReload(
                                desk.nodes(v), j, before, spot.reload(), spot.reloadFirst());
        PlannedRoute route = desk.writer.route(v, nodes);
        PlanDesk.Known known = desk.known(v);
        return new InsertionOption.OnRoute(
                model.problem.vehicles().get(v).id(),
                before,
                model.linked[j] ? spot.second() + 1 : before,
                route.ledger().total() - known.cents(),
                PlanDesk.lateness(route) - known.lateness(),
                route);
    }
}
