package io.depotdesk.routing.search;

import io.depotdesk.routing.Break;
import io.depotdesk.routing.Limits;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.Vehicle;

import java.util.List;

/// Writes what is known of the vehicles, and of where their routes start and end, into the arrays of a [Model].
final class VehicleLayout {
    private final Model model;
    private final TravelTables tables;

    VehicleLayout(Model model, TravelTables tables) {
        this.model = model;
        this.tables = tables;
    }

    void layOut(List<Vehicle> fleet) {
        for (int v = 0; v < fleet.size(); v++) {
            layOut(v, fleet.get(v));
        }
    }

    private void layOut(int v, Vehicle vehicle) {
        model.shiftEarliest[v] = vehicle.shiftEarliest();
        model.shiftLatest[v] = vehicle.shiftLatest();
        model.shiftEnd[v] = vehicle.shiftLatest() + vehicle.overtimeSeconds();
        model.breakCount[v] = vehicle.breaks().size();
        for (int b = 0; b < model.breakCount[v]; b++) {
            Break pause = vehicle.breaks().get(b);
            model.breakEarliest[v * model.breaks + b] = pause.earliest();
            model.breakLatest[v * model.breaks + b] = pause.latest();
            model.breakLength[v * model.breaks + b] = pause.seconds();
        }
        for (int d = 0; d < model.dims; d++) {
            model.capacity[v * model.dims + d] =
                    d < vehicle.capacity().size() ? vehicle.capacity().get(d) : Integer.MAX_VALUE;
        }
        Prices prices = vehicle.prices();
        model.fixedTicks[v] = (long) prices.fixed() * model.ticksPerCent;
        model.dutyTicks[v] = (double) prices.perDutyHour() * model.ticksPerCent / 3600;
        model.waitingTicks[v] = (double) prices.perWaitingHour() * model.ticksPerCent / 3600;
        model.overtimeTicks[v] = (double) prices.perOvertimeHour() * model.ticksPerCent / 3600;
        Limits limits = vehicle.limits();
        model.mostTasks[v] = limits.tasks();
        model.mostDriving[v] = limits.drivingSeconds();
        model.mostMetres[v] = limits.metres();
        model.mostDuty[v] = limits.dutySeconds();
        model.pace[v] = model.problem.travelOf(vehicle).pace();
        model.metreTicks[v] = (double) prices.perKm() * model.ticksPerCent / 1000;
        model.wheelTicks[v] = (double) prices.perDrivingHour() * model.ticksPerCent / 3600;
        model.timed[v] =
                prices.dependOnSchedule()
                        || limits.dutySeconds() != Integer.MAX_VALUE
                        || model.pace[v] != null;
        model.limited[v] =
                limits.tasks() != Integer.MAX_VALUE
                        || limits.metres() != Integer.MAX_VALUE
                        || limits.drivingSeconds() != Integer.MAX_VALUE;
        model.checkedWhole[v] =
                model.mostDuty[v] != Integer.MAX_VALUE
                                && (model.breakCount[v] > 0 || model.pace[v] != null)
                        || model.limited[v] && model.pace[v] != null;
        model.mostReloads[v] = vehicle.reloading().mostReloads();
        model.deliverFirst[v] = vehicle.deliverFirst();
        model.seconds[v] = tables.seconds(vehicle.travel());
        model.metres[v] = tables.metres(vehicle.travel());
        model.arcTicks[v] = tables.ticks(vehicle);
        ends(model.startNode(v), vehicle.start(), v);
        ends(model.endNode(v), vehicle.end(), v);
    }

    private void ends(int node, int where, int v) {
        model.jobOf[node] = -1;
        model.place[node] = where == Vehicle.ANYWHERE ? model.width - 1 : where;
        model.opens[node] = model.shiftEarliest[v];
        model.closes[node] = model.shiftEnd[v];
        model.windows[node] = new int[] {model.opens[node], model.closes[node]};
        model.due[node] = Integer.MAX_VALUE;
    }
}
