package io.depotdesk.data.intake;

import java.util.List;

/// Something that a column of an imported file can hold.
public sealed interface ImportField permits OrderField, FleetField, InvoiceField {

    /// Returns the name that is kept in files and never changes.
    String name();

    /// Returns what a person reads.
    String label();

    /// Returns what the column measures, which says which units its header may name.
    Dimension dimension();

    /// Returns other names of it, in lower case without blanks, signs and accents.
    List<String> aliases();

    /// Returns whether several columns may hold it; their values are put together.
    default boolean repeatable() {
        return false;
    }
}
