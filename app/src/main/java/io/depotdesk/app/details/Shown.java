package io.depotdesk.app.details;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.day.Placement;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.offers.Offer;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What the details are about, with all that they need.
public sealed interface Shown {

    record Nothing() implements Shown {}

    /// @param fixedTo to whom a person has given it for good, empty if searches may move it
    /// @param offers to carriers, newest first
    record OfShipment(
            Shipment shipment, Placement placement, String fixedTo, List<Offer> offers, Words words)
            implements Shown {
        public OfShipment {
            offers = List.copyOf(offers);
        }
    }

    /// @param route null while the vehicle has none
    record OfRoute(Vehicle vehicle, @Nullable Route route, List<Stop> stops, Words words)
            implements Shown {
        public OfRoute {
            stops = List.copyOf(stops);
        }
    }

    /// @param subject what it concerns in words, empty if it is neither a shipment nor a vehicle of today
    /// @param link what to select to see that, null if there is nothing
    record OfCase(ExceptionCase it, String subject, @Nullable Selected link, Words words)
            implements Shown {}

    /// One line of a route.
    ///
    /// @param number of the stop, 0 for a break
    record Stop(int number, String title, RouteStep step, @Nullable ShipmentId shipment) {}

    /// Returns what `selected` means in `day`; nothing if it is not of today any more.
    static Shown of(DayView day, Selected selected) {
        return switch (selected) {
            case Selected.Nothing _ -> new Nothing();
            case Selected.OfShipment(ShipmentId id) ->
                    day.state()
                            .shipment(id)
                            .<Shown>map(it ->
                                    new OfShipment(
                                            it,
                                            day.placement(id),
                                            fixedTo(day, id),
                                            Offer.of(day.state(), id),
                                            day.words()))
                            .orElse(new Nothing());
            case Selected.OfRoute(VehicleId id) ->
                    day.state()
                            .vehicle(id)
                            .<Shown>map(vehicle -> route(day, vehicle))
                            .orElse(new Nothing());
            case Selected.OfCase(CaseId id) ->
                    day.state().caseOf(id).<Shown>map(it -> ofCase(day, it)).orElse(new Nothing());
        };
    }

    private static String fixedTo(DayView day, ShipmentId id) {
        Lock lock = day.state().content().locks().get(id);
        return switch (lock) {
            case null -> "";
            case Lock.ToVehicle(var vehicle) ->
                    day.state().vehicle(vehicle).map(Vehicle::name).orElse(vehicle.value());
            case Lock.ToCarrier(var carrier) ->
                    day.state().carrier(carrier).map(Carrier::name).orElse(carrier.value());
        };
    }

    private static Shown route(DayView day, Vehicle vehicle) {
        Route route = day.state().plan().route(vehicle.id()).orElse(null);
        List<Stop> stops = new ArrayList<>();
        int number = 0;
        for (RouteStep step : route == null ? List.<RouteStep>of() : route.steps()) {
            switch (step) {
                case RouteStep.Visit visit -> {
                    number++;
                    stops.add(
                            new Stop(
                                    number, title(day, visit.shipment()), visit, visit.shipment()));
                }
                case RouteStep.Pause pause -> stops.add(new Stop(0, "Break", pause, null));
            }
        }
        return new OfRoute(vehicle, route, stops, day.words());
    }

    private static Shown ofCase(DayView day, ExceptionCase it) {
        String subject = it.cause().subject();
        if (subject.isBlank()) {
            return new OfCase(it, "", null, day.words());
        }
        ShipmentId shipment = new ShipmentId(subject);
        if (day.state().shipment(shipment).isPresent()) {
            return new OfCase(
                    it, title(day, shipment), new Selected.OfShipment(shipment), day.words());
        }
        VehicleId vehicle = new VehicleId(subject);
        return day.state()
                .vehicle(vehicle)
                .map(found ->
                        new OfCase(
                                it,
                                found.name() + " · " + found.driver(),
                                new Selected.OfRoute(vehicle),
                                day.words()))
                .orElse(new OfCase(it, "", null, day.words()));
    }

    private static String title(DayView day, ShipmentId id) {
        return day.state()
                .shipment(id)
                .map(Shipment::consignee)
                .map(consignee -> id + " · " + consignee.name())
                .orElse(id.value());
    }
}
