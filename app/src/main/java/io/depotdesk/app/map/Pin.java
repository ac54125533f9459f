package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

/// The pin of a [PinRequest] where it stands now.
record Pin(PinRequest request, GeoPoint point) {}
