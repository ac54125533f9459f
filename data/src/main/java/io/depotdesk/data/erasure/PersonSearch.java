package io.depotdesk.data.erasure;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.surface.Observation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the shipments of a person in all days of a journal.
public final class PersonSearch {

    private PersonSearch() {}

    /// Returns all shipments whose consignee has this name, phone number or e-mail address, in order of arrival;
    /// capitals do not matter.
    public static Set<ShipmentId> shipmentsOf(String person, Journal journal) {
        return shipments(
                journal,
                shipment ->
                        contact(shipment.consignee()).anyMatch(it -> it.equalsIgnoreCase(person)));
    }

    /// Returns those of `ids` that the journal knows, with the goods that were handed out there unannounced: they
    /// bear the same name. What nobody has announced is known, too, if something was said about it.
    public static Set<ShipmentId> known(List<ShipmentId> ids, Journal journal) {
        Set<ShipmentId> all = new HashSet<>(ids);
        ids.stream().map(Observation.ReturnAtDoor::goodsOf).forEach(all::add);
        Set<ShipmentId> found = shipments(journal, shipment -> all.contains(shipment.id()));
        journal.readFrom(
                1,
                unit -> {
                    for (Concluded each : unit.conclusions()) {
                        if (each instanceof Concluded.WordsTaken(var about)) {
                            about.stream().filter(all::contains).forEach(found::add);
                        }
                    }
                });
        return found;
    }

    private static Stream<String> contact(Consignee consignee) {
        return Stream.of(consignee.name(), consignee.phone(), consignee.email());
    }

    private static Set<ShipmentId> shipments(Journal journal, Predicate<Shipment> wanted) {
        Set<ShipmentId> found = new LinkedHashSet<>();
        var last = new DispatchState[] {DispatchState.EMPTY};
        journal.readFrom(
                1,
                unit -> {
                    DispatchState before = last[0];
                    last[0] = before.after(unit);
                    if (last[0].shipments() != before.shipments()) {
                        List<Shipment> now = new ArrayList<>(last[0].shipments().values());
                        now.stream().filter(wanted).map(Shipment::id).forEach(found::add);
                    }
                });
        return found;
    }
}
