package io.depotdesk.app.phone;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.DeskAction;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.app.overlay.ReasonForm;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/// Enters what somebody tells by phone about the selected shipment or vehicle. FX thread only.
public final class PhoneReports {

    private final Desk desk;
    private final Selection selection;
    private final Overlay overlay;
    private final Notices notices;
    private final Executor screen;

    public PhoneReports(
            Desk desk, Selection selection, Overlay overlay, Notices notices, Executor screen) {
        this.desk = desk;
        this.selection = selection;
        this.overlay = overlay;
        this.notices = notices;
        this.screen = screen;
    }

    public void addTo(Actions actions) {
        actions.add(
                DeskAction.of(
                        "Report what a driver or customer tells by phone",
                        "Shipment",
                        "R",
                        this::ask));
    }

    /// Who and what a call is about.
    ///
    /// @param vehicle that serves the shipment, null if none does
    /// @param shipment null if it is about the vehicle alone
    private record Matter(
            String words, @Nullable VehicleId vehicle, @Nullable ShipmentId shipment) {}

    private void ask() {
        DispatchState state = desk.state();
        DispatchState.Day day = state.day();
        Matter matter = matter(state);
        if (day == null || matter == null) {
            notices.tell(
                    Tone.INFO,
                    "Select the shipment or the vehicle that the call is about, then press R.");
            return;
        }
        List<PhoneTopic> topics =
                Arrays.stream(PhoneTopic.values())
                        .filter(topic ->
                                topic.isOfVehicle()
                                        ? matter.vehicle() != null
                                        : matter.shipment() != null)
                        .toList();
        ReasonForm.choose(
                overlay,
                "What was told about " + matter.words() + "?",
                "",
                topics.stream().map(PhoneTopic::words).toList(),
                index -> fill(topics.get(index), matter, day));
    }

    private @Nullable Matter matter(DispatchState state) {
        return switch (selection.get()) {
            case Selected.OfShipment(ShipmentId id) -> ofShipment(state, id);
            case Selected.OfRoute(VehicleId id) -> ofVehicle(state, id);
            case Selected.OfCase(var id) ->
                    state.caseOf(id)
                            .map(it -> it.cause().subject())
                            .map(subject ->
                                    state.shipment(new ShipmentId(subject)).isPresent()
                                            ? ofShipment(state, new ShipmentId(subject))
                                            : ofVehicle(state, new VehicleId(subject)))
                            .orElse(null);
            case Selected.Nothing _ -> null;
        };
    }

    private static @Nullable Matter ofShipment(DispatchState state, ShipmentId id) {
        return state.shipment(id).isEmpty()
                ? null
                : new Matter(
                        id.value(), state.plan().routeOf(id).map(Route::vehicle).orElse(null), id);
    }

    private static @Nullable Matter ofVehicle(DispatchState state, VehicleId id) {
        return state.vehicle(id)
                .map(Vehicle::name)
                .map(name -> new Matter(name, id, null))
                .orElse(null);
    }

    private void fill(PhoneTopic topic, Matter matter, DispatchState.Day day) {
        Instant now = desk.clock().instant();
        String time = PhoneEntry.CLOCK.format(now.atZone(day.zone()));
        PhoneForm.open(
                overlay,
                matter.words(),
                new PhoneEntry(topic, topic.usualCaller(), time, "", "20", "", ""),
                entry -> take(entry, matter, day));
    }

    private String take(PhoneEntry entry, Matter matter, DispatchState.Day day) {
        String id = "call-" + desk.clock().instant();
        return switch (entry.read(
                id, desk.person().name(), day, matter.vehicle(), matter.shipment())) {
            case PhoneEntry.Read.Wrong(String sentence) -> sentence;
            case PhoneEntry.Read.Good(var origin, var observation) -> {
                notices.follow(
                                desk.report(new Reported.Observed(origin, observation)),
                                Notice.of(
                                        Tone.GOOD,
                                        "Reported: %s.".formatted(observation.sentence())))
                        .thenAcceptAsync(this::sayIfFlagged, screen);
                yield "";
            }
        };
    }

    /// Says so if the report was not taken as it was given.
    private void sayIfFlagged(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted(var unit)) {
            unit.conclusions().stream()
                    .filter(Concluded.ReportFlagged.class::isInstance)
                    .map(Concluded.ReportFlagged.class::cast)
                    .findFirst()
                    .ifPresent(flagged -> notices.tell(Tone.WARN, flagged.why()));
        }
    }
}
