package io.depotdesk.data.intake;

import org.jspecify.annotations.Nullable;

/// What one column of a file is taken for.
///
/// @param field null = the column is not used
/// @param unit what its plain numbers count; [Unit#NONE] where the field measures nothing
/// @param reason why it is taken for this
/// @param confidence 0 to 1: how sure that is; 0 for an unused column
public record ColumnUse<F extends ImportField>(
        int column, String header, @Nullable F field, Unit unit, Reason reason, double confidence) {

    /// Why a column is taken for a field.
    public enum Reason {
        /// A person said so, now or at an earlier import of the same headers.
        CHOSEN,
        /// It has the field's own name.
        EXACT,
        /// Another system, or another language, calls the field so.
        ALIAS,
        /// Its name resembles one of the field's names; a person should look.
        SIMILAR,
        /// Nothing known has this name.
        UNKNOWN
    }
}
