package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.measure.GeoPoint;

/// One end of a delivery. Unknown parts are empty.
///
/// @param phone E.164
/// @param address on one line
record Party(String name, String phone, String email, String address, GeoPoint point) {

    /// Returns the name without its last word; the whole name if it is one word.
    String givenName() {
        int last = name.strip().lastIndexOf(' ');
        return last < 0 ? name.strip() : name.strip().substring(0, last).strip();
    }

    /// Returns the last word of a name of several.
    String familyName() {
        int last = name.strip().lastIndexOf(' ');
        return last < 0 ? "" : name.strip().substring(last + 1);
    }
}
