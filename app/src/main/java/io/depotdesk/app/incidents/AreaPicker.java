package io.depotdesk.app.incidents;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;
import java.util.function.Consumer;

/// Lets a person draw an area on the map. The map has it; incidents ask for it.
@FunctionalInterface
public interface AreaPicker {

    /// Calls `drawn` on the FX thread with at least three corners; nothing is called if the person gives up.
    ///
    /// @param what what the area is for, a short phrase
    void pick(String what, Consumer<List<GeoPoint>> drawn);
}
