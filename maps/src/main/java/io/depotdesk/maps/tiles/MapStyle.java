package io.depotdesk.maps.tiles;

import java.util.Locale;

/// How the map looks: calm and pale, or calm and dark. Both leave strong colours to routes and stops.
public enum MapStyle {
    LIGHT,
    DARK;

    String resource() {
        return name().toLowerCase(Locale.ROOT) + ".properties";
    }
}
