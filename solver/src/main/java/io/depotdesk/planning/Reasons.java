package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.search.CarrierReason;
import io.depotdesk.routing.search.Explain;
import io.depotdesk.routing.search.Explanation;
import io.depotdesk.routing.search.Relaxation;
import io.depotdesk.routing.search.VehicleReason;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts the optimiser's reasons into sentences of the desk.
final class Reasons {

    private final DispatchState state;
    private final DayTravel travel;
    private final CarrierOffers offers;
    private final ExpectedLateness lateness;
    private final Explain explain;
    private final Set<String> served = new HashSet<>();

    Reasons(PlanningDesk desk, RoutingPlan plan) {
        this.state = desk.state;
        this.travel = desk.travel;
        this.offers = desk.offers;
        this.lateness = ExpectedLateness.of(desk.state);
        this.explain = new Explain(desk.problem, plan);
        plan.routes().forEach(route -> route.visits().forEach(visit -> served.add(visit.job())));
        plan.outsourced().forEach(out -> served.add(out.job()));
    }

    /// Returns why no road leads to `shipment`, if so, and why each other vehicle and carrier does not have it.
    List<WhyNot> of(Shipment shipment) {
        Explanation explanation = explain.job(shipment.id().value());
        List<WhyNot> reasons = new ArrayList<>();
        travel.problem(travel.place(shipment.id()))
                .ifPresent(reason ->
                        reasons.add(new WhyNot("roads", "The roads", reason, null, null)));
        for (VehicleReason reason : explanation.vehicles()) {
            reasons.add(whyNot(shipment, vehicle(reason.vehicle()), reason));
        }
        for (CarrierReason reason : explanation.carriers()) {
            reasons.add(whyNot(shipment, reason));
        }
        return reasons;
    }

    private WhyNot whyNot(Shipment shipment, Vehicle vehicle, VehicleReason reason) {
        String id = vehicle.id().value();
        return switch (reason) {
            case VehicleReason.NotAllowed _ ->
                    new WhyNot(id, vehicle.name(), notAllowed(shipment, vehicle), null, null);
            case VehicleReason.Fits fits -> {
                var cost = beside(shipment, fits.costCents(), fits.dearerByCents());
                yield new WhyNot(id, vehicle.name(), cost.ofVehicle(), null, cost.extraCents());
            }
            case VehicleReason.TooTight tight ->
                    tight.ways().isEmpty()
                            ? new WhyNot(id, vehicle.name(), tooBig(shipment, vehicle), null, null)
                            : tooTight(shipment, vehicle, tight.ways().getFirst().relaxation());
        };
    }

    private WhyNot tooTight(Shipment shipment, Vehicle vehicle, Relaxation least) {
        return new WhyNot(
                vehicle.id().value(),
                vehicle.name(),
                obstacle(shipment, vehicle, least),
                relaxation(least),
                null);
    }

    private static String notAllowed(Shipment shipment, Vehicle vehicle) {
        List<String> missing =
                shipment.skills().stream()
                        .filter(skill -> !vehicle.skills().contains(skill))
                        .toList();
        return missing.isEmpty()
                ? "A person has given it to somebody else."
                : "It lacks %s.".formatted(String.join(", ", missing));
    }

    private static String obstacle(Shipment shipment, Vehicle vehicle, Relaxation least) {
        return switch (least.kind()) {
            case WINDOW_CLOSES_LATER -> "It would come too late for the promise.";
            case WINDOW_OPENS_EARLIER -> "It would have to wait too long for the window to open.";
            case SHIFT_ENDS_LATER -> "The shift would end too late.";
            case SHIFT_BEGINS_EARLIER -> "The shift begins too late for it.";
            case RELEASED_EARLIER -> "The goods are ready too late.";
            case CAPACITY -> capacity(shipment, vehicle, least.dimension());
            case MORE_VISITS -> "The route has as many stops as it may have.";
            case MORE_DRIVING -> "The driving time of the route is used up.";
            case MORE_METRES -> "The distance of the route is used up.";
            case LONGER_DUTY -> "The working time of the route is used up.";
            case MORE_TRIPS -> "It goes out as often as it may.";
        };
    }

    /// Says what no change of the route can mend, where there is such a thing.
    private static String tooBig(Shipment shipment, Vehicle vehicle) {
        if (shipment.load().grams() > vehicle.capacity().grams()) {
            return capacity(shipment, vehicle, 0);
        }
        return shipment.load().cubicCentimetres() > vehicle.capacity().cubicCentimetres()
                ? capacity(shipment, vehicle, 1)
                : "No single change makes room for it on this route.";
    }

