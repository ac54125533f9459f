package io.depotdesk.routing.search;

import io.depotdesk.routing.Anchor;
import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.Ledger;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.search.Elites.Elite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns routes of nodes and a bank into a plan with times and a ledger in whole cents.
final class PlanWriter {
    private final Model model;
    private final RouteTimer timer;

    PlanWriter(Model model) {
        this.model = model;
        timer = new RouteTimer(model);
    }

    RoutingPlan write(Elite plan, long seed, List<Long> rounds, long steps) {
        return write(plan.routes(), plan.carriers(), seed, rounds, steps);
    }

    /// @param routes per vehicle its nodes with start and end node
    /// @param carrierOf per job its carrier, [Bank#UNSERVED] or [Bank#ON_ROUTE]
    RoutingPlan write(int[][] routes, int[] carrierOf, long seed, List<Long> rounds, long steps) {
        var planned = new ArrayList<PlannedRoute>();
        long cost = 0;
        for (int v = 0; v < routes.length; v++) {
            if (routes[v].length > 2) {
                PlannedRoute route = route(v, routes[v]);
                planned.add(route);
                cost += route.ledger().total();
            }
        }
        var outsourced = new ArrayList<RoutingPlan.Outsourced>();
        var unserved = new ArrayList<RoutingPlan.Unserved>();
        int[] count = new int[model.carrierCents.length];
        long[] sum = new long[model.carrierCents.length];
        for (int j = 0; j < carrierOf.length; j++) {
            Job job = model.problem.jobs().get(j);
            long change = job.anchor().map(Anchor::moveCents).orElse(0);
            int c = carrierOf[j];
            if (c == Bank.UNSERVED) {
                unserved.add(new RoutingPlan.Unserved(job.id(), job.unservedCents(), change));
                cost += job.unservedCents() + change;
            } else if (c >= 0) {
                String firm = model.problem.carriers().get(c).id();
                long cents = model.carrierCents[c][j];
                outsourced.add(new RoutingPlan.Outsourced(job.id(), firm, cents, change));
                count[c]++;
                sum[c] += cents;
                cost += change;
            }
        }
        var bills = new ArrayList<RoutingPlan.CarrierBill>();
        for (int c = 0; c < count.length; c++) {
            Carrier firm = model.problem.carriers().get(c);
            long bill = firm.bill(count[c], sum[c]);
            if (count[c] > 0 || bill > 0) {
                bills.add(new RoutingPlan.CarrierBill(firm.id(), count[c], bill));
                cost += bill;
            }
        }
        return new RoutingPlan(planned, outsourced, bills, unserved, cost, seed, rounds, steps);
    }

    /// Returns the timed and priced route of vehicle `v`.
    PlannedRoute route(int v, int[] nodes) {
        Vehicle vehicle = model.problem.vehicles().get(v);
        timer.time(v, nodes, nodes.length);
        var steps = new ArrayList<RouteStep>();
        int[] on = new int[model.dims];
        load(on, nodes, 1);
        int b = pauses(v, steps, 0, 0, false);
        for (int p = 1; p < nodes.length; p++) {
            int paused = steps.size();
            b = pauses(v, steps, b, p, true);
            if (p == nodes.length - 1) {
                break;
            }
            int rest = 0;
            for (RouteStep step : steps.subList(paused, steps.size())) {
                rest += step instanceof RouteStep.Pause pause ? pause.end() - pause.start() : 0;
            }
            if (nodes[p] >= model.firstReload) {
                unload(on, nodes, p - 1);
                load(on, nodes, p + 1);
                steps.add(reload(p, nodes[p], rest, on));
            } else {
                add(on, nodes[p], 1);
                steps.add(visit(p, nodes[p], rest, on));
            }
            b = pauses(v, steps, b, p, false);
        }
        return new PlannedRoute(
                vehicle.id(),
                timer.leave,
                timer.finish,
                timer.metres,
                timer.driving,
                steps,
                ledger(v, vehicle, nodes));
    }

    private void add(int[] on, int node, int sign) {
        for (int d = 0; d < on.length; d++) {
            on[d] += sign * model.load[node * model.dims + d];
        }
    }

