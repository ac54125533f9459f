package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The coordinates that a row brings, from two columns or from an address that is `43.7384, 7.4246`.
final class RowCoordinates {

    private static final Pattern PAIR =
            Pattern.compile("(-?[0-9]{1,3}\\.[0-9]+)\\h*[,;]\\h*(-?[0-9]{1,3}\\.[0-9]+)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,3}(?:[.,][0-9]+)?");
    private static final String MEND =
            "Write degrees as 43.7384 and 7.4246, or leave both empty and give the address.";

    private RowCoordinates() {}

    /// Returns where the row says it is, null if it does not say or what it says is a fault.
    static @Nullable GeoPoint of(RowCells<OrderField> row, Optional<RegionBounds> bounds) {
        Matcher pair = PAIR.matcher(row.text(OrderField.ADDRESS));
        if (!row.has(OrderField.LATITUDE) && !row.has(OrderField.LONGITUDE) && pair.matches()) {
            return checked(
                    row,
                    OrderField.ADDRESS,
                    Double.parseDouble(pair.group(1)),
                    Double.parseDouble(pair.group(2)),
                    bounds);
        }
        if (row.has(OrderField.LATITUDE) != row.has(OrderField.LONGITUDE)) {
            row.fault(
                    row.has(OrderField.LATITUDE) ? OrderField.LONGITUDE : OrderField.LATITUDE,
                    "One of the two coordinates is missing.",
                    MEND);
            return null;
        }
        BigDecimal latitude = row.take(OrderField.LATITUDE, RowCoordinates::degrees);
        BigDecimal longitude = row.take(OrderField.LONGITUDE, RowCoordinates::degrees);
        if (latitude == null || longitude == null) {
            return null;
        }
        return checked(
                row, OrderField.LATITUDE, latitude.doubleValue(), longitude.doubleValue(), bounds);
    }

    /// A comma is a decimal comma here: nobody writes thousands of degrees.
    private static Parsed<BigDecimal> degrees(Cell cell) {
        if (cell instanceof Cell.Numeric(var value, _)) {
            return Parsed.good(value);
        }
        return DECIMAL.matcher(cell.text()).matches()
                ? Parsed.good(new BigDecimal(cell.text().replace(',', '.')))
                : Parsed.bad("This is no coordinate in degrees.", MEND);
    }

    private static @Nullable GeoPoint checked(
            RowCells<OrderField> row,
            OrderField column,
            double latitude,
            double longitude,
            Optional<RegionBounds> bounds) {
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        boolean inRegion =
                bounds.map(region -> region.contains(latitude, longitude)).orElse(onEarth);
        if (onEarth && inRegion) {
            return new GeoPoint(latitude, longitude);
        }
        boolean swapped =
                bounds.map(region -> region.contains(longitude, latitude))
                        .orElse(Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180);
        if (swapped) {
            row.fault(
                    column,
                    "Latitude and longitude are swapped (%s, %s).".formatted(latitude, longitude),
                    "Exchange the two values.");
        } else if (!onEarth) {
            row.fault(
                    column,
                    "There is no such place on earth (%s, %s).".formatted(latitude, longitude),
                    MEND);
        } else {
            row.fault(
                    column,
                    "The place (%s, %s) lies outside the region.".formatted(latitude, longitude),
                    "Correct it, or import the map region in which it lies.");
        }
        return null;
    }
}
