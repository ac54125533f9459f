package io.depotdesk.data.demo;

import io.depotdesk.data.intake.FleetRecord;
import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.XlsxFile.Page;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.KnownAddress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes a fleet that a day's orders just about fill: six vans with a little less room than all goods
/// need, so that the contracted carrier and the gig courier get the rest.
final class DemoFleet {

    private static final double ROOM_FOR_VOLUME = 0.9;
    private static final double ROOM_FOR_WEIGHT = 1.02;
    private static final double ROOM_FOR_PARCELS = 1.15;
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 31);

    private static final List<String> ONE_AT_TEN = List.of("10:00", "11:30", "30");
    private static final List<String> ONE_AT_NOON = List.of("11:30", "13:00", "30");
    private static final List<String> ONE_LATE = List.of("16:00", "17:30", "30");
    private static final List<String> TWO_EARLY =
            List.of("09:30", "10:30", "15", "12:00", "13:30", "30");
    private static final List<String> TWO_LATE =
            List.of("12:30", "14:00", "30", "16:00", "17:00", "15");

    /// A van and its driver's hours.
    ///
    /// @param size share of an average van's room
    /// @param breaks earliest, latest and minutes of each
    private record Van(
            String id,
            String name,
            double size,
            String from,
            String to,
            String skills,
            List<String> breaks) {}

    private static final List<Van> VANS =
            List.of(
                    new Van(
                            "V1",
                            "Van 1, tail lift",
                            1.30,
                            "06:30",
                            "14:00",
                            "tail-lift",
                            ONE_AT_TEN),
                    new Van(
                            "V2",
                            "Van 2, cold box",
                            1.00,
                            "07:00",
                            "14:00",
                            "cold;id-check",
                            ONE_AT_TEN),
                    new Van("V3", "Van 3", 1.00, "07:30", "15:00", "id-check", TWO_EARLY),
                    new Van("V4", "Van 4, cold box", 1.00, "08:00", "16:00", "cold", ONE_AT_NOON),
                    new Van(
                            "V5",
                            "Van 5, tail lift",
                            1.10,
                            "10:00",
                            "18:00",
                            "id-check;tail-lift",
                            TWO_LATE),
                    new Van("V6", "Van 6, electric", 0.60, "13:00", "20:00", "id-check", ONE_LATE));

    private final DemoPeople people;
    private final RandomGenerator dice;

    DemoFleet(DemoPeople people, RandomGenerator dice) {
        this.people = people;
        this.dice = dice;
    }

    /// @param demand the orders that vans could carry
    /// @param places of all orders, for the courier's radius
    List<Page> pages(
            KnownAddress depot, ZoneId zone, List<DemoOrder> demand, List<GeoPoint> places) {
        return List.of(
                depot(depot, zone),
                vehicles(demand),
                carriers(depot.point(), places),
                DemoContracts.services(),
                DemoContracts.bands(),
                DemoContracts.rates());
    }

    private static Page depot(KnownAddress depot, ZoneId zone) {
        return new Page(
                FleetRecord.DEPOT.sheet(),
                List.of("name", "address", "latitude", "longitude", "zone"),
                List.of(
                        List.of(
                                text("Depot " + depot.street()),
                                text(depot.oneLine()),
                                number(BigDecimal.valueOf(depot.point().latitude())),
                                number(BigDecimal.valueOf(depot.point().longitude())),
                                text(zone.getId()))));
    }

    private Page vehicles(List<DemoOrder> demand) {
        List<DemoOrder> deliveries = demand.stream().filter(order -> !order.isReturn()).toList();
        double kilograms =
                deliveries.stream().mapToInt(order -> order.goods().decagrams()).sum() / 100.0;
        double litres = deliveries.stream().mapToInt(order -> order.goods().litres()).sum();
        double parcels = deliveries.stream().mapToInt(order -> order.goods().parcels()).sum();
        List<List<Cell>> rows = new ArrayList<>();
        for (Van van : VANS) {
            double share = van.size() / VANS.size();
            List<Cell> row = new ArrayList<>();
            row.add(text(van.id()));
            row.add(text(van.name()));
            row.add(text(people.name(dice)));
            row.add(text("van"));
            row.add(number(rounded(kilograms * ROOM_FOR_WEIGHT * share, 10)));
            row.add(number(rounded(litres * ROOM_FOR_VOLUME * share, 50)));
            row.add(number(rounded(parcels * ROOM_FOR_PARCELS * share, 5)));
            row.add(time(van.from()));
            row.add(time(van.to()));
            for (int i = 0; i < 6; i++) {
                String value = i < van.breaks().size() ? van.breaks().get(i) : "";
                row.add(i % 3 < 2 ? time(value) : value.isEmpty() ? Cell.EMPTY : number(value));
            }
            row.add(text(van.skills()));
            row.add(number(van.size() < 1 ? "38.00" : "55.00"));
            row.add(number(van.size() < 1 ? "0.22" : "0.38"));
            row.add(number("26.50"));
            rows.add(row);
        }
        return new Page(
                FleetRecord.VEHICLE.sheet(),
                List.of(
                        "id",
                        "name",
                        "driver",
                        "profile",
                        "capacity_weight_kg",
                        "capacity_volume_l",
                        "capacity_parcels",
                        "shift_start",
                        "shift_end",
                        "break1_earliest",
                        "break1_latest",
                        "break1_minutes",
                        "break2_earliest",
                        "break2_latest",
                        "break2_minutes",
                        "skills",
                        "cost_fixed",
                        "cost_km",
                        "cost_hour"),
                rows);
    }

    private static Page carriers(GeoPoint depot, List<GeoPoint> places) {
        List<Double> away = places.stream().map(depot::metresTo).sorted().toList();
        BigDecimal halfOfThem =
                rounded(Math.max(1000, away.get(away.size() / 2)), 500).movePointLeft(3);
        return new Page(
                FleetRecord.CARRIER.sheet(),
                List.of(
                        "id",
                        "name",
                        "kind",
                        "capacity_weight_kg",
                        "capacity_volume_l",
                        "capacity_parcels",
                        "radius_km",
                        "skills",
                        "returns",
                        "capacity_shipments",
                        "rate_card",
                        "channel"),
                List.of(
                        List.of(
                                text(DemoContracts.KESTREL),
                                text("Kestrel Parcel"),
                                text("contract"),
                                number("70"),
                                number("600"),
                                number("10"),
                                number("60"),
                                text("id-check"),
                                text("yes"),
                                number("40"),
                                text("2026-4"),
                                text("api")),
                        List.of(
                                text(DemoContracts.ZIP),
                                text("Zip Couriers"),
                                text("gig"),
                                number("8"),
                                number("40"),
                                number("2"),
                                number(halfOfThem),
                                Cell.EMPTY,
                                text("no"),
                                number("15"),
                                text("spot"),
                                text("api")),
                        List.of(
                                text(DemoContracts.ROCHER),
                                text("Rocher Messengers"),
                                text("contract"),
                                number("40"),
                                number("300"),
                                number("4"),
                                number("60"),
                                text("id-check"),
                                text("yes"),
                                number("12"),
                                text("by letter 2026"),
                                text("phone"))));
    }

    private static BigDecimal rounded(double value, int step) {
        return BigDecimal.valueOf(Math.max(step, Math.round(value / step) * step));
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }

    static Cell number(String number) {
        return number(new BigDecimal(number));
    }

    private static Cell number(BigDecimal number) {
        return new Cell.Numeric(number, 0);
    }

    static Cell time(String clock) {
        return clock.isEmpty()
                ? Cell.EMPTY
                : new Cell.Moment(LocalTime.parse(clock).atDate(EXCEL_DAY_ZERO));
    }
}
