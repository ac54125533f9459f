package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.StopTimes.Span;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.Cause;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What the surfaces have told of the day. No act of a person makes it unhappen: undo leaves it alone.
///
/// @param heard every report taken so far, by source and id
/// @param stops how far drivers are with their stops, in order of the first word about each
/// @param vehicles what is known of vehicles beyond the fleet's file
/// @param declined which carriers rejected which shipments
/// @param disturbances what upset the plan and is not over, in order of time
/// @param changes what changed the day since the plan was adopted, in order
/// @param planned when each stop was to be served by the last plan before its vehicle left; planning does not touch it
///     afterwards
/// @param desk what people have done at the desk
public record DayFacts(
        SequencedMap<String, Heard> heard,
        SequencedMap<ShipmentId, StopFact> stops,
        SequencedMap<VehicleId, VehicleFact> vehicles,
        SequencedMap<ShipmentId, List<CarrierId>> declined,
        SequencedMap<Cause, Disturbance> disturbances,
        List<Change> changes,
        SequencedMap<ShipmentId, Span> planned,
        DeskWork desk) {

    public static final DayFacts NONE =
            new DayFacts(
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap(),
                    new LinkedHashMap<>(),
                    List.of(),
                    Collections.emptyNavigableMap(),
                    DeskWork.NONE);

    /// Something that changed the day after the plan was made.
    ///
    /// @param sequence of its unit
    /// @param root the disturbance that it is, null if it upset nothing by itself
    public record Change(long sequence, @Nullable Cause root) {}

    /// A report as it was taken.
    ///
    /// @param applied whether it changed anything
    public record Heard(Origin origin, Observation observation, boolean applied) {}

    /// How far the driver is with a stop, by the drivers' own times.
    ///
    /// @param arrived when the driver was there, null if nobody said
    /// @param done when service ended, null if it has not
    public record StopFact(
            VehicleId vehicle,
            Stage stage,
            @Nullable Instant arrived,
            @Nullable Instant done,
            Instant at) {

        /// Returns whether the driver has left it behind.
        public boolean isDone() {
            return stage != Stage.ARRIVED;
        }
    }

    /// What is known of a vehicle.
    ///
    /// @param downSince since when it drives no further, null while it drives
    /// @param readyFrom before this it does not leave the depot, null if nothing is known
    /// @param delay how much later than planned it is, zero if nothing is known
    /// @param at the newest occurrence known of it
    public record VehicleFact(
            @Nullable Instant downSince, @Nullable Instant readyFrom, Duration delay, Instant at) {
        static final VehicleFact NOTHING =
                new VehicleFact(null, null, Duration.ZERO, Instant.EPOCH);
    }

    public DayFacts {
        heard = Collections.unmodifiableSequencedMap(heard);
        stops = Collections.unmodifiableSequencedMap(stops);
        vehicles = Collections.unmodifiableSequencedMap(vehicles);
        declined = Collections.unmodifiableSequencedMap(declined);
        disturbances = Collections.unmodifiableSequencedMap(disturbances);
        changes = List.copyOf(changes);
        planned = Collections.unmodifiableSequencedMap(planned);
    }

    public Optional<StopFact> stop(ShipmentId shipment) {
        return Optional.ofNullable(stops.get(shipment));
    }

    /// Returns whether the driver has left `shipment` behind, served or not.
    public boolean isDone(ShipmentId shipment) {
        StopFact fact = stops.get(shipment);
        return fact != null && fact.isDone();
    }

    public VehicleFact vehicle(VehicleId vehicle) {
        return vehicles.getOrDefault(vehicle, VehicleFact.NOTHING);
    }

    public boolean isDown(VehicleId vehicle) {
        return vehicle(vehicle).downSince() != null;
    }

    DayFacts hearing(Origin origin, Observation observation, boolean applied) {
        var all = new LinkedHashMap<>(heard);
        all.put(origin.key(), new Heard(origin, observation, applied));
        return new DayFacts(all, stops, vehicles, declined, disturbances, changes, planned, desk);
    }

    DayFacts with(ShipmentId shipment, StopFact fact) {
        var all = new LinkedHashMap<>(stops);
        all.put(shipment, fact);
        return new DayFacts(heard, all, vehicles, declined, disturbances, changes, planned, desk);
    }

    DayFacts withoutStop(ShipmentId shipment) {
        var all = new LinkedHashMap<>(stops);
        all.remove(shipment);
        return new DayFacts(heard, all, vehicles, declined, disturbances, changes, planned, desk);
    }

    DayFacts with(VehicleId vehicle, VehicleFact fact) {
        var all = new LinkedHashMap<>(vehicles);
        all.put(vehicle, fact);
        return new DayFacts(heard, stops, all, declined, disturbances, changes, planned, desk);
    }

    DayFacts withDeclined(ShipmentId shipment, CarrierId carrier) {
        var all = new LinkedHashMap<>(declined);
        var carriers = new ArrayList<>(all.getOrDefault(shipment, List.of()));
        if (!carriers.contains(carrier)) {
            carriers.add(carrier);
        }
        all.put(shipment, List.copyOf(carriers));
        return new DayFacts(heard, stops, vehicles, all, disturbances, changes, planned, desk);
    }

    /// What is said anew of an upset that lasts does not make it begin anew.
    DayFacts with(Disturbance disturbance) {
        var all = new LinkedHashMap<>(disturbances);
        @Nullable Disturbance known = disturbances.get(disturbance.cause());
        all.put(
                disturbance.cause(),
                known == null ? disturbance : disturbance.lastingSince(known.at()));
        return new DayFacts(heard, stops, vehicles, declined, all, changes, planned, desk);
    }

    DayFacts without(Cause cause) {
        if (!disturbances.containsKey(cause)) {
            return this;
        }
        var all = new LinkedHashMap<>(disturbances);
        all.remove(cause);
        return new DayFacts(heard, stops, vehicles, declined, all, changes, planned, desk);
    }

    DayFacts changed(long sequence, @Nullable Cause root) {
        var all = new ArrayList<>(changes);
        all.add(new Change(sequence, root));
        return new DayFacts(heard, stops, vehicles, declined, disturbances, all, planned, desk);
    }

    DayFacts planning(SequencedMap<ShipmentId, Span> times) {
        return new DayFacts(heard, stops, vehicles, declined, disturbances, changes, times, desk);
    }

    DayFacts with(DeskWork work) {
        return new DayFacts(heard, stops, vehicles, declined, disturbances, changes, planned, work);
    }

    /// A plan was adopted that knew of everything up to `knownUpTo`.
    DayFacts planned(long knownUpTo) {
        var rest = changes.stream().filter(change -> change.sequence() > knownUpTo).toList();
        return rest.size() == changes.size()
                ? this
                : new DayFacts(heard, stops, vehicles, declined, disturbances, rest, planned, desk);
    }
}
