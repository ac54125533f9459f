package io.depotdesk.app.addresses;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;
import java.util.function.Consumer;

/// Lets a person put a pin on the map. The map has it; the addresses ask for it.
@FunctionalInterface
public interface PinPicker {

    /// Shows a pin that can be dragged and calls `chosen` on the FX thread once the person has let it stand.
    /// Nothing is called if they give up.
    ///
    /// @param what the address it is for, to be shown beside the pin
    /// @param start where the pin stands at first
    /// @param others further places that it may be
    void pick(String what, GeoPoint start, List<GeoPoint> others, Consumer<GeoPoint> chosen);
}
