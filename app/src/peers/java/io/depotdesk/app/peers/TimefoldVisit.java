package io.depotdesk.app.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;

import org.jspecify.annotations.NullUnmarked;

/// A customer in Timefold's model. When it is left follows from the visit before it.
@NullUnmarked
@PlanningEntity
public final class TimefoldVisit {
    @PlanningId public String id;
    public int place;
    public int demand;
    public int opens;
    public int closes;
    public int service;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    public TimefoldVehicle vehicle;

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    public TimefoldVisit previous;

    @NextElementShadowVariable(sourceVariableName = "visits")
    public TimefoldVisit next;

    @ShadowVariable(supplierName = "reckonDeparture")
    public Long departure;

    /// Returns when the visit is over; called by Timefold.
    @ShadowSources({"vehicle", "previous.departure"})
    public Long reckonDeparture() {
        if (vehicle == null) {
            return null;
        }
        if (previous != null && previous.departure == null) {
            return null;
        }
        long leave = previous == null ? vehicle.leaves : previous.departure;
        int from = previous == null ? vehicle.depot : previous.place;
        return Math.max(leave + vehicle.travel.seconds(from, place), opens) + service;
    }

    long late() {
        return Math.max(0, departure - service - closes);
    }

    long lateHome() {
        return Math.max(0, departure + vehicle.travel.seconds(place, vehicle.depot) - vehicle.home);
    }

    long costBefore() {
        return previous == null
                ? vehicle.fixed + vehicle.cost(vehicle.depot, place)
                : vehicle.cost(previous.place, place);
    }

    long costHome() {
        return vehicle.cost(place, vehicle.depot);
    }
}
