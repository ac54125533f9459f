package io.depotdesk.app.routelook;

import io.depotdesk.app.selection.Selected;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.watch.Cause;

import org.jspecify.annotations.Nullable;

/// What the selection means where routes are drawn: at most one shipment and one route.
public record Focus(@Nullable ShipmentId shipment, @Nullable VehicleId vehicle) {

    public static final Focus NOTHING = new Focus(null, null);

    public static Focus of(Selected selected, DispatchState state) {
        return switch (selected) {
            case Selected.Nothing _ -> NOTHING;
            case Selected.OfShipment one -> ofShipment(one.shipment(), state);
            case Selected.OfRoute one -> new Focus(null, one.vehicle());
            case Selected.OfCase one ->
                    state.caseOf(one.caseId())
                            .map(found -> ofCause(found.cause(), state))
                            .orElse(NOTHING);
        };
    }

    private static Focus ofCause(Cause cause, DispatchState state) {
        return switch (cause.kind()) {
            case UNSERVED, RESCHEDULED, RETURN_AT_DOOR, STOP_FAILED, APPROVAL_WANTED ->
                    ofShipment(new ShipmentId(cause.subject()), state);
            case ROUTE_LATE, ROUTE_BREAKS_RULE, VEHICLE_DOWN, ROUTE_DELAYED ->
                    new Focus(null, new VehicleId(cause.subject()));
            case ADDRESS_UNCERTAIN,
                    ROADS_DISTURBED,
                    WAVE_LATE,
                    TENDER_REJECTED,
                    REPORTS_CONTRADICT ->
                    NOTHING;
            case TENDER_STUCK ->
                    state.tenders()
                            .of(new TenderKey(cause.subject()))
                            .map(offer -> ofShipment(offer.tender().shipment().id(), state))
                            .orElse(NOTHING);
        };
    }

    private static Focus ofShipment(ShipmentId shipment, DispatchState state) {
        return new Focus(shipment, state.plan().routeOf(shipment).map(Route::vehicle).orElse(null));
    }

    public boolean isNothing() {
        return shipment == null && vehicle == null;
    }
}
