package io.depotdesk.maps.tiles;

import com.graphhopper.reader.ReaderElement;

import org.jspecify.annotations.Nullable;

/// Says what an object of the extract is on the map, from its tags
/// (<https://wiki.openstreetmap.org/wiki/Map_features>).
final class Classifier {

    private Classifier() {}

    /// Returns what a closed way or a multipolygon covers, null if it covers nothing that is drawn.
    static @Nullable FeatureKind area(ReaderElement element) {
        if (element.hasTag("building") && !element.hasTag("building", "no")) {
            return FeatureKind.BUILDING;
        }
        FeatureKind kind = natural(element);
        kind = kind == null ? landuse(element) : kind;
        kind = kind == null ? leisure(element) : kind;
        kind = kind == null ? amenity(element) : kind;
        if (kind != null) {
            return kind;
        }
        boolean flat = element.hasTag("area", "yes") || element.hasTag("type", "multipolygon");
        if (element.hasTag("place", "square")
                || flat && element.hasTag("highway", "pedestrian", "footway")) {
            return FeatureKind.SQUARE;
        }
        if (element.hasTag("man_made", "pier", "breakwater", "groyne")) {
            return FeatureKind.PIER;
        }
        return switch (tag(element, "aeroway")) {
            case "aerodrome" -> FeatureKind.AIRPORT;
            case "apron" -> FeatureKind.APRON;
            default -> null;
        };
    }

    private static @Nullable FeatureKind natural(ReaderElement element) {
        if (element.hasTag("waterway", "riverbank", "dock", "boatyard")) {
            return FeatureKind.WATER;
        }
        return switch (tag(element, "natural")) {
            case "water", "bay" -> element.hasTag("natural", "bay") ? null : FeatureKind.WATER;
            case "wood" -> FeatureKind.WOOD;
            case "scrub", "heath" -> FeatureKind.SCRUB;
            case "grassland", "fell" -> FeatureKind.GRASS;
            case "beach", "sand", "shoal" -> FeatureKind.SAND;
            case "bare_rock", "scree", "shingle", "cliff" -> FeatureKind.ROCK;
            case "wetland", "mud" -> FeatureKind.WETLAND;
            default -> null;
        };
    }

    private static @Nullable FeatureKind landuse(ReaderElement element) {
        return switch (tag(element, "landuse")) {
            case "residential" -> FeatureKind.RESIDENTIAL;
            case "commercial", "retail" -> FeatureKind.COMMERCIAL;
            case "industrial", "quarry", "landfill", "construction", "brownfield", "port" ->
                    FeatureKind.INDUSTRIAL;
            case "railway" -> FeatureKind.RAILWAY_LAND;
            case "farmland", "farm", "farmyard", "orchard", "vineyard" -> FeatureKind.FARMLAND;
            case "forest" -> FeatureKind.WOOD;
            case "grass", "meadow", "village_green", "allotments", "greenfield" ->
                    FeatureKind.GRASS;
            case "recreation_ground", "flowerbed" -> FeatureKind.PARK;
            case "cemetery" -> FeatureKind.CEMETERY;
            case "military" -> FeatureKind.MILITARY;
            case "reservoir", "basin" -> FeatureKind.WATER;
            default -> null;
        };
    }

    private static @Nullable FeatureKind leisure(ReaderElement element) {
        return switch (tag(element, "leisure")) {
            case "park", "garden", "nature_reserve", "common", "playground", "dog_park" ->
                    FeatureKind.PARK;
            case "golf_course" -> FeatureKind.GOLF;
            case "pitch", "track", "stadium", "sports_centre" -> FeatureKind.PITCH;
            case "swimming_pool" -> FeatureKind.POOL;
            default -> null;
        };
    }

    private static @Nullable FeatureKind amenity(ReaderElement element) {
        return switch (tag(element, "amenity")) {
            case "school", "university", "college", "kindergarten" -> FeatureKind.EDUCATION;
            case "hospital", "clinic" -> FeatureKind.HOSPITAL;
            case "parking" -> FeatureKind.PARKING;
            case "grave_yard" -> FeatureKind.CEMETERY;
            default -> null;
        };
    }

    /// Returns what a way is along its line, null if it is nothing that is drawn.
    static @Nullable FeatureKind line(ReaderElement element) {
        if (element.hasTag("highway")) {
            return highway(element);
        }
        if (element.hasTag("railway")) {
            return railway(element);
        }
        FeatureKind kind =
                switch (tag(element, "waterway")) {
                    case "river", "canal" -> FeatureKind.RIVER;
                    case "stream", "ditch", "drain" -> FeatureKind.STREAM;
                    default -> null;
                };
        if (kind != null) {
            return element.hasTag("tunnel", "yes", "culvert") ? null : kind;
        }
        if (element.hasTag("route", "ferry")) {
            return FeatureKind.FERRY;
        }
        if (element.hasTag("man_made", "pier", "breakwater", "groyne")) {
            return FeatureKind.PIER_LINE;
        }
        if (element.hasTag("aeroway", "runway")) {
            return FeatureKind.RUNWAY;
        }
        if (element.hasTag("aeroway", "taxiway")) {
            return FeatureKind.TAXIWAY;
        }
        return element.hasTag("boundary", "administrative") ? border(element) : null;
    }

