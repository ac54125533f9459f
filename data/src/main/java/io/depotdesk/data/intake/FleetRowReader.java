package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierKind;
import io.depotdesk.domain.carrier.CarrierTerms;
import io.depotdesk.domain.carrier.Channel;
import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BreakRule;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleCosts;
import io.depotdesk.domain.plan.VehicleId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Makes vehicles and carriers of rows. A row with a fault makes null, and the row knows the fault.
final class FleetRowReader {

    private static final long MOST_GRAMS = 60_000_000;
    private static final long MOST_CUBIC_CENTIMETRES = 200_000_000;
    private static final long MOST_CENTS = 100_000_00;
    private static final int UNLIMITED_PARCELS = 100_000;
    private static final int FARTHEST_KM = 5_000;

    private final LocalDate date;
    private final ZoneId zone;
    private final ClockText clock;
    private final Map<String, Integer> rowOfVehicle = new HashMap<>();
    private final Map<String, Integer> rowOfCarrier = new HashMap<>();

    FleetRowReader(LocalDate date, ZoneId zone) {
        this.date = date;
        this.zone = zone;
        clock = new ClockText(DayText.forColumn(List.of()), zone);
    }

    @Nullable Vehicle vehicle(RowCells<FleetField> row) {
        String id = id(row, rowOfVehicle);
        String profile = row.text(FleetField.PROFILE);
        Load capacity = capacity(row);
        Shift shift = shift(row);
        VehicleCosts costs =
                new VehicleCosts(
                        cents(row, FleetField.COST_FIXED),
                        cents(row, FleetField.COST_KM),
                        cents(row, FleetField.COST_HOUR));
        if (shift == null || !row.faults().isEmpty()) {
            return null;
        }
        rowOfVehicle.put(id, row.number());
        String name = row.text(FleetField.NAME);
        return new Vehicle(
                new VehicleId(id),
                name.isEmpty() ? id : name,
                row.text(FleetField.DRIVER),
                profile.isEmpty() ? "van" : profile.toLowerCase(Locale.ROOT),
                capacity,
                shift,
                CellWords.skills(row.cell(FleetField.SKILLS)),
                costs);
    }

    /// @param rates its rate card, from the rows about rates
    /// @param terms from the rows about areas, services and bands
    @Nullable Carrier carrier(RowCells<FleetField> row, RateCard rates, CarrierTerms terms) {
        String id = id(row, rowOfCarrier);
        CarrierKind kind = row.take(FleetField.KIND, FleetRowReader::kind);
        Load largest = capacity(row);
        BigDecimal radius = row.take(FleetField.RADIUS_KM, NumberText::plain);
        if (radius != null
                && (radius.signum() <= 0
                        || radius.compareTo(BigDecimal.valueOf(FARTHEST_KM)) > 0)) {
            row.fault(
                    FleetField.RADIUS_KM,
                    "It is not between 0 and %,d km.".formatted(FARTHEST_KM),
                    "Write how far from the depot the carrier goes, in km.");
        }
        Boolean returns = row.take(FleetField.RETURNS, CellWords::yesOrNo);
        Channel channel = row.take(FleetField.CHANNEL, FleetRowReader::channel);
        int capacity =
                row.whole(FleetField.CAPACITY_SHIPMENTS, 0, UNLIMITED_PARCELS, UNLIMITED_PARCELS);
        if (!row.faults().isEmpty()) {
            return null;
        }
        rowOfCarrier.put(id, row.number());
        String name = row.text(FleetField.NAME);
        BigDecimal kilometres = Objects.requireNonNullElse(radius, BigDecimal.valueOf(FARTHEST_KM));
        return new Carrier(
                new CarrierId(id),
                name.isEmpty() ? id : name,
                Objects.requireNonNullElse(kind, CarrierKind.CONTRACT),
                rates,
                largest,
                kilometres.movePointRight(3).intValue(),
                CellWords.skills(row.cell(FleetField.SKILLS)),
                Objects.requireNonNullElse(returns, false),
                capacity,
                terms,
                Objects.requireNonNullElse(channel, Channel.NONE));
    }

    private static String id(RowCells<FleetField> row, Map<String, Integer> rowOf) {
        String id = row.text(FleetField.ID);
        Integer other = rowOf.get(id);
        if (id.isEmpty()) {
            row.fault(FleetField.ID, "The id is missing.", "Give each row an id of its own.");
        } else if (other != null) {
            row.fault(
                    FleetField.ID,
                    "Row %d has the same id.".formatted(other),
                    "Give this row an id of its own.");
        }
        return id;
    }

    /// What is left empty is not limited.
    static Load capacity(RowCells<FleetField> row) {
        long grams = row.quantity(FleetField.CAPACITY_WEIGHT, MOST_GRAMS);
        long volume = row.quantity(FleetField.CAPACITY_VOLUME, MOST_CUBIC_CENTIMETRES);
        int parcels =
                row.whole(FleetField.CAPACITY_PARCELS, 0, UNLIMITED_PARCELS, UNLIMITED_PARCELS);
        return new Load(
                row.has(FleetField.CAPACITY_WEIGHT) ? grams : MOST_GRAMS,
                row.has(FleetField.CAPACITY_VOLUME) ? volume : MOST_CUBIC_CENTIMETRES,
                parcels);
    }

