package io.depotdesk.data.intake;

import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.plan.Depot;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/// The row of a fleet file that says where routes begin and end and which clock the depot has.
///
/// @param depot null if the row does not say where it is
/// @param zone null if the row names none
/// @param country ISO 3166, may be empty
record DepotRow(@Nullable Depot depot, @Nullable ZoneId zone, String country) {

    private static final int MOST_CANDIDATES = 3;

    static DepotRow read(RowCells<FleetField> row, AddressBook book) {
        ZoneId zone =
                row.take(
                        FleetField.ZONE,
                        cell -> {
                            try {
                                return Parsed.good(ZoneId.of(cell.text()));
                            } catch (DateTimeException _) {
                                return Parsed.bad(
                                        "There is no such time zone.",
                                        "Write it as Europe/Monaco.");
                            }
                        });
        String name = row.text(FleetField.NAME);
        GeoPoint point = point(row, book);
        return new DepotRow(
                point == null ? null : new Depot(name.isEmpty() ? "Depot" : name, point),
                zone,
                row.text(FleetField.COUNTRY).toUpperCase(Locale.ROOT));
    }

    private static @Nullable GeoPoint point(RowCells<FleetField> row, AddressBook book) {
        if (row.has(FleetField.LATITUDE) || row.has(FleetField.LONGITUDE)) {
            BigDecimal latitude = row.take(FleetField.LATITUDE, NumberText::plain);
            BigDecimal longitude = row.take(FleetField.LONGITUDE, NumberText::plain);
            if (latitude == null
                    || longitude == null
                    || latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                    || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
                row.fault(
                        FleetField.LATITUDE,
                        "There is no such place on earth.",
                        "Write both coordinates in degrees, as 43.7384 and 7.4246.");
                return null;
            }
            return new GeoPoint(latitude.doubleValue(), longitude.doubleValue());
        }
        String address = row.text(FleetField.ADDRESS);
        if (address.isEmpty()) {
            row.fault(
                    FleetField.LATITUDE,
                    "The depot has no place.",
                    "Give latitude and longitude, or an address of the region.");
            return null;
        }
        if (AddressLocator.destination(address, book.find(address, MOST_CANDIDATES))
                instanceof Destination.Located(_, var place)) {
            return place.point();
        }
        row.fault(
                FleetField.ADDRESS,
                "The map does not know this address for certain.",
                "Correct it, or give latitude and longitude.");
        return null;
    }
}
