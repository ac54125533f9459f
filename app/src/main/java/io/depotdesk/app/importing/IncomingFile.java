package io.depotdesk.app.importing;

import io.depotdesk.data.intake.ColumnUse;
import io.depotdesk.data.intake.ImportField;
import io.depotdesk.data.tables.Table;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A file that was opened to be imported, with what its columns are taken for. Immutable.
sealed interface IncomingFile permits IncomingOrders, IncomingFleet {

    /// One table of the file.
    ///
    /// @param title what the table is about, empty if the file has only one
    /// @param columns what they are taken for, in the order of the file
    /// @param fields what a column may be taken for
    record Sheet(
            String title,
            Table table,
            List<? extends ColumnUse<?>> columns,
            List<? extends ImportField> fields) {}

    List<Sheet> sheets();

    /// Returns the file after a person chose what a column holds.
    ///
    /// @param sheet index into [#sheets]
    /// @param field one of the sheet's fields, null = the column is not used
    IncomingFile choosing(int sheet, int column, @Nullable ImportField field);

    /// Returns what the columns lack, one sentence each; empty if a preview makes sense.
    List<String> missing();

    /// Reads every row.
    ///
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    ImportPreview preview(Progress progress);

    /// Remembers what the columns hold, for the next file like this one.
    void keepMapping();
}