    private static @Nullable FeatureKind highway(ReaderElement element) {
        return switch (tag(element, "highway")) {
            case "motorway" -> FeatureKind.MOTORWAY;
            case "motorway_link" -> FeatureKind.MOTORWAY_LINK;
            case "trunk" -> FeatureKind.TRUNK;
            case "trunk_link" -> FeatureKind.TRUNK_LINK;
            case "primary" -> FeatureKind.PRIMARY;
            case "primary_link", "secondary_link" -> FeatureKind.PRIMARY_LINK;
            case "secondary" -> FeatureKind.SECONDARY;
            case "tertiary" -> FeatureKind.TERTIARY;
            case "residential", "unclassified", "living_street", "road", "tertiary_link" ->
                    FeatureKind.STREET;
            case "pedestrian" -> FeatureKind.PEDESTRIAN;
            case "service" ->
                    element.hasTag("service", "driveway", "parking_aisle", "drive-through")
                            ? FeatureKind.DRIVEWAY
                            : FeatureKind.SERVICE;
            case "track" -> FeatureKind.TRACK;
            case "footway", "path", "cycleway", "bridleway" -> FeatureKind.PATH;
            case "steps" -> FeatureKind.STEPS;
            case "construction" -> FeatureKind.CONSTRUCTION;
            default -> null;
        };
    }

    private static @Nullable FeatureKind railway(ReaderElement element) {
        return switch (tag(element, "railway")) {
            case "rail" -> element.hasTag("service") ? FeatureKind.RAIL_SIDING : FeatureKind.RAIL;
            case "light_rail", "narrow_gauge", "funicular", "monorail" -> FeatureKind.TRAM;
            case "tram" -> FeatureKind.TRAM;
            case "subway" -> FeatureKind.SUBWAY;
            default -> null;
        };
    }

    private static @Nullable FeatureKind border(ReaderElement element) {
        return switch (tag(element, "admin_level")) {
            case "2" -> FeatureKind.COUNTRY_BORDER;
            case "3", "4" -> FeatureKind.STATE_BORDER;
            case "6", "7", "8" -> FeatureKind.TOWN_BORDER;
            default -> null;
        };
    }

    /// Returns what an object is as a point with a name, null if its name is not worth room on the map.
    static @Nullable FeatureKind point(ReaderElement element) {
        FeatureKind place =
                switch (tag(element, "place")) {
                    case "city" -> FeatureKind.CITY;
                    case "town" -> FeatureKind.TOWN;
                    case "village", "hamlet", "locality" -> FeatureKind.VILLAGE;
                    case "suburb", "borough", "quarter" -> FeatureKind.SUBURB;
                    case "neighbourhood" -> FeatureKind.NEIGHBOURHOOD;
                    case "island", "islet" -> FeatureKind.NEIGHBOURHOOD;
                    default -> null;
                };
        if (place != null) {
            return place;
        }
        if (element.hasTag("railway", "station", "halt")
                || element.hasTag("aeroway", "aerodrome")) {
            return FeatureKind.STATION;
        }
        if (element.hasTag("amenity", "hospital", "university", "townhall", "police")
                || element.hasTag("amenity", "fire_station", "theatre", "casino", "courthouse")
                || element.hasTag("tourism", "museum", "attraction", "zoo", "aquarium")
                || element.hasTag("shop", "mall", "department_store", "wholesale")
                || element.hasTag("leisure", "stadium", "marina", "sports_centre")
                || element.hasTag("amenity", "ferry_terminal", "bus_station")
                || element.hasTag("historic", "castle", "monument")) {
            return FeatureKind.LANDMARK;
        }
        if (element.hasTag("amenity", "school", "college", "fuel", "post_office", "library")
                || element.hasTag("amenity", "place_of_worship", "clinic", "marketplace")
                || element.hasTag("shop", "supermarket")
                || element.hasTag("tourism", "hotel")) {
            return FeatureKind.POI;
        }
        boolean business =
                element.hasTag("shop")
                        || element.hasTag("office")
                        || element.hasTag("craft")
                        || element.hasTag("amenity", "restaurant", "cafe", "bank", "pharmacy")
                        || element.hasTag("amenity", "fast_food", "bar", "pub", "embassy");
        return business ? FeatureKind.SHOP : null;
    }

    static String tag(ReaderElement element, String key) {
        return element.getTag(key, "");
    }
}
