package io.depotdesk.app.importing;

import io.depotdesk.data.intake.ImportField;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// One file on its way in. Reading is done aside; a newer question about the same file stops the older.
final class ImportModel {

    /// The smallest step of the progress bar that anybody sees.
    private static final double VISIBLE = 0.01;

    private final ObjectProperty<ImportState> state =
            new SimpleObjectProperty<>(new ImportState.Reading("Opening the file", 0));
    private final ObjectProperty<@Nullable IncomingFile> file = new SimpleObjectProperty<>();
    private final String name;
    private final Supplier<IncomingFile> opening;
    private final Executor screen;
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

    /// @param name of the file, for a person
    /// @param opening opens it; called aside
    ImportModel(String name, Supplier<IncomingFile> opening, Executor screen) {
        this.name = name;
        this.opening = opening;
        this.screen = screen;
    }

    ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state;
    }

    /// Returns the file with what its columns are taken for, null until it is open.
    ReadOnlyObjectProperty<@Nullable IncomingFile> fileProperty() {
        return file;
    }

    String fileName() {
        return name;
    }

    void open() {
        aside(mine -> {
            IncomingFile fresh = opening.get();
            screen.execute(() -> {
                file.set(fresh);
                preview();
            });
        });
    }

    /// Takes column number `column` of a sheet for `field`.
    ///
    /// @param field null = the column is not used
    void choose(int sheet, int column, @Nullable ImportField field) {
        IncomingFile now = file.get();
        if (now != null) {
            file.set(now.choosing(sheet, column, field));
            preview();
        }
    }

    private void preview() {
        IncomingFile now = file.get();
        if (now == null) {
            return;
        }
        List<String> missing = now.missing();
        if (!missing.isEmpty()) {
            cancel();
            state.set(new ImportState.Incomplete(missing));
            return;
        }
        aside(mine -> {
            ImportPreview preview = now.preview(mine);
            screen.execute(() -> show(mine, new ImportState.Ready(preview)));
        });
    }

    /// Stops what is being read.
    void cancel() {
        watch.cancelled = true;
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
