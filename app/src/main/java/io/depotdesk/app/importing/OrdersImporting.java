package io.depotdesk.app.importing;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.data.intake.ImportDay;
import io.depotdesk.data.intake.MappingStore;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.Vehicle;

import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// Brings order files to the day: chosen with a key or dropped on the window.
public final class OrdersImporting {

    private final Desk desk;
    private final Overlay overlay;
    private final Notices notices;
    private final Executor screen;
    private final Setup setup;

    /// What the surroundings know and the desk does not.
    ///
    /// @param mappings what people said about earlier files' columns
    /// @param completed adds what is known about the region to the day (its bounds, its country)
    public record Setup(Optional<MappingStore> mappings, UnaryOperator<ImportDay> completed) {

        /// Returns a setup that keeps nothing and knows nothing of the region.
        public static Setup plain() {
            return new Setup(Optional.empty(), day -> day);
        }
    }

    public OrdersImporting(
            Desk desk, Overlay overlay, Notices notices, Executor screen, Setup setup) {
        this.desk = desk;
        this.overlay = overlay;
        this.notices = notices;
        this.screen = screen;
        this.setup = setup;
    }

    /// Asks for a file and opens it.
    public void choose(@Nullable Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import orders");
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                "Orders", "*.csv", "*.tsv", "*.txt", "*.xlsx"));
        File file = chooser.showOpenDialog(window);
        if (file != null) {
            open(file.toPath());
        }
    }

    /// Shows what `file` would bring.
    public void open(Path file) {
        DispatchState state = desk.state();
        if (state.day() == null) {
            notices.tell(Tone.WARN, "Open a day first; orders belong to one.");
            return;
        }
        ImportDay day =
                setup.completed()
                        .apply(
                                ImportDay.of(state.day().date(), state.day().zone())
                                        .with(
                                                state.vehicles().stream()
                                                        .map(Vehicle::shift)
                                                        .toList()));
        ImportModel model = new ImportModel(desk, file, day, setup.mappings(), screen);
        ImportForm form =
                new ImportForm(
                        model,
                        new ImportForm.Asked() {
                            @Override
                            public void take(OrdersPreview preview) {
                                overlay.close();
                                OrdersImporting.this.take(model, preview);
                            }

                            @Override
                            public void exportBadRows(OrdersPreview preview) {
                                export(preview);
                            }

                            @Override
                            public void leave() {
                                model.cancel();
                                overlay.close();
                            }
                        });
        overlay.ask(form.node(), form.first());
        model.open();
    }

    private void take(ImportModel model, OrdersPreview preview) {
        model.keepMapping(preview);
        notices.follow(
                desk.report(preview.report(desk.person())),
                Notice.of(
                        Tone.GOOD,
                        "%d shipments imported from %s%s."
                                .formatted(
                                        preview.good().size(),
                                        model.fileName(),
                                        preview.bad().isEmpty()
                                                ? ""
                                                : ", %d rows were left out"
                                                        .formatted(preview.bad().size()))));
    }

    private void export(OrdersPreview preview) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the bad rows");
        chooser.setInitialFileName("bad-rows.csv");
        File to = chooser.showSaveDialog(overlay.node().getScene().getWindow());
        if (to == null) {
            return;
        }
        try {
            ImportModel.writeBadRows(preview, to.toPath());
            notices.tell(
                    Tone.GOOD,
                    "%d rows are in %s. Mend them there and import that file."
                            .formatted(preview.bad().size(), to.getName()));
        } catch (IOException e) {
            notices.failed(e);
        }
    }

    /// Lets a dragged order file be dropped.
    public void over(DragEvent drag) {
        if (file(drag).isPresent() && !overlay.isOpen()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    /// Opens a dropped order file.
    public void dropped(DragEvent drag) {
        Optional<Path> file = file(drag);
        file.ifPresent(this::open);
        drag.setDropCompleted(file.isPresent());
        if (file.isPresent()) {
            drag.consume();
        }
    }

    private static Optional<Path> file(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        return files == null
                ? Optional.empty()
                : files.stream()
                        .filter(it ->
                                it.getName()
                                        .toLowerCase(Locale.ROOT)
                                        .matches(".*\\.(csv|tsv|txt|xlsx)"))
                        .map(File::toPath)
                        .findFirst();
    }
}
