package io.depotdesk.maps.addresses;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.addresses.AddressRecord.HouseFound;
import io.depotdesk.maps.addresses.AddressRecord.LineFound;
import io.depotdesk.maps.extract.Shapes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/// Makes streets from everything that was found under one name. Pieces and houses that are not more than
/// about a kilometre from each other make one street; the next `Main Street` begins in the next town.
final class StreetMaker {

    private static final int CELL = 50_000; // 1e-7 degrees, about 550 m
    private static final double SAME_HOUSE_METRES = 60;

    private final AreaFinder areas;
    private final IntSupplier ids;
    private final Map<String, List<String>> cityNames = new LinkedHashMap<>();

    StreetMaker(AreaFinder areas, IntSupplier ids) {
        this.areas = areas;
        this.ids = ids;
        for (Area area : areas.all()) {
            cityNames.putIfAbsent(Words.fold(area.name()), area.names());
        }
    }

    List<Street> streets(List<AddressRecord> found) {
        Map<Long, Integer> componentOfCell = components(found);
        Map<Integer, List<AddressRecord>> parts = new TreeMap<>();
        for (AddressRecord record : found) {
            int component = componentOfCell.getOrDefault(firstCell(record), 0);
            parts.computeIfAbsent(component, _ -> new ArrayList<>()).add(record);
        }
        return parts.values().stream().map(this::street).toList();
    }

