package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressPrecision;
import io.depotdesk.maps.extract.Shapes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Where a house number is on a street.
///
/// @param certainty 1 if the map data holds this number, less the more was guessed
/// @param near a house whose town and postcode the number shares, null if the street has none
record NumberOnStreet(
        GeoPoint point,
        AddressPrecision precision,
        double certainty,
        String number,
        Street.@Nullable House near) {

    private static final int SPAN = 60;
    private static final int QUEENS_SPAN = 100;

    /// Returns the places that `wanted` may be at, best first: houses with that number, else houses whose
    /// range holds it, else the number without its addition, else a point between its neighbours. Empty if
    /// the street knows nothing near that number.
    static List<NumberOnStreet> find(Street street, HouseNumber wanted) {
        List<NumberOnStreet> found = exact(street, wanted.key());
        if (found.isEmpty()) {
            found = inRange(street, wanted);
        }
        if (found.isEmpty() && !wanted.addition().isEmpty()) {
            found = lessCertain(exact(street, Integer.toString(wanted.value())), 0.8);
        }
        if (found.isEmpty()) {
            found = withAddition(street, wanted);
        }
        if (found.isEmpty()) {
            NumberOnStreet between = between(street, wanted);
            return between == null ? List.of() : List.of(between);
        }
        return found;
    }

    /// Returns the houses with that number, a little less certain: it may have been meant as a range.
    static List<NumberOnStreet> behindDoor(Street street, HouseNumber wanted) {
        return countsInBlocks(street) ? List.of() : lessCertain(exact(street, wanted.key()), 0.88);
    }

    private static List<NumberOnStreet> exact(Street street, String key) {
        List<NumberOnStreet> found = new ArrayList<>();
        for (Street.House house : street.houses()) {
            if (house.parsed().key().equals(key)) {
                found.add(at(house, house.assumed() ? 0.8 : house.computed() ? 0.75 : 1));
            }
        }
        return found;
    }

    private static NumberOnStreet at(Street.House house, double certainty) {
        return new NumberOnStreet(
                house.point(),
                house.computed() ? AddressPrecision.INTERPOLATED : AddressPrecision.HOUSE,
                certainty,
                house.number(),
                house);
    }

    private static List<NumberOnStreet> lessCertain(List<NumberOnStreet> found, double factor) {
        return found.stream()
                .map(each ->
                        new NumberOnStreet(
                                each.point,
                                each.precision,
                                each.certainty * factor,
                                each.number,
                                each.near))
                .toList();
    }

    private static List<NumberOnStreet> inRange(Street street, HouseNumber wanted) {
        List<NumberOnStreet> found = new ArrayList<>();
        if (countsInBlocks(street)) {
            return found;
        }
        for (Street.House house : street.houses()) {
            int[] range = HouseNumber.range(house.number());
            if (range != null && wanted.value() >= range[0] && wanted.value() <= range[1]) {
                boolean end = wanted.value() == range[0] || wanted.value() == range[1];
                boolean side = (wanted.value() - range[0]) % 2 == 0;
                if (end || side) {
                    found.add(at(house, end ? 0.95 : 0.85));
                }
            }
        }
        return found;
    }

    /// `12` was asked for, only `12a` and `12b` exist.
    private static List<NumberOnStreet> withAddition(Street street, HouseNumber wanted) {
        if (!wanted.addition().isEmpty() || countsInBlocks(street)) {
            return List.of();
        }
        for (Street.House house : street.houses()) {
            if (position(house, false) == wanted.value() && !house.parsed().addition().isEmpty()) {
                return List.of(at(house, 0.8));
            }
        }
        return List.of();
    }

    /// Returns the point between the nearest lower and the nearest higher number, on the same side of the
    /// street if that side is known, brought to the street's line if the neighbours are far apart.
    private static @Nullable NumberOnStreet between(Street street, HouseNumber wanted) {
        boolean blocks = countsInBlocks(street);
        Street.House low = neighbour(street, blocks, wanted.value(), -1, true);
        Street.House high = neighbour(street, blocks, wanted.value(), 1, true);
        if (low == null || high == null) {
            Street.House anyLow = neighbour(street, blocks, wanted.value(), -1, false);
            Street.House anyHigh = neighbour(street, blocks, wanted.value(), 1, false);
            boolean better = low == null && high == null || anyLow != null && anyHigh != null;
            low = better ? anyLow : low;
            high = better ? anyHigh : high;
        }
        if (low != null && high != null && low.point().metresTo(high.point()) < 1_500) {
            double from = position(low, blocks);
            double to = position(high, blocks);
            double share = to == from ? 0.5 : (wanted.value() - from) / (to - from);
            GeoPoint point = Shapes.between(low.point(), high.point(), share);
            double gap = low.point().metresTo(high.point());
            double certainty = gap < 300 ? 0.7 : 0.55;
            return guess(street, onLine(street, point, gap), wanted, low, certainty);
        }
        Street.House only = low != null ? low : high;
        if (only == null || Math.abs(position(only, blocks) - wanted.value()) > 12) {
            return null;
        }
        return guess(street, only.point(), wanted, only, 0.5);
    }

    private static NumberOnStreet guess(
            Street street,
            GeoPoint point,
            HouseNumber wanted,
            Street.House near,
            double certainty) {
        return new NumberOnStreet(
                point, AddressPrecision.INTERPOLATED, certainty, written(street, wanted), near);
    }

    /// Returns the number as this street writes its numbers.
    private static String written(Street street, HouseNumber wanted) {
        String key = wanted.key();
        int house = key.length() - wanted.addition().length() - 2;
        return countsInBlocks(street) && house > 0
                ? key.substring(0, house) + "-" + key.substring(house)
                : key;
    }

    private static GeoPoint onLine(Street street, GeoPoint point, double gapMetres) {
        if (gapMetres < 150 || street.lines().isEmpty()) {
            return point;
        }
        GeoPoint best = point;
        double least = Double.MAX_VALUE;
        for (int[] line : street.lines()) {
            GeoPoint here = Shapes.nearest(line, point);
            double metres = here.metresTo(point);
            if (metres < least) {
                least = metres;
                best = here;
            }
        }
        return least > 30 ? best : point;
    }

    private static Street.@Nullable House neighbour(
            Street street, boolean blocks, int value, int direction, boolean sameSide) {
        Street.House best = null;
        int least = (blocks ? QUEENS_SPAN : SPAN) + 1;
        for (Street.House house : street.houses()) {
            int distance = (position(house, blocks) - value) * direction;
            boolean side = !sameSide || distance % 2 == 0;
            if (house.parsed().value() > 0 && side && distance > 0 && distance < least) {
                least = distance;
                best = house;
            }
        }
        return best;
    }

    private static int position(Street.House house, boolean blocks) {
        int[] range = blocks ? null : HouseNumber.range(house.number());
        return range == null ? house.parsed().value() : range[0];
    }

    /// Returns whether the street numbers its houses by block and house (`94-12`), as Queens does.
    static boolean countsInBlocks(Street street) {
        int hyphens = 0;
        for (Street.House house : street.houses()) {
            hyphens += house.number().indexOf('-') > 0 ? 1 : 0;
        }
        return 2 * hyphens > street.houses().size();
    }
}