    private @Nullable Shift shift(RowCells<FleetField> row) {
        Instant starts = moment(row, FleetField.SHIFT_START);
        Instant ends = moment(row, FleetField.SHIFT_END);
        if (starts == null || ends == null) {
            return null;
        }
        if (!starts.isBefore(ends)) {
            row.fault(
                    FleetField.SHIFT_END,
                    "The shift ends at or before its start.",
                    "Correct the times; a shift past midnight is written with a date, as 2026-11-23"
                            + " 02:00.");
            return null;
        }
        List<BreakRule> breaks = new ArrayList<>();
        addBreak(
                row,
                FleetField.BREAK1_EARLIEST,
                FleetField.BREAK1_LATEST,
                FleetField.BREAK1_LENGTH,
                breaks);
        addBreak(
                row,
                FleetField.BREAK2_EARLIEST,
                FleetField.BREAK2_LATEST,
                FleetField.BREAK2_LENGTH,
                breaks);
        breaks.sort(Comparator.comparing(BreakRule::earliest));
        for (BreakRule rest : breaks) {
            if (rest.earliest().isBefore(starts)
                    || rest.latest().plus(rest.length()).isAfter(ends)) {
                row.fault(
                        FleetField.BREAK1_EARLIEST,
                        "A break from %s to %s does not lie within the shift."
                                .formatted(local(rest.earliest()), local(rest.latest())),
                        "Let the break begin and end within the shift.");
            }
        }
        return new Shift(starts, ends, breaks);
    }

    private String local(Instant moment) {
        return moment.atZone(zone).toLocalTime().toString();
    }

    @Nullable Instant moment(RowCells<FleetField> row, FleetField field) {
        if (!row.has(field)) {
            row.fault(field, "It is missing.", "Write a time, as 07:30.");
            return null;
        }
        return row.take(field, cell -> clock.moment(cell, date));
    }

    private void addBreak(
            RowCells<FleetField> row,
            FleetField earliestField,
            FleetField latestField,
            FleetField lengthField,
            List<BreakRule> breaks) {
        if (!row.has(earliestField) && !row.has(latestField) && !row.has(lengthField)) {
            return;
        }
        Instant earliest = moment(row, earliestField);
        Instant latest = moment(row, latestField);
        Unit unit = row.columnUnit(lengthField);
        Duration length = row.take(lengthField, cell -> ClockText.duration(cell, unit));
        if (length == null || length.isNegative() || length.isZero()) {
            row.fault(lengthField, "The break has no length.", "Write minutes, as 30.");
        } else if (earliest != null && latest != null && earliest.isAfter(latest)) {
            row.fault(
                    latestField,
                    "The break's latest begin lies before its earliest.",
                    "Let it begin between an earlier and a later time.");
        } else if (earliest != null && latest != null) {
            breaks.add(new BreakRule(earliest, latest, length));
        }
    }

    static long cents(RowCells<FleetField> row, FleetField field) {
        BigDecimal amount = row.take(field, NumberText::plain);
        if (amount == null) {
            return 0;
        }
        BigDecimal cents = amount.movePointRight(2);
        if (cents.signum() < 0 || cents.compareTo(BigDecimal.valueOf(MOST_CENTS)) > 0) {
            row.fault(
                    field, "It is negative or far too much.", "Write an amount of money, as 6.90.");
            return 0;
        }
        if (cents.stripTrailingZeros().scale() > 0) {
            // What a spreadsheet holds is a binary number: 0.38 may come as 0.38000000000000000001.
            BigDecimal rounded = cents.setScale(0, RoundingMode.HALF_UP);
            if (rounded.subtract(cents).abs().compareTo(new BigDecimal("0.000001")) > 0) {
                row.fault(field, "It has parts of a cent.", "Write at most two decimals, as 6.90.");
            }
            return rounded.longValueExact();
        }
        return cents.longValueExact();
    }

    private static Parsed<CarrierKind> kind(Cell cell) {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "contract", "3pl", "vertrag", "contrat" -> Parsed.good(CarrierKind.CONTRACT);
            case "gig", "courier", "kurier", "coursier" -> Parsed.good(CarrierKind.GIG);
            default -> Parsed.bad("This kind is not known.", "Write \"contract\" or \"gig\".");
        };
    }

    private static Parsed<Channel> channel(Cell cell) {
        return switch (cell.text().toLowerCase(Locale.ROOT)) {
            case "none", "keiner", "aucun" -> Parsed.good(Channel.NONE);
            case "phone", "telefon", "téléphone" -> Parsed.good(Channel.PHONE);
            case "manifest", "list", "liste" -> Parsed.good(Channel.MANIFEST);
            case "api" -> Parsed.good(Channel.API);
            default ->
                    Parsed.bad(
                            "This way of offering work is not known.",
                            "Write \"api\", \"manifest\", \"phone\" or \"none\".");
        };
    }
}
