package io.depotdesk.planning;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.BrokenConstraint.Rule;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Turns routes that come late or break a rule into cases, one for each route. Only people make such routes.
///
/// What can be done is looked for where the trouble came from: shipments that a person put on the route, and
/// those at which it breaks, might go elsewhere without breaking anything there.
final class RouteTroubles {

    private static final int MOST_OPTIONS = 3;
    private static final int MOST_SUSPECTS = 4;
    private static final int MOST_SENTENCES = 5;
    private static final Duration LEAST_TIME = Duration.ofMinutes(30);
    private static final Duration MOST_TIME = Duration.ofHours(2);

    /// From this much time late on, over all its stops, a route is urgent.
    private static final Duration VERY_LATE = Duration.ofMinutes(30);

    private final PlanningDesk desk;
    private final Plan plan;

    /// A way out, worked out.
    ///
    /// @param left how much the route still breaks afterwards
    private record WayOut(PlacementOption option, Shipment shipment, int left) {}

    RouteTroubles(PlanningDesk desk, Plan plan) {
        this.desk = desk;
        this.plan = plan;
    }

    /// Returns one case for each route of the plan that breaks something, in fleet order.
    List<CaseDraft> all() {
        List<CaseDraft> drafts = new ArrayList<>();
        for (Route planned : plan.routes()) {
            Route route = planned.with(ahead(planned));
            if (!route.broken().isEmpty() && desk.state.vehicle(route.vehicle()).isPresent()) {
                drafts.add(draft(route, desk.state.vehicle(route.vehicle()).orElseThrow()));
            }
        }
        return drafts;
    }

    /// What went wrong at stops that are done is no longer anybody's to mend.
    private List<BrokenConstraint> ahead(Route route) {
        return route.broken().stream()
                .filter(it -> it.shipment() == null || desk.isPlanned(it.shipment()))
                .toList();
    }

    private CaseDraft draft(Route route, Vehicle vehicle) {
        boolean lateOnly =
                route.broken().stream().allMatch(broken -> broken.rule() == Rule.LATENESS);
        List<CaseOption> options = new ArrayList<>(waysOut(route));
        options.add(
                new CaseOption(
                        "Leave it as it is",
                        route.broken().getFirst().reason(),
                        0,
                        asItIs(route),
                        new Action.KeepPlan()));
        return new CaseDraft(
                new Cause(
                        lateOnly ? Cause.Kind.ROUTE_LATE : Cause.Kind.ROUTE_BREAKS_RULE,
                        vehicle.id().value()),
                priority(route),
                lateOnly ? lateTitle(vehicle, route) : brokenTitle(vehicle, route),
                detail(route),
                options.size() == 1
                        ? "Nothing that can be done without breaking another rule makes it right."
                                + " Without an answer it stays as it is."
                        : "The options say which stop would go elsewhere and what that costs."
                                + " Without an answer the route stays as it is.",
                deadline(route),
                options,
                options.size() - 1);
    }

    private static String lateTitle(Vehicle vehicle, Route route) {
        int stops = route.broken().size();
        return stops == 1
                ? "%s comes late to %s"
                        .formatted(vehicle.name(), route.broken().getFirst().shipment())
                : "%s comes late to %d stops".formatted(vehicle.name(), stops);
    }

    private static String brokenTitle(Vehicle vehicle, Route route) {
        long rules = route.broken().stream().map(BrokenConstraint::rule).distinct().count();
        return rules == 1
                ? "%s breaks a rule".formatted(vehicle.name())
                : "%s breaks %d rules".formatted(vehicle.name(), rules);
    }

    private static String detail(Route route) {
        List<String> sentences = new ArrayList<>();
        route.broken().stream()
                .limit(MOST_SENTENCES)
                .map(BrokenConstraint::reason)
                .forEach(sentences::add);
        if (route.broken().size() > MOST_SENTENCES) {
            sentences.add("And %d more.".formatted(route.broken().size() - MOST_SENTENCES));
        }
        return String.join("\n", sentences);
    }

    private static CasePriority priority(Route route) {
        boolean cannotBeDone =
                route.broken().stream()
                        .anyMatch(broken ->
                                switch (broken.rule()) {
                                    case SKILL, UNREACHABLE, WEIGHT, VOLUME -> true;
                                    case LATENESS, PARCELS, SHIFT_END, BREAK -> false;
                                });
        Duration late =
                route.visits().stream()
                        .map(RouteStep.Visit::lateness)
                        .reduce(Duration.ZERO, Duration::plus);
        return cannotBeDone || late.compareTo(VERY_LATE) >= 0 ? CasePriority.P2 : CasePriority.P3;
    }

