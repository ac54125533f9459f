package io.depotdesk.app.importing;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Tone;
import io.depotdesk.app.look.Words;
import io.depotdesk.data.intake.FleetField;
import io.depotdesk.data.intake.FleetImport;
import io.depotdesk.data.intake.FleetImport.FleetSheet;
import io.depotdesk.data.intake.FleetPreview;
import io.depotdesk.data.intake.FleetRecord;
import io.depotdesk.data.intake.ImportField;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A file of vehicles and carriers on its way in. They replace those of the day; its depot stays.
///
/// @param state the day that it is for, which is open
record IncomingFleet(FleetImport file, AddressBook addresses, DispatchState state)
        implements IncomingFile {

    @Override
    public List<Sheet> sheets() {
        return file.sheets().stream().map(IncomingFleet::sheet).toList();
    }

    private static Sheet sheet(FleetSheet sheet) {
        return new Sheet(
                sheet.kind().map(FleetRecord::sheet).orElse(""),
                sheet.table(),
                sheet.mapping().columns(),
                List.of(FleetField.values()));
    }

    @Override
    public IncomingFile choosing(int sheet, int column, @Nullable ImportField field) {
        return new IncomingFleet(
                file.choosing(sheet, column, (FleetField) field), addresses, state);
    }

    @Override
    public List<String> missing() {
        return file.missing();
    }

    /// The names of fleet columns are those of this program; nothing has to be remembered.
    @Override
    public void keepMapping() {}

    @Override
    public ImportPreview preview(Progress progress) {
        progress.at("Reading vehicles and carriers", 0);
        DispatchState.Day day = Objects.requireNonNull(state.day());
        FleetPreview preview = file.preview(addresses, day.date(), day.zone());
        String brings =
                "%s and %s"
                        .formatted(
                                Words.count(preview.vehicles().size(), "vehicle", "vehicles"),
                                Words.count(preview.carriers().size(), "carrier", "carriers"));
        return new ImportPreview(
                "Replace the fleet by " + brings,
                !preview.vehicles().isEmpty(),
                signs(preview, brings),
                lines(preview, day),
                preview::report,
                "The fleet is %s now, from %s.".formatted(brings, preview.source()),
                Optional.empty());
    }

    private static List<ImportPreview.Sign> signs(FleetPreview preview, String brings) {
        List<ImportPreview.Sign> signs = new ArrayList<>();
        signs.add(
                preview.vehicles().isEmpty()
                        ? new ImportPreview.Sign(Tone.BAD, Icons.ERROR, "no vehicle loads")
                        : new ImportPreview.Sign(Tone.GOOD, Icons.GOOD, brings));
        long bad =
                preview.faults().stream()
                        .map(fault -> fault.sheet() + fault.fault().row())
                        .distinct()
                        .count();
        if (bad > 0) {
            signs.add(
                    new ImportPreview.Sign(
                            Tone.BAD,
                            Icons.ERROR,
                            Words.count(bad, "row does not", "rows do not")));
        }
        return signs;
    }

    private List<ImportPreview.Line> lines(FleetPreview preview, DispatchState.Day day) {
        List<ImportPreview.Line> lines = new ArrayList<>();
        preview.faults()
                .forEach(it -> lines.add(ImportPreview.Line.of(true, it.sheet(), it.fault())));
        List<String> gone =
                state.vehicles().stream()
                        .filter(old ->
                                preview.vehicles().stream()
                                        .noneMatch(it -> it.id().equals(old.id())))
                        .map(Vehicle::name)
                        .toList();
        if (!gone.isEmpty()) {
            lines.add(
                    new ImportPreview.Line(
                            false,
                            "fleet",
                            "These would leave the day, and their stops be planned again: %s."
                                    .formatted(String.join("; ", gone))));
        }
        preview.depot()
                .filter(depot -> !depot.point().equals(day.depot().point()))
                .ifPresent(depot ->
                        lines.add(
                                new ImportPreview.Line(
                                        false,
                                        "depot",
                                        "The day stays at %s. Another depot needs a day of its own: depotdesk open-day."
                                                .formatted(day.depot().name()))));
        preview.warnings()
                .forEach(it -> lines.add(ImportPreview.Line.of(false, it.sheet(), it.fault())));
        return lines;
    }
}
