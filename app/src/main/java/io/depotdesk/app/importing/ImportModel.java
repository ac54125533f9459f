package io.depotdesk.app.importing;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.data.intake.BadRowsFile;
import io.depotdesk.data.intake.ColumnMapping;
import io.depotdesk.data.intake.ImportDay;
import io.depotdesk.data.intake.MappingStore;
import io.depotdesk.data.intake.OrderField;
import io.depotdesk.data.intake.OrdersImport;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.data.tables.Table;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// One order file on its way in. Reading is done aside; a newer question about the same file stops the older.
final class ImportModel {

    /// The smallest step of the progress bar that anybody sees.
    private static final double VISIBLE = 0.01;

    private final ObjectProperty<ImportState> state =
            new SimpleObjectProperty<>(new ImportState.Reading("Opening the file", 0));
    private final ObjectProperty<@Nullable ColumnMapping<OrderField>> mapping =
            new SimpleObjectProperty<>();
    private final Desk desk;
    private final Path file;
    private final ImportDay day;
    private final Optional<MappingStore> kept;
    private final Executor screen;
    private @Nullable OrdersImport opened;
    private Watch watch = new Watch();

    /// Progress of one reading, dropped when a newer one begins.
    private final class Watch implements Progress {
        private volatile boolean cancelled;
        private volatile double told = -1;

        @Override
        public void at(String step, double done) {
            if (done < 1 && Math.abs(done - told) < VISIBLE) {
                return;
            }
            told = done;
            screen.execute(() -> show(this, new ImportState.Reading(step, done)));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    ImportModel(Desk desk, Path file, ImportDay day, Optional<MappingStore> kept, Executor screen) {
        this.desk = desk;
        this.file = file;
        this.day = day;
        this.kept = kept;
        this.screen = screen;
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state;
    }

    /// Returns what the columns are taken for, null until the file is open.
    ReadOnlyObjectProperty<@Nullable ColumnMapping<OrderField>> mappingProperty() {
        return mapping;
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    /// Returns headers and rows, null until the file is open.
    @Nullable Table table() {
        return opened == null ? null : opened.table();
    }

    void open() {
        aside(mine -> {
            OrdersImport fresh = OrdersImport.open(file, kept);
            screen.execute(() -> {
                opened = fresh;
                mapping.set(fresh.suggested());
                preview();
            });
        });
    }

    /// Takes column number `column` for `field`.
    ///
    /// @param field null = the column is not used
    void choose(int column, @Nullable OrderField field) {
        var now = mapping.get();
        if (now != null) {
            mapping.set(now.choosing(column, field, null));
            preview();
        }
    }

    private void preview() {
        OrdersImport file = opened;
        ColumnMapping<OrderField> columns = mapping.get();
        if (file == null || columns == null) {
            return;
        }
        List<String> missing = OrdersImport.missing(columns);
        if (!missing.isEmpty()) {
            cancel();
            state.set(new ImportState.Incomplete(missing));
            return;
        }
        aside(mine -> {
            OrdersPreview preview = file.preview(columns, desk.addresses(), day, mine);
            screen.execute(() -> show(mine, new ImportState.Ready(preview)));
        });
    }

    /// Stops what is being read.
    void cancel() {
        watch.cancelled = true;
    }

    /// Remembers what the columns hold, for the next file like this one.
    void keepMapping(OrdersPreview preview) {
        kept.ifPresent(store -> store.keep(preview.mapping()));
    }

    static void writeBadRows(OrdersPreview preview, Path to) throws IOException {
        BadRowsFile.write(to, preview.table(), preview.bad());
    }

    private interface Work {
        void with(Watch mine);
    }

    private void aside(Work work) {
        cancel();
        Watch mine = new Watch();
        watch = mine;
        Thread.ofVirtual()
                .name("import")
                .start(() -> {
                    try {
                        work.with(mine);
                    } catch (WorkCancelledException _) {
                        // whoever cancelled it shows what comes instead
                    } catch (RuntimeException e) {
                        screen.execute(() -> show(mine, new ImportState.Failed(words(e))));
                    }
                });
    }

    private void show(Watch mine, ImportState now) {
        if (mine == watch && !mine.cancelled()) {
            state.set(now);
        }
    }

    private static String words(RuntimeException error) {
        return error.getMessage() == null
                ? "The file could not be read (%s).".formatted(error.getClass().getSimpleName())
                : error.getMessage();
    }
}
