package io.depotdesk.app.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;

import io.depotdesk.routing.Travel;

import org.jspecify.annotations.NullUnmarked;

import java.util.ArrayList;
import java.util.List;

/// A vehicle in Timefold's model: it decides which visits it makes, in which order.
@NullUnmarked
@PlanningEntity
public final class TimefoldVehicle {
    @PlanningId public String id;
    public Travel travel;
    public int depot;
    public int leaves;
    public int home;
    public int capacity;
    public int fixed;
    public int perKm;

    @PlanningListVariable public List<TimefoldVisit> visits = new ArrayList<>();

    long cost(int from, int to) {
        return ((long) travel.metres(from, to) * perKm + 500) / 1000;
    }
}
