package io.depotdesk.app.map;

import io.depotdesk.app.routelook.Clock;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.plan.RouteStep.Visit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Says in a few lines what a marker or a line on the map is.
final class StopWords {

    private static final int MOST_STOPS = 4;

    private StopWords() {}

    /// Returns the lines for what is under the pointer, the first one as a title; empty if there is nothing.
    static List<String> of(Hover hover, MapContent content) {
        if (hover.markers().isEmpty()) {
            return hover.track().map(track -> route(track, content.state())).orElse(List.of());
        }
        List<String> lines = new ArrayList<>(stop(hover.markers().getFirst(), content));
        List<Marker> others = hover.markers().subList(1, hover.markers().size());
        for (Marker other : others.subList(0, Math.min(MOST_STOPS, others.size()))) {
            lines.add("also " + title(other, content.state()));
        }
        if (others.size() > MOST_STOPS) {
            lines.add("and %d more".formatted(others.size() - MOST_STOPS));
        }
        return lines;
    }

    private static List<String> stop(Marker marker, MapContent content) {
        DispatchState state = content.state();
        List<String> lines = new ArrayList<>();
        lines.add(title(marker, state));
        Shipment shipment = state.shipments().get(marker.shipment());
        if (shipment == null) {
            return lines;
        }
        lines.add(shipment.destination().addressText());
        Clock clock = clock(state);
        lines.add(
                (shipment.kind() == ShipmentKind.RETURN ? "Collect " : "Deliver ")
                        + clock.windows(shipment.windows()));
        switch (marker.kind()) {
            case DELIVERY, RETURN ->
                    content.track(java.util.Objects.requireNonNull(marker.vehicle()))
                            .ifPresent(track -> lines.addAll(visit(track, marker, clock)));
            case OUTSOURCED ->
                    lines.add(
                            "Goes with "
                                    + content.carrierOf(marker.shipment())
                                            .map(Carrier::name)
                                            .orElse("a carrier"));
            case UNSERVED -> lines.add("Nobody can take it as things stand");
            case IN_REVIEW -> lines.add(review(shipment));
            case WAITING -> lines.add("Not planned");
        }
        return lines;
    }

    private static String review(Shipment shipment) {
        return shipment.destination() instanceof Destination.InReview(_, var candidates)
                ? "The address is uncertain: %d %s"
                        .formatted(candidates.size(), candidates.size() == 1 ? "place" : "places")
                : "The address is uncertain";
    }

    private static List<String> visit(RouteTrack track, Marker marker, Clock clock) {
        for (Visit visit : track.route().visits()) {
            if (visit.shipment().equals(marker.shipment())) {
                List<String> lines = new ArrayList<>();
                lines.add(
                        "%s arrives %s, goes on %s"
                                .formatted(
                                        track.name(),
                                        clock.time(visit.arrival()),
                                        clock.time(visit.departure())));
                if (!visit.lateness().isZero()) {
                    lines.add("Late by " + Clock.duration(visit.lateness()));
                }
                return lines;
            }
        }
        return List.of();
    }

    private static List<String> route(RouteTrack track, DispatchState state) {
        Clock clock = clock(state);
        return List.of(
                track.name() + " (" + track.look().badge() + ")",
                "%d stops, %.1f km"
                        .formatted(track.stops().size(), track.route().metres() / 1000.0),
                clock.span(track.route().departs(), track.route().returns()));
    }

    private static String title(Marker marker, DispatchState state) {
        Shipment shipment = state.shipments().get(marker.shipment());
        String name =
                shipment == null || shipment.consignee().name().isBlank()
                        ? marker.shipment().value()
                        : shipment.consignee().name();
        return marker.onRoute() ? marker.sign() + " · " + name : name;
    }

    private static Clock clock(DispatchState state) {
        DispatchState.Day day = state.day();
        ZoneId zone = day == null ? ZoneOffset.UTC : day.zone();
        return new Clock(zone);
    }
}
