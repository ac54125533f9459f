package io.depotdesk.app.importing;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.data.intake.ColumnMapping;
import io.depotdesk.data.intake.ImportDay;
import io.depotdesk.data.intake.ImportField;
import io.depotdesk.data.intake.MappingStore;
import io.depotdesk.data.intake.OrderField;
import io.depotdesk.data.intake.OrdersImport;
import io.depotdesk.data.intake.OrdersPreview;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file of orders on its way in.
record IncomingOrders(
        OrdersImport file,
        ColumnMapping<OrderField> mapping,
        AddressBook addresses,
        ImportDay day,
        Optional<MappingStore> kept)
        implements IncomingFile {

    @Override
    public List<Sheet> sheets() {
        return List.of(
                new Sheet("", file.table(), mapping.columns(), List.of(OrderField.values())));
    }

    @Override
    public IncomingFile choosing(int sheet, int column, @Nullable ImportField field) {
        return new IncomingOrders(
                file, mapping.choosing(column, (OrderField) field, null), addresses, day, kept);
    }

    @Override
    public List<String> missing() {
        return OrdersImport.missing(mapping);
    }

    @Override
    public void keepMapping() {
        kept.ifPresent(store -> store.keep(mapping));
    }

    @Override
    public ImportPreview preview(Progress progress) {
        OrdersPreview preview = file.preview(mapping, addresses, day, progress);
        int good = preview.good().size();
        int bad = preview.bad().size();
        List<ImportPreview.Line> lines = new ArrayList<>();
        preview.faults().forEach(fault -> lines.add(ImportPreview.Line.of(true, "", fault)));
        preview.warnings().forEach(fault -> lines.add(ImportPreview.Line.of(false, "", fault)));
        return new ImportPreview(
                "Import " + Words.count(good, "row", "rows"),
                good > 0,
                signs(preview),
                lines,
                preview::report,
                "%d shipments imported from %s%s."
                        .formatted(
                                good,
                                file.table().source(),
                                bad == 0 ? "" : ", %d rows were left out".formatted(bad)),
                bad == 0 ? Optional.empty() : Optional.of(preview));
    }

    private static List<ImportPreview.Sign> signs(OrdersPreview preview) {
        List<ImportPreview.Sign> signs = new ArrayList<>();
        signs.add(
                new ImportPreview.Sign(
                        Tone.GOOD,
                        Icons.GOOD,
                        Words.count(preview.good().size(), "row loads", "rows load")));
        if (!preview.bad().isEmpty()) {
            signs.add(
                    new ImportPreview.Sign(
                            Tone.BAD,
                            Icons.ERROR,
                            Words.count(preview.bad().size(), "row does not", "rows do not")));
        }
        if (preview.inReview() > 0) {
            signs.add(
                    new ImportPreview.Sign(
                            Tone.WARN,
                            Icons.IN_REVIEW,
                            Words.count(preview.inReview(), "address", "addresses")
                                    + " to review"));
        }
        return signs;
    }
}
