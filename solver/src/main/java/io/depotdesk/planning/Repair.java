package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.PlanProposal.Resolution;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.policy.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Mends the routes that events upset: what cannot stay is put where it fits best, as far as the policy lets the
/// workstation decide alone. What is left over or late stays a trouble for a person.
///
/// Only the routes concerned and those near what has to move are looked at. Nothing is searched and no dice are
/// rolled, so equal days give equal repairs.
final class Repair {

    private static final int MOST_TRIES_FOR_A_ROUTE = 4;

    private final DispatchState part;
    private final DayTravel travel;
    private final List<ShipmentId> homeless;
    private final List<Resolution> resolutions = new ArrayList<>();
    private long cents;
    private Effects effects = Effects.NONE;
    private PlanningDesk desk;
    private Plan plan;

    /// What came of it, for the part of the day that was looked at.
    record Mended(Plan plan, List<CaseDraft> troubles, List<Resolution> resolutions) {}

    /// @param part the routes to look at, with what is on them
    /// @param homeless shipments of that part that are on no route and with no carrier
    Repair(DispatchState part, DayTravel travel, List<ShipmentId> homeless) {
        this.part = part;
        this.travel = travel;
        this.homeless = homeless;
        this.desk = new PlanningDesk(part, travel);
        this.plan = retimed();
    }

    Mended mend() {
        List<CaseDraft> troubles = new ArrayList<>();
        homeless.stream()
                .map(id -> part.shipment(id).orElseThrow())
                .sorted(
                        Comparator.comparingInt(Shipment::priority)
                                .reversed()
                                .thenComparing(Shipment::id))
                .forEach(shipment -> house(shipment).ifPresent(troubles::add));
        part.vehicles().stream()
                .map(Vehicle::id)
                .filter(desk::drives)
                .sorted()
                .forEach(vehicle -> relieve(vehicle).ifPresent(troubles::add));
        return new Mended(plan, troubles, resolutions);
    }

    private Plan retimed() {
        List<Route> routes = new ArrayList<>();
        for (Vehicle vehicle : part.vehicles()) {
            List<ShipmentId> stops =
                    part.plan().route(vehicle.id()).map(Route::shipments).orElse(List.of()).stream()
                            .filter(id -> !homeless.contains(id))
                            .toList();
            routes.add(desk.timed(vehicle, stops));
        }
        List<Unserved> left = new ArrayList<>();
        homeless.forEach(id -> left.add(new Unserved(id, List.of())));
        return new Plan(
                part.plan().version(), routes, part.plan().outsourced(), left, part.plan().bills());
    }

    /// Finds a place for a shipment that has none.
    ///
    /// @return the trouble that it stays, empty if the workstation settled it
    private Optional<CaseDraft> house(Shipment shipment) {
        desk = new PlanningDesk(part.whatIf(plan), travel);
        var placements = new Placements(desk);
        var troubles = new Troubles(desk);
        List<PlacementOption> sound = placements.soundOnes(shipment);
        List<WhyNot> why = new ArrayList<>();
        if (!sound.isEmpty()) {
            Optional<String> refused =
                    settle(troubles.unserved(new Unserved(shipment.id(), List.of()), sound));
            if (refused.isEmpty()) {
                return Optional.empty();
            }
            why.add(new WhyNot("policy", "The policy", refused.get(), null, null));
        }
        // Only a person wants to know why nobody takes it; that is dearer to find out.
        why.addAll(new Reasons(desk, desk.current(plan)).of(shipment));
        var left = new Unserved(shipment.id(), why);
        plan = withReasons(left);
        return Optional.of(
                troubles.unserved(left, sound.isEmpty() ? placements.of(shipment) : sound));
    }

    private Plan withReasons(Unserved left) {
        List<Unserved> all = new ArrayList<>();
        plan.unserved()
                .forEach(each -> all.add(each.shipment().equals(left.shipment()) ? left : each));
        return new Plan(plan.version(), plan.routes(), plan.outsourced(), all, plan.bills());
    }

    /// Takes stops off a route that comes late, until it does not or the workstation may not.
    private Optional<CaseDraft> relieve(VehicleId vehicle) {
        for (int i = 0; ; i++) {
            if (plan.route(vehicle).map(Route::broken).orElse(List.of()).isEmpty()) {
                return Optional.empty();
            }
            desk = new PlanningDesk(part.whatIf(plan), travel);
            Optional<CaseDraft> trouble =
                    new RouteTroubles(desk, plan)
                            .all().stream()
                                    .filter(each -> each.cause().subject().equals(vehicle.value()))
                                    .findFirst();
            if (trouble.isEmpty()
                    || i == MOST_TRIES_FOR_A_ROUTE
                    || settle(trouble.get()).isPresent()
                    || trouble.get().options().getFirst().action() instanceof Action.KeepPlan) {
                return trouble.filter(each -> !isSettled(each));
            }
        }
    }

    private boolean isSettled(CaseDraft trouble) {
        return resolutions.stream().anyMatch(each -> each.trouble().equals(trouble));
    }

    /// Does what the policy decides, if all that was done so far leaves room for it.
    ///
    /// @return why a person has to decide, as a sentence; empty if it is done
    private Optional<String> settle(CaseDraft trouble) {
        return switch (part.policy().verdict(trouble.cause().kind(), trouble.options())) {
            case Verdict.Ask(String why) -> Optional.of(why);
            case Verdict.Decide decide -> settle(trouble, decide);
        };
    }

    private Optional<String> settle(CaseDraft trouble, Verdict.Decide decide) {
        CaseOption option = trouble.options().get(decide.option());
        var all =
                new CaseOption(
                        "",
                        "",
                        cents + option.extraCents(),
                        effects.plus(option.effects()),
                        option.action());
        Optional<String> beyond = part.policy().machine().exceededBy(all);
        if (beyond.isPresent()) {
            return beyond.map(
                    "With all else that is mended it is beyond the machine's authority. "::concat);
        }
        cents = all.extraCents();
        effects = all.effects();
        plan = done(option.action());
        resolutions.add(new Resolution(trouble, decide.option(), decide.why()));
        return Optional.empty();
    }

    private Plan done(Action action) {
        return switch (action) {
            case Action.PutOnRoute put ->
                    new HandPlan(desk, put.shipment()).onRoute(put.vehicle(), put.position());
            case Action.GiveToCarrier give ->
                    new HandPlan(desk, give.shipment())
                            .atCarrier(part.carrier(give.carrier()).orElseThrow());
            case Action.Defer _,
                    Action.TakePlaces _,
                    Action.Believe _,
                    Action.TryAgain _,
                    Action.Together _,
                    Action.Approve _,
                    Action.Tell _,
                    Action.KeepPlan _ ->
                    plan;
        };
    }
}
