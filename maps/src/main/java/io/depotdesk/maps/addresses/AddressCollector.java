package io.depotdesk.maps.addresses;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.addresses.AddressRecord.HouseFound;
import io.depotdesk.maps.addresses.AddressRecord.LineFound;
import io.depotdesk.maps.extract.ExtractVisitor;
import io.depotdesk.maps.extract.Names;
import io.depotdesk.maps.extract.NodeLocations;
import io.depotdesk.maps.extract.Rings;
import io.depotdesk.maps.extract.Shapes;
import io.depotdesk.maps.extract.SortedSpill;
import io.depotdesk.maps.extract.WayLines;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The main pass over the extract: finds house numbers, streets, places and areas.
///
/// Streets and house numbers go into one sorting on disk, by the key of the street's name; places into
/// another in the order of the file.
final class AddressCollector implements ExtractVisitor {

    private static final List<String> PLACE_KEYS =
            List.of(
                    "shop",
                    "amenity",
                    "tourism",
                    "office",
                    "leisure",
                    "craft",
                    "healthcare",
                    "building",
                    "historic",
                    "railway",
                    "public_transport",
                    "aeroway",
                    "club",
                    "man_made",
                    "landuse",
                    "place");
    private static final Set<String> NOT_A_STREET =
            Set.of("proposed", "platform", "bus_stop", "elevator", "razed", "abandoned", "raceway");

    private static final int ENTRANCE = 0;
    private static final int ADDRESS_NODE = 1;
    private static final int BUILDING = 2;
    private static final int PLACE = 3;
    private static final int COMPUTED = 4;

    private final AddressSurvey survey;
    private final Words words;
    private final NodeLocations nodes;
    private final WayLines memberLines;
    private final SortedSpill found;
    private final SortedSpill places;
    private final AreaFinder areas = new AreaFinder();
    private final Orphans orphans = new Orphans();
    private final LongObjectHashMap<HouseFound> interpolationEnds = new LongObjectHashMap<>();

    AddressCollector(
            AddressSurvey survey,
            Words words,
            NodeLocations nodes,
            WayLines memberLines,
            SortedSpill found,
            SortedSpill places) {
        this.survey = survey;
        this.words = words;
        this.nodes = nodes;
        this.memberLines = memberLines;
        this.found = found;
        this.places = places;
    }

    AreaFinder areas() {
        return areas;
    }

    Orphans orphans() {
        return orphans;
    }

    /// Ends the reading of nodes if the extract holds nothing else.
    void seal() throws IOException {
        nodes.seal();
    }

    @Override
    public void node(ReaderNode node) throws IOException {
        nodes.add(node.getId(), node.getLat(), node.getLon());
        if (!node.hasTags()) {
            return;
        }
        var point = new GeoPoint(node.getLat(), node.getLon());
        List<String> names = Names.of(node.getTags());
        boolean isPlace = addPlace(node, names, point);
        addHouses(
                node,
                survey.streetOfNode(node.getId()),
                point,
                node.hasTag("entrance") ? ENTRANCE : isPlace ? PLACE : ADDRESS_NODE);
        if (survey.isInterpolationNode(node.getId()) && node.hasTag("addr:housenumber")) {
            interpolationEnds.put(
                    node.getId(),
                    house(
                            node,
                            tag(node, "addr:housenumber"),
                            java.util.Objects.requireNonNullElse(streetOf(node, null), ""),
                            point,
                            COMPUTED,
                            1));
        }
        addArea(node, names, point);
    }

    private void addArea(ReaderNode node, List<String> names, GeoPoint point) {
        if (names.isEmpty()) {
            return;
        }
        switch (tag(node, "place")) {
            case "city" -> areas.add(Area.Kind.CITY, names, point);
            case "town" -> areas.add(Area.Kind.TOWN, names, point);
            case "village", "hamlet" -> areas.add(Area.Kind.VILLAGE, names, point);
            case "suburb", "borough", "quarter", "neighbourhood" ->
                    areas.add(Area.Kind.DISTRICT, names, point);
            case "country", "state", "county", "region" -> areas.addSurrounding(names);
            default -> {}
        }
    }

