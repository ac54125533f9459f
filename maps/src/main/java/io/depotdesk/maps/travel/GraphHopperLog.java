package io.depotdesk.maps.travel;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps GraphHopper's running commentary out of our terminal and log; its warnings stay.
final class GraphHopperLog {

    /// Held, because the platform forgets the level of a logger that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("com.graphhopper");

    /// Warns of every oddity of the map, by the thousand.
    private static final Logger READER = Logger.getLogger("com.graphhopper.reader");

    /// Names every turn restriction that is drawn wrongly.
    private static final Logger RESTRICTIONS = Logger.getLogger("com.graphhopper.osm_warnings");

    private GraphHopperLog() {}

    static void quieten() {
        LOGGER.setLevel(Level.WARNING);
        READER.setLevel(Level.SEVERE);
        RESTRICTIONS.setLevel(Level.SEVERE);
    }
}
