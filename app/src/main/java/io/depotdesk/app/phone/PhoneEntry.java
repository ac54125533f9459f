package io.depotdesk.app.phone;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/// What a person has typed about a call.
///
/// @param caller who called ("driver")
/// @param at when it happened, a time of the day as `9:05`
/// @param words what has happened
/// @param minutes how late, as typed
/// @param from, until the time that the customer wants
record PhoneEntry(
        PhoneTopic topic,
        String caller,
        String at,
        String words,
        String minutes,
        String from,
        String until) {

    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    /// What became of an entry.
    sealed interface Read {
        record Good(Origin origin, Observation observation) implements Read {}

        /// @param sentence what is wrong and how to mend it
        record Wrong(String sentence) implements Read {}
    }

    /// Returns the report that was meant.
    ///
    /// @param id tells it from all other calls
    /// @param person who took the call
    /// @param vehicle that it is about or that serves `shipment`, null if none does
    /// @param shipment null if it is about a vehicle
    Read read(
            String id,
            String person,
            DispatchState.Day day,
            @Nullable VehicleId vehicle,
            @Nullable ShipmentId shipment) {
        if (caller.isBlank()) {
            return new Read.Wrong("Say who called.");
        }
        if (topic.needsWords() && words.isBlank()) {
            return new Read.Wrong("Say what has happened, in a word or two.");
        }
        try {
            Instant happened = time(at, day);
            var origin = Origin.byPhone(caller.strip(), person, id, happened);
            return new Read.Good(origin, observation(day, vehicle, shipment));
        } catch (DateTimeParseException noTime) {
            return new Read.Wrong(
                    "\"%s\" is no time of day. Type it as 9:05."
                            .formatted(noTime.getParsedString()));
        } catch (NumberFormatException noNumber) {
            return new Read.Wrong("Type how late it is as whole minutes, like 20.");
        } catch (IllegalArgumentException wrong) {
            return new Read.Wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private Observation observation(
            DispatchState.Day day, @Nullable VehicleId vehicle, @Nullable ShipmentId shipment) {
        return switch (topic) {
            case DELIVERED -> progress(vehicle, shipment, Stage.SERVED, "");
            case FAILED -> progress(vehicle, shipment, Stage.FAILED, words.strip());
            case ARRIVED -> progress(vehicle, shipment, Stage.ARRIVED, "");
            case RESCHEDULED ->
                    new Observation.CustomerRescheduled(
                            known(shipment),
                            List.of(new PromiseWindow(time(from, day), time(until, day))));
            case BROKE_DOWN -> new Observation.VehicleBrokeDown(known(vehicle), words.strip());
            case RECOVERED -> new Observation.VehicleRecovered(known(vehicle));
            case DELAYED ->
                    new Observation.RouteDelayed(
                            known(vehicle),
                            Duration.ofMinutes(Integer.parseInt(minutes.strip())),
                            words.strip());
        };
    }

    private static Observation progress(
            @Nullable VehicleId vehicle,
            @Nullable ShipmentId shipment,
            Stage stage,
            String reason) {
        return new Observation.StopProgress(known(vehicle), known(shipment), stage, reason);
    }

    private static <T> T known(@Nullable T id) {
        if (id == null) {
            throw new IllegalArgumentException(
                    "No vehicle of today has it, so no driver can tell of it.");
        }
        return id;
    }

    private static Instant time(String text, DispatchState.Day day) {
        return day.date()
                .atTime(LocalTime.parse(text.strip(), CLOCK))
                .atZone(day.zone())
                .toInstant();
    }
}
