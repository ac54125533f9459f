package io.depotdesk.app.importing;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.notice.Notice;
import io.depotdesk.app.notice.Notices;
import io.depotdesk.app.overlay.Overlay;
import io.depotdesk.data.intake.BadRowsFile;
import io.depotdesk.data.intake.FleetImport;
import io.depotdesk.data.intake.ImportDay;
import io.depotdesk.data.intake.MappingStore;
import io.depotdesk.data.intake.OrdersImport;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// Brings order and fleet files to the day: chosen with a key or dropped on the window. Which of the two a
/// file is, its sheets and columns say.
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
        chooser.setTitle("Import orders or a fleet");
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                "Orders and fleets",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.xlsx",
                                "*.json"));
        File file = chooser.showOpenDialog(window);
        if (file != null) {
            open(file.toPath());
        }
    }

    /// Shows what `file` would bring.
    public void open(Path file) {
        DispatchState state = desk.state();
        if (state.day() == null) {
            notices.tell(Tone.WARN, "Open a day first; orders and vehicles belong to one.");
            return;
        }
        ImportModel model =
                new ImportModel(
                        String.valueOf(file.getFileName()), () -> opened(file, state), screen);
        ImportForm form =
                new ImportForm(
                        model,
                        new ImportForm.Asked() {
                            @Override
                            public void take(ImportPreview preview) {
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

    private IncomingFile opened(Path file, DispatchState state) {
        if (FleetImport.recognises(file)) {
            return new IncomingFleet(FleetImport.open(file), desk.addresses(), state);
        }
        DispatchState.Day open = Objects.requireNonNull(state.day());
        ImportDay day =
                setup.completed()
                        .apply(
                                ImportDay.of(open.date(), open.zone())
                                        .with(
                                                state.vehicles().stream()
                                                        .map(Vehicle::shift)
                                                        .toList()));
        OrdersImport orders = OrdersImport.open(file, setup.mappings());
        return new IncomingOrders(
                orders, orders.suggested(), desk.addresses(), day, setup.mappings());
    }

    private void take(ImportModel model, ImportPreview preview) {
        IncomingFile file = model.fileProperty().get();
        if (file != null) {
            file.keepMapping();
        }
        notices.follow(
                desk.report(preview.report().apply(desk.person())),
                Notice.of(Tone.GOOD, preview.done()));
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
            BadRowsFile.write(to.toPath(), preview.table(), preview.bad());
            notices.tell(
                    Tone.GOOD,
                    "%d rows are in %s. Mend them there and import that file."
                            .formatted(preview.bad().size(), to.getName()));
        } catch (IOException e) {
            notices.failed(e);
        }
    }

    /// Lets a dragged file be dropped.
    public void over(DragEvent drag) {
        if (file(drag).isPresent() && !overlay.isOpen()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    /// Opens a dropped file.
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
                                        .matches(".*\\.(csv|tsv|txt|xlsx|json)"))
                        .map(File::toPath)
                        .findFirst();
    }
}