    /// Half of the time until the vehicle leaves, within bounds.
    private Instant deadline(Route route) {
        Instant now = desk.state.at();
        Duration half = Duration.between(now, route.departs()).dividedBy(2);
        if (half.compareTo(LEAST_TIME) < 0) {
            return now.plus(LEAST_TIME);
        }
        return now.plus(half.compareTo(MOST_TIME) > 0 ? MOST_TIME : half);
    }

    private List<CaseOption> waysOut(Route route) {
        List<ShipmentId> suspects = suspects(route);
        var free = new PlanningDesk(desk.state.whatIf(plan, suspects), desk.travel);
        var placements = new Placements(free);
        List<WayOut> found = new ArrayList<>();
        for (ShipmentId suspect : suspects) {
            Shipment shipment = desk.state.shipment(suspect).orElseThrow();
            for (PlacementOption option : placements.soundOnes(shipment)) {
                int left = brokenAfter(free, suspect, option.action(), route.vehicle());
                if (option.broken().isEmpty() && left < route.broken().size()) {
                    found.add(new WayOut(option, shipment, left));
                }
            }
        }
        found.sort(
                Comparator.comparingInt(WayOut::left)
                        .thenComparingLong(way -> way.option().extraCents())
                        .thenComparing(way -> way.shipment().id())
                        .thenComparing(way -> way.option().label()));
        return found.stream().limit(MOST_OPTIONS).map(this::option).toList();
    }

    /// Returns the shipments that may be behind it, likeliest first: new on the route, put there by a person
    /// before, broken at.
    private List<ShipmentId> suspects(Route route) {
        SequencedSet<ShipmentId> suspects = new LinkedHashSet<>();
        List<ShipmentId> before =
                desk.state.plan().route(route.vehicle()).map(Route::shipments).orElse(List.of());
        route.shipments().stream().filter(id -> !before.contains(id)).forEach(suspects::add);
        var here = new Lock.ToVehicle(route.vehicle());
        route.shipments().reversed().stream()
                .filter(id -> here.equals(desk.state.content().locks().get(id)))
                .forEach(suspects::add);
        for (BrokenConstraint broken : route.broken()) {
            if (broken.shipment() != null) {
                suspects.add(broken.shipment());
            }
        }
        // What is delivered can no longer go elsewhere.
        return suspects.stream().filter(desk::isPlanned).limit(MOST_SUSPECTS).toList();
    }

    private static int brokenAfter(
            PlanningDesk free, ShipmentId shipment, Action action, VehicleId route) {
        var hand = new HandPlan(free, shipment);
        Plan after =
                switch (action) {
                    case Action.PutOnRoute put -> hand.onRoute(put.vehicle(), put.position());
                    case Action.GiveToCarrier give ->
                            hand.atCarrier(free.state.carrier(give.carrier()).orElseThrow());
                    case Action.Defer _,
                            Action.TakePlaces _,
                            Action.Believe _,
                            Action.TryAgain _,
                            Action.Together _,
                            Action.Approve _,
                            Action.Tell _,
                            Action.KeepPlan _ ->
                            free.state.plan();
                };
        return after.route(route).map(Route::broken).orElse(List.of()).size();
    }

    /// Returns what the route does to customers if nothing is done.
    private Effects asItIs(Route route) {
        List<RouteStep.Visit> late =
                route.visits().stream()
                        .filter(visit -> !visit.lateness().isZero())
                        .filter(visit -> desk.state.facts().stop(visit.shipment()).isEmpty())
                        .toList();
        return new Effects(
                late.stream().map(RouteStep.Visit::lateness).reduce(Duration.ZERO, Duration::plus),
                late.stream()
                        .map(RouteStep.Visit::lateness)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                late.size(),
                0,
                late.stream()
                        .mapToInt(visit ->
                                desk.state
                                        .shipment(visit.shipment())
                                        .map(Shipment::priority)
                                        .orElse(0))
                        .max()
                        .orElse(0));
    }

    private CaseOption option(WayOut way) {
        String where =
                way.option().action() instanceof Action.GiveToCarrier
                        ? "Give %s to %s".formatted(way.shipment().id(), way.option().label())
                        : "Put %s on %s".formatted(way.shipment().id(), way.option().label());
        String rest = way.left() == 0 ? ", all rules kept" : ", breaks %d".formatted(way.left());
        return new CaseOption(
                where,
                Troubles.money(way.option().extraCents()) + rest,
                way.option().extraCents(),
                way.option().effects(desk.state),
                way.option().action());
    }
}
