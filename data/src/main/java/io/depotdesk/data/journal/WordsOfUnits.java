package io.depotdesk.data.journal;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.domain.goods.ShipmentId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which units of a journal something was typed about a shipment.
final class WordsOfUnits {

    private final Map<ShipmentId, List<Long>> units = new HashMap<>();

    private WordsOfUnits() {}

    static WordsOfUnits in(Journal journal) {
        var words = new WordsOfUnits();
        journal.readFrom(1, words::take);
        return words;
    }

    private void take(JournalUnit unit) {
        for (Concluded each : unit.conclusions()) {
            if (each instanceof Concluded.WordsTaken(var about)) {
                for (ShipmentId shipment : about) {
                    units.computeIfAbsent(shipment, _ -> new ArrayList<>()).add(unit.sequence());
                }
            }
        }
    }

    /// Returns under whose keys everything about `shipment` is: its own, and those of the units.
    List<String> subjects(ShipmentId shipment) {
        List<String> subjects = new ArrayList<>();
        subjects.add(shipment.value());
        units.getOrDefault(shipment, List.of())
                .forEach(unit -> subjects.add(SaidText.subject(unit)));
        return subjects;
    }
}
