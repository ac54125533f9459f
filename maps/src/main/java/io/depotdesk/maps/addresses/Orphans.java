package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.extract.Shapes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// House numbers whose street the map data does not name. They get the name of the nearest street within
/// 120 m, and every answer from them says so by its confidence.
final class Orphans {

    private static final double REACH_METRES = 120;
    private static final int CELL = 20_000; // about 200 m

    private final Map<Long, List<Orphan>> cells = new LinkedHashMap<>();
    private final List<Orphan> all = new ArrayList<>();

    private static final class Orphan {
        final AddressRecord.HouseFound house;
        final GeoPoint point;
        double metres = REACH_METRES;
        @Nullable String street;

        Orphan(AddressRecord.HouseFound house) {
            this.house = house;
            this.point = new GeoPoint(house.latitude() / 1e7, house.longitude() / 1e7);
        }
    }

    void add(AddressRecord.HouseFound house) {
        var orphan = new Orphan(house);
        all.add(orphan);
        cells.computeIfAbsent(
                        cell(
                                Math.floorDiv(house.latitude(), CELL),
                                Math.floorDiv(house.longitude(), CELL)),
                        _ -> new ArrayList<>())
                .add(orphan);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Shows a named street to the orphans beside it.
    void offer(String street, int[] line) {
        for (int i = 0; i + 3 < line.length; i += 2) {
            int south = Math.floorDiv(Math.min(line[i], line[i + 2]), CELL) - 1;
            int north = Math.floorDiv(Math.max(line[i], line[i + 2]), CELL) + 1;
            int west = Math.floorDiv(Math.min(line[i + 1], line[i + 3]), CELL) - 1;
            int east = Math.floorDiv(Math.max(line[i + 1], line[i + 3]), CELL) + 1;
            int[] segment = {line[i], line[i + 1], line[i + 2], line[i + 3]};
            for (int y = south; y <= north; y++) {
                for (int x = west; x <= east; x++) {
                    List<Orphan> here = cells.get(cell(y, x));
                    if (here != null) {
                        here.forEach(orphan -> offer(orphan, street, segment));
                    }
                }
            }
        }
    }

    private static void offer(Orphan orphan, String street, int[] segment) {
        double metres = Shapes.nearest(segment, orphan.point).metresTo(orphan.point);
        if (metres < orphan.metres) {
            orphan.metres = metres;
            orphan.street = street;
        }
    }

    /// Returns every orphan that found a street, in the order in which they came.
    List<Adopted> adopted() {
        List<Adopted> adopted = new ArrayList<>();
        for (Orphan orphan : all) {
            if (orphan.street != null) {
                adopted.add(new Adopted(orphan.house, orphan.street));
            }
        }
        return adopted;
    }

    /// A house and the street that it was given.
    record Adopted(AddressRecord.HouseFound house, String street) {}

    private static long cell(int y, int x) {
        return ((long) y << 32) | (x & 0xffff_ffffL);
    }
}
