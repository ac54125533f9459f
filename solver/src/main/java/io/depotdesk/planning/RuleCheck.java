package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BreakRule;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.BrokenConstraint.Rule;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.roads.TravelMatrix;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Says which rules a timed route breaks, in sentences with the numbers that decided.
///
/// It looks at the finished route only and shares nothing with the search.
final class RuleCheck {

    private final DispatchState state;
    private final DateTimeFormatter time;

    RuleCheck(DispatchState state) {
        this.state = state;
        ZoneId zone = Objects.requireNonNull(state.day()).zone();
        this.time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
    }

    List<BrokenConstraint> broken(Vehicle vehicle, Route route) {
        List<BrokenConstraint> broken = new ArrayList<>();
        if (route.visits().isEmpty()) {
            return broken;
        }
        load(vehicle, route, broken);
        for (RouteStep.Visit visit : route.visits()) {
            visit(vehicle, visit, broken);
        }
        if (route.returnSeconds() >= TravelMatrix.UNREACHABLE) {
            broken.add(
                    new BrokenConstraint(
                            null, Rule.UNREACHABLE, "No road leads back to the depot."));
        }
        if (route.returns().isAfter(vehicle.shift().ends())) {
            broken.add(
                    new BrokenConstraint(
                            null,
                            Rule.SHIFT_END,
                            "Back at %s, %s after the shift ends at %s."
                                    .formatted(
                                            time.format(route.returns()),
                                            minutes(vehicle.shift().ends(), route.returns()),
                                            time.format(vehicle.shift().ends()))));
        }
        breaks(vehicle, route, broken);
        return broken;
    }

    /// What is done is done: it is no rule that planning could still keep.
    private void visit(Vehicle vehicle, RouteStep.Visit visit, List<BrokenConstraint> broken) {
        if (state.facts().stop(visit.shipment()).isPresent()) {
            return;
        }
        Shipment shipment = state.shipment(visit.shipment()).orElseThrow();
        if (visit.driveSeconds() >= TravelMatrix.UNREACHABLE) {
            broken.add(
                    new BrokenConstraint(
                            shipment.id(),
                            Rule.UNREACHABLE,
                            "No road leads to " + shipment.id() + "."));
        }
        if (!visit.lateness().isZero()) {
            Instant closes = shipment.windows().getLast().closes();
            broken.add(
                    new BrokenConstraint(
                            shipment.id(),
                            Rule.LATENESS,
                            "%s is served at %s, %s after its promise closes at %s."
                                    .formatted(
                                            shipment.id(),
                                            time.format(visit.begins()),
                                            minutes(closes, visit.begins()),
                                            time.format(closes))));
        }
        for (String skill : shipment.skills()) {
            if (!vehicle.skills().contains(skill)) {
                broken.add(
                        new BrokenConstraint(
                                shipment.id(),
                                Rule.SKILL,
                                "%s asks for \"%s\", which %s does not have."
                                        .formatted(shipment.id(), skill, vehicle.name())));
            }
        }
    }

    private void load(Vehicle vehicle, Route route, List<BrokenConstraint> broken) {
        Load most = route.loadAtStart();
        for (RouteStep.Visit visit : route.visits()) {
            most =
                    new Load(
                            Math.max(most.grams(), visit.loadAfter().grams()),
                            Math.max(most.cubicCentimetres(), visit.loadAfter().cubicCentimetres()),
                            Math.max(most.parcels(), visit.loadAfter().parcels()));
        }
        Load room = vehicle.capacity();
        if (most.grams() > room.grams()) {
            broken.add(
                    new BrokenConstraint(
                            null,
                            Rule.WEIGHT,
                            String.format(
                                    Locale.ROOT,
                                    "%.1f kg on board, %s carries %.1f kg.",
                                    most.grams() / 1000.0,
                                    vehicle.name(),
                                    room.grams() / 1000.0)));
        }
        if (most.cubicCentimetres() > room.cubicCentimetres()) {
            broken.add(
                    new BrokenConstraint(
                            null,
                            Rule.VOLUME,
                            String.format(
                                    Locale.ROOT,
                                    "%.2f m³ on board, %s holds %.2f m³.",
                                    most.cubicCentimetres() / 1e6,
                                    vehicle.name(),
                                    room.cubicCentimetres() / 1e6)));
        }
        if (most.parcels() > room.parcels()) {
            broken.add(
                    new BrokenConstraint(
                            null,
                            Rule.PARCELS,
                            "%d parcels on board, %s takes %d."
                                    .formatted(most.parcels(), vehicle.name(), room.parcels())));
        }
    }

    /// A break is owed if the vehicle is still out after the latest time at which it may begin.
    private void breaks(Vehicle vehicle, Route route, List<BrokenConstraint> broken) {
        List<RouteStep.Pause> pauses =
                route.steps().stream()
                        .filter(RouteStep.Pause.class::isInstance)
                        .map(RouteStep.Pause.class::cast)
                        .toList();
        for (BreakRule rule : vehicle.shift().breaks()) {
            boolean owed =
                    !Underway.of(state, vehicle).from().isAfter(rule.latest())
                            && route.departs().isBefore(rule.latest())
                            && route.returns().isAfter(rule.latest());
            boolean taken =
                    pauses.stream()
                            .anyMatch(pause ->
                                    !pause.arrival().isBefore(rule.earliest())
                                            && !pause.arrival().isAfter(rule.latest())
                                            && Duration.between(pause.arrival(), pause.departure())
                                                            .compareTo(rule.length())
                                                    >= 0);
            if (owed && !taken) {
                broken.add(
                        new BrokenConstraint(
                                null,
                                Rule.BREAK,
                                "The break of %d min between %s and %s is not taken in time."
                                        .formatted(
                                                rule.length().toMinutes(),
                                                time.format(rule.earliest()),
                                                time.format(rule.latest()))));
            }
        }
    }

    private static String minutes(Instant from, Instant to) {
        long minutes = Math.max(1, (Duration.between(from, to).toSeconds() + 59) / 60);
        return minutes + " min";
    }
}