    /// Joins neighbouring cells that hold a piece of the name (union-find), numbered by first appearance.
    private static Map<Long, Integer> components(List<AddressRecord> found) {
        Map<Long, Integer> indexOfCell = new LinkedHashMap<>();
        List<int[]> parents = new ArrayList<>();
        for (AddressRecord record : found) {
            int before = -1;
            for (long cell : cells(record)) {
                int index = indexOfCell.computeIfAbsent(cell, _ -> newSet(parents));
                if (before >= 0) {
                    union(parents, before, index);
                }
                before = index;
            }
        }
        indexOfCell.forEach((cell, index) -> {
            int y = (int) (cell >> 32);
            int x = (int) (long) cell;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    Integer neighbour = indexOfCell.get(cell(y + dy, x + dx));
                    if (neighbour != null) {
                        union(parents, index, neighbour);
                    }
                }
            }
        });
        Map<Long, Integer> result = new LinkedHashMap<>();
        indexOfCell.forEach((cell, index) -> result.put(cell, root(parents, index)));
        return result;
    }

    private static int newSet(List<int[]> parents) {
        parents.add(new int[] {parents.size()});
        return parents.size() - 1;
    }

    private static int root(List<int[]> parents, int index) {
        int at = index;
        while (parents.get(at)[0] != at) {
            at = parents.get(at)[0];
        }
        return at;
    }

    private static void union(List<int[]> parents, int one, int other) {
        int a = root(parents, one);
        int b = root(parents, other);
        parents.get(Math.max(a, b))[0] = Math.min(a, b);
    }

    private static List<Long> cells(AddressRecord record) {
        return switch (record) {
            case HouseFound house ->
                    List.of(
                            cell(
                                    Math.floorDiv(house.latitude(), CELL),
                                    Math.floorDiv(house.longitude(), CELL)));
            case LineFound line -> {
                List<Long> cells = new ArrayList<>();
                for (int i = 0; i < line.line().length; i += 2) {
                    cells.add(
                            cell(
                                    Math.floorDiv(line.line()[i], CELL),
                                    Math.floorDiv(line.line()[i + 1], CELL)));
                }
                yield cells;
            }
        };
    }

    private static long firstCell(AddressRecord record) {
        return cells(record).getFirst();
    }

    private static long cell(int y, int x) {
        return ((long) y << 32) | (x & 0xffff_ffffL);
    }

    private Street street(List<AddressRecord> parts) {
        Map<String, Integer> mainNames = new LinkedHashMap<>();
        Map<String, Integer> houseNames = new LinkedHashMap<>();
        Set<String> otherNames = new LinkedHashSet<>();
        List<int[]> lines = new ArrayList<>();
        List<HouseFound> found = new ArrayList<>();
        Map<String, Integer> linePostcodes = new LinkedHashMap<>();
        for (AddressRecord part : parts) {
            switch (part) {
                case LineFound line -> {
                    mainNames.merge(line.names().getFirst(), 1, Integer::sum);
                    otherNames.addAll(line.names());
                    lines.add(line.line());
                    if (!line.postcode().isEmpty()) {
                        linePostcodes.merge(line.postcode(), 1, Integer::sum);
                    }
                }
                case HouseFound house -> {
                    houseNames.merge(house.street(), 1, Integer::sum);
                    found.add(house);
                }
            }
        }
        String main = mostFrequent(mainNames.isEmpty() ? houseNames : mainNames);
        Set<String> names = new LinkedHashSet<>();
        names.add(main);
        names.addAll(otherNames);
        names.addAll(houseNames.keySet());

        var cities = new ArrayList<List<String>>();
        var postcodes = new ArrayList<String>();
        Set<String> districts = new LinkedHashSet<>();
        List<Street.House> houses = houses(found, cities, postcodes, districts, linePostcodes);
        GeoPoint middle = middle(lines, houses);
        if (cities.isEmpty()) {
            Area town = areas.town(middle);
            if (town != null) {
                cities.add(town.names());
            }
            String code = areas.postcode(middle);
            if (code != null) {
                postcodes.add(code);
            } else if (!linePostcodes.isEmpty()) {
                postcodes.add(mostFrequent(linePostcodes));
            }
        }
        areas.districts(middle).forEach(district -> districts.addAll(district.names()));
        return new Street(
                ids.getAsInt(),
                List.copyOf(names),
                cities,
                postcodes,
                List.copyOf(districts),
                middle,
                lines,
                houses);
    }

    private List<Street.House> houses(
            List<HouseFound> found,
            List<List<String>> cities,
            List<String> postcodes,
            Set<String> districts,
            Map<String, Integer> linePostcodes) {
        Map<String, Integer> codes = new LinkedHashMap<>(linePostcodes);
        found.stream()
                .filter(house -> !house.postcode().isEmpty())
                .forEach(house -> codes.merge(house.postcode(), 1, Integer::sum));
        String only = codes.size() == 1 ? mostFrequent(codes) : "";
        // The best object for an address comes first; later ones at the same spot only add their
        // name.
        found.sort(Comparator.comparingInt(HouseFound::rank));
        Map<String, List<Street.House>> byKey = new TreeMap<>();
        int seen = 0;
        for (HouseFound house : found) {
            HouseNumber parsed = HouseNumber.read(house.number());
            HouseNumber number =
                    parsed == null
                            ? new HouseNumber(Words.fold(house.number()).strip(), 0, "")
                            : parsed;
            var point = new GeoPoint(house.latitude() / 1e7, house.longitude() / 1e7);
            List<Street.House> same = byKey.computeIfAbsent(number.key(), _ -> new ArrayList<>());
            int twin = twin(same, point);
            if (twin >= 0) {
                if (same.get(twin).name().isEmpty() && !house.name().isEmpty()) {
                    same.set(twin, named(same.get(twin), house.name()));
                }
                continue;
            }
            String postcode = house.postcode();
            if (postcode.isEmpty()) {
                String around = areas.postcode(point);
                postcode = around == null ? only : around;
            }
            same.add(
                    new Street.House(
                            house.number(),
                            number,
                            house.name(),
                            city(house, point, cities),
                            postcode.isEmpty() ? -1 : indexOf(postcodes, postcode),
                            point,
                            (house.flags() & 1) != 0,
                            (house.flags() & 2) != 0));
            if (seen++ % 50 == 0) {
                areas.districts(point).forEach(district -> districts.addAll(district.names()));
            }
        }
        List<Street.House> houses = new ArrayList<>();
        byKey.values().forEach(houses::addAll);
        houses.sort(
                Comparator.comparingInt((Street.House house) -> house.parsed().value())
                        .thenComparing(house -> house.parsed().key())
                        .thenComparingDouble(house -> house.point().latitude())
                        .thenComparingDouble(house -> house.point().longitude()));
        return houses;
    }

    private static int twin(List<Street.House> same, GeoPoint point) {
        for (int i = 0; i < same.size(); i++) {
            if (same.get(i).point().metresTo(point) < SAME_HOUSE_METRES) {
                return i;
            }
        }
        return -1;
    }

    private static Street.House named(Street.House house, String name) {
        return new Street.House(
                house.number(),
                house.parsed(),
                name,
                house.city(),
                house.postcode(),
                house.point(),
                house.computed(),
                house.assumed());
    }

    private int city(HouseFound house, GeoPoint point, List<List<String>> cities) {
        List<String> names;
        if (!house.city().isBlank()) {
            List<String> known = cityNames.get(Words.fold(house.city()));
            names = known == null ? List.of(house.city()) : known;
        } else {
            Area town = areas.town(point);
            if (town == null) {
                return -1;
            }
            names = town.names();
        }
        return indexOf(cities, names);
    }

    private static <T> int indexOf(List<T> list, T value) {
        int index = list.indexOf(value);
        if (index < 0) {
            list.add(value);
            return list.size() - 1;
        }
        return index;
    }

    private static GeoPoint middle(List<int[]> lines, List<Street.House> houses) {
        double latitude = 0;
        double longitude = 0;
        int count = 0;
        for (int[] line : lines) {
            for (int i = 0; i < line.length / 2; i++) {
                latitude += line[2 * i] / 1e7;
                longitude += line[2 * i + 1] / 1e7;
                count++;
            }
        }
        if (count == 0) {
            return houses.get(houses.size() / 2).point();
        }
        var centre = new GeoPoint(latitude / count, longitude / count);
        GeoPoint best = Shapes.nearest(lines.getFirst(), centre);
        for (int[] line : lines) {
            GeoPoint here = Shapes.nearest(line, centre);
            if (here.metresTo(centre) < best.metresTo(centre)) {
                best = here;
            }
        }
        return best;
    }

    private static String mostFrequent(Map<String, Integer> counts) {
        @Nullable String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best == null ? "" : best;
    }
}
