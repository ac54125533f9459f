package io.depotdesk.domain.plan;

import io.depotdesk.domain.measure.GeoPoint;

/// Where routes begin and end.
public record Depot(String name, GeoPoint point) {}
