package io.depotdesk.data.intake;

import io.depotdesk.data.tables.TableRow;

import java.util.List;

/// A row that was not taken, with everything that is wrong with it.
///
/// @param faults at least one
public record BadRow(TableRow row, List<Fault> faults) {

    public BadRow {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "Row %d is called bad without a fault.".formatted(row.number()));
        }
    }
}
