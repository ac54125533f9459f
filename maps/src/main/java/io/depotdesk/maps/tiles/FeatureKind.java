package io.depotdesk.maps.tiles;

import java.util.Locale;

/// What a thing on the map is, as far as drawing cares. The theme asks for these by `kind`.
///
/// The number is the smallest zoom at which it is drawn.
enum FeatureKind {
    // areas, in the order of the ground
    SEA(Form.AREA, 0),
    RESIDENTIAL(Form.AREA, 9),
    COMMERCIAL(Form.AREA, 11),
    INDUSTRIAL(Form.AREA, 11),
    RAILWAY_LAND(Form.AREA, 13),
    FARMLAND(Form.AREA, 11),
    MILITARY(Form.AREA, 11),
    EDUCATION(Form.AREA, 13),
    HOSPITAL(Form.AREA, 13),
    CEMETERY(Form.AREA, 12),
    SAND(Form.AREA, 12),
    ROCK(Form.AREA, 13),
    SCRUB(Form.AREA, 11),
    WOOD(Form.AREA, 9),
    GRASS(Form.AREA, 11),
    PARK(Form.AREA, 10),
    GOLF(Form.AREA, 11),
    PITCH(Form.AREA, 15),
    WETLAND(Form.AREA, 11),
    AIRPORT(Form.AREA, 10),
    WATER(Form.AREA, 7),
    POOL(Form.AREA, 16),
    PARKING(Form.AREA, 15),
    PIER(Form.AREA, 13),
    SQUARE(Form.AREA, 14),
    APRON(Form.AREA, 12),
    BUILDING(Form.AREA, 15),
    // lines
    RIVER(Form.LINE, 9),
    STREAM(Form.LINE, 14),
    FERRY(Form.LINE, 11),
    PIER_LINE(Form.LINE, 14),
    RUNWAY(Form.LINE, 11),
    TAXIWAY(Form.LINE, 13),
    TRACK(Form.LINE, 14),
    PATH(Form.LINE, 15),
    STEPS(Form.LINE, 15),
    CONSTRUCTION(Form.LINE, 14),
    DRIVEWAY(Form.LINE, 16),
    SERVICE(Form.LINE, 14),
    PEDESTRIAN(Form.LINE, 13),
    STREET(Form.LINE, 12),
    TERTIARY(Form.LINE, 11),
    SECONDARY(Form.LINE, 10),
    PRIMARY_LINK(Form.LINE, 12),
    PRIMARY(Form.LINE, 8),
    TRUNK_LINK(Form.LINE, 11),
    TRUNK(Form.LINE, 6),
    MOTORWAY_LINK(Form.LINE, 11),
    MOTORWAY(Form.LINE, 5),
    RAIL_SIDING(Form.LINE, 14),
    TRAM(Form.LINE, 14),
    SUBWAY(Form.LINE, 14),
    RAIL(Form.LINE, 9),
    COUNTRY_BORDER(Form.LINE, 4),
    STATE_BORDER(Form.LINE, 5),
    TOWN_BORDER(Form.LINE, 12),
    // names along lines, which are not drawn themselves
    MOTORWAY_NAME(Form.NAME, 11),
    PRIMARY_NAME(Form.NAME, 12),
    SECONDARY_NAME(Form.NAME, 13),
    TERTIARY_NAME(Form.NAME, 14),
    STREET_NAME(Form.NAME, 15),
    PEDESTRIAN_NAME(Form.NAME, 16),
    PATH_NAME(Form.NAME, 17),
    RIVER_NAME(Form.NAME, 13),
    STREAM_NAME(Form.NAME, 15),
    // points
    CITY(Form.POINT, 5),
    TOWN(Form.POINT, 8),
    VILLAGE(Form.POINT, 11),
    SUBURB(Form.POINT, 11),
    NEIGHBOURHOOD(Form.POINT, 13),
    STATION(Form.POINT, 13),
    LANDMARK(Form.POINT, 15),
    POI(Form.POINT, 16),
    SHOP(Form.POINT, 18),
    HOUSE_NUMBER(Form.POINT, 17);

    /// The form of a thing.
    enum Form {
        AREA,
        LINE,
        NAME,
        POINT
    }

    final Form form;
    final int leastZoom;

    FeatureKind(Form form, int leastZoom) {
        this.form = form;
        this.leastZoom = leastZoom;
    }

    /// Returns the name by which the theme knows it.
    String themeName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the kind that stands for the name along a line of this kind; itself if it is never named.
    FeatureKind named() {
        return switch (this) {
            case MOTORWAY, TRUNK -> MOTORWAY_NAME;
            case PRIMARY -> PRIMARY_NAME;
            case SECONDARY -> SECONDARY_NAME;
            case TERTIARY -> TERTIARY_NAME;
            case STREET -> STREET_NAME;
            case PEDESTRIAN -> PEDESTRIAN_NAME;
            case SERVICE, DRIVEWAY, TRACK, PATH, STEPS -> PATH_NAME;
            case RIVER -> RIVER_NAME;
            case STREAM -> STREAM_NAME;
            default -> this;
        };
    }

    /// Returns whether the theme draws a line around areas of this kind.
    boolean outlined() {
        return this == BUILDING || this == SQUARE;
    }

    boolean isRoad() {
        return ordinal() >= TRACK.ordinal() && ordinal() <= MOTORWAY.ordinal();
    }
}
