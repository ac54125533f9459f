package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;
import java.util.function.Consumer;

/// Asks the person at the map to draw an area.
///
/// @param what what the area is for, a short phrase
/// @param drawn told the corners, at least three, in order; the drawing is gone by then
public record AreaRequest(String what, Consumer<List<GeoPoint>> drawn) {}