    @Override
    public void way(ReaderWay way) throws IOException {
        seal();
        boolean member = survey.isMember(way.getId());
        if (!member && !way.hasTags()) {
            return;
        }
        int[] line = nodes.line(way.getNodes());
        if (line.length < 4) {
            return;
        }
        if (member) {
            memberLines.add(way.getId(), line);
        }
        List<String> names = Names.of(way.getTags());
        if (isStreet(way, names)) {
            found.add(
                    key(names.getFirst()),
                    new LineFound(names, tag(way, "postal_code"), line).toBytes());
        }
        if (way.hasTag("addr:interpolation")) {
            interpolate(way);
        }
        GeoPoint centre = Shapes.centre(line);
        boolean isPlace = addPlace(way, names, centre);
        addHouses(
                way,
                survey.streetOfWay(way.getId()),
                centre,
                isPlace && !way.hasTag("building") ? PLACE : BUILDING);
    }

    private static boolean isStreet(ReaderWay way, List<String> names) {
        return !names.isEmpty()
                && (way.hasTag("highway") && !NOT_A_STREET.contains(tag(way, "highway"))
                        || way.hasTag("place", "square"));
    }

    @Override
    public void relation(ReaderRelation relation) throws IOException {
        seal();
        List<String> names = Names.of(relation.getTags());
        boolean isArea = AddressSurvey.isArea(relation);
        if (!isArea && !AddressSurvey.isAddressed(relation)) {
            return;
        }
        List<int[]> lines = new ArrayList<>();
        for (ReaderRelation.Member member : relation.getMembers()) {
            if (member.getType() == ReaderElement.Type.WAY && !member.getRole().equals("inner")) {
                int[] line = memberLines.line(member.getRef());
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        if (isArea) {
            addBoundary(relation, names, lines);
        }
        Rings rings = Rings.of(lines);
        if (!isArea && !rings.closed().isEmpty()) {
            GeoPoint centre = Shapes.centre(rings.closed().getFirst());
            addPlace(relation, names, centre);
            addHouses(relation, null, centre, BUILDING);
        }
    }

    private void addBoundary(ReaderRelation relation, List<String> names, List<int[]> lines) {
        if (relation.hasTag("boundary", "postal_code")) {
            String code = tag(relation, "postal_code");
            areas.add(
                    Area.Kind.POSTCODE,
                    List.of(code.isEmpty() && !names.isEmpty() ? names.getFirst() : code),
                    lines);
            return;
        }
        if (names.isEmpty()) {
            return;
        }
        switch (tag(relation, "admin_level")) {
            case "7", "8" -> areas.add(Area.Kind.TOWN, names, lines);
            case "9", "10", "11" -> areas.add(Area.Kind.DISTRICT, names, lines);
            default -> areas.addSurrounding(withCodes(relation, names));
        }
    }

    private static List<String> withCodes(ReaderRelation relation, List<String> names) {
        List<String> all = new ArrayList<>(names);
        for (String key : List.of("ref", "ISO3166-1", "ISO3166-1:alpha2", "is_in:country_code")) {
            if (relation.hasTag(key)) {
                all.add(tag(relation, key));
            }
        }
        if (relation.hasTag("ISO3166-2")) {
            all.add(tag(relation, "ISO3166-2").replaceFirst("^..-", ""));
        }
        return all;
    }

    private boolean addPlace(ReaderElement element, List<String> names, GeoPoint point)
            throws IOException {
        if (names.isEmpty() || element.hasTag("highway") || element.hasTag("boundary")) {
            return false;
        }
        boolean isPlace = PLACE_KEYS.stream().anyMatch(element::hasTag);
        if (isPlace && !isSettlement(element)) {
            String street = streetOf(element, null);
            String address =
                    (tag(element, "addr:housenumber") + " " + (street == null ? "" : street))
                            .strip();
            List<String> around = new ArrayList<>();
            for (String key : List.of("addr:city", "addr:postcode")) {
                if (element.hasTag(key)) {
                    around.add(tag(element, key));
                }
            }
            places.add(0, new NamedPlace(names, address, around, point, false).toBytes());
        }
        return isPlace;
    }

    private static boolean isSettlement(ReaderElement element) {
        return element.hasTag("place") && !element.hasTag("place", "square", "island", "islet");
    }

    private void addHouses(
            ReaderElement element, @Nullable String associated, GeoPoint point, int rank)
            throws IOException {
        if (!element.hasTag("addr:housenumber") || element.hasTag("addr:interpolation")) {
            return;
        }
        String street = streetOf(element, associated);
        for (String number : tag(element, "addr:housenumber").split("[;,]", -1)) {
            if (number.isBlank() || number.length() > 30) {
                continue;
            }
            if (street != null) {
                HouseFound house = house(element, number.strip(), street, point, rank, 0);
                found.add(key(street), house.toBytes());
            } else {
                orphans.add(house(element, number.strip(), "", point, rank, 2));
            }
        }
    }

    private static HouseFound house(
            ReaderElement element,
            String number,
            String street,
            GeoPoint point,
            int rank,
            int flags) {
        String name =
                element.hasTag("name") ? tag(element, "name") : tag(element, "addr:housename");
        return new HouseFound(
                street,
                number,
                name,
                tag(element, "addr:city"),
                tag(element, "addr:postcode"),
                NodeLocations.e7(point.latitude()),
                NodeLocations.e7(point.longitude()),
                rank,
                flags);
    }

    private static @Nullable String streetOf(ReaderElement element, @Nullable String associated) {
        for (String key : List.of("addr:street", "addr:place")) {
            if (!tag(element, key).isBlank()) {
                return tag(element, key).strip();
            }
        }
        return associated;
    }

    /// Makes the house numbers along an interpolation way
    /// (<https://wiki.openstreetmap.org/wiki/Key:addr:interpolation>), one for each step between two
    /// numbered nodes of it.
    private void interpolate(ReaderWay way) throws IOException {
        int step =
                switch (tag(way, "addr:interpolation")) {
                    case "odd", "even" -> 2;
                    case "all" -> 1;
                    default -> 0;
                };
        HouseFound before = null;
        var between = new com.carrotsearch.hppc.LongArrayList();
        for (int i = 0; i < way.getNodes().size(); i++) {
            between.add(way.getNodes().get(i));
            HouseFound here = interpolationEnds.get(way.getNodes().get(i));
            if (here == null) {
                continue;
            }
            if (before != null && step > 0) {
                addBetween(way, before, here, nodes.line(between), step);
            }
            before = here;
            between.clear();
            between.add(way.getNodes().get(i));
        }
    }

    private void addBetween(ReaderWay way, HouseFound from, HouseFound to, int[] line, int step)
            throws IOException {
        HouseNumber first = HouseNumber.read(from.number());
        HouseNumber last = HouseNumber.read(to.number());
        if (first == null || last == null || Math.abs(last.value() - first.value()) > 1000) {
            return;
        }
        double metres = 0;
        for (int i = 1; i < line.length / 2; i++) {
            metres += Shapes.point(line, i - 1).metresTo(Shapes.point(line, i));
        }
        int span = Math.abs(last.value() - first.value());
        int sign = Integer.signum(last.value() - first.value());
        for (int offset = step; offset < span; offset += step) {
            GeoPoint point = Shapes.along(line, metres * offset / span);
            String number = Integer.toString(first.value() + sign * offset);
            add(from, number, streetOf(way, null), point);
        }
    }

    private void add(HouseFound end, String number, @Nullable String wayStreet, GeoPoint point)
            throws IOException {
        String street =
                wayStreet != null ? wayStreet : end.street().isEmpty() ? null : end.street();
        var house =
                new HouseFound(
                        street == null ? "" : street,
                        number,
                        "",
                        end.city(),
                        end.postcode(),
                        NodeLocations.e7(point.latitude()),
                        NodeLocations.e7(point.longitude()),
                        COMPUTED,
                        street == null ? 3 : 1);
        if (street == null) {
            orphans.add(house);
        } else {
            found.add(key(street), house.toBytes());
        }
    }

    /// Returns the sorting key of a street: equal for all spellings and languages of its name.
    long key(String street) {
        return SortedSpill.keyOf(survey.mainKey(words.key(street)));
    }

    static String tag(ReaderElement element, String key) {
        return element.getTag(key, "");
    }
}