    private static String capacity(Shipment shipment, Vehicle vehicle, int dimension) {
        return switch (dimension) {
            case 0 ->
                    shipment.load().grams() > vehicle.capacity().grams()
                            ? "%s is more than it carries at all (%s)."
                                    .formatted(
                                            kilos(shipment.load().grams()),
                                            kilos(vehicle.capacity().grams()))
                            : "It is loaded to its weight limit.";
            case 1 ->
                    shipment.load().cubicCentimetres() > vehicle.capacity().cubicCentimetres()
                            ? "%s is more than it holds at all (%s)."
                                    .formatted(
                                            litres(shipment.load().cubicCentimetres()),
                                            litres(vehicle.capacity().cubicCentimetres()))
                            : "It has no room left.";
            default -> "It has as many parcels as it takes.";
        };
    }

    private static String relaxation(Relaxation least) {
        long minutes = (least.amount() + 59) / 60;
        return switch (least.kind()) {
            case WINDOW_CLOSES_LATER -> "fits if its window closes %d min later".formatted(minutes);
            case WINDOW_OPENS_EARLIER ->
                    "fits if its window opens %d min earlier".formatted(minutes);
            case SHIFT_ENDS_LATER -> "fits if the shift ends %d min later".formatted(minutes);
            case SHIFT_BEGINS_EARLIER ->
                    "fits if the shift begins %d min earlier".formatted(minutes);
            case RELEASED_EARLIER ->
                    "fits if the goods are ready %d min earlier".formatted(minutes);
            case CAPACITY ->
                    switch (least.dimension()) {
                        case 0 ->
                                "fits with %s more weight allowed".formatted(kilos(least.amount()));
                        case 1 -> "fits with %s more room".formatted(litres(least.amount()));
                        default -> "fits with room for %d more parcels".formatted(least.amount());
                    };
            case MORE_VISITS -> "fits with %d more stops allowed".formatted(least.amount());
            case MORE_DRIVING -> "fits with %d min more driving allowed".formatted(minutes);
            case MORE_METRES ->
                    String.format(
                            Locale.ROOT, "fits with %.1f km more allowed", least.amount() / 1000.0);
            case LONGER_DUTY -> "fits with %d min more working time".formatted(minutes);
            case MORE_TRIPS -> "fits with one more trip";
        };
    }

    private WhyNot whyNot(Shipment shipment, CarrierReason reason) {
        return switch (reason) {
            case CarrierReason.Serves serves -> {
                var cost = beside(shipment, serves.costCents(), serves.dearerByCents());
                yield new WhyNot(
                        serves.carrier(),
                        carrier(serves.carrier()),
                        cost.ofCarrier()
                                + lateness.words(new CarrierId(serves.carrier()), shipment),
                        null,
                        cost.extraCents());
            }
            case CarrierReason.Full full ->
                    new WhyNot(
                            full.carrier(),
                            carrier(full.carrier()),
                            "It takes %d shipments a day and has them all."
                                    .formatted(full.capacity()),
                            null,
                            null);
            case CarrierReason.WaveFull full ->
                    new WhyNot(
                            full.carrier(),
                            carrier(full.carrier()),
                            state.carrier(new CarrierId(full.carrier()))
                                    .map(it -> offers.waveFull(it, full.wave()))
                                    .orElseThrow(),
                            null,
                            null);
            case CarrierReason.Declines declines ->
                    new WhyNot(
                            declines.carrier(),
                            carrier(declines.carrier()),
                            declines.reason(),
                            null,
                            null);
        };
    }

    private BesideNow beside(Shipment shipment, long cents, long dearerByCents) {
        return new BesideNow(cents, dearerByCents, !served.contains(shipment.id().value()));
    }

    private Vehicle vehicle(String id) {
        return state.vehicle(new VehicleId(id)).orElseThrow();
    }

    private String carrier(String id) {
        return state.carrier(new CarrierId(id)).map(Carrier::name).orElse(id);
    }

    static String money(long cents) {
        return String.format(Locale.ROOT, "%.2f", cents / 100.0);
    }

    private static String kilos(long grams) {
        return String.format(Locale.ROOT, "%.1f kg", grams / 1000.0);
    }

    private static String litres(long cubicCentimetres) {
        return String.format(Locale.ROOT, "%.0f l", cubicCentimetres / 1000.0);
    }
}
