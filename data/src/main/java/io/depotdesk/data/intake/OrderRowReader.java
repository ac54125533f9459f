package io.depotdesk.data.intake;

import io.depotdesk.domain.goods.Consignee;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.domain.plan.Shift;
import io.depotdesk.domain.promise.PromiseWindow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes a shipment of each row, in the order of the rows. The address is not looked up yet: a shipment
/// without coordinates comes out in review, without candidates.
final class OrderRowReader {

    /// Beyond these nothing fits into a vehicle; they are slips of the keyboard or wrong units.
    private static final long MOST_GRAMS = 30_000_000;

    private static final long MOST_CUBIC_CENTIMETRES = 120_000_000;
    private static final int MOST_PARCELS = 5_000;
    private static final Duration LONGEST_SERVICE = Duration.ofHours(8);
    private static final int USUAL_PRIORITY = 50;

    private final ImportDay day;
    private final DayText days;
    private final Windows windows;
    private final String numberless;
    private final Map<String, Integer> rowOfShipment = new HashMap<>();

    /// @param numberless begins the numbers of shipments if the file has no column for them
    OrderRowReader(ImportDay day, DayText days, String numberless) {
        this.day = day;
        this.days = days;
        this.windows = new Windows(new ClockText(days, day.zone()), day);
        this.numberless = numberless;
    }

    /// Returns the row's shipment, null if the row holds a fault (which the row then knows).
    @Nullable Shipment read(RowCells<OrderField> row) {
        if (!row.faults().isEmpty()) {
            return null; // a row of the wrong shape has its values in the wrong columns
        }
        String id = id(row);
        ShipmentKind kind = row.take(OrderField.TYPE, CellWords::kind);
        Consignee consignee = Contact.of(row, day.country());
        Destination destination = destination(row);
        Load load =
                new Load(
                        row.quantity(OrderField.WEIGHT, MOST_GRAMS),
                        row.quantity(OrderField.VOLUME, MOST_CUBIC_CENTIMETRES),
                        row.whole(OrderField.PARCELS, 0, MOST_PARCELS, 1));
        List<PromiseWindow> promised = windows.of(row, date(row));
        Duration service = service(row);
        Integer priority = row.take(OrderField.PRIORITY, CellWords::priority);
        List<String> skills = CellWords.skills(row.cell(OrderField.SKILLS));
        if (!row.faults().isEmpty()) {
            return null;
        }
        warnOutsideShifts(row, promised);
        rowOfShipment.put(id, row.number());
        String order = row.text(OrderField.ORDER_NUMBER);
        return new Shipment(
                new ShipmentId(id),
                order.isEmpty() ? id : order,
                Objects.requireNonNullElse(kind, ShipmentKind.DELIVERY),
                consignee,
                destination,
                load,
                promised,
                service,
                skills,
                Objects.requireNonNullElse(priority, USUAL_PRIORITY),
                row.text(OrderField.NOTES));
    }

    private String id(RowCells<OrderField> row) {
        OrderField field =
                row.has(OrderField.SHIPMENT) ? OrderField.SHIPMENT : OrderField.ORDER_NUMBER;
        if (!numberless.isEmpty()) {
            return numberless + "-" + row.number();
        }
        String id = row.text(field);
        Integer other = rowOfShipment.get(id);
        if (id.isEmpty()) {
            row.fault(field, "The order number is missing.", "Give each row a number of its own.");
        } else if (other != null) {
            row.fault(
                    field,
                    "Row %d has the same number.".formatted(other),
                    "Give this row a number of its own, or remove it if it is the same shipment.");
        }
        return id;
    }

    private Destination destination(RowCells<OrderField> row) {
        String text = AddressParts.oneLine(row);
        int faultsBefore = row.faults().size();
        GeoPoint point = RowCoordinates.of(row, day.bounds());
        if (point != null) {
            String label = text.isEmpty() ? point.latitude() + ", " + point.longitude() : text;
            return new Destination.Located(
                    label,
                    new AddressCandidate(
                            point,
                            label,
                            AddressPrecision.GIVEN,
                            1,
                            row.text(OrderField.POSTCODE)));
        }
        boolean pointBroken = row.faults().size() > faultsBefore;
        if (text.isEmpty() && !pointBroken) {
            row.fault(
                    OrderField.ADDRESS,
                    "The address is missing.",
                    "Give street, house number and town, or coordinates.");
        } else if (!text.isEmpty() && text.codePoints().noneMatch(Character::isLetter)) {
            row.fault(
                    OrderField.ADDRESS,
                    "This is no address: it has no street.",
                    "Give street, house number and town, or coordinates.");
        }
        return new Destination.InReview(text, List.of());
    }

    private LocalDate date(RowCells<OrderField> row) {
        LocalDate date = row.take(OrderField.DATE, days::day);
        if (date != null && !date.equals(day.date())) {
            row.fault(
                    OrderField.DATE,
                    "The row is for %s; the day being planned is %s.".formatted(date, day.date()),
                    "Open that day to import it, or correct the date.");
        }
        return day.date();
    }

    private Duration service(RowCells<OrderField> row) {
        Unit unit = row.columnUnit(OrderField.SERVICE);
        Duration service = row.take(OrderField.SERVICE, cell -> ClockText.duration(cell, unit));
        if (service == null) {
            return day.usualService();
        }
        if (service.isNegative() || service.compareTo(LONGEST_SERVICE) > 0) {
            row.fault(
                    OrderField.SERVICE,
                    service.isNegative()
                            ? "The time on site is negative."
                            : "%d min on site are more than a shift has."
                                    .formatted(service.toMinutes()),
                    "Write minutes, as 5.");
        }
        return service;
    }

    private void warnOutsideShifts(RowCells<OrderField> row, List<PromiseWindow> promised) {
        if (promised.isEmpty() || day.shifts().isEmpty()) {
            return;
        }
        boolean reachable =
                promised.stream()
                        .anyMatch(window ->
                                day.shifts().stream().anyMatch(shift -> overlap(window, shift)));
        if (!reachable) {
            row.warn(
                    row.has(OrderField.WINDOW) ? OrderField.WINDOW : OrderField.WINDOW_FROM,
                    "No vehicle works in this window.",
                    "Agree on another time, or give it to a carrier.");
        }
    }

    private static boolean overlap(PromiseWindow window, Shift shift) {
        return window.opens().isBefore(shift.ends()) && shift.starts().isBefore(window.closes());
    }
}
