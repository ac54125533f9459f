package io.depotdesk.app.cli;

import io.depotdesk.app.opening.DayOpening;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.policy.DecisionRecord;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A plan as programs read it. Times are ISO 8601 with the depot's offset, money is whole cents.
record PlanAnswer(
        String date,
        String region,
        String roads,
        int rowsRefused,
        long inReview,
        long costCents,
        long metres,
        long seed,
        long steps,
        List<RouteLine> routes,
        List<CarrierLine> carriers,
        List<UnservedLine> unserved) {

    record RouteLine(
            String vehicle,
            String driver,
            String departs,
            String returns,
            long metres,
            long costCents,
            List<StopLine> stops) {}

    record StopLine(
            String shipment, String kind, String arrival, String begins, long latenessSeconds) {}

    record CarrierLine(String carrier, String shipment, long priceCents) {}

    record UnservedLine(String shipment, List<WhyNot> reasons) {}

    static PlanAnswer of(DispatchState state, DayOpening opening) {
        Plan plan = state.plan();
        DecisionRecord decision = state.decisions().getLast();
        DateTimeFormatter time =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of(opening.zone().getId()));
        return new PlanAnswer(
                opening.date().toString(),
                opening.region(),
                decision.basis().roadsVersion(),
                opening.orders().report(decision.actor()).rowsRefused(),
                opening.orders().inReview(),
                plan.totalCents(),
                plan.metres(),
                decision.basis().seed(),
                decision.basis().steps(),
                plan.routes().stream()
                        .filter(route -> !route.visits().isEmpty())
                        .map(route -> route(state, route, time))
                        .toList(),
                plan.outsourced().stream().map(out -> carrier(state, out)).toList(),
                plan.unserved().stream().map(PlanAnswer::unserved).toList());
    }

    private static RouteLine route(DispatchState state, Route route, DateTimeFormatter time) {
        var vehicle = state.vehicle(route.vehicle()).orElseThrow();
        return new RouteLine(
                vehicle.name(),
                vehicle.driver(),
                time.format(route.departs()),
                time.format(route.returns()),
                route.metres(),
                route.cost().totalCents(),
                route.visits().stream().map(visit -> stop(state, visit, time)).toList());
    }

    private static StopLine stop(
            DispatchState state, RouteStep.Visit visit, DateTimeFormatter time) {
        return new StopLine(
                visit.shipment().value(),
                state.shipment(visit.shipment()).orElseThrow().kind().name(),
                time.format(visit.arrival()),
                time.format(visit.begins()),
                visit.lateness().toSeconds());
    }

    private static CarrierLine carrier(DispatchState state, Outsourced out) {
        return new CarrierLine(
                state.carrier(out.carrier()).orElseThrow().name(),
                out.shipment().value(),
                out.price().totalCents());
    }

    private static UnservedLine unserved(Unserved left) {
        return new UnservedLine(left.shipment().value(), left.reasons());
    }
}