    /// Loads the deliveries of the trip whose first visit is at `from`.
    private void load(int[] on, int[] nodes, int from) {
        for (int p = from; nodes[p] < model.tasks; p++) {
            if (model.delivery[model.jobOf[nodes[p]]]) {
                add(on, nodes[p], -1);
            }
        }
    }

    /// Unloads the returns of the trip whose last visit is at `to`.
    private void unload(int[] on, int[] nodes, int to) {
        for (int p = to; nodes[p] < model.tasks; p--) {
            int j = model.jobOf[nodes[p]];
            if (!model.delivery[j] && !model.linked[j]) {
                add(on, nodes[p], -1);
            }
        }
    }

    private RouteStep.Reload reload(int p, int node, int rest, int[] on) {
        return new RouteStep.Reload(
                model.place[node],
                timer.arrival[p],
                timer.start[p] - timer.arrival[p] - rest,
                timer.start[p],
                timer.departure[p],
                Arrays.stream(on).boxed().toList());
    }

    private int pauses(int v, List<RouteStep> steps, int from, int position, boolean before) {
        int b = from;
        while (b < model.breakCount[v]
                && timer.breakAt[b] == position
                && timer.breakBefore[b] == before) {
            int start = timer.breakStart[b];
            int end = start + model.breakLength[v * model.breaks + b];
            steps.add(new RouteStep.Pause(b, start, end));
            b++;
        }
        return b;
    }

    private RouteStep.Visit visit(int p, int node, int rest, int[] on) {
        int j = model.jobOf[node];
        Job job = model.problem.jobs().get(j);
        int wait = timer.start[p] - timer.arrival[p] - rest;
        int late =
                model.due[node] == Integer.MAX_VALUE
                        ? 0
                        : Math.max(0, timer.start[p] - model.due[node]);
        var load = new ArrayList<Integer>();
        for (int amount : on) {
            load.add(amount);
        }
        return new RouteStep.Visit(
                job.id(),
                node - model.firstNode[j],
                model.place[node],
                timer.arrival[p],
                wait,
                timer.start[p],
                timer.departure[p],
                load,
                late);
    }

    private Ledger ledger(int v, Vehicle vehicle, int[] nodes) {
        Prices prices = vehicle.prices();
        long lateness = 0;
        long surcharges = 0;
        long moves = 0;
        long shifts = 0;
        for (int p = 1; p < nodes.length - 1; p++) {
            int node = nodes[p];
            int j = model.jobOf[node];
            if (j < 0 || node != model.lastNode(j)) {
                continue;
            }
            Job job = model.problem.jobs().get(j);
            int start = timer.start[p];
            lateness +=
                    job.promise()
                            .map(promise ->
                                    (long) Math.max(0, start - promise.due())
                                            * promise.centsPerMinute())
                            .orElse(0L);
            for (var surcharge : job.surcharges()) {
                surcharges += surcharge.vehicle().equals(vehicle.id()) ? surcharge.cents() : 0;
            }
            surcharges += Math.max(0, vehicle.zones().price(job));
            if (job.anchor().isPresent()) {
                Anchor anchor = job.anchor().get();
                if (anchor.vehicle().equals(vehicle.id())) {
                    int off = Math.abs(start - anchor.start()) - anchor.freeShiftSeconds();
                    shifts += (long) Math.max(0, off) * anchor.shiftCentsPerMinute();
                } else {
                    moves += anchor.moveCents();
                }
            }
        }
        int overtime = Math.max(0, timer.finish - vehicle.shiftLatest());
        return new Ledger(
                prices.fixed(),
                rounded((long) timer.metres * prices.perKm(), 1000),
                rounded((long) timer.driving * prices.perDrivingHour(), 3600),
                rounded((long) timer.duty() * prices.perDutyHour(), 3600),
                rounded((long) timer.waiting * prices.perWaitingHour(), 3600),
                rounded((long) overtime * prices.perOvertimeHour(), 3600),
                rounded(lateness, 60),
                surcharges,
                moves + rounded(shifts, 60));
    }

    private static long rounded(long amount, int per) {
        return Math.floorDiv(amount + per / 2, (long) per);
    }
}
