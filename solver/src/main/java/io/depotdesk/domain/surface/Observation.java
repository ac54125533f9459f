package io.depotdesk.domain.surface;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a surface says has happened. It may come late, twice, out of order or contradict another.
public sealed interface Observation {

    /// How far a driver is with a stop.
    enum Stage {
        ARRIVED,
        SERVED,
        FAILED
    }

    /// A vehicle drives no further today, unless [VehicleRecovered] follows.
    record VehicleBrokeDown(VehicleId vehicle, String what) implements Observation {}

    /// A vehicle that had broken down drives again.
    record VehicleRecovered(VehicleId vehicle) implements Observation {}

    /// The goods of a wave are loaded later than planned: its vehicles leave no earlier than `readyAt`.
    record WaveLate(String wave, List<VehicleId> vehicles, Instant readyAt, String reason)
            implements Observation {
        public WaveLate {
            vehicles = List.copyOf(vehicles);
        }
    }

    /// A carrier takes what it was offered.
    record TenderAccepted(CarrierId carrier, List<ShipmentId> shipments) implements Observation {
        public TenderAccepted {
            shipments = List.copyOf(shipments);
        }
    }

    /// A carrier does not take what it was offered.
    record TenderRejected(CarrierId carrier, List<ShipmentId> shipments, String reason)
            implements Observation {
        public TenderRejected {
            shipments = List.copyOf(shipments);
        }
    }

    /// A customer asks for other times; they replace the promise.
    record CustomerRescheduled(ShipmentId shipment, List<PromiseWindow> windows)
            implements Observation {
        public CustomerRescheduled {
            windows = List.copyOf(windows);
            if (windows.isEmpty()) {
                throw new IllegalArgumentException(
                        "A new time for %s names no window.".formatted(shipment));
            }
        }
    }

    /// A customer hands the driver goods that nobody had announced.
    ///
    /// @param at the stop at which it happens
    record ReturnAtDoor(ShipmentId at, VehicleId vehicle, Load load, String reason)
            implements Observation {

        /// Returns the number under which goods handed out at `at` are carried.
        public static ShipmentId goodsOf(ShipmentId at) {
            return new ShipmentId(at.value() + "-return");
        }
    }

    /// A driver got on with a stop.
    ///
    /// @param reason why it failed, empty if it did not
    record StopProgress(VehicleId vehicle, ShipmentId shipment, Stage stage, String reason)
            implements Observation {}

    /// A driver expects to be late at every remaining stop.
    ///
    /// @param delay how much later than planned; positive
    record RouteDelayed(VehicleId vehicle, Duration delay, String reason) implements Observation {
        public RouteDelayed {
            if (delay.isNegative() || delay.isZero()) {
                throw new IllegalArgumentException(
                        "%s is late by %s, which is not late.".formatted(vehicle, delay));
            }
        }
    }

    /// Returns what it is about, in a form that tells it from other things: two observations with equal
    /// subjects can contradict each other.
    default String subject() {
        return switch (this) {
            case VehicleBrokeDown it -> "vehicle " + it.vehicle();
            case VehicleRecovered it -> "vehicle " + it.vehicle();
            case WaveLate it -> "wave " + it.wave();
            case TenderAccepted it -> "tender " + it.carrier() + " " + it.shipments();
            case TenderRejected it -> "tender " + it.carrier() + " " + it.shipments();
            case CustomerRescheduled it -> "promise " + it.shipment();
            case ReturnAtDoor it -> "return " + it.at();
            case StopProgress it -> "stop " + it.shipment();
            case RouteDelayed it -> "delay " + it.vehicle();
        };
    }

    /// Returns it as a sentence for a person.
    default String sentence() {
        return switch (this) {
            case VehicleBrokeDown it -> "%s broke down: %s".formatted(it.vehicle(), it.what());
            case VehicleRecovered it -> "%s drives again".formatted(it.vehicle());
            case WaveLate it -> "Wave %s is late: %s".formatted(it.wave(), it.reason());
            case TenderAccepted it ->
                    "%s accepted %d shipments".formatted(it.carrier(), it.shipments().size());
            case TenderRejected it ->
                    "%s rejected %d shipments: %s"
                            .formatted(it.carrier(), it.shipments().size(), it.reason());
            case CustomerRescheduled it ->
                    "The customer of %s asks for another time".formatted(it.shipment());
            case ReturnAtDoor it -> "Goods to take back at %s: %s".formatted(it.at(), it.reason());
            case StopProgress it ->
                    switch (it.stage()) {
                        case ARRIVED ->
                                "%s has arrived at %s".formatted(it.vehicle(), it.shipment());
                        case SERVED -> "%s has served %s".formatted(it.vehicle(), it.shipment());
                        case FAILED ->
                                "%s could not serve %s: %s"
                                        .formatted(it.vehicle(), it.shipment(), it.reason());
                    };
            case RouteDelayed it ->
                    "%s is %d min late: %s"
                            .formatted(it.vehicle(), it.delay().toMinutes(), it.reason());
        };
    }
}
