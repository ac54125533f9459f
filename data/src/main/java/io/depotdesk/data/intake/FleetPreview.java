package io.depotdesk.data.intake;

import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.plan.Depot;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.policy.Actor;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What a fleet file would bring, before anything is changed.
///
/// @param depot empty if the file names none that could be read
/// @param zone the depot's time zone as the file names it; the shifts are in it
/// @param country of the depot, ISO 3166, empty if the file names none
/// @param faults rows that do not load, by sheet and row
/// @param warnings about what does load
public record FleetPreview(
        String source,
        Optional<Depot> depot,
        Optional<ZoneId> zone,
        String country,
        List<Vehicle> vehicles,
        List<Carrier> carriers,
        List<FleetFault> faults,
        List<FleetFault> warnings) {

    public FleetPreview {
        vehicles = List.copyOf(vehicles);
        carriers = List.copyOf(carriers);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /// A fault with the sheet that it is on.
    public record FleetFault(String sheet, Fault fault) {
        @Override
        public String toString() {
            return sheet + ", row " + fault.row() + ", " + fault.sentence();
        }
    }

    public List<Shift> shifts() {
        return vehicles.stream().map(Vehicle::shift).toList();
    }

    /// Returns the report that brings vehicles and carriers to the core.
    public Reported.FleetImported report(Actor by) {
        return new Reported.FleetImported(source, vehicles, carriers, by);
    }
}
